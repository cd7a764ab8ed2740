#include "cli/planned.hpp"

#include <followup/events.hpp>
#include "cli/failure.hpp"
#include "cli/rest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace followup::cli {

const Touch* planned_touch(const Book& book, const Plan& plan, const Person& person,
                           const std::string& about) {
    const Contact* other = about.empty() ? nullptr : the_person(book, about).contact;
    const auto found = std::find_if(plan.touches.begin(), plan.touches.end(), [&](const Touch& touch) {
        return touch.status == TouchStatus::confirmed && &book.contacts[touch.contact] == person.contact &&
               (about.empty() || (touch.about && &book.contacts[*touch.about] == other));
    });
    return found == plan.touches.end() ? nullptr : &*found;
}

void refuse_nothing_planned(const Plan& plan, const Book& book, const Person& person) {
    const auto rest = rest_of(book, plan, person);
    const auto why = rest ? fmt::format(" ({})", rest->why) : std::string();
    throw Failure(ExitStatus::wrong_usage, fmt::format("nothing is planned with {}{}", person.name, why),
                  fmt::format("say what happened: followup log {} sent, replied, met, …", person.id));
}

void refuse_second_time(const Touch& planned, const Person& person, Day day) {
    const bool is_by_date = planned.kind == TouchKind::attempt || planned.kind == TouchKind::cadence;
    const auto planned_day = day_of(planned.slot.wall);
    if (!is_by_date || planned_day <= day || person.contact == nullptr) return;
    for (const auto& one : person.contact->interactions)
        if (one.on == day && one.direction == Direction::out && !one.is_for_other)
            throw Failure(
                ExitStatus::wrong_usage,
                fmt::format("{} is logged with {} for {} already; the next touch is planned for {}",
                            to_string(one.outcome), person.name, day_text(day), day_text(planned_day)),
                fmt::format("if there was more, say what: followup log {} sent, replied, met, …", person.id));
}

Outcome outcome_as_planned(const Touch& planned) {
    return planned.channel == Channel::meeting ? Outcome::met : Outcome::sent;
}

bool keeps_early(const Touch& planned, const Interaction& done) {
    return planned.kind == TouchKind::promise && done.on < planned.due;
}

}  // namespace followup::cli
