#pragma once

// Content lines (RFC 5545 section 3.1): made by libical one property at a time, folded by us. libical
// folds too, but may leave a property's name alone on its line and cut an escape in two, which some readers
// do not put together again.

#include <string>
#include <string_view>
#include <utility>

#include "ical/libical.hpp"

namespace followup {

/// Appends one content line, folded to at most 75 octets a line. No UTF-8 sequence and no backslash escape
/// is split; each line is filled as far as it goes.
void append_folded(std::string& out, std::string_view content_line);

class ContentLines {
 public:
    void begin(std::string_view component);
    void end(std::string_view component);

    /// Takes the property over.
    void add(icalproperty* property);

    /// A property libical does not know, of type TEXT. libical 3.0.16 does not escape commas and semicolons
    /// in these, so that its TEXT value is written behind the name. An empty value is left out.
    void add_text(std::string_view name, const std::string& value);

    /// A property whose value is written as it is: what is no TEXT, and constants.
    void add_raw(std::string_view name, std::string_view value);

    /// Lines that are content lines already.
    void add_whole(std::string_view content_lines) { lines_ += content_lines; }

    std::string take() && { return std::move(lines_); }

 private:
    std::string lines_;
};

}  // namespace followup
