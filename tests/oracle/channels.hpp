#pragma once

// Which channel a touch uses.

#include <followup/book.hpp>

namespace followup::oracle {

struct ChannelChoice {
    Channel channel;
    bool address_missing;
};

ChannelChoice choose_channel(const Contact& contact, Channel wanted);

}  // namespace followup::oracle
