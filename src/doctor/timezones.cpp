#include "doctor/timezones.hpp"

#include "book/text.hpp"
#include "doctor/recurrence.hpp"
#include "doctor/scalars.hpp"

namespace followup::doctor {

void check_observance(const Component& observance, Report& report) {
    const auto start = observance.time("DTSTART");
    if (start && start->form != Time::Form::local)
        report.add("bad-timezone"_rule, observance.find("DTSTART")->line, "its DTSTART is no local time");
    const Kept* const rule = observance.find("RRULE");
    if (rule == nullptr) return;
    const auto parts = book::ascii_upper(rule->value);
    const auto until = read_any_time(part_of_rule(parts, "UNTIL"));
    if (until && until->form != Time::Form::utc)
        report.add("bad-timezone"_rule, rule->line, "UNTIL of its rule is not in UTC");
}

}  // namespace followup::doctor
