#pragma once

// Words for text that is no JSON: what was found, and what to write there instead.

#include "book/json_events.hpp"

#include <string_view>

namespace followup::book {

Fault explain_syntax(std::string_view text, const Stuck& stuck);

}  // namespace followup::book
