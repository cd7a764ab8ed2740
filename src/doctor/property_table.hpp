#pragma once

// What properties there are, by the registry of RFC 5545 section 8.3.2 with RFC 7986, 9073, 9074 and 9253.

#include <string_view>

namespace followup::doctor {

/// Kinds of components, as bits.
enum class Kind : unsigned {
    calendar = 1,
    event = 2,
    alarm = 4,
    timezone = 8,
    observance = 16,  ///< STANDARD, DAYLIGHT
    todo = 32,
    journal = 64,  ///< VJOURNAL, VFREEBUSY
    other = 128,
};

enum class Value {
    text,
    texts,  ///< a list
    color,  ///< a name of CSS3
    time,   ///< DATE or DATE-TIME
    times,  ///< a list, also of PERIOD
    utc_time,
    duration,
    trigger,
    link,
    typed_link,  ///< needs VALUE=URI
    attachment,
    image,
    integer,
    offset,
    position,
    rule,
    unchecked,
};

struct KnownProperty {
    std::string_view name;
    Value value;
    unsigned places;  ///< the kinds of components that take it; others than the first five are not looked at
    unsigned once;    ///< those that take it once
    int most = 0;     ///< of an integer; the least is 0

    bool may_be_in(Kind kind) const {
        const auto bit = static_cast<unsigned>(kind);
        return bit > static_cast<unsigned>(Kind::observance) || (places & bit) != 0;
    }
    bool is_once_in(Kind kind) const { return (once & static_cast<unsigned>(kind)) != 0; }
};

/// nullptr if it is not known. `name` is in upper case.
const KnownProperty* find_property(std::string_view name);

}  // namespace followup::doctor
