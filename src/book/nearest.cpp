#include "book/nearest.hpp"

#include "book/text.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace followup::book {
namespace {

constexpr std::size_t longest_word = 48;  // longer ones are no typing mistake, and comparing is quadratic

/// Insertions, deletions, replacements and swaps of neighbours that make `b` of `a`.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before, last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before = std::exchange(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row.back();
}

}  // namespace

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    if (word.size() > longest_word) return {};
    const std::string lower = ascii_lower(word);
    std::string_view best;
    std::size_t least = 2 + word.size() / 4;  // this far is too far
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > longest_word) continue;
        const std::size_t distance = edit_distance(lower, ascii_lower(candidate));
        if (distance < least && distance < candidate.size()) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

std::string nearest_zone(std::string_view word, const std::vector<std::string>& zones) {
    std::string wanted = ascii_lower(word);
    std::replace(wanted.begin(), wanted.end(), ' ', '_');
    std::vector<std::string_view> names;
    for (const std::string& zone : zones) {
        const std::string lower = ascii_lower(zone);
        if (lower.substr(lower.rfind('/') + 1) == wanted) return zone;
        names.emplace_back(zone);
    }
    return std::string(nearest(wanted, names));
}

}  // namespace followup::book
