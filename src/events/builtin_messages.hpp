#pragma once

// The messages that come with the program.

#include <string_view>

namespace followup {

struct BuiltinMessage {
    std::string_view name, subject, body;
};

/// nullptr: there is none of that name in that language (a primary subtag of BCP 47: `de`).
const BuiltinMessage* builtin_message(std::string_view name, std::string_view language);

}  // namespace followup
