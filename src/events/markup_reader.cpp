#include "events/markup_reader.hpp"

#include <algorithm>
#include <array>

namespace followup {

namespace {

using namespace std::literals;

constexpr std::string_view blanks = " \t\n\r\f";
constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_name = 10;

/// All of https://html.spec.whatwg.org/multipage/indices.html#elements-3, those of its section "Obsolete
/// features" that were in use, and Word's o:p.
constexpr std::array elements{
    "a"sv,          "abbr"sv,     "acronym"sv,  "address"sv,    "applet"sv,   "area"sv,    "article"sv,
    "aside"sv,      "audio"sv,    "b"sv,        "base"sv,       "basefont"sv, "bdi"sv,     "bdo"sv,
    "bgsound"sv,    "big"sv,      "blink"sv,    "blockquote"sv, "body"sv,     "br"sv,      "button"sv,
    "canvas"sv,     "caption"sv,  "center"sv,   "cite"sv,       "code"sv,     "col"sv,     "colgroup"sv,
    "data"sv,       "datalist"sv, "dd"sv,       "del"sv,        "details"sv,  "dfn"sv,     "dialog"sv,
    "dir"sv,        "div"sv,      "dl"sv,       "dt"sv,         "em"sv,       "embed"sv,   "fieldset"sv,
    "figcaption"sv, "figure"sv,   "font"sv,     "footer"sv,     "form"sv,     "frame"sv,   "frameset"sv,
    "h1"sv,         "h2"sv,       "h3"sv,       "h4"sv,         "h5"sv,       "h6"sv,      "head"sv,
    "header"sv,     "hgroup"sv,   "hr"sv,       "html"sv,       "i"sv,        "iframe"sv,  "image"sv,
    "img"sv,        "input"sv,    "ins"sv,      "isindex"sv,    "kbd"sv,      "keygen"sv,  "label"sv,
    "legend"sv,     "li"sv,       "link"sv,     "listing"sv,    "main"sv,     "map"sv,     "mark"sv,
    "marquee"sv,    "math"sv,     "menu"sv,     "menuitem"sv,   "meta"sv,     "meter"sv,   "nav"sv,
    "nobr"sv,       "noembed"sv,  "noframes"sv, "noscript"sv,   "o:p"sv,      "object"sv,  "ol"sv,
    "optgroup"sv,   "option"sv,   "output"sv,   "p"sv,          "param"sv,    "picture"sv, "plaintext"sv,
    "pre"sv,        "progress"sv, "q"sv,        "rb"sv,         "rp"sv,       "rt"sv,      "rtc"sv,
    "ruby"sv,       "s"sv,        "samp"sv,     "script"sv,     "search"sv,   "section"sv, "select"sv,
    "slot"sv,       "small"sv,    "source"sv,   "spacer"sv,     "span"sv,     "strike"sv,  "strong"sv,
    "style"sv,      "sub"sv,      "summary"sv,  "sup"sv,        "svg"sv,      "table"sv,   "tbody"sv,
    "td"sv,         "template"sv, "textarea"sv, "tfoot"sv,      "th"sv,       "thead"sv,   "time"sv,
    "title"sv,      "tr"sv,       "track"sv,    "tt"sv,         "u"sv,        "ul"sv,      "var"sv,
    "video"sv,      "wbr"sv,      "xmp"sv};
static_assert(std::ranges::is_sorted(elements));

std::string lower_case(std::string_view text) {
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

/// Of the tag that `text` begins with; empty if it begins with none. In lower case, as the text is.
std::string_view tag_name(std::string_view text) {
    const std::size_t begin = text.starts_with("</") ? 2 : 1;
    const auto word = text.substr(begin, longest_name + 1);
    const auto name = word.substr(0, word.find_first_of(" \t\n\r\f/>"));
    return std::ranges::binary_search(elements, name) ? name : std::string_view{};
}

std::string_view without_blanks_before(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(blanks), text.size()));
}

/// What a text that was cut off within a tag ends with, instead of some text after a `<`.
bool is_cut_off_tag(std::string_view attributes) {
    const auto rest = without_blanks_before(attributes);
    if (rest.empty() || rest == "/") return true;
    const auto end_of_word = rest.find_first_of(" \t\n\r\f=");
    return end_of_word != npos && rest[end_of_word] == '=' && rest.find('\n') == npos;
}

/// Takes a value off: quoted, or up to a blank.
std::string_view take_value(std::string_view& rest) {
    std::string_view value;
    if (rest.starts_with('"') || rest.starts_with('\'')) {
        value = rest.substr(1, rest.find(rest.front(), 1) - 1);
        rest.remove_prefix(std::min(value.size() + 2, rest.size()));
    } else {
        value = rest.substr(0, rest.find_first_of(blanks));
        rest.remove_prefix(value.size());
    }
    return value;
}

}  // namespace

