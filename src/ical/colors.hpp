#pragma once

#include <string_view>

namespace followup {

/// The `#RRGGBB` of a CSS3 colour name (css-color-3 section 4.3), in any case; empty for another name. RFC
/// 7986 section 5.9 takes the name, Apple the hexadecimal form.
std::string_view hex_color(std::string_view css_name);

}  // namespace followup
