#pragma once

// Somebody's traces in a journal, for erasing them.

#include <followup/journal.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace followup::cli {

struct Erased {
    std::string text;   ///< without the lines about them; all others byte for byte
    std::size_t lines;  ///< how many went
    /// Numbers of lines left that still have their name or an address, in somebody else's notes, or broken.
    std::vector<std::size_t> mentions;
};

/// Takes out of a journal's text what was logged with a contact of the book, or with others about them; also
/// the lines of an id that nobody has (any more), where name or address are theirs. `read` reads one line.
Erased without_traces(std::string_view journal_text, const Book& book, const Contact& contact,
                      const std::function<Journal(std::string_view line)>& read);

}  // namespace followup::cli
