#include "book/gap.hpp"

#include <algorithm>
#include <cassert>
#include <string>

namespace followup::book {
namespace {

constexpr std::string_view breaks = "\r\n";

Piece piece_at(std::string_view text, std::size_t at) {
    using Kind = Piece::Kind;
    const std::string_view mark = text.substr(at, 2);
    if (mark == "//")
        return {Kind::line_comment, span_of(at, std::min(text.find_first_of(breaks, at), text.size()))};
    if (mark == "/*") return {Kind::block_comment, span_of(at, text.find("*/", at + 2) + 2)};
    if (const auto line_break = line_break_at(text, at); !line_break.empty())
        return {Kind::line_break, span_of(at, at + line_break.size())};
    if (text[at] == ',') return {Kind::comma, span_of(at, at + 1)};
    assert((text[at] == ' ' || text[at] == '\t') && "between entries there is nothing else");
    return {Kind::blanks, span_of(at, std::min(text.find_first_not_of(" \t", at), text.size()))};
}

}  // namespace

Gap gap_between(std::string_view text, std::size_t begin, std::size_t end) {
    Gap gap;
    for (text = text.substr(0, end); begin < end; begin = gap.back().span.end)
        gap.push_back(piece_at(text, begin));
    return gap;
}

Gap Series::gap_before(std::string_view text, std::size_t entry) const {
    return gap_between(text, entry == 0 ? brackets.begin + 1 : entries[entry - 1].end,
                       entry == entries.size() ? brackets.end - 1 : entries[entry].begin);
}

Gap Series::gap_after(std::string_view text, std::size_t entry) const {
    return gap_before(text, entry + 1);
}

const Piece* own_line(const Gap& before) {
    const auto last = std::find_if(before.rbegin(), before.rend(),
                                   [](const Piece& piece) { return piece.kind != Piece::Kind::blanks; });
    return last != before.rend() && last->kind == Piece::Kind::line_break ? &*last : nullptr;
}

std::string_view indentation_at(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const std::size_t begin = before.find_last_of(breaks) + 1;  // npos + 1 is the text's begin
    const std::string_view line = before.substr(begin);
    return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
}

std::string_view line_break_at(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) == breaks) return breaks;
    return breaks.find(text[at]) == std::string_view::npos ? std::string_view{} : text.substr(at, 1);
}

}  // namespace followup::book
