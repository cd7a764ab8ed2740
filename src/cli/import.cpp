#include "cli/bringing_in.hpp"

#include <followup/edit.hpp>
#include <followup/import.hpp>
#include <followup/publish.hpp>
#include "book/limits.hpp"
#include "cli/diagnostics.hpp"
#include "cli/given_contact.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "cli/text.hpp"
#include "cli/zones.hpp"

#include <fmt/format.h>

namespace followup::cli {
namespace {

Cards cards_of(const std::string& file, const Options& options) {
    constexpr auto limit = followup::book::limits::text_bytes;
    const auto bytes = file == "-" ? read_standard_input(limit) : read_file(file, limit);
    CardReading reading;
    reading.source = file;
    reading.columns = options.text("columns");
    reading.zone_exists = zone_exists;
    return read_cards(bytes, reading);
}

std::string known_text(const Match& match, const Contact& contact) {
    std::string text;
    for (const auto& [key, in_book, on_card] : match.differences)
        text += fmt::format("  {}: {} → {}\n", key, in_book.empty() ? "nothing" : visible(in_book),
                            visible(on_card));
    if (text.empty()) return {};
    return fmt::format("differs: {} ({}); the book stays as it is, the file has\n{}", visible(contact.name),
                       visible(contact.id), text);
}

std::string ambiguous_text(const Match& match, const Book& book) {
    std::string people;
    const auto add = [&](const std::string& id) {
        people += fmt::format("{}{}", people.empty() ? "" : ", ", visible(id));
    };
    for (const auto index : match.contacts) add(book.contacts[index].id);
    for (const auto& person : match.set_aside) add(person.id);
    return fmt::format("unclear: {} could be {}; left out\n", visible(match.card.contact.name), people);
}

/// What became of the cards: for the user, and what is to be added.
struct Sorted {
    std::string text;
    std::vector<Contact> fresh;
    std::size_t known = 0, unclear = 0;
};

Sorted sorted(const BookEdit& edit, const Options& options, std::vector<Card> cards) {
    Sorted result;
    const auto& book = edit.book();
    for (auto& match : match_cards(book, std::move(cards))) {
        if (match.standing == MatchStanding::known) {
            ++result.known;
            result.text += known_text(match, book.contacts[match.contacts.front()]);
        } else if (match.standing == MatchStanding::ambiguous) {
            ++result.unclear;
            result.text += ambiguous_text(match, book);
        } else {
            auto& contact = match.card.contact;
            take_given(contact, edit, options);
            result.text += fmt::format("new: {} ({})\n", visible(contact.name), visible(contact.id));
            result.fresh.push_back(std::move(contact));
        }
    }
    return result;
}

std::string summary(const Sorted& sorted, const Options& options) {
    auto text = fmt::format("{} new, {} known already", sorted.fresh.size(), sorted.known);
    if (sorted.unclear > 0) text += fmt::format(", {} unclear", sorted.unclear);
    return fmt::format("{} → {}{}\n", text, visible(options.book),
                       options.has("dry-run") ? " (not written: --dry-run)"
                       : sorted.fresh.empty() ? " (not touched)"
                                              : "");
}

}  // namespace

ExitStatus import(const Options& options, const Environment& environment) {
    const BookEdit edit(options, environment, true);
    std::vector<Card> cards;
    bool has_faults = false;
    for (const auto& file : options.operands) {
        auto read = cards_of(file, options);
        report(read.diagnostics, options);
        has_faults = has_faults || has_errors(read.diagnostics);
        std::move(read.cards.begin(), read.cards.end(), std::back_inserter(cards));
    }
    const auto result = sorted(edit, options, std::move(cards));
    std::string added;
    if (!result.fresh.empty()) {
        const auto text = edit.with(result.fresh);
        if (options.has("dry-run"))
            added = edit.added_in(text);
        else
            edit.replace_by(text);
    }
    if (!options.quiet) write_standard_output(result.text + summary(result, options));
    write_standard_output(added);
    return has_faults ? ExitStatus::faults : ExitStatus::done;
}

}  // namespace followup::cli
