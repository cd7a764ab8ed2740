#include "oracle/channels.hpp"

#include "oracle/reached.hpp"
#include "oracle/standing.hpp"

#include <string>

namespace followup::oracle {
namespace {

bool has_address(const Contact& contact, Channel channel) {
    if (channel == Channel::email) return !contact.emails.empty();
    if (channel == Channel::phone) return !contact.phones.empty();
    if (channel == Channel::letter) return !contact.address.empty();
    return true;
}

/// Empty for the channels that need none.
std::string first_address(const Contact& contact, Channel channel) {
    if (channel == Channel::email && !contact.emails.empty()) return contact.emails.front();
    if (channel == Channel::phone && !contact.phones.empty()) return contact.phones.front();
    if (channel == Channel::letter) return contact.address;
    return "";
}

std::string lower(std::string text) {
    for (char& letter : text) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return text;
}

/// Reading: a message, meeting or other has no address that could become another one.
bool address_changed(const Contact& contact, const Interaction& bounced) {
    const Channel channel = *bounced.channel;
    const bool has_kind =
        channel == Channel::email || channel == Channel::phone || channel == Channel::letter;
    return has_kind && !bounced.address.empty() &&
           lower(bounced.address) != lower(first_address(contact, channel));
}

/// Reading: from all interactions, history included, but for the meeting itself. Each bounce counts by
/// itself: one with an address that has changed does not undo one that named no address.
bool has_bounced(const Contact& contact, Channel channel) {
    bool skipped = false;
    for (const Interaction& interaction : in_order(contact.interactions)) {
        if (interaction.is_for_other || interaction.channel != channel) continue;
        if (is_the_meeting(contact, interaction)) continue;
        if (is_response(interaction)) {
            if (skipped) reach("channel: a response clears a bounce");
            skipped = false;
        }
        if (interaction.outcome == Outcome::bounced) {
            if (address_changed(contact, interaction)) {
                reach("channel: the address that bounced has changed");
            } else {
                skipped = true;
            }
        }
    }
    return skipped;
}

bool usable(const Contact& contact, Channel channel) {
    return has_address(contact, channel) && !has_bounced(contact, channel);
}

}  // namespace

ChannelChoice choose_channel(const Contact& contact, Channel wanted) {
    if (usable(contact, wanted)) return {wanted, false};
    for (const Channel other : {Channel::email, Channel::phone, Channel::letter}) {
        if (usable(contact, other)) {
            reach(has_address(contact, wanted) ? "channel: replaced after a bounce" : "channel: replaced");
            return {other, false};
        }
    }
    // Reading: also where there is an address and it bounced, for it is no longer one.
    reach("channel: address missing");
    return {wanted, true};
}

}  // namespace followup::oracle
