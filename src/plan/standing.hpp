#pragma once

// Where a contact stands: what the interactions logged so far amount to.

#include <followup/book.hpp>

#include <bitset>
#include <optional>

namespace followup {

/// One bit for each `Channel`.
class Channels {
 public:
    bool contains(Channel channel) const { return bits_[static_cast<std::size_t>(channel)]; }
    void set(Channel channel, bool value) { bits_[static_cast<std::size_t>(channel)] = value; }
    bool empty() const { return bits_.none(); }

 private:
    std::bitset<6> bits_;
};

struct Standing {
    const Policy* first_ladder =
        nullptr;  ///< before a response: the policy's, or that of the latest occasion
    bool declined = false;
    std::optional<Day> anchor;
    std::optional<Day> in_touch_since;  ///< engaged: in touch, maybe with strikes since
    int strikes = 0;
    Day last_strike{};           ///< where there are strikes
    std::optional<Day> bounced;  ///< the latest interaction that counts is a bounce, on this day
    Channels unreachable;        ///< channels that bounced and have not been heard from, or mended, since
    int outbound = 0;            ///< interactions of mine so far: the touches' identity counts on from it
};

Standing standing_of(const Contact& contact, const std::map<std::string, Policy>& policies);

/// The `met` that is the meeting of `met.on` itself: it counts for nothing.
bool is_the_meeting_itself(const Contact& contact, const Interaction& interaction);

bool is_response(const Interaction& interaction);

}  // namespace followup
