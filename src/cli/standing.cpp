#include "cli/tracking.hpp"

#include <followup/events.hpp>
#include "cli/track.hpp"

#include <fmt/format.h>

namespace followup::cli {
namespace {

/// Nothing is to be undone that was not there.
[[noreturn]] void refuse_nothing_to_do(const Person& person, std::string_view what, const std::string& help) {
    throw Failure(ExitStatus::wrong_usage, fmt::format("{} is not {}", person.name, what), help);
}

JournalLine status_line(const Person& person, ContactStatus status) {
    return line_saying(person, SetStatus{status, person.contact->written.status});
}

JournalLine pause_line(const Person& person, std::optional<Day> until) {
    return line_saying(person, Paused{until, person.contact->written.paused_until});
}

/// `status: paused` has an end where there is a `paused_until`.
Lines pause_lines(const Person& person, std::optional<Day> until) {
    if (until) return {pause_line(person, until)};
    Lines lines{status_line(person, ContactStatus::paused)};
    if (person.contact->paused_until) lines.push_back(pause_line(person, std::nullopt));
    return lines;
}

Lines resume_lines(const Person& person, Day today) {
    const auto& contact = *person.contact;
    Lines lines;
    if (contact.status != ContactStatus::active) lines.push_back(status_line(person, ContactStatus::active));
    if (contact.paused_until && *contact.paused_until > today)
        lines.push_back(pause_line(person, std::nullopt));
    if (contact.snoozed_until && *contact.snoozed_until > today)
        lines.push_back(line_ending_snooze(person, today));
    if (lines.empty())
        refuse_nothing_to_do(
            person, "paused, snoozed or closed",
            fmt::format("followup explain says why nothing is due; what happened since brings them back, "
                        "such as followup log {} received",
                        person.id));
    return lines;
}

}  // namespace

ExitStatus snooze(const Options& options, const Environment& environment) {
    return track(options, environment, [&](const Outlook& outlook) -> Lines {
        const auto person = person_asked_for(outlook, options);
        const auto until = day_ahead(outlook, options.operands[1]);
        return {line_saying(person, Snoozed{until, person.contact->written.interactions})};
    });
}

ExitStatus promise(const Options& options, const Environment& environment) {
    return track(options, environment, [&](const Outlook& outlook) -> Lines {
        const auto person = person_asked_for(outlook, options);
        if (options.operands[1] != "none")
            return promise_lines(outlook, person,
                                 {.on = day_ahead(outlook, options.operands[1]),
                                  .channel = channel_given(options),
                                  .about = options.text("about")});
        if (!person.contact->next)
            refuse_nothing_to_do(person, "promised anything",
                                 "followup promise CONTACT WHEN notes a promise");
        return {line_saying(
            person, Promised{{}, person.contact->written.next, person.contact->written.interactions})};
    });
}

ExitStatus pause(const Options& options, const Environment& environment) {
    return track(options, environment, [&](const Outlook& outlook) {
        const auto person = person_asked_for(outlook, options);
        if (person.contact->status == ContactStatus::closed)
            throw Failure(ExitStatus::wrong_usage, fmt::format("{} is closed", person.name),
                          "followup resume opens it again; then pause it");
        std::optional<Day> until;
        if (options.operands.size() > 1) until = day_ahead(outlook, options.operands[1]);
        return pause_lines(person, until);
    });
}

ExitStatus resume(const Options& options, const Environment& environment) {
    return track(options, environment, [&](const Outlook& outlook) {
        const auto person = person_asked_for(outlook, options);
        return resume_lines(person, outlook.plan->today);
    });
}

ExitStatus close(const Options& options, const Environment& environment) {
    return track(options, environment, [&](const Outlook& outlook) -> Lines {
        return {status_line(person_asked_for(outlook, options), ContactStatus::closed)};
    });
}

}  // namespace followup::cli
