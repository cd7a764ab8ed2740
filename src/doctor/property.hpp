#pragma once

#include "doctor/report.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup::doctor {

struct Parameter {
    std::string name;        ///< in upper case
    std::string_view value;  ///< the first of several, without quotes
};

/// A content line, taken apart. The views are into the line.
struct Property {
    std::string name;  ///< in upper case
    std::vector<Parameter> parameters;
    std::string_view value;
    std::size_t line = 0;

    /// Empty if it is not there.
    std::string_view parameter(std::string_view wanted) const;

    /// The parameter VALUE, in upper case.
    std::string type() const;
};

/// By RFC 5545 section 3.1; nullopt for what is no content line, which is reported. Parameters that are
/// malformed are reported and left out.
std::optional<Property> parse_property(std::string_view text, std::size_t line, Report& report);

}  // namespace followup::doctor
