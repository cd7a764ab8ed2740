#include "events/builtin_messages.hpp"

#include <algorithm>

#include "events/messages_de.hpp"
#include "events/messages_en.hpp"

namespace followup {

namespace {

template <class Messages>
const BuiltinMessage* find(const Messages& messages, std::string_view name) {
    const auto found =
        std::ranges::find_if(messages, [&](const BuiltinMessage& message) { return message.name == name; });
    return found == messages.end() ? nullptr : &*found;
}

}  // namespace

const BuiltinMessage* builtin_message(std::string_view name, std::string_view language) {
    if (language == "en") return find(messages_en, name);
    if (language == "de") return find(messages_de, name);
    return nullptr;
}

}  // namespace followup
