#include "oracle/small_worlds.hpp"
#include "oracle/parse.hpp"
#include "oracle/small_book.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

// Every world of up to four touches of any kinds, and of up to six of three kinds, in every order. Without
// optimization, and so with the sanitizers, one kind and one touch less, lest it take minutes.

namespace followup::oracle {
namespace {

#ifdef NDEBUG
constexpr std::size_t most_kinds = 3, any_kinds_up_to = 4;
#else
constexpr std::size_t most_kinds = 2, any_kinds_up_to = 3;
#endif
constexpr std::size_t most_touches = 6;
constexpr int most_reports = 3;

const Day monday = day("2026-11-23");
const std::vector<std::optional<int>> limits{1, 2, 3, std::nullopt};

Policy policy_of(const Kind& kind) {
    Policy policy;
    policy.attempts.resize(kind.has_next ? 2 : 1);
    policy.attempts.back().after = Duration{.workdays = kind.has_next ? 1 : 0};
    policy.then = Then::stop;
    policy.slack = Duration{.workdays = kind.slack};
    policy.priority = kind.priority;
    return policy;
}

Contact contact_of(const Kind& kind, const std::string& policy) {
    Contact contact;
    contact.emails = {"a@b.c"};
    contact.policy = policy;
    if (!kind.due) return contact;
    const Day due = monday + date::days{*kind.due};
    if (kind.is_promise)
        contact.next = Promise{due, Channel::email, ""};
    else
        contact.met = Met{due, {}, "", "", "", "", {}};
    return contact;
}

/// The same book for all worlds, but for the contacts.
class Planner {
 public:
    Planner() : case_(empty_book("2026-11-23")) {
        case_.book.calendar.holidays.ranges = {{day("2026-11-25"), day("2026-11-25")}};
        for (std::size_t kind = 0; kind < kinds().size(); ++kind) {
            const std::string name = std::to_string(kind);
            case_.book.policies[name] = policy_of(kinds()[kind]);
            case_.book.policies[name].name = name;
            contacts_.push_back(contact_of(kinds()[kind], name));
        }
    }

    /// `names` are one letter each.
    Placement place(const SmallWorld& world, const std::string& names = "abcdef") {
        std::vector<Contact>& contacts = case_.book.contacts;
        contacts.clear();
        for (std::size_t touch = 0; touch < world.touches.size(); ++touch) {
            contacts.push_back(contacts_[world.touches[touch]]);
            contacts.back().id = contacts.back().name = names[touch];
        }
        case_.book.calendar.daily_limit = world.daily_limit;
        return read(make_plan(case_.book, case_.now, case_.around), contacts.size());
    }

 private:
    static Place place_of(const Touch& touch) {
        const Day on = day_of(touch.slot.wall);
        const Minutes since = touch.slot.wall - on - std::chrono::hours{9};
        return {static_cast<int>((on - monday).count()), static_cast<int>(since.count() / 15)};
    }

    static Placement read(const Plan& plan, std::size_t count) {
        Placement placement(count);
        for (const Touch& touch : plan.touches) {
            Placed& placed = placement[touch.contact];
            if (touch.status == TouchStatus::tentative) {
                placed.next = place_of(touch);
                continue;
            }
            placed.place = place_of(touch);
            placed.exceeds_limit =
                std::ranges::count(touch.reasons, Reason::Code::limit_exceeded, &Reason::code) > 0;
        }
        return placement;
    }

    Case case_;
    std::vector<Contact> contacts_;
};

class BruteForce {
 public:
    void look_at(const SmallWorld& world) {
        const Placement placement = planner_.place(world);
        ++worlds_;
        touches_ += world.touches.size();
        std::string fault = broken_rule(world, placement);
        if (placement != place_by_definition(world)) fault = "the three passes";
        if (placement != in_order_of_turns(world)) fault = "the order of the book decides among equals only";
        if (fault.empty()) return;
        if (++disagreements_ > most_reports) return;
        FAIL_CHECK(fmt::format("kinds {} with a limit of {}: {}", fmt::join(world.touches, ", "),
                               world.daily_limit.value_or(0), fault));
    }

    std::string counts() const {
        return fmt::format("{} worlds, {} touches placed, {} disagreements", worlds_, touches_,
                           disagreements_);
    }

 private:
    /// Where its touches are if the book has them in the order of their turns.
    Placement in_order_of_turns(const SmallWorld& world) {
        const std::vector<std::size_t> order = turns(world);
        SmallWorld sorted{{}, world.daily_limit};
        for (const std::size_t touch : order) sorted.touches.push_back(world.touches[touch]);
        const Placement& by_turn = placement_of_sorted(sorted);
        Placement placement(order.size());
        for (std::size_t turn = 0; turn < order.size(); ++turn) placement[order[turn]] = by_turn[turn];
        return placement;
    }

    /// Equal contacts that change places change slots: it does not matter who they are.
    const Placement& placement_of_sorted(const SmallWorld& sorted) {
        const auto [found, is_new] = sorted_.try_emplace({sorted.touches, sorted.daily_limit});
        if (is_new) {
            found->second = planner_.place(sorted);
            if (planner_.place(sorted, "fedcba") != found->second) ++disagreements_;
        }
        return found->second;
    }

    Planner planner_;
    std::map<std::pair<std::vector<std::size_t>, std::optional<int>>, Placement> sorted_;
    std::size_t worlds_ = 0, touches_ = 0;
    int disagreements_ = 0;
};

/// Every row of kinds, each once.
void for_each_row(std::vector<std::size_t>& row,
                  const std::function<void(const std::vector<std::size_t>&)>& look_at) {
    const std::set<std::size_t> different(row.begin(), row.end());
    if (row.size() > any_kinds_up_to && different.size() > most_kinds) return;
    if (!row.empty()) look_at(row);
    if (row.size() == most_touches) return;
    for (std::size_t kind = 0; kind < kinds().size(); ++kind) {
        row.push_back(kind);
        for_each_row(row, look_at);
        row.pop_back();
    }
}

TEST_CASE("every small world is placed as the three passes say") {
    BruteForce brute_force;
    std::vector<std::size_t> row;
    for_each_row(row, [&](const std::vector<std::size_t>& touches) {
        for (const std::optional<int>& limit : limits) {
            // What is not limited is soon told.
            if (limit || touches.size() <= any_kinds_up_to) brute_force.look_at({touches, limit});
        }
    });
    MESSAGE(brute_force.counts());
}

}  // namespace
}  // namespace followup::oracle
