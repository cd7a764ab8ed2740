#pragma once

#include <followup/import.hpp>

#include <string_view>

#include "import/messages.hpp"

namespace followup::importing {

/// Whether a file is one of vCards, as far as its beginning tells.
bool looks_like_vcards(std::string_view text);

Cards read_vcards(std::string_view text, const CardReading& reading, Messages& messages);

}  // namespace followup::importing
