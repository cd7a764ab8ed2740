#include "history/judge.hpp"

#include "oracle/days.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace followup::history {
namespace {

std::size_t count_of(std::string_view text, std::string_view what) {
    std::size_t count = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++count;
    return count;
}

/// Whether the run left the event as it found it.
bool is_kept(const Situation& situation, const PublishedEvent& event) {
    const PublishedEvent* before = situation.before().find(event.event.uid);
    return before != nullptr && before->bytes == event.bytes;
}

/// The feed is one that a reader and the next run take as it is.
void check_feed(const Situation& situation) {
    const PublishedFeed& after = situation.after;
    if (!after.damages.empty()) throw Broken{"whole", after.damages.front().what};
    if (count_of(situation.run.bytes, "\nBEGIN:VEVENT") != after.events.size())
        throw Broken{"each UID once", "events are lost in reading"};
    for (const PublishedEvent& event : after.events)
        if (!event.is_as_written && !is_kept(situation, event))
            throw Broken{"whole", event.event.summary + " is not as written"};
}

/// All that is planned is in the feed; what is there else speaks of the feed itself, or is of somebody with a
/// fault.
void check_planned(const Situation& situation, const std::set<std::string>& planned) {
    for (const std::string& uid : planned)
        if (!situation.after.find(uid)) throw Broken{"what is planned is published", uid};
    const bool has_faults = std::ranges::any_of(situation.world.persons, &Person::has_fault);
    for (const PublishedEvent& event : situation.after.events) {
        const bool is_notice = event.event.contact_id.empty();
        if (!is_notice && !has_faults && !planned.contains(event.event.uid))
            throw Broken{"what is published is planned", event.event.summary};
    }
}

/// What was missed comes back.
void check_none_is_over(const Situation& situation) {
    for (const Touch& touch : situation.run.plan.touches) {
        if (touch.days_late < 0) throw Broken{"days late are no fewer than none", text_of(touch.due)};
        const Day day = date::floor<date::days>(touch.slot.wall);
        const bool comes_a_day =
            oracle::roll(situation.world.calendar(), std::max(day + date::days{1}, situation.world.today()))
                .has_value();
        if (comes_a_day && situation.world.is_over(day))
            throw Broken{
                "no touch is over",
                fmt::format("{} on {}", situation.run.book.contacts[touch.contact].id, text_of(day))};
    }
}

std::int64_t sequence_at(Instant at) {
    return (at - Instant{date::sys_days{date::year{2020} / 1 / 1}}).count();
}

/// By the table of feed.md.
Revision expected_revision(const PublishedEvent* before, const PublishedFeed& feed, Instant now) {
    if (before == nullptr) {
        for (const PublishedEvent& event : feed.events) now = std::max(now, event.revision.modified);
        return {.created = now, .modified = now, .sequence = sequence_at(now)};
    }
    const Instant at = std::max(now, before->revision.modified + std::chrono::seconds{1});
    return {.created = before->revision.created,
            .modified = at,
            .sequence = std::max(sequence_at(at), before->revision.sequence + 1)};
}

bool rose(const Revision& from, const Revision& to) {
    return to.modified > from.modified && to.sequence > from.sequence;
}

}  // namespace

/// What is published anew has the stamps of feed.md, and they rose against all that was ever published. Only
/// what goes, and comes back while the clock is set back, cannot know: what told of it is no longer there.
void Judge::check_stamps(const Situation& situation) {
    for (const PublishedEvent& event : situation.after.events) {
        if (is_kept(situation, event)) continue;
        ++counts_.revisions;
        const PublishedEvent* before = situation.before().find(event.event.uid);
        const Revision expected = expected_revision(before, situation.before(), situation.world.now);
        if (event.revision != expected)
            throw Broken{"stamps", fmt::format("{}: SEQUENCE is {}, and {} was expected", event.event.summary,
                                               event.revision.sequence, expected.sequence)};
        const auto [last, is_first] = ever_.try_emplace(event.event.uid);
        const Revision& revision = last->second.revision;
        const bool cannot_know = before == nullptr && situation.world.now <= revision.modified;
        const bool is_the_same = last->second.bytes == event.bytes;
        if (!is_first && !is_the_same && !cannot_know && !rose(revision, event.revision))
            throw Broken{"stamps rise", event.event.summary};
        last->second = {event.revision, std::string{event.bytes}};
    }
}

void Judge::look_at(const Situation& situation) {
    ++counts_.steps;
    counts_.events += static_cast<long>(situation.after.events.size());
    check_feed(situation);
    check_planned(situation, identities_.learn(situation.run.book, situation.run.plan));
    check_none_is_over(situation);
    check_stamps(situation);
    check_changes(situation, identities_, counts_);
    check_nothing_is_missing(situation);
    check_notices(situation);
}

}  // namespace followup::history
