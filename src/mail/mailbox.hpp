#pragma once

// Where messages begin in a text, and where their headers end.

#include <string>
#include <string_view>
#include <vector>

namespace followup {

/// The header sections of the message, or of all those of an mbox. Empty ones are left out.
std::vector<std::string_view> header_sections(std::string_view bytes);

/// The fields of a header section, but for those of more than 16 KiB.
std::string short_fields(std::string_view headers);

}  // namespace followup
