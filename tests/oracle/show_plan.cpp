#include "oracle/show.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

namespace followup::oracle {
namespace {

std::string show_reason(const Reason& reason) {
    std::string shown{to_string(reason.code)};
    if (reason.from != Day{}) shown += date::format(" from %F", reason.from);
    if (reason.to != Day{}) shown += date::format(" to %F", reason.to);
    const Duration& after = reason.after;
    if (after != Duration{})
        shown += fmt::format(" after {}m {}d {}w", after.months, after.days, after.workdays);
    return shown;
}

std::string show_touch(const Touch& touch) {
    static constexpr std::string_view kinds[]{"attempt", "cadence", "promise", "thank", "report-back"};
    static constexpr std::string_view channels[]{"email", "phone", "message", "letter", "meeting", "other"};
    std::string alarms, reasons;
    for (const Minutes before : touch.alarms) alarms += fmt::format(" {}", before.count());
    for (const Reason& reason : touch.reasons) reasons += (reasons.empty() ? "" : ", ") + show_reason(reason);
    return fmt::format(
        "{} ({} +{}) contact {} {}{}{} number {}, attempt {}/{} round {} of {}, by {}{}, message '{}', "
        "alarms{}, due {}, late {}, first {}{}, because {}",
        date::format("%F %a %R", touch.slot.wall), date::format("%TZ", touch.slot.begin),
        (touch.slot.end - touch.slot.begin).count() / 60, touch.contact,
        kinds[static_cast<std::size_t>(touch.kind)],
        touch.status == TouchStatus::tentative ? " tentative" : "",
        touch.about ? fmt::format(" about {}", *touch.about) : "", touch.number, touch.attempt, touch.of,
        touch.round, touch.policy, channels[static_cast<std::size_t>(touch.channel)],
        touch.address_missing ? " (address missing)" : "", touch.message, alarms,
        date::format("%F %a", touch.due), touch.days_late, date::format("%F %R", touch.first_slot),
        touch.their_time ? date::format(", there %F %a %R", *touch.their_time) : "", reasons);
}

std::string show_idle(const Idle& idle) {
    static constexpr std::string_view reasons[]{"closed", "paused", "gone-quiet", "no-cadence",
                                                "beyond-horizon"};
    return fmt::format("contact {} idle: {}", idle.contact, reasons[static_cast<std::size_t>(idle.why)]);
}

bool by_start(const Touch& a, const Touch& b) {
    return std::tuple(a.slot.begin, a.contact) < std::tuple(b.slot.begin, b.contact);
}

/// The lines of a plan; the lines of touches that start together with the same contact in alphabetical order.
std::vector<std::string> lines(const Plan& plan) {
    std::vector<std::string> shown;
    std::size_t first = 0;
    for (std::size_t index = 0; index < plan.touches.size(); ++index) {
        if (by_start(plan.touches[first], plan.touches[index])) first = index;
        shown.push_back(show_touch(plan.touches[index]));
        std::sort(shown.begin() + static_cast<std::ptrdiff_t>(first), shown.end());
    }
    for (const Idle& idle : plan.idle) shown.push_back(show_idle(idle));
    shown.push_back(date::format("now %FT%TZ", plan.now) + date::format(", today %F %a", plan.today));
    return shown;
}

}  // namespace

std::string show(const Plan& plan) {
    std::string shown;
    for (const std::string& line : lines(plan)) shown += line + "\n";
    return shown;
}

std::string first_difference(const Plan& expected, const Plan& actual) {
    if (!std::is_sorted(actual.touches.begin(), actual.touches.end(), by_start)) {
        return "the touches are not sorted by start and contact";
    }
    const std::vector<std::string> should = lines(expected), is = lines(actual);
    for (std::size_t line = 0; line < std::max(should.size(), is.size()); ++line) {
        const std::string expects = line < should.size() ? should[line] : "nothing";
        const std::string got = line < is.size() ? is[line] : "nothing";
        if (expects != got) return fmt::format("expected: {}\nactual:   {}", expects, got);
    }
    return "";
}

}  // namespace followup::oracle
