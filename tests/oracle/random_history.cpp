#include "oracle/history.hpp"

#include "oracle/days.hpp"
#include "oracle/edit.hpp"
#include "oracle/random_contact.hpp"
#include "oracle/random_surroundings.hpp"
#include "oracle/rules.hpp"
#include "oracle/shown.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace followup::oracle {
namespace {

using date::days;

constexpr int most_later_runs = 3;

/// The book's life between two runs, by somebody who does now and then what the calendar says.
class Life {
 public:
    explicit Life(std::uint64_t seed) : random_(seed), now_(random_surrounded_case(seed)) {
        if (random_.chance(20)) leave_little_room();
        seen_ = now_;
    }

    /// As a run sees it.
    const Case& seen() const { return seen_; }

    void go_on() {
        const Plan plan = make_plan(seen_.book, seen_.now, seen_.around, shown_.slots(seen_));
        shown_.publish(seen_, plan);
        let_time_pass();
        do_what_is_due(plan);
        if (random_.chance(70)) {
            for (int count = random_.between(1, 3); count > 0; --count) change_contacts();
        }
        if (random_.chance(15)) change_holidays();
        if (random_.chance(40)) change_surroundings();
        if (random_.chance(12)) change_calendar();
        if (random_.chance(5)) change_policy();
        look();
    }

 private:
    /// Now and then some of the busy and holiday calendars cannot be read.
    void look() {
        seen_ = now_;
        if (!random_.chance(12)) return;
        seen_.around.is_incomplete = true;
        std::erase_if(seen_.around.busy, [&](const TimeSpan&) { return random_.chance(60); });
        std::erase_if(seen_.book.calendar.holidays.ranges, [&](const auto&) { return random_.chance(50); });
    }

    void leave_little_room() {
        now_.book.calendar.daily_limit = 1;
        now_.book.calendar.horizon = Duration{.days = random_.between(0, 4)};
        for (Contact& contact : now_.book.contacts) {
            if (!random_.chance(40)) continue;
            contact.met.reset();  // undated
            contact.interactions.clear();
        }
    }

    Day today() const { return date::floor<days>(wall_of(now_.around.zone, now_.now)); }

    /// An hourly run, the next morning, a week of holidays; often when a day's work begins or ends.
    void let_time_pass() {
        const Calendar& calendar = now_.book.calendar;
        static const std::vector<int> whiles{0, 0, 0, 1, 1, 1, 1, 2, 3, 4, 7, 12, 25, 45};
        const Day day = today() + days{random_.pick(whiles)};
        const Minutes end = calendar.day_ends;
        const std::vector<Minutes> times{calendar.day_begins - std::chrono::hours{1}, calendar.day_begins,
                                         end - Minutes{1}, end, Minutes{random_.between(0, 24 * 60 - 1)}};
        now_.now = std::max(now_.now + Minutes{random_.between(0, 90)},
                            instant_of(now_.around.zone, day + random_.pick(times)));
    }

    void do_what_is_due(const Plan& plan) {
        for (const Touch& touch : plan.touches) {
            const Day day = date::floor<days>(touch.slot.wall);
            if (touch.status == TouchStatus::tentative || day > today() || !random_.chance(35)) continue;
            Interaction done;
            done.on = day;
            done.channel = touch.channel;
            if (random_.chance(15)) done.outcome = Outcome::replied;
            now_.book.contacts[touch.contact].interactions.push_back(done);
        }
    }

    void change_contacts() {
        std::vector<Contact>& contacts = now_.book.contacts;
        const int what = random_.between(1, 100);
        if (contacts.empty() || what <= 6) return add_contact();
        if (what <= 16) return set_aside_or_mend();
        Contact& contact =
            contacts[static_cast<std::size_t>(random_.between(0, static_cast<int>(contacts.size()) - 1))];
        if (what <= 22) return remove_contact(now_.book, contact.id);
        if (what <= 50) return log(contact);
        edit(contact);
    }

    void add_contact() {
        std::vector<Contact>& contacts = now_.book.contacts;
        const std::size_t index = contacts.size();
        contacts.push_back(random_contact(random_, now_.book, today(), index, index + 1));
        contacts.back().id = contacts.back().name = fmt::format("n{}", next_id_++);
    }

    void set_aside_or_mend() {
        Book& book = now_.book;
        if (!aside_.empty()) {
            // Who was referred to when it was set aside may be somebody else by now.
            Contact contact = aside_.back();
            if (contact.met) contact.met->referrer.reset();
            for (Interaction& interaction : contact.interactions) interaction.for_contact.reset();
            book.contacts.push_back(contact);
            aside_.pop_back();
            book.set_aside.pop_back();
        } else if (!book.contacts.empty()) {
            aside_.push_back(random_.pick(book.contacts));
            book.set_aside.push_back({aside_.back().id, aside_.back().name});
            remove_contact(book, aside_.back().id);
        }
    }

