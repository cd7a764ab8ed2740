#include "cli/rest.hpp"

#include <followup/events.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace followup::cli {
namespace {

std::string closed_text(const Contact& contact) {
    if (contact.status == ContactStatus::closed) return "closed. followup resume opens it again";
    return "closed, because they declined. A later response brings it back, or a new occasion "
           "(outcome \"met\" with \"how\")";
}

std::string no_cadence_text() {
    return "its cadence is \"none\", so that nothing is due by itself. A \"next\" with a date plans one "
           "touch, a \"cadence\" all";
}

std::string text_of(Idle::Why why, const Book& book, const Contact& contact) {
    switch (why) {
        case Idle::Why::closed:
            return closed_text(contact);
        case Idle::Why::paused:
            return "paused, without an end. followup resume ends it, followup pause with a day gives it one";
        case Idle::Why::gone_quiet:
            return "gone quiet: as many attempts as the policy asks for went unanswered. A response brings "
                   "it back, a new occasion (outcome \"met\" with \"how\"), or a \"next\" with a date";
        case Idle::Why::no_cadence:
            return no_cadence_text();
        case Idle::Why::beyond_horizon:
            return fmt::format(
                "the next touch lies beyond the horizon of {}, or no working day comes for it. It appears as "
                "time goes on, or with a longer \"horizon\" in \"calendar\"",
                duration_text(book.calendar.horizon));
    }
    return {};
}

}  // namespace

std::optional<Rest> rest_of(const Book& book, const Plan& plan, const Person& person) {
    if (person.contact == nullptr)
        return Rest{"fault", "left out for a fault in the book. It comes back once that is mended"};
    const auto idle = std::find_if(plan.idle.begin(), plan.idle.end(), [&](const Idle& one) {
        return &book.contacts[one.contact] == person.contact;
    });
    if (idle == plan.idle.end()) return std::nullopt;
    return Rest{std::string(to_string(idle->why)), text_of(idle->why, book, *person.contact)};
}

}  // namespace followup::cli
