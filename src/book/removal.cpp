#include "book/removal.hpp"

#include <algorithm>
#include <utility>

namespace followup::book {
namespace {

using Kind = Piece::Kind;

/// Where the line ends, without the blanks at its end, if there are only a comma and comments on it.
std::optional<std::uint32_t> end_of_line(std::string_view text, const Gap& after, std::uint32_t end) {
    for (const Piece& piece : after) {
        if (piece.kind == Kind::line_break) return end;
        const std::string_view found = text.substr(piece.span.begin, piece.span.end - piece.span.begin);
        if (found.find_first_of("\r\n") != std::string_view::npos) break;  // a comment over several lines
        if (piece.kind != Kind::blanks) end = piece.span.end;
    }
    return std::nullopt;
}

/// The end of an entry with its comma, if that comes next.
std::uint32_t behind_comma(const Gap& after, std::uint32_t end) {
    for (const Piece& piece : after) {
        if (piece.kind == Kind::comma) return piece.span.end;
        if (piece.kind != Kind::blanks) break;
    }
    return end;
}

std::uint32_t behind_blanks(const Gap& gap, std::uint32_t at) {
    for (const Piece& piece : gap)
        if (piece.kind == Kind::blanks && piece.span.begin == at) return piece.span.end;
    return at;
}

std::uint32_t before_blanks(const Gap& gap, std::uint32_t at) {
    return !gap.empty() && gap.back().kind == Kind::blanks ? gap.back().span.begin : at;
}

bool has_line_comment(const Gap& gap) {
    return std::any_of(gap.begin(), gap.end(),
                       [](const Piece& piece) { return piece.kind == Kind::line_comment; });
}

}  // namespace

std::string without(std::string_view text, std::vector<Span> cuts) {
    std::sort(cuts.begin(), cuts.end(), [](Span a, Span b) { return a.begin < b.begin; });
    std::string left;
    std::uint32_t at = 0;
    for (const Span cut : cuts) {
        if (cut.begin > at) left += text.substr(at, cut.begin - at);
        at = std::max(at, cut.end);
    }
    return left.append(text.substr(at));
}

Removal::Removal(std::string_view text, const Series& series, const std::vector<bool>& goes)
    : text_(text),
      series_(series),
      goes_(goes),
      staying_(static_cast<std::size_t>(goes.rend() - std::find(goes.rbegin(), goes.rend(), false))) {}

std::vector<Span> Removal::cuts() const {
    std::vector<Span> cuts;
    for (std::size_t entry = 0; entry < goes_.size(); ++entry) {
        if (!goes_[entry]) continue;
        const Gap before = series_.gap_before(text_, entry), after = series_.gap_after(text_, entry);
        cuts.push_back(cut(entry, before, after));
        // The comma behind the entry, or, where nothing is to follow, the one before it.
        for (const Piece& piece : entry < staying_ ? after : before)
            if (piece.kind == Kind::comma) cuts.push_back(piece.span);
    }
    if (staying_ > 0 || keeps_comments(cuts)) return cuts;
    return {{series_.brackets.begin + 1, series_.brackets.end - 1}};
}

Span Removal::cut(std::size_t entry, const Gap& before, const Gap& after) const {
    Span span = series_.entries[entry];
    const Piece* line = own_line(before);
    if (const auto end = end_of_line(text_, after, span.end)) {
        span.begin = line != nullptr ? line->span.begin : before_blanks(before, span.begin);
        span.end = line != nullptr ? *end : behind_comma(after, span.end);
    } else if (entry + 1 < goes_.size()) {
        span.end = behind_blanks(after, behind_comma(after, span.end));
    } else if (line == nullptr) {
        span.begin = before_blanks(before, span.begin);
    } else if (!has_line_comment(before) && (entry == 0 || !goes_[entry - 1])) {
        span.begin = line->span.begin;  // else the break stays: it may be what ends a comment
    }
    return span;
}

bool Removal::keeps_comments(std::vector<Span> cuts) const {
    const Span all = series_.brackets;
    cuts.push_back({0, all.begin + 1});
    return without(text_.substr(0, all.end - 1), std::move(cuts)).find_first_not_of(" \t\r\n") !=
           std::string::npos;
}

}  // namespace followup::book
