#include "book/contact_json.hpp"
#include "book/layout.hpp"
#include "book/outline.hpp"
#include "book/vet.hpp"

#include <followup/edit.hpp>

#include <nlohmann/json.hpp>

#include <optional>
#include <utility>

namespace followup {
namespace book {
namespace {

using Json = nlohmann::ordered_json;
using Kind = Piece::Kind;
using Lines = Layout::Lines;

/// Where further entries of a series go, and what goes around them.
struct Slot {
    std::optional<std::size_t> comma;  ///< behind the last entry there is
    std::size_t at;                    ///< for the new ones; not before `comma`
    std::string lead, between, tail;   ///< between: behind the comma of a new entry
    std::string indent;                ///< of the lines of a new entry
};

/// The end of what stands behind an entry on its line, and whether a line break has to come next.
struct LineEnd {
    std::size_t at;
    bool in_line_comment = false;
    bool has_break = false;  ///< anywhere further on in the gap
};

LineEnd line_end(const Gap& gap, std::size_t begin) {
    LineEnd end{begin};
    for (const Piece& piece : gap) {
        if (piece.kind == Kind::line_break) end.has_break = true;
        if (!piece.is_comment() || end.has_break) continue;
        end.at = piece.span.end;
        end.in_line_comment = piece.kind == Kind::line_comment;
    }
    return end;
}

/// The blanks that a gap ends in.
std::string_view blanks_of(std::string_view text, const Gap& gap) {
    if (gap.empty() || gap.back().kind != Kind::blanks) return {};
    return text.substr(gap.back().span.begin, gap.back().span.end - gap.back().span.begin);
}

Slot slot_behind_last(std::string_view text, const Series& series, const Layout& layout) {
    const std::size_t last = series.entries.size() - 1;
    const std::size_t behind = series.entries[last].end;
    const LineEnd end = line_end(series.gap_after(text, last), behind);
    Slot slot{behind, end.at, {}, {}, {}, std::string(indentation_at(text, series.entries[last].begin))};
    const Gap before = series.gap_before(text, last);
    if (own_line(before) != nullptr || end.in_line_comment)
        slot.lead = layout.line_break + slot.indent;
    else
        slot.lead = last > 0 ? blanks_of(text, before) : std::string_view(layout.comma).substr(1);
    slot.between = slot.lead;
    return slot;
}

Slot slot_in_empty(std::string_view text, const Series& series, const Layout& layout) {
    const std::size_t begin = series.brackets.begin + 1;
    const Gap gap = series.gap_before(text, 0);
    const LineEnd end = line_end(gap, begin);
    const std::string outer(indentation_at(text, series.brackets.begin));
    Slot slot{{}, end.at, {}, layout.comma.substr(1), {}, outer};
    if (end.has_break || (end.at == begin && layout.lines != Lines::one)) {
        slot.indent = outer + layout.unit;
        slot.lead = slot.between = layout.line_break + slot.indent;
        if (!end.has_break) slot.tail = layout.line_break + outer;
    } else if (end.at != begin) {
        slot.lead = " ";
    }
    return slot;
}

Slot slot_in(std::string_view text, const Series& series, const Layout& layout) {
    return series.entries.empty() ? slot_in_empty(text, series, layout)
                                  : slot_behind_last(text, series, layout);
}

/// The layout of the last contact; where there is none, that of the book.
Layout layout_for_contacts(std::string_view text, const Outline& outline) {
    Layout plain;
    plain.line_break = line_break_of(text);
    if (!outline.contacts.entries.empty()) {
        const Span last = outline.contacts.entries.back();
        const std::string_view entry = text.substr(last.begin, last.end - last.begin);
        return layout_of(entry, read_text(entry, [](const Node&) {}).tape.root(), plain);
    }
    const Node& root = outline.tape.root();
    Layout layout = layout_of(text, root, plain);
    const std::string_view whole = text.substr(root.span.begin, root.span.end - root.span.begin);
    if (layout.lines == Lines::one && whole.find_first_of("\r\n") != std::string_view::npos)
        layout.lines = Lines::members;
    return layout;
}

std::string joined(const std::vector<Contact>& contacts, const Layout& layout, const std::string& indent,
                   const std::string& between) {
    std::string text;
    for (const Contact& contact : contacts) {
        if (!text.empty()) text += between;
        text += written(json_of(contact), layout, indent);
    }
    return text;
}

/// The key `contacts` with its list.
std::string list_of(const std::vector<Contact>& contacts, const Layout& layout, const std::string& indent) {
    const bool spread = layout.lines != Lines::one;
    const std::string inner = indent + (spread ? layout.unit : "");
    const std::string lead = spread ? layout.line_break + inner : "";
    const std::string between = spread ? "," + lead : layout.comma;
    const std::string tail = spread ? layout.line_break + indent : "";
    return "\"contacts\"" + layout.colon + "[" + lead + joined(contacts, layout, inner, between) + tail + "]";
}

}  // namespace
}  // namespace book

std::string with_contacts(std::string_view book_text, const std::vector<Contact>& contacts) {
    using namespace book;
    if (contacts.empty()) return std::string(book_text);
    const std::string_view text = without_bom(book_text);
    const Outline outline = outline_of(text, [](const Node&, std::size_t) {});
    const Layout layout = layout_for_contacts(text, outline);
    const Slot slot =
        slot_in(text, outline.has_list ? outline.contacts : series_of(outline.tape.root()), layout);

    std::string result(book_text.substr(0, book_text.size() - text.size()));
    result += text.substr(0, slot.comma.value_or(slot.at));
    if (slot.comma) result += "," + std::string(text.substr(*slot.comma, slot.at - *slot.comma));
    result += slot.lead;
    result += outline.has_list ? joined(contacts, layout, slot.indent, "," + slot.between)
                               : list_of(contacts, layout, slot.indent);
    result += slot.tail;
    return result.append(text.substr(slot.at));
}

std::string new_book(const std::string& calendar_id, const std::string& timezone,
                     const std::vector<Contact>& contacts) {
    using namespace book;
    Json text;
    if (!calendar_id.empty()) text["calendar"]["id"] = calendar_id;
    if (!timezone.empty()) text["calendar"]["timezone"] = timezone;
    text["contacts"] = Json::array();
    return with_contacts(written(text, {.lines = Lines::all}, "") + "\n", contacts);
}

}  // namespace followup
