#include "cli/planned.hpp"

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

Outcome outcome_as_planned(const Touch& planned) {
    return planned.channel == Channel::meeting ? Outcome::met : Outcome::sent;
}

bool keeps_early(const Touch& planned, const Interaction& done) {
    return planned.kind == TouchKind::promise && done.on < planned.due;
}

}  // namespace followup::cli
