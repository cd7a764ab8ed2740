#include "cli/tracking.hpp"

#include "book/names.hpp"
#include "book/nearest.hpp"
#include "book/text.hpp"
#include "cli/planned.hpp"
#include "cli/track.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace followup::cli {
namespace {

std::vector<std::string_view> outcome_names() {
    std::vector<std::string_view> names;
    for (const auto& named : followup::book::names<Outcome>) names.push_back(named.name);
    return names;
}

std::optional<Outcome> outcome_named(std::string_view word) {
    for (const auto& named : followup::book::names<Outcome>)
        if (named.name == word) return named.value;
    return std::nullopt;
}

/// What `log` was told: with whom, and what happened. Nullopt: what was planned.
struct Told {
    std::vector<Person> people;
    std::optional<Outcome> outcome;
};

[[noreturn]] void refuse_last_word(const std::string& word) {
    const auto meant = followup::book::nearest(word, outcome_names());
    throw Failure(ExitStatus::wrong_usage,
                  fmt::format("\"{}\" is no outcome, and nobody in the book is called so", word),
                  meant.empty() ? "outcomes are " + followup::book::one_of(outcome_names())
                                : fmt::format("did you mean {}?", meant));
}

void add_person(std::vector<Person>& people, Person person) {
    if (std::ranges::none_of(people, [&](const Person& known) { return known.id == person.id; }))
        people.push_back(std::move(person));
}

Told told(const Book& book, std::vector<std::string> words) {
    Told result;
    if (words.size() > 1) {
        result.outcome = outcome_named(words.back());
        const bool is_done = words.back() == "done";
        if (result.outcome || is_done)
            words.pop_back();
        else if (match_people(book, words.back()).empty())
            refuse_last_word(words.back());
    }
    // A name of several words need not be quoted.
    if (const auto whole = match_people(book, fmt::format("{}", fmt::join(words, " "))); whole.size() == 1)
        result.people = whole;
    else
        for (const auto& word : words) add_person(result.people, the_person(book, word));
    return result;
}

SaidMoment when_it_was(const Outlook& outlook, const Options& options) {
    if (!options.has("on")) return {outlook.plan->today, std::nullopt};
    const WorkingDays working_days(outlook.input.book->calendar);
    const auto moment = moment_said(options.text("on"), {outlook.plan->today, Looking::back, working_days});
    if (!moment)
        throw Failure(ExitStatus::wrong_usage,
                      fmt::format("\"{}\" is no day up to today", options.text("on")),
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
std::optional<JournalLine> promise_line(const Outlook& outlook, const Options& options,
                                        const Person& person) {
    if (!options.has("next")) {
        if (options.has("about"))
            throw Failure(ExitStatus::wrong_usage, "--about says what a promise is about, and there is none",
                          "add --next WHEN, such as --next \"1 week\"");
        return std::nullopt;
    }
    if (person.contact == nullptr) person_asked_for(outlook, options);
    const Promise next{
        .on = day_ahead(outlook, options.text("next")), .channel = {}, .about = options.text("about")};
    return line_saying(person, Promised{next, person.contact->written.next});
}

}  // namespace

ExitStatus log(const Options& options, const Environment& environment) {
    if (options.has("mail")) return log_mail(options, environment);
    return track(options, environment, [&](const Outlook& outlook) {
        const auto said = told(*outlook.input.book, options.operands);
        Lines lines;
        for (const auto& person : said.people) {
            lines.push_back(line_saying(person, as_told(outlook, options, person, said.outcome)));
            if (auto line = promise_line(outlook, options, person)) lines.push_back(std::move(*line));
        }
        return lines;
    });
}

}  // namespace followup::cli
