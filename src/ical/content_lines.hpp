#pragma once

// Content lines (RFC 5545 section 3.1). libical says what the values are, and writes the properties that are
// there once in a feed. Those of the events are written by us, for libical starts each of them with some
// kilobytes of zeros and looks its name up in a list. The folding is ours for all of them: libical may leave
// a property's name alone on its line and cut an escape in two, which some readers do not put together again.

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
    /// `size`: about how much there will be.
    explicit ContentLines(std::size_t size = 0) { lines_.reserve(size); }

    void begin(std::string_view component);
    void end(std::string_view component);

    /// Takes the property over.
    void add(icalproperty* property);

    /// A property of type TEXT. An empty value is left out.
    void add_text(std::string_view name, std::string_view value);

    /// A property of type TEXT that has to be there, even if it is empty.
    void add_required_text(std::string_view name, std::string_view value);

    /// A property whose value is written as it is: what is no TEXT, and constants.
    void add_raw(std::string_view name, std::string_view value);

    /// Lines that are content lines already.
    void add_whole(std::string_view content_lines) { lines_ += content_lines; }

    std::string take() && { return std::move(lines_); }

 private:
    std::string& begin_line(std::string_view name);

    std::string lines_;
    std::string line_;  ///< the one that is being written, not folded yet
};

}  // namespace followup
