#pragma once

// TEXT (RFC 5545 section 3.3.11), as libical writes it.

#include <string>
#include <string_view>

namespace followup {

/// Appends what `value` is as TEXT.
void append_text(std::string& out, std::string_view value);

/// The same in CATEGORIES, where libical 3.0.16 leaves commas and semicolons as they are.
void append_category(std::string& out, std::string_view value);

}  // namespace followup
