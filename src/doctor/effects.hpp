#pragma once

#include <followup/doctor.hpp>
#include "doctor/rule.hpp"

#include <string_view>
#include <vector>

namespace followup::doctor {

/// The apps of which it is known what they make of a feed that breaks the rule.
std::vector<App> apps_concerned(const Rule& rule);

/// What an app makes of it, as a sentence; empty: that is not known.
std::string_view effect_on(App app, std::string_view rule);

}  // namespace followup::doctor
