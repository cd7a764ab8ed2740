#pragma once

// Somebody's traces in a journal, for erasing them.

#include <followup/journal.hpp>

#include <cstddef>
#include <functional>
#include <set>
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

/// Takes the lines with these ids out of a journal's text, every copy of them, and the lines that undo them.
/// `contact` is who is looked for in the lines that stay; `read` reads one line.
Erased without_traces(std::string_view journal_text, const std::set<std::string, std::less<>>& ids,
                      const Contact& contact, const std::function<Journal(std::string_view line)>& read);

}  // namespace followup::cli
