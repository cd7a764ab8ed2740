#pragma once

// Numbers of fixed width, as dates and times have them: a feed has dozens in each event, and a format string
// is read anew each time.

#include <cstddef>
#include <string>

namespace followup::book {

/// Appends the last `width` decimal digits, with zeros before them.
inline void append_digits(std::string& out, unsigned value, std::size_t width) {
    out.append(width, '0');
    for (std::size_t place = out.size(); width > 0; --width, value /= 10)
        out[--place] = static_cast<char>('0' + value % 10);
}

}  // namespace followup::book
