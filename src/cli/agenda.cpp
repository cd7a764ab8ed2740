#include "cli/agenda.hpp"

#include <fmt/format.h>

namespace followup::cli {

bool is_within(const Touch& touch, const Plan& plan, const AgendaView& view) {
    return !view.days || (day_of(touch.slot.wall) - plan.today).count() < *view.days;
}

std::string_view action_of(const Touch& touch) {
    switch (touch.channel) {
        case Channel::email:
            return "email";
        case Channel::phone:
            return "call";
        case Channel::message:
            return "message";
        case Channel::letter:
            return "write";
        case Channel::meeting:
            return "meet";
        case Channel::other:
            return "contact";
    }
    return "";
}

std::string step_of(const Book& book, const Touch& touch) {
    const auto& contact = book.contacts[touch.contact];
    switch (touch.kind) {
        case TouchKind::attempt:
            return fmt::format("{} of {}", touch.attempt, touch.of) +
                   (touch.round > 1 ? fmt::format(", round {}", touch.round) : "");
        case TouchKind::cadence:
            return "keep in touch";
        case TouchKind::promise:
            return contact.next && !contact.next->about.empty() ? "promised: " + contact.next->about
                                                                : "promised";
        case TouchKind::thank:
            return "thanks for " + book.contacts[touch.about.value()].name;
        case TouchKind::report_back:
            return "report back on " + book.contacts[touch.about.value()].name;
    }
    return "";
}

}  // namespace followup::cli
