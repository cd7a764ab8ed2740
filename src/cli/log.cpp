#include "cli/tracking.hpp"

#include "book/names.hpp"
#include "book/text.hpp"
#include "cli/planned.hpp"
#include "cli/told.hpp"
#include "cli/track.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace followup::cli {
namespace {

SaidMoment when_it_was(const Outlook& outlook, const Options& options) {
    if (!options.has("on")) return {outlook.plan->today, std::nullopt};
    const WorkingDays working_days(outlook.input.book->calendar);
    const auto moment = moment_said(options.text("on"), {outlook.plan->today, Looking::back, working_days});
    if (!moment)
        throw Failure(ExitStatus::wrong_usage,
                      fmt::format("\"{}\" is not understood as a day up to today", options.text("on")),
                      fmt::format("write {}; what is to come is a promise: followup promise",
                                  day_examples(Looking::back)));
    return *moment;
}

/// The channel that did not work, if nobody says: that of the latest attempt.
Channel bounced_channel(const Person& person) {
    if (person.contact != nullptr) {
        const auto& all = person.contact->interactions;
        const auto last = std::find_if(all.rbegin(), all.rend(), [](const Interaction& one) {
            return one.direction == Direction::out && one.channel && !one.is_for_other;
        });
        if (last != all.rend()) return *last->channel;
    }
    throw Failure(ExitStatus::wrong_usage,
                  fmt::format("nothing says by which channel {} could not be reached", person.name),
                  "add --channel email, or whichever it was");
}

/// What is not said follows from what was planned, or was done last.
std::optional<Channel> channel_of(Outcome outcome, const Person& person, const Touch* planned) {
    if (outcome == Outcome::bounced) return bounced_channel(person);
    const bool is_mine = outcome == Outcome::sent || outcome == Outcome::no_answer;
    return is_mine && planned != nullptr ? std::optional(planned->channel) : std::nullopt;
}

void check_how(const Book& book, const Options& options, Outcome outcome) {
    if (!options.has("how")) return;
    if (outcome != Outcome::met)
        throw Failure(ExitStatus::wrong_usage, "--how goes with the outcome met: a new occasion",
                      "followup log CONTACT met --how interview");
    if (book.policies.contains(options.text("how"))) return;
    std::vector<std::string_view> known;
    for (const auto& [name, policy] : book.policies) known.push_back(name);
    throw Failure(ExitStatus::wrong_usage,
                  fmt::format("\"{}\" is no policy of this book", options.text("how")),
                  "write " + followup::book::one_of(known));
}

/// Whom a touch is about, where it is thanks or a report back.
std::string about_of(const Book& book, const Options& options, const Touch* planned) {
    if (options.has("for")) return the_person(book, options.text("for")).id;
    return planned != nullptr && planned->about ? book.contacts[*planned->about].id : std::string();
}

Logged as_told(const Outlook& outlook, const Options& options, const Person& person,
               std::optional<Outcome> outcome) {
    const Book& book = *outlook.input.book;
    const auto moment = when_it_was(outlook, options);
    const auto* planned = planned_touch(book, *outlook.plan, person, options.text("for"));
    if (!outcome && planned == nullptr) refuse_nothing_planned(*outlook.plan, book, person);
    if (!outcome) refuse_second_time(*planned, person, moment.day);

    Logged logged;
    auto& it = logged.interaction;
    it.outcome = outcome.value_or(planned != nullptr ? outcome_as_planned(*planned) : Outcome::sent);
    const bool is_theirs = it.outcome == Outcome::received || it.outcome == Outcome::declined;
    it.direction = is_theirs ? Direction::in : Direction::out;
    check_how(book, options, it.outcome);
    it.on = moment.day;
    it.at = moment.time;
    it.channel = options.has("channel") ? channel_given(options) : channel_of(it.outcome, person, planned);
    it.how = options.text("how");
    it.note = options.text("note");
    if (it.channel && person.contact != nullptr) it.address = address_for(*person.contact, *it.channel);
    // Somebody's news is never about somebody else, whatever was planned.
    const bool is_as_planned = !outcome || options.has("for");
    if (is_as_planned) logged.about = about_of(book, options, planned);
    it.keeps_promise = !outcome && keeps_early(*planned, it);
    if (it.keeps_promise) logged.keeps = planned->due;
    return logged;
}

/// The promise that --next makes at the same time.
Lines promise_made(const Outlook& outlook, const Options& options, const Person& person) {
    if (options.has("next")) {
        if (person.contact == nullptr) refuse_set_aside(person, options);
        return promise_lines(
            outlook, person,
            {.on = day_ahead(outlook, options.text("next")), .channel = {}, .about = options.text("about")});
    }
    if (options.has("about"))
        throw Failure(ExitStatus::wrong_usage, "--about says what a promise is about, and there is none",
                      "add --next WHEN, such as --next \"1 week\"");
    return {};
}

}  // namespace

ExitStatus log(const Options& options, const Environment& environment) {
    if (options.has("mail")) return log_mail(options, environment);
    return track(options, environment, [&](const Outlook& outlook) {
        const auto said = told(*outlook.input.book, options.operands);
        Lines lines;
        for (const auto& person : said.people) {
            lines.push_back(line_saying(person, as_told(outlook, options, person, said.outcome)));
            for (auto& line : promise_made(outlook, options, person)) lines.push_back(std::move(line));
        }
        return lines;
    });
}

}  // namespace followup::cli
