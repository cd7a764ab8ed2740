#include "plan/standing.hpp"

#include <algorithm>
#include <vector>

namespace followup {

namespace {

using Interactions = std::vector<const Interaction*>;

bool goes_first_within_a_date(const Interaction& i) {
    return is_response(i) || i.outcome == Outcome::declined;
}

/// Those without a time keep their places; the others share out theirs in order of time. (An order "by time
/// where both have one" alone would not be transitive.)
void sort_by_time(Interactions::iterator begin, Interactions::iterator end) {
    Interactions timed;
    std::copy_if(begin, end, std::back_inserter(timed),
                 [](const Interaction* i) { return i->at.has_value(); });
    std::stable_sort(timed.begin(), timed.end(),
                     [](const Interaction* a, const Interaction* b) { return *a->at < *b->at; });
    auto next = timed.begin();
    for (auto place = begin; place != end; ++place)
        if ((*place)->at) *place = *next++;
}

/// What was logged about this contact, in the order in which it takes effect.
Interactions in_order(const Contact& contact) {
    Interactions result;
    for (const auto& i : contact.interactions)
        if (!i.is_for_other) result.push_back(&i);
    const auto key = [](const Interaction* i) { return std::pair{i->on, !goes_first_within_a_date(*i)}; };
    std::stable_sort(result.begin(), result.end(),
                     [&](const Interaction* a, const Interaction* b) { return key(a) < key(b); });
    for (auto begin = result.begin(); begin != result.end();) {
        const auto end =
            std::find_if(begin, result.end(), [&](const Interaction* i) { return key(i) != key(*begin); });
        sort_by_time(begin, end);
        begin = end;
    }
    return result;
}

bool same_address(const std::string& a, const std::string& b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

/// Follows the interactions one after another: the table of "Where a contact stands".
class Ledger {
 public:
    Ledger(const Contact& contact, const std::map<std::string, Policy>& policies)
        : contact_(contact), policies_(policies) {
        standing_.first_ladder = &policies.at(contact.policy);
        if (contact.met) standing_.anchor = contact.met->on;
    }

    void take(const Interaction& i) {
        if (is_the_meeting_itself(contact_, i)) return;
        note_reachability(i);
        const bool is_history = contact_.met && i.on < contact_.met->on;
        if (!is_history) count(i);
    }

    Standing result() {
        standing_.strikes = static_cast<int>(strikes_.size());
        if (!strikes_.empty()) standing_.last_strike = strikes_.back().on;
        return standing_;
    }

 private:
    struct Strike {
        Day on;
        Channels channels;
        bool also_by_unknown_channel = false;
    };

    void note_reachability(const Interaction& i) {
        if (!i.channel) return;
        if (is_response(i)) standing_.unreachable.set(*i.channel, false);
        if (i.outcome != Outcome::bounced) return;
        const std::string current = address_for(contact_, *i.channel);
        const bool is_mended = !i.address.empty() && !current.empty() && !same_address(i.address, current);
        if (!is_mended) standing_.unreachable.set(*i.channel, true);
    }

    void count(const Interaction& i) {
        standing_.bounced.reset();
        if (i.outcome == Outcome::met && !i.how.empty())
            begin_occasion(i);
        else if (is_response(i))
            respond(i);
        else if (i.outcome == Outcome::declined)
            standing_.declined = true;
        else if (i.outcome == Outcome::bounced)
            bounce(i);
        else if (keeps_in_touch(i))
            standing_.in_touch_since = i.on;
        else
            strike(i);
    }

    void begin_occasion(const Interaction& i) {
        standing_.first_ladder = &policies_.at(i.how);
        standing_.anchor = i.on;
        standing_.in_touch_since.reset();
        strikes_.clear();
        standing_.declined = false;
    }

    void respond(const Interaction& i) {
        standing_.in_touch_since = last_response_ = i.on;
        strikes_.clear();
        standing_.declined = false;
    }

    void bounce(const Interaction& i) {
        standing_.bounced = i.on;
        if (strikes_.empty() || i.on - strikes_.back().on > date::days{7}) return;
        Strike& latest = strikes_.back();
        if (!latest.channels.contains(*i.channel)) return;
        latest.channels.set(*i.channel, false);
        if (latest.channels.empty() && !latest.also_by_unknown_channel) strikes_.pop_back();
    }

    /// An article sent to, or an answer given to, somebody I am in touch with.
    bool keeps_in_touch(const Interaction& i) const {
        if (!standing_.in_touch_since || !strikes_.empty()) return false;
        return i.outcome == Outcome::fyi ||
               (i.outcome == Outcome::sent && i.on - last_response_ <= date::days{3});
    }

    void strike(const Interaction& i) {
        if (strikes_.empty() || strikes_.back().on != i.on) strikes_.push_back({.on = i.on, .channels = {}});
        Strike& latest = strikes_.back();
        if (i.channel)
            latest.channels.set(*i.channel, true);
        else
            latest.also_by_unknown_channel = true;
    }

    const Contact& contact_;
    const std::map<std::string, Policy>& policies_;
    Standing standing_;
    std::vector<Strike> strikes_;
    Day last_response_{};
};

}  // namespace

bool is_response(const Interaction& i) {
    return i.outcome == Outcome::replied || i.outcome == Outcome::met || i.outcome == Outcome::received;
}

bool is_the_meeting_itself(const Contact& contact, const Interaction& i) {
    return i.outcome == Outcome::met && i.how.empty() && contact.met && i.on == contact.met->on;
}

Standing standing_of(const Contact& contact, const std::map<std::string, Policy>& policies) {
    Ledger ledger{contact, policies};
    for (const Interaction* i : in_order(contact)) ledger.take(*i);
    Standing result = ledger.result();
    result.outbound = outbound_of(contact);
    return result;
}

}  // namespace followup
