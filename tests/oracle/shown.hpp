#pragma once

// What the calendar shows after a plan was published, for the next one to find.

#include "oracle/random_book.hpp"

#include <followup/plan.hpp>

#include <map>
#include <string>
#include <tuple>

namespace followup::oracle {

/// All that places a touch but the other touches and the day of the run: "rule, inputs, due date, settings
/// that apply to it".
struct Cause {
    TouchKind kind{};
    Channel channel{};
    std::optional<Day> due;  ///< nullopt: undated
    std::vector<Reason> why;
    std::optional<Minutes> met_at;
    std::string zone, their_zone;
    std::vector<date::weekday> working_days;
    Minutes day_begins{}, day_ends{}, length{};
    std::optional<int> daily_limit;
    Duration slack;
    Priority priority{};

    bool operator==(const Cause&) const = default;
};

class Shown {
 public:
    /// Takes the place of what was shown, but for the touches of contacts that are set aside.
    void publish(const Case& at, const Plan& plan);

    /// Both must outlive the result.
    PublishedSlots slots(const Case& now) const;

    bool empty() const { return touches_.empty(); }

 private:
    struct Entry {
        Touch touch;
        Cause cause;
    };
    /// "Identity": the contact's id, the kind, the new contact's id, the number.
    using Key = std::tuple<std::string, std::string, std::string, int>;

    static Key key_of(const Book& book, const Touch& touch);
    std::optional<PublishedTouch> find(const Case& now, const Touch& touch) const;

    std::map<Key, Entry> touches_;
};

}  // namespace followup::oracle