    void log(Contact& contact) {
        std::vector<Interaction>& log = contact.interactions;
        if (!log.empty() && random_.chance(10)) return log.pop_back();
        const std::size_t count = now_.book.contacts.size();
        const auto index = static_cast<std::size_t>(&contact - now_.book.contacts.data());
        Interaction interaction = random_interaction(random_, now_.book, contact, today(), index, count);
        interaction.on = today() - days{random_.chance(70) ? 0 : random_.between(0, 4)};
        if (!interaction.is_for_other) contact.snoozed_until.reset();
        log.push_back(interaction);
    }

    void edit(Contact& contact) {
        const auto index = static_cast<std::size_t>(&contact - now_.book.contacts.data());
        const Contact other = random_contact(random_, now_.book, today(), index, now_.book.contacts.size());
        const int what = random_.between(1, 12);
        if (what == 1) contact.cadence = random_cadence(random_);
        if (what == 2) contact.slack = random_days_or_workdays(random_, 0, 8);
        if (what == 3) contact.priority = static_cast<Priority>(random_.between(0, 2));
        if (what == 4) contact.policy = other.policy;
        if (what == 5) contact.emails = other.emails;
        if (what == 6) contact.met = other.met;
        if (what == 7 || what == 8) pause(contact);
        if (what == 9 || what == 10) promise(contact);
        if (what == 11 || what == 12) contact.snoozed_until = today() + days{random_.between(-2, 15)};
    }

    void promise(Contact& contact) {
        if (contact.next && !open_promise(contact)) ++contact.promises_kept;
        contact.next = Promise{today() + days{random_.between(-3, 10)}, {}, ""};
    }

    void pause(Contact& contact) {
        if (contact.paused_until && random_.chance(40))
            contact.paused_until.reset();
        else
            contact.paused_until = today() + days{random_.between(-2, 15)};
    }

    void change_holidays() {
        Holidays& holidays = now_.book.calendar.holidays;
        if (!holidays.ranges.empty() && random_.chance(30)) return holidays.ranges.pop_back();
        const Day first = today() + days{random_.between(-3, 7)};
        holidays.ranges.emplace_back(first, first + days{random_.chance(70) ? 0 : random_.between(0, 4)});
    }

    void change_surroundings() {
        const Day day = today() + days{random_.between(-1, 7)};
        std::vector<TimeSpan>& busy = now_.around.busy;
        std::vector<Away>& away = now_.book.calendar.away;
        const int what = random_.between(1, 10);
        if (what <= 5) add_busy(random_, now_, day);
        if (what == 6 && !busy.empty())
            busy.erase(busy.begin() + random_.between(0, static_cast<int>(busy.size()) - 1));
        if (what == 7) busy.clear();
        if (what == 8 || what == 9) add_away(random_, now_, day);
        if (what == 10 && !away.empty()) away.pop_back();
    }

    void change_calendar() {
        Calendar& calendar = now_.book.calendar;
        const Calendar other = random_case(random_.next()).book.calendar;
        const int what = random_.between(1, 8);
        if (what == 1) calendar.daily_limit = other.daily_limit;
        if (what == 2 || what == 3) calendar.horizon = other.horizon;
        if (what == 4) calendar.projection = other.projection;
        if (what == 5) calendar.working_days = other.working_days;
        // No shorter, so that all touches still fit into them.
        if (what == 6)
            calendar.day_ends = std::min<Minutes>(calendar.day_ends + Minutes{60}, std::chrono::hours{24});
        if (what == 7) now_.around.zone.name = "Renamed/" + now_.around.zone.name;
        if (what == 8) {
            for (ZoneRules::Period& period : now_.around.zone.periods) period.offset += std::chrono::hours{1};
        }
    }

    void change_policy() {
        std::vector<std::string> names;
        for (const auto& [name, policy] : now_.book.policies) names.push_back(name);
        Policy& policy = now_.book.policies[random_.pick(names)];
        policy.attempts.front().after = random_days_or_workdays(random_, 0, 6);
        policy.slack = random_days_or_workdays(random_, 0, 6);
    }

    Random random_;
    Case now_, seen_;
    Shown shown_;
    std::vector<Contact> aside_;
    int next_id_ = 1;
};

}  // namespace

History random_history(std::uint64_t seed) {
    Life life{seed};
    History history{life.seen()};
    for (int run = 0; run < most_later_runs; ++run) {
        life.go_on();
        history.push_back(life.seen());
    }
    return history;
}

}  // namespace followup::oracle
