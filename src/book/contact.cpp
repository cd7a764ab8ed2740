#include <followup/book.hpp>

#include <algorithm>

namespace followup {

Cadence cadence_of(const Book& book, const Contact& contact) {
    return contact.cadence.value_or(book.policies.at(contact.policy).cadence);
}

Duration slack_of(const Book& book, const Contact& contact) {
    return contact.slack.value_or(book.policies.at(contact.policy).slack);
}

Priority priority_of(const Book& book, const Contact& contact) {
    return contact.priority.value_or(book.policies.at(contact.policy).priority);
}

std::string address_for(const Contact& contact, Channel channel) {
    switch (channel) {
        case Channel::email:
            return contact.emails.empty() ? "" : contact.emails.front();
        case Channel::phone:
            return contact.phones.empty() ? "" : contact.phones.front();
        case Channel::letter:
            return contact.address;
        case Channel::message:
        case Channel::meeting:
        case Channel::other:
            return {};
    }
    return {};
}

bool keeps(const Interaction& interaction, const Promise& promise) {
    if (interaction.keeps_promise) return true;
    return !interaction.is_for_other && interaction.on >= promise.on &&
           interaction.outcome != Outcome::bounced && interaction.outcome != Outcome::no_answer;
}

int outbound_of(const Contact& contact) {
    const auto counts = [](const Interaction& one) {
        return one.direction == Direction::out && !one.is_for_other;
    };
    return static_cast<int>(std::count_if(contact.interactions.begin(), contact.interactions.end(), counts));
}

const Interaction* last_interaction(const Contact& contact) {
    const Interaction* last = nullptr;
    for (const Interaction& next : contact.interactions) {
        if (next.is_for_other) continue;
        const bool is_earlier_that_day =
            last != nullptr && next.on == last->on && next.at && last->at && *next.at < *last->at;
        if (last == nullptr || (next.on >= last->on && !is_earlier_that_day)) last = &next;
    }
    return last;
}

}  // namespace followup