bool begins_markup(std::string_view text) {
    if (!text.starts_with('<')) return false;
    const std::string lower = lower_case(text.substr(0, longest_name + 3));
    return lower.starts_with("<!--") || lower.starts_with("<![") || lower.starts_with("<!doctype") ||
           lower.starts_with("<?xml") || !tag_name(lower).empty();
}

std::string_view attribute(std::string_view attributes, std::string_view name) {
    for (auto rest = attributes; !rest.empty();) {
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n\r\f/="), rest.size()));
        const auto key = rest.substr(0, rest.find_first_of(" \t\n\r\f/="));
        rest = without_blanks_before(rest.substr(key.size()));
        if (!rest.starts_with('=')) continue;
        rest = without_blanks_before(rest.substr(1));
        const auto value = take_value(rest);
        if (lower_case(key) == name) return value;
    }
    return {};
}

MarkupReader::MarkupReader(std::string_view text) : text_(text), lower_(lower_case(text)) {}

std::optional<Markup> MarkupReader::next(std::size_t from) {
    for (auto begin = text_.find('<', from); begin != npos; begin = text_.find('<', begin + 1))
        if (auto markup = at(begin)) return markup;
    return std::nullopt;
}

std::optional<std::size_t> MarkupReader::find_end_tag(const std::string& name, std::size_t from) {
    const std::string tag = "</" + name;
    const auto end = behind(tag, from);
    if (!end) return std::nullopt;
    return *end - tag.size();
}

std::optional<std::size_t> MarkupReader::behind(const std::string& mark, std::size_t from) {
    if (gone_.contains(mark)) return std::nullopt;
    const auto found = lower_.find(mark, from);
    if (found != npos) return found + mark.size();
    gone_.insert(mark);
    return std::nullopt;
}

std::optional<Markup> MarkupReader::at(std::size_t begin) {
    const std::string_view rest = std::string_view{lower_}.substr(begin);
    if (!begins_markup(rest)) return std::nullopt;
    const std::string_view name = tag_name(rest);
    if (name.empty()) return declaration(begin);
    const bool is_end_tag = rest[1] == '/';
    const std::size_t inside = begin + name.size() + (is_end_tag ? 2 : 1);
    const auto end = end_of_tag(inside);
    if (!end) return std::nullopt;
    const bool is_cut_off = text_[*end - 1] != '>';
    return Markup{.kind = is_end_tag ? Markup::Kind::end_tag : Markup::Kind::start_tag,
                  .begin = begin,
                  .end = *end,
                  .name = std::string{name},
                  .inside = text_.substr(inside, *end - inside - (is_cut_off ? 0 : 1))};
}

std::optional<Markup> MarkupReader::declaration(std::size_t begin) {
    const std::string_view rest = std::string_view{lower_}.substr(begin);
    const std::string_view data_begins = "<![cdata[", data_ends = "]]>";
    const bool is_data = rest.starts_with(data_begins);
    // Of an empty comment, <!-->, the end begins with the beginning.
    const auto end = is_data                    ? behind(std::string{data_ends}, begin)
                     : rest.starts_with("<!--") ? behind("-->", begin + 2)
                                                : behind(">", begin);
    if (!end) return std::nullopt;
    Markup markup{.begin = begin, .end = *end, .name = {}, .inside = {}};
    if (is_data) {
        const std::size_t inside = begin + data_begins.size();
        markup.kind = Markup::Kind::character_data;
        markup.inside = text_.substr(inside, *end - data_ends.size() - inside);
    }
    return markup;
}

/// Not beyond the next tag, even though HTML goes on to the next >: nobody has left that out, but many a <
/// is none of a tag.
std::optional<std::size_t> MarkupReader::end_of_tag(std::size_t from) {
    if (const auto end = end_heeding_quotes(from)) return end;
    const auto end = text_.find_first_of("<>", from);
    if (end != npos) return text_[end] == '>' ? std::optional{end + 1} : std::nullopt;
    return is_cut_off_tag(text_.substr(from)) ? std::optional{text_.size()} : std::nullopt;
}

/// Once quotes have led astray, they would do so again and again, each time through all of the text.
std::optional<std::size_t> MarkupReader::end_heeding_quotes(std::size_t from) {
    if (!trusts_quotes_) return std::nullopt;
    char before = ' ';  // the last one that was no blank
    for (auto at = from; at < text_.size() && text_[at] != '<'; ++at) {
        const char c = text_[at];
        if (c == '>') {
            trusts_quotes_ = true;
            return at + 1;
        }
        if (before == '=' && (c == '"' || c == '\'')) {
            trusts_quotes_ = false;  // until they are known to end well
            at = std::min(text_.find(c, at + 1), text_.size() - 1);
        }
        if (blanks.find(c) == npos) before = c;
    }
    return std::nullopt;
}

}  // namespace followup
