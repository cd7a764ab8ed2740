#pragma once

#include "doctor/component.hpp"
#include "doctor/report.hpp"

#include <string_view>

namespace followup::doctor {

/// What kind of component has that name (in upper case).
Kind kind_of(std::string_view name);

/// Whether a component of that name may stand in one of the kind `parent`. Of unknown names nothing is known.
bool may_be_in(std::string_view name, std::string_view parent);

/// What every component has to have, and the words that its properties choose from.
void check_component(const Component& component, Report& report);

}  // namespace followup::doctor
