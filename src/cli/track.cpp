#include "cli/track.hpp"

#include "book/names.hpp"
#include "book/text.hpp"
#include "cli/answer.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace followup::cli {
namespace {

/// The person a line is about, in a book that was read anew.
std::optional<Person> person_of(const Book& book, const JournalLine& line) {
    for (const auto& contact : book.contacts)
        if (contact.id == line.contact) return Person{contact.id, contact.name, &contact};
    for (const auto& [id, name] : book.set_aside)
        if (id == line.contact) return Person{id, name, nullptr};
    return std::nullopt;
}

std::string answer_to(const Lines& lines, const Input& input, const Plan& plan) {
    const auto& book = *input.book;
    std::string text;
    std::set<std::string_view> told;
    for (const auto& line : lines) {
        text += fmt::format("{}: {}\n", visible(line.name), said_text(line, input.journal));
        const auto is_same = [&](const JournalLine& other) { return other.contact == line.contact; };
        const bool is_last = std::none_of(&line + 1, lines.data() + lines.size(), is_same);
        if (!is_last || !told.insert(line.contact).second) continue;
        const auto person = person_of(book, line);
        text += person ? next_text(book, plan, *person) : "who is not in the book (any more)\n";
    }
    return text;
}

}  // namespace

ExitStatus track(const Options& options, const Environment& environment, const MakeLines& make) {
    const Outlook before(options, environment);
    if (!before.plan) {
        before.tell(options);
        return ExitStatus::faults;
    }
    const auto lines = append(before.input, make(before), options, environment);
    if (options.quiet) return ExitStatus::done;
    const Outlook after(options, environment);
    if (after.plan) write_standard_output(answer_to(lines, after.input, *after.plan));
    return ExitStatus::done;
}

Lines promise_lines(const Outlook& outlook, const Person& person, Promise promise) {
    Lines lines;
    const auto& snoozed = person.contact->snoozed_until;
    const auto& written = person.contact->written;
    if (snoozed && *snoozed > promise.on) lines.push_back(line_ending_snooze(person, outlook.plan->today));
    lines.push_back(line_saying(person, Promised{std::move(promise), written.next, written.interactions}));
    return lines;
}

JournalLine line_ending_snooze(const Person& person, Day today) {
    return line_saying(person, Snoozed{today - date::days{2}, person.contact->written.interactions});
}

void refuse_set_aside(const Person& person, const Options& options) {
    throw Failure(ExitStatus::faults, fmt::format("{} is left out for a fault in the book", person.name),
                  fmt::format("followup check {} says which; mend it first", options.book));
}

Person person_asked_for(const Outlook& outlook, const Options& options) {
    auto person = the_person(*outlook.input.book, options.operands.front());
    if (person.contact == nullptr) refuse_set_aside(person, options);
    return person;
}

Day day_ahead(const Outlook& outlook, const std::string& text) {
    const WorkingDays working_days(outlook.input.book->calendar);
    const auto day = day_said(text, {outlook.plan->today, Looking::ahead, working_days});
    if (!day)
        throw Failure(ExitStatus::wrong_usage,
                      fmt::format("\"{}\" is not understood as a day from today on", text),
                      "write " + day_examples(Looking::ahead));
    return *day;
}

std::optional<Channel> channel_given(const Options& options) {
    if (!options.has("channel")) return std::nullopt;
    std::vector<std::string_view> names;
    for (const auto& named : followup::book::names<Channel>) {
        if (named.name == options.text("channel")) return named.value;
        names.push_back(named.name);
    }
    throw Failure(ExitStatus::wrong_usage, fmt::format("\"{}\" is no channel", options.text("channel")),
                  "write " + followup::book::one_of(names));
}

}  // namespace followup::cli
