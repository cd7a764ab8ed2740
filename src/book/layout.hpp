#pragma once

// How a text spreads its values over lines, and values written in the same way.

#include "book/node.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace followup::book {

struct Layout {
    enum class Lines {
        one,      ///< an entry is on one line
        members,  ///< each of its members is on a line of its own, with what is in it; so are objects in
                  ///< lists
        all       ///< so is all that is in these
    };
    Lines lines = Lines::members;
    std::string line_break = "\n";
    std::string unit = "  ";  ///< what a line inside brackets is further indented by
    std::string colon = ": ", comma = ", ",
                padding = " ";  ///< padding: inside the braces of an object on one line
};

/// The layout of an object and what is in it; of another value, or where it shows nothing, as in `otherwise`.
/// `text` is what the node was read from.
Layout layout_of(std::string_view text, const Node& object, Layout otherwise);

/// The kind of line break a text has; LF if it has none.
std::string line_break_of(std::string_view text);

/// A value as text, the first line of which is not indented, the others by `indent` at least.
std::string written(const nlohmann::ordered_json& value, const Layout& layout, const std::string& indent);

}  // namespace followup::book
