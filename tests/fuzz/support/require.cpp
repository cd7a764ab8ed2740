#include "fuzz/fuzz.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace followup::fuzz {

void require(bool holds, std::string_view what, std::string_view details) {
    if (holds) return;
    std::string text = "\nnot so: ";
    text.append(what).append("\n").append(details).append("\n");
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::abort();
}

void require_same(std::string_view one, std::string_view other, std::string_view what) {
    if (one == other) return;
    constexpr std::size_t around = 200;
    const auto differs = static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
    const std::size_t begin = differs - std::min(around, differs);
    std::string details = "at octet " + std::to_string(differs) + ":\n";
    for (const std::string_view text : {one, other})
        details += "--\n" + std::string(text.substr(begin, 2 * around)) + "\n";
    require(false, what, details);
}

}  // namespace followup::fuzz
