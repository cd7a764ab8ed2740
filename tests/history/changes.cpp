// Why an event may have changed, told without a look at the plan's own reasons.

#include "history/judge.hpp"

#include "oracle/days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace followup::history {
namespace {

using Persons = std::set<std::size_t>;

constexpr const char* miss = "a miss";

bool is_of(const Event& event, const Persons& persons) {
    const auto is_one = [&](const std::string& id) { return !id.empty() && persons.contains(person_of(id)); };
    return is_one(event.contact_id) || is_one(event.about_id);
}

/// Each of these names the cause; empty: there is none.
class Causes {
 public:
    Causes(const Situation& situation, const Identities& identities)
        : situation_(situation), effect_(situation.effect), identities_(identities) {}

    std::string of_move(const Event& before, const Event& after) const {
        if (is_of(before, effect_.touched)) return "its contact";
        if (effect_.places_anew) return "a setting";
        if (is_over(before)) return miss;
        const bool is_due_anew = effect_.day_off && before.due != after.due;
        if (effect_.day_off == day_of(before) || is_due_anew) return "a holiday";
        if (follows_a_change(before)) return "the touch before it";
        if (went_back() && identities_.was_stale(before.uid)) return "the clock";
        return {};
    }

    /// Of a change that leaves it where it is.
    std::string of_revision(const PublishedEvent& before, const Event& after) const {
        if (!before.is_as_written || effect_.edits_feed) return "another program";
        if (effect_.shows_anew || effect_.day_off) return "a setting";
        if (is_of(before.event, effect_.reworded)) return "its contact";
        if (names_a_changed_referrer(before.event)) return "its referrer";
        return of_move(before.event, after);
    }

    std::string of_drop(const Event& event) const {
        if (effect_.shows_anew) return "a setting";
        if (is_of(event, effect_.reworded)) return "its contact";
        if (is_gone(event.contact_id) || is_gone(event.about_id)) return "its contact";
        if (went_back() && is_beyond_horizon(event)) return "the clock";
        const std::string cause = of_move(event, event);
        const bool has_to_come_back = cause == miss && !event.tentative && comes_a_working_day();
        return has_to_come_back ? std::string{} : cause;
    }

    std::string of_addition(const Event& event) const {
        if (!situation_.before().damages.empty()) return "a loss";
        if (effect_.shows_anew || effect_.day_off) return "a setting";
        if (is_of(event, effect_.reworded)) return "its contact";
        if (situation_.world.today() != situation_.today_before) return "another day";
        if (may_have_waited(event)) return "room";
        return of_move(event, event);
    }

 private:
    bool went_back() const { return situation_.world.today() < situation_.today_before; }

    /// Books can rule out all that are to come.
    bool comes_a_working_day() const {
        const World& world = situation_.world;
        const Day today = world.today();
        const Day first = world.is_over(today) ? today + date::days{1} : today;
        return oracle::roll(world.calendar(), first).has_value();
    }

    /// The texts of a contact name the one who referred it.
    bool names_a_changed_referrer(const Event& event) const {
        for (const std::string& id : {event.contact_id, event.about_id}) {
            if (id.empty()) continue;
            const auto& met = situation_.world.persons[person_of(id)].contact.met;
            if (!met || !met->referrer) continue;
            if (effect_.touched.contains(*met->referrer) || effect_.reworded.contains(*met->referrer))
                return true;
        }
        return false;
    }

    bool may_have_waited(const Event& event) const {
        return std::ranges::any_of(situation_.run.plan.touches, [&](const Touch& touch) {
            return touch_uid(situation_.run.book, touch) == event.uid &&
                   may_wait_for_room(situation_.world, touch);
        });
    }

    Day day_of(const Event& event) const {
        return date::floor<date::days>(oracle::wall_of(situation_.world.zone, event.start));
    }

    bool is_over(const Event& event) const { return situation_.world.is_over(day_of(event)); }

    bool is_gone(const std::string& id) const {
        return !id.empty() && situation_.world.persons[person_of(id)].state == Person::State::not_in_book;
    }

    bool is_beyond_horizon(const Event& event) const {
        const Calendar& calendar = situation_.world.calendar();
        return day_of(event) > oracle::add_civil(situation_.world.today(), calendar.horizon);
    }

    /// What is shown ahead counts on from where the touch before it is.
    bool follows_a_change(const Event& event) const {
        if (!event.tentative) return false;
        const std::string* uid = identities_.touch_before(event.uid);
        if (uid == nullptr) return false;
        const PublishedEvent* before = situation_.before().find(*uid);
        const PublishedEvent* after = situation_.after.find(*uid);
        return before == nullptr || after == nullptr || before->event.start != after->event.start;
    }

    const Situation& situation_;
    const Effect& effect_;
    const Identities& identities_;
};

std::string text_of(const Event& event) {
    return fmt::format("{} of {} at {}{} ({})", event.summary, event.contact_id, event.slot,
                       event.tentative ? ", tentative" : "", event.uid);
}

void check_change(const Causes& causes, const PublishedEvent& before, const PublishedEvent* after,
                  Counts& counts) {
    if (after == nullptr) {
        if (causes.of_drop(before.event).empty())
            throw Broken{"no drop without a cause", text_of(before.event)};
        return;
    }
    if (after->bytes == before.bytes) return;
    const std::string both = text_of(before.event) + " to " + text_of(after->event);
    if (after->event.start == before.event.start) {
        if (causes.of_revision(before, after->event).empty())
            throw Broken{"no revision without a cause", both};
        return;
    }
    const std::string cause = causes.of_move(before.event, after->event);
    ++counts.moves[cause];
    if (cause.empty()) throw Broken{"no move without a cause", both};
}

/// Everything about somebody with a fault stays as it is.
void check_set_aside(const Situation& situation) {
    Persons with_fault;
    for (std::size_t i = 0; i < situation.world.persons.size(); ++i)
        if (situation.world.persons[i].has_fault()) with_fault.insert(i);
    for (const PublishedEvent& before : situation.before().events) {
        if (!is_of(before.event, with_fault)) continue;
        const PublishedEvent* after = situation.after.find(before.event.uid);
        if (after == nullptr || after->bytes != before.bytes)
            throw Broken{"a fault leaves all as published", text_of(before.event)};
    }
}

}  // namespace

void check_changes(const Situation& situation, const Identities& identities, Counts& counts) {
    check_set_aside(situation);
    const Causes causes{situation, identities};
    for (const PublishedEvent& before : situation.before().events)
        if (!before.event.contact_id.empty())
            check_change(causes, before, situation.after.find(before.event.uid), counts);
    for (const PublishedEvent& after : situation.after.events) {
        const bool is_notice = after.event.contact_id.empty();
        const bool is_new = situation.before().find(after.event.uid) == nullptr;
        if (!is_notice && is_new && causes.of_addition(after.event).empty())
            throw Broken{"no addition without a cause", text_of(after.event)};
    }
}

}  // namespace followup::history
