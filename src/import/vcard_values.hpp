#pragma once

// The values of vCard properties: out of their encoding, character set and escapes, as UTF-8.

#include <string>
#include <vector>

#include "import/vcard_lines.hpp"

namespace followup::importing {

enum class Version { v2_1, v3_or_later };

/// The whole value.
std::string text_of(const Property& property, Version version);

/// Its parts between semicolons (N, ADR, ORG) or commas (CATEGORIES) that are not escaped.
std::vector<std::string> parts_of(const Property& property, char separator, Version version);

}  // namespace followup::importing
