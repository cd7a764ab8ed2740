#pragma once

#include "doctor/property.hpp"
#include "doctor/report.hpp"

#include <string_view>

namespace followup::doctor {

/// TEXT (RFC 5545 section 3.3.11). In a list, commas part its items.
void check_text(const Property& property, bool is_list, Report& report);

/// URI (section 3.3.13).
void check_link(const Property& property, Report& report);

/// Whether an element of HTML begins or ends in it that is used in texts.
bool has_html(std::string_view text);

}  // namespace followup::doctor
