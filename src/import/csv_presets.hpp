#pragma once

#include <span>
#include <string_view>

#include "import/csv_columns.hpp"

namespace followup::importing {

struct PresetColumn {
    std::string_view name;  ///< in lower case; `#` stands for a number
    Key key{};
    Rank rank = 0;  ///< 0: the number
};

/// The columns of a program's export.
struct Preset {
    std::span<const std::string_view> signature;  ///< what makes it out: all of them are there
    std::span<const PresetColumn> columns;
    std::string_view where;
};

/// The first one whose signature is there is meant.
std::span<const Preset> presets();

}  // namespace followup::importing
