#pragma once

// What happens to the settings.

#include "history/steps.hpp"

namespace followup::history {

Effect change_settings(World& world, Random& random);

}  // namespace followup::history
