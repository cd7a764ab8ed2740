#pragma once

#include <followup/diagnostic.hpp>

#include <string_view>

namespace followup::doctor {

struct Rule {
    std::string_view name;  ///< programs know it by this: it stays
    Level level;
    std::string_view says;     ///< what is wrong; what was found is put behind it, after a colon
    std::string_view instead;  ///< what to do instead
};

}  // namespace followup::doctor
