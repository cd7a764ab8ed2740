// What changed in an event, and why, in words.

#include "cli/diff.hpp"

#include <followup/events.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <map>

namespace followup::cli {
namespace {

Seen seen_as(Change::Kind kind, const Event* before, const Event* after) {
    switch (kind) {
        case Change::Kind::kept:
            return Seen::kept;
        case Change::Kind::added:
            return Seen::added;
        case Change::Kind::dropped:
            return Seen::dropped;
        case Change::Kind::revised:
            break;
    }
    assert(before != nullptr && after != nullptr);
    return before->start != after->start ? Seen::moved : Seen::changed;
}

SeenChange seen_change(const Change& change, const Reconciliation& publication,
                       const PublishedFeed& published) {
    const Event* before = change.published ? &published.events[*change.published].event : nullptr;
    const Event* after = change.entry ? &publication.feed.events[*change.entry].event : nullptr;
    assert(before != nullptr || after != nullptr);
    return {.seen = seen_as(change.kind, before, after),
            .event = after != nullptr ? after : before,
            .before = before,
            .after = after,
            .why = {}};
}

/// What alarms say follows from the summary.
std::vector<Minutes> times_of(const std::vector<Alarm>& alarms) {
    std::vector<Minutes> times;
    for (const Alarm& alarm : alarms) times.push_back(alarm.before);
    return times;
}

/// The touches of a plan and the contacts of its book, by what events call them.
class Reasons {
 public:
    explicit Reasons(const DiffContext& context) : context_(context) {
        for (const Touch& touch : context.plan.touches)
            touches_.emplace(touch_uid(context.book, touch), &touch);
        for (const Contact& contact : context.book.contacts) contacts_.emplace(feed_id(contact.id), &contact);
    }

    std::vector<std::string> why(const SeenChange& change) const {
        if (change.event->contact_id.empty()) return {"it speaks of the feed itself"};
        switch (change.seen) {
            case Seen::added:
                return added(*change.after);
            case Seen::moved:
                return moved(*change.before, *change.after);
            case Seen::changed:
                return changed(*change.before, *change.after);
            case Seen::dropped:
                return {dropped(*change.before)};
            case Seen::kept:
                return {};
        }
        return {};
    }

 private:
    const Touch* touch_of(const Event& event) const {
        const auto found = touches_.find(event.uid);
        return found == touches_.end() ? nullptr : found->second;
    }

    std::string text_of(const Reason& reason, const Touch& touch) const {
        return reason_text(reason, context_.book, touch);
    }

    std::vector<std::string> added(const Event& event) const {
        const Touch* touch = touch_of(event);
        if (touch == nullptr) return {};
        return {text_of(touch->reasons.front(), *touch)};
    }

    std::vector<std::string> moved(const Event& before, const Event& after) const {
        const Touch* touch = touch_of(after);
        if (touch == nullptr) return {};
        const auto slot_day = date_in(context_.around.zone, before.start);
        std::vector<std::string> why;
        for (const Reason& reason : touch->reasons)
            if (reason.code == Reason::Code::missed && reason.from == slot_day)
                return {fmt::format("missed on {}", day_text(slot_day))};
        if (is_taken(before)) why.emplace_back("an appointment is there now");
        if (before.due != after.due)
            why.push_back(
                fmt::format("now due {}: {}", day_text(touch->due), text_of(touch->reasons.front(), *touch)));
        if (before.tentative && !after.tentative) why.emplace_back("confirmed now");
        if (before.shifts != after.shifts)
            for (auto shift = touch->reasons.begin() + 1; shift != touch->reasons.end(); ++shift)
                why.push_back(text_of(*shift, *touch));
        if (why.empty() && before.cause != after.cause)
            why.emplace_back("the settings that place it changed");
        if (why.empty()) why.emplace_back("its day or its hours are no longer worked on");
        return why;
    }

    /// Whether a busy calendar has something where the event was.
    bool is_taken(const Event& event) const {
        return overlaps_any(context_.around.busy, {event.start, event.end});
    }

    static std::vector<std::string> changed(const Event& before, const Event& after) {
        std::vector<std::string> why;
        const auto note = [&](bool differs, const char* what) {
            if (differs) why.emplace_back(what);
        };
        note(before.tentative && !after.tentative, "confirmed now");
        note(!before.tentative && after.tentative, "tentative now");
        note(before.summary != after.summary, "another summary");
        note(before.description != after.description, "another description");
        note(before.end - before.start != after.end - after.start, "another length");
        note(times_of(before.alarms) != times_of(after.alarms), "other alarms");
        note(before.url != after.url || before.location != after.location || before.contact != after.contact,
             "other addresses");
        note(before.categories != after.categories, "other categories");
        if (why.empty()) why.emplace_back("other details");
        return why;
    }

    std::string dropped(const Event& event) const {
        const auto found = contacts_.find(event.contact_id);
        if (found == contacts_.end()) return fmt::format("{} is no longer in the book", event.contact_id);
        const Contact& contact = *found->second;
        for (const Idle& idle : context_.plan.idle)
            if (&context_.book.contacts[idle.contact] == &contact)
                return fmt::format("{} is at rest: {}", contact.name, to_string(idle.why));
        for (const Touch& touch : context_.plan.touches)
            if (&context_.book.contacts[touch.contact] == &contact && touch.days_late > 0)
                return "nothing is shown ahead of a touch that is late";
        const Interaction* last = last_interaction(contact);
        if (last == nullptr) return "no longer planned";
        return fmt::format("last logged with {}: {} on {}", contact.name, to_string(last->outcome),
                           day_text(last->on));
    }

    const DiffContext& context_;
    std::map<std::string, const Touch*> touches_;
    std::map<std::string, const Contact*> contacts_;
};

}  // namespace

std::vector<SeenChange> seen_changes(const Reconciliation& publication, const DiffContext& context) {
    const Reasons reasons(context);
    std::vector<SeenChange> changes;
    for (const Change& change : publication.changes) {
        changes.push_back(seen_change(change, publication, context.published));
        changes.back().why = reasons.why(changes.back());
    }
    return changes;
}

void ChangeCounts::add(const Reconciliation& part) {
    for (const Change& change : part.changes) {
        const auto seen = seen_change(change, part, published_);
        if (seen.event->contact_id.empty()) continue;
        ++counts_[seen.seen];
        if (seen.after != nullptr) ++events_;
    }
}

std::string ChangeCounts::text() const {
    std::string text;
    const auto add = [&](Seen seen, const char* word) {
        if (const auto found = counts_.find(seen); found != counts_.end())
            text += fmt::format("{} {} {}", text.empty() ? ":" : ",", found->second, word);
    };
    add(Seen::added, "new");
    add(Seen::moved, "moved");
    add(Seen::changed, "changed");
    add(Seen::dropped, "gone");
    add(Seen::kept, "unchanged");
    return fmt::format("{} event{}{}", events_, events_ == 1 ? "" : "s", text);
}

std::string counts_text(const Reconciliation& publication, const PublishedFeed& published) {
    ChangeCounts counts(published);
    counts.add(publication);
    return counts.text();
}

}  // namespace followup::cli
