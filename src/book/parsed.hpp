#pragma once

#include <string>
#include <variant>

namespace followup::book {

/// What is wrong with a value: `that` completes "contact "Ada" has a cadence that …", `instead` says what is
/// expected. Left empty, the words of the value's form are used.
struct Wrong {
    std::string that;
    std::string instead;
};

template <typename Value>
using Parsed = std::variant<Value, Wrong>;

}  // namespace followup::book
