#include <fmt/format.h>

#include "events/clean.hpp"
#include "events/texts.hpp"
#include "events/words.hpp"

namespace followup {

namespace {

std::string_view verb(Channel channel) {
    switch (channel) {
        case Channel::email:
            return "Email";
        case Channel::phone:
            return "Call";
        case Channel::message:
            return "Message";
        case Channel::letter:
            return "Write to";
        case Channel::meeting:
            return "Meet";
        case Channel::other:
            return "Contact";
    }
    return "Contact";
}

std::string place_on_ladder(const Touch& touch) {
    std::vector<std::string> parts;
    if (touch.of > 1) parts.push_back(fmt::format("{} of {}", touch.attempt, touch.of));
    if (touch.round > 1) parts.push_back(fmt::format("round {}", touch.round));
    return parts.empty() ? "" : fmt::format(" ({})", joined(parts, ", "));
}

std::string what_to_do(const Book& book, const Touch& touch) {
    const Contact& contact = book.contacts[touch.contact];
    std::string who = name_of(contact);
    const std::string whom = touch.about ? name_of(book.contacts[*touch.about]) : "";
    switch (touch.kind) {
        case TouchKind::attempt:
            return fmt::format("{} {}{}", verb(touch.channel), who, place_on_ladder(touch));
        case TouchKind::cadence:
            return fmt::format("{} {} · keep in touch", verb(touch.channel), who);
        case TouchKind::promise: {
            const std::string about = contact.next ? clean_line(contact.next->about) : "";
            return fmt::format("{} {} as promised{}{}", verb(touch.channel), who, about.empty() ? "" : ": ",
                               about);
        }
        case TouchKind::thank:
            return fmt::format("Thank {} for introducing {}", who, whom);
        case TouchKind::report_back:
            return fmt::format("Tell {} how it went with {}", who, whom);
    }
    return who;
}

}  // namespace

std::string summary_text(const Book& book, const Touch& touch) {
    std::string summary = what_to_do(book, touch);
    if (touch.days_late > 0) summary += fmt::format(" · {} late", counted(touch.days_late, "day"));
    return summary;
}

}  // namespace followup
