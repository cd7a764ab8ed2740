#include <followup/plan.hpp>

namespace followup {

std::string_view to_string(Reason::Code code) {
    using enum Reason::Code;
    switch (code) {
        case first_attempt:
            return "first-attempt";
        case next_attempt:
            return "next-attempt";
        case new_round:
            return "new-round";
        case cadence:
            return "cadence";
        case undated:
            return "undated";
        case stale:
            return "stale";
        case bounced:
            return "bounced";
        case promise:
            return "promise";
        case thank:
            return "thank";
        case report_back:
            return "report-back";
        case paused:
            return "paused";
        case snoozed:
            return "snoozed";
        case day_off:
            return "day-off";
        case away:
            return "away";
        case overdue:
            return "overdue";
        case missed:
            return "missed";
        case day_full:
            return "day-full";
        case limit_exceeded:
            return "limit-exceeded";
        case no_free_time:
            return "no-free-time";
        case busy:
            return "busy";
        case their_night:
            return "their-night";
        case outside_their_day:
            return "outside-their-day";
        case overlapping:
            return "overlapping";
    }
    return "";
}

bool is_live(Channel channel) {
    return channel == Channel::phone || channel == Channel::meeting;
}

std::string_view to_string(TouchKind kind) {
    switch (kind) {
        case TouchKind::attempt:
            return "attempt";
        case TouchKind::cadence:
            return "cadence";
        case TouchKind::promise:
            return "promise";
        case TouchKind::thank:
            return "thank";
        case TouchKind::report_back:
            return "report-back";
    }
    return "";
}

std::string_view to_string(Idle::Why why) {
    switch (why) {
        case Idle::Why::closed:
            return "closed";
        case Idle::Why::paused:
            return "paused";
        case Idle::Why::gone_quiet:
            return "gone-quiet";
        case Idle::Why::no_cadence:
            return "no-cadence";
        case Idle::Why::beyond_horizon:
            return "beyond-horizon";
    }
    return "";
}

}  // namespace followup
