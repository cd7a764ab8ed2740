#include "book/forms.hpp"

#include <set>

namespace followup::book {
namespace {

using Units = DurationRule::Units;

constexpr std::string_view date_pattern = "(19|2[01])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
constexpr std::string_view time_pattern = "([01][0-9]|2[0-3]):[0-5][0-9]";
constexpr std::string_view date_example = "a date such as \"2026-11-20\"";
constexpr std::string_view moment_example = "a date such as \"2026-11-20\" or \"2026-11-20T14:30\"";

/// The time-zone data ends in 2037: later summers would be an hour off.
bool defer_far_day(Decoder& in, const Node& node, Day day) {
    if (date::year_month_day{day}.year() > date::year{2037})
        in.defer(Deferred::Check::clocks_known, node, day);
    return true;
}

Form<Moment> moment() {
    return text_form<Moment>("`\"YYYY-MM-DD\"` or with `THH:MM`", "a date", std::string(moment_example),
                             schema_of_pattern(fmt::format("^{}(T{})?$", date_pattern, time_pattern)),
                             parse_moment);
}

}  // namespace

Form<Day> day() {
    return text_form<Day>("`\"YYYY-MM-DD\"`", "a date", std::string(date_example),
                          schema_of_pattern(fmt::format("^{}$", date_pattern)), parse_day);
}

Form<Day> planned_day() {
    return followed_by(day(), defer_far_day);
}

Form<Moment> moment_met() {
    return followed_by(moment(), [](Decoder& in, const Node& node, const Moment& moment) {
        return defer_far_day(in, node, moment.day);
    });
}

Form<Moment> moment_past() {
    return followed_by(moment(), [](Decoder& in, const Node& node, const Moment& moment) {
        if (moment.day >= in.first_doubtful_day()) in.defer(Deferred::Check::has_happened, node, moment.day);
        return true;
    });
}

Form<WorkingHours> working_hours() {
    return text_form<WorkingHours>("`\"HH:MM-HH:MM\"`, start before end", "a span of hours",
                                   "the hours of a day such as \"09:00-17:00\"",
                                   schema_of_pattern(fmt::format("^{0}-{0}$", time_pattern)), parse_hours);
}

Form<Duration> duration(DurationRule rule) {
    return text_form<Duration>("duration", "a length of time",
                               "a length of time such as " + duration_examples(rule),
                               schema_of_pattern(duration_pattern(rule)),
                               [rule](std::string_view text) { return parse_duration(text, rule); });
}

Form<Minutes> minutes(DurationRule rule) {
    const bool zero = rule.at_least.empty();
    std::string pattern = duration_pattern(rule);
    if (zero) pattern = fmt::format("^0$|{}", pattern);
    return text_form<Minutes>(zero ? "duration or `\"0\"`" : "duration", "a length of time",
                              "a length of time such as " + duration_examples(rule),
                              schema_of_pattern(pattern),
                              [rule, zero](std::string_view text) -> Parsed<Minutes> {
                                  if (zero && text == "0") return Minutes{0};
                                  Parsed<Duration> parsed = parse_duration(text, rule);
                                  if (auto* wrong = std::get_if<Wrong>(&parsed)) return *wrong;
                                  return std::get<Duration>(parsed).clock;
                              });
}

Form<Cadence> cadence() {
    const DurationRule rule{.at_least = "1 day", .at_most = "10 years"};
    return text_form<Cadence>("duration or `none`", "a length of time",
                              "weekly, fortnightly, monthly or a period such as \"P10D\"",
                              schema_of_pattern(fmt::format("^none$|{}", duration_pattern(rule))),
                              [rule](std::string_view text) -> Parsed<Cadence> {
                                  if (text == "none") return Cadence{};
                                  Parsed<Duration> parsed = parse_duration(text, rule);
                                  if (auto* wrong = std::get_if<Wrong>(&parsed)) return *wrong;
                                  return Cadence{std::get<Duration>(parsed)};
                              });
}

Form<Minutes> slot_length() {
    return minutes({.units = Units::minutes, .at_least = "5 minutes", .at_most = "480 minutes"});
}

Form<std::vector<Minutes>> alarm_times() {
    return followed_by(
        list(minutes({.units = Units::minutes | Units::days, .at_least = {}, .at_most = "4 weeks"}), {0, 10}),
        [](Decoder& in, const Node& node, const std::vector<Minutes>& alarms) {
            const std::set<Minutes> different(alarms.begin(), alarms.end());
            return different.size() == alarms.size() ||
                   in.refuse(node, "is there twice", "each time before the start once");
        });
}

Form<Duration> slack_length() {
    return duration({.units = Units::days | Units::workdays, .at_least = {}, .at_most = "1 year"});
}

}  // namespace followup::book
