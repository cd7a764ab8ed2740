#pragma once

#include <followup/import.hpp>

#include <string_view>

#include "import/messages.hpp"

namespace followup::importing {

/// `text` is UTF-8.
Cards read_csv(std::string_view text, const CardReading& reading, Messages& messages);

}  // namespace followup::importing
