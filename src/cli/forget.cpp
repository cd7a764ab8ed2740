#include "cli/bringing_in.hpp"

#include <followup/edit.hpp>
#include <followup/publish.hpp>
#include "cli/book_edit.hpp"
#include "cli/diagnostics.hpp"
#include "cli/generate.hpp"
#include "cli/journal_file.hpp"
#include "cli/journal_traces.hpp"
#include "cli/last_feed.hpp"
#include "cli/matching.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "cli/text.hpp"
#include "cli/track.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <set>

namespace followup::cli {
namespace {

/// Whom to erase. Somebody whom only the journal knows has no id in the book.
struct Forgotten {
    Contact contact;
    bool is_in_book = false;
    std::set<std::string, std::less<>> lines;  ///< ids, of the journal's lines
};

Forgotten of_book(const BookEdit& edit, const Person& person) {
    const auto index = static_cast<std::size_t>(person.contact - edit.book().contacts.data());
    return {*person.contact, true, lines_about(edit.book(), edit.input().journal, index)};
}

/// Somebody who was taken out of the book by hand, or came back with another machine's journal.
std::optional<Forgotten> of_journal(const BookEdit& edit, const std::string& query) {
    Forgotten forgotten;
    const auto is_it = [&](const std::string& text) { return folded(text) == folded(query); };
    for (const auto& line : edit.input().journal.lines)
        if (is_it(line.contact) || is_it(line.name) || std::ranges::any_of(line.addresses, is_it))
            forgotten.contact.id = line.contact;
    if (forgotten.contact.id.empty()) return std::nullopt;
    for (const auto& line : edit.input().journal.lines) {
        if (line.contact != forgotten.contact.id) continue;
        forgotten.contact.name = line.name;
        forgotten.contact.emails = line.addresses;
        forgotten.lines.insert(line.id);
    }
    return forgotten;
}

Forgotten whom(const BookEdit& edit, const Options& options) {
    const auto& query = options.operands.front();
    if (match_people(edit.book(), query).empty())
        if (auto forgotten = of_journal(edit, query)) return *forgotten;
    const auto person = the_person(edit.book(), query);
    if (person.contact == nullptr) refuse_set_aside(person, options);
    return of_book(edit, person);
}

Erased erased_from_journal(const Input& input, const Forgotten& forgotten, const Options& options,
                           const Environment& environment) {
    const auto read = [&](std::string_view line) { return journal_of(line, input, options, environment); };
    Erased erased{};
    const auto edit = [&](std::string_view text) {
        erased = without_traces(text, forgotten.lines, forgotten.contact, read);
        return options.has("dry-run") ? std::string(text) : erased.text;
    };
    try {
        if (!input.journal_path.empty()) rewrite_file(input.journal_path, edit);
    } catch (const MachineFault& fault) {
        if (fault.error() != ENOENT) throw;
    }
    return erased;
}

/// What is left to be looked at by the user: texts of theirs that name somebody.
void tell_mentions(std::vector<Diagnostic> all, const Erased& erased, const Input& input,
                   const Options& options) {
    constexpr std::size_t most = 10;
    const auto count = erased.mentions.size();
    if (count > 0) {
        const std::vector<std::size_t> first(
            erased.mentions.begin(),
            erased.mentions.begin() + static_cast<std::ptrdiff_t>(std::min(count, most)));
        all.push_back(
            warning_about(input.journal_path,
                          fmt::format("lines that stay name them, too: {}{}", fmt::join(first, ", "),
                                      count > most ? fmt::format(" and {} more", count - most) : ""),
                          "they are about others, or broken: look whether they should go"));
    }
    report(all, options);
}

/// Erases a contact from book and journal, which the feed is made from. The journal comes first: if the book
/// cannot be written then, the contact is still there to be forgotten again. Returns where the feeds are.
FeedPaths erase(const Options& options, const Environment& environment) {
    const BookEdit edit(options, environment, false);
    const auto forgotten = whom(edit, options);
    const auto& contact = forgotten.contact;
    const bool is_real = !options.has("dry-run");
    const auto text =
        forgotten.is_in_book ? without_contact(edit.text(), contact.id) : std::string(edit.text());
    if (is_real) edit.require_as_read();
    const auto erased = erased_from_journal(edit.input(), forgotten, options, environment);
    if (is_real && forgotten.is_in_book) edit.replace_by(text);
    tell_mentions(mentions(text, options.book, contact), erased, edit.input(), options);
    if (!options.quiet)
        write_standard_output(fmt::format("{}: {} ({}), and {} of the journal\n",
                                          is_real ? "erased" : "would erase", visible(contact.name),
                                          visible(contact.id), counted(erased.lines, "line")));
    return edit.input().feeds;
}

}  // namespace

ExitStatus forget(const Options& options, const Environment& environment) {
    const auto feeds = erase(options, environment);
    if (options.has("dry-run")) return ExitStatus::done;
    if (LastFeed(feeds.published).exists()) return generate(options, environment);
    write_standard_error(
        fmt::format("warning: there is no feed {}; one that is published elsewhere names them "
                    "until the next generate\n",
                    visible(feeds.published)));
    return ExitStatus::done;
}

}  // namespace followup::cli
