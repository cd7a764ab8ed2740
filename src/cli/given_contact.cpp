#include "cli/given_contact.hpp"

#include "book/durations.hpp"
#include "cli/failure.hpp"
#include "cli/matching.hpp"
#include "cli/text.hpp"
#include "cli/time_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace followup::cli {
namespace {

Day day_met(const BookEdit& edit, const Options& options) {
    if (!options.has("met")) return edit.today();
    const WorkingDays working_days(edit.book().calendar);
    const auto day = day_said(options.text("met"), {edit.today(), Looking::back, working_days});
    if (!day)
        throw Failure(ExitStatus::wrong_usage,
                      fmt::format("\"{}\" is not understood as a day up to today", options.text("met")),
                      "write " + day_examples(Looking::back));
    return *day;
}

/// The id of the contact of that id, name or address, or whatever is written: anybody may have put you in
/// touch, and a part of a name proves nothing.
std::string referrer(const Book& book, const std::string& text) {
    const auto people = match_people(book, text);
    const auto is_it = [&](const Person& person) {
        return person.id == text || folded(person.name) == folded(text) ||
               (person.contact != nullptr &&
                std::ranges::any_of(person.contact->emails,
                                    [&](const auto& email) { return folded(email) == folded(text); }));
    };
    const auto found = std::ranges::find_if(people, is_it);
    return found == people.end() ? text : found->id;
}

Cadence cadence_said(const std::string& text) {
    if (text == "none") return std::nullopt;
    using Rule = followup::book::DurationRule;
    const Rule rule{.units = Rule::days | Rule::months, .at_least = "1 day", .at_most = "10 years"};
    const auto parsed = followup::book::parse_duration(text, rule);
    if (const auto* span = std::get_if<Duration>(&parsed)) return *span;
    throw Failure(ExitStatus::wrong_usage, fmt::format("\"{}\" is no cadence", text),
                  "write weekly, monthly, quarterly, yearly, \"6 weeks\" or none");
}

}  // namespace

std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto comma = std::min(text.find(',', begin), text.size());
        const auto first = text.find_first_not_of(' ', begin);
        if (first < comma) {
            const auto last = text.find_last_not_of(' ', comma - 1);
            parts.push_back(text.substr(first, last - first + 1));
        }
        begin = comma + 1;
    }
    return parts;
}

void take_given(Contact& contact, const BookEdit& edit, const Options& options) {
    const auto has = [&](std::string_view name) { return options.has(name); };
    if (has("met") || has("how") || has("where") || has("about") || has("referred-by")) {
        contact.met = Met{.on = day_met(edit, options),
                          .at = {},
                          .how = options.text("how"),
                          .where = options.text("where"),
                          .about = options.text("about"),
                          .referred_by = referrer(edit.book(), options.text("referred-by")),
                          .referrer = {}};
    }
    if (has("policy")) contact.policy = options.text("policy");
    if (has("cadence")) contact.cadence = cadence_said(options.text("cadence"));
    for (const auto& tag : parts_of(options.text("tags")))
        if (std::find(contact.tags.begin(), contact.tags.end(), tag) == contact.tags.end())
            contact.tags.push_back(tag);
}

}  // namespace followup::cli
