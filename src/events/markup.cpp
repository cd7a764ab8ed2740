#include "events/markup.hpp"

#include "events/character_references.hpp"
#include "events/markup_reader.hpp"

#include <algorithm>
#include <array>

namespace followup {

namespace {

using namespace std::literals;

/// Elements that are on lines of their own.
constexpr std::array blocks{
    "address"sv,    "article"sv,   "aside"sv,  "blockquote"sv, "caption"sv, "center"sv,  "dd"sv,
    "details"sv,    "dialog"sv,    "dir"sv,    "div"sv,        "dl"sv,      "dt"sv,      "fieldset"sv,
    "figcaption"sv, "figure"sv,    "footer"sv, "form"sv,       "h1"sv,      "h2"sv,      "h3"sv,
    "h4"sv,         "h5"sv,        "h6"sv,     "header"sv,     "hgroup"sv,  "hr"sv,      "legend"sv,
    "li"sv,         "listing"sv,   "main"sv,   "menu"sv,       "nav"sv,     "ol"sv,      "option"sv,
    "p"sv,          "plaintext"sv, "pre"sv,    "search"sv,     "section"sv, "summary"sv, "table"sv,
    "title"sv,      "tr"sv,        "ul"sv,     "xmp"sv};
static_assert(std::ranges::is_sorted(blocks));

constexpr std::array link_schemes{"http://"sv, "https://"sv, "mailto:"sv, "tel:"sv};

/// Of an address that leads somewhere outside of the text it was copied from.
std::string_view scheme_of(std::string_view address) {
    const auto* const found =
        std::ranges::find_if(link_schemes, [&](std::string_view s) { return address.starts_with(s); });
    return found == link_schemes.end() ? std::string_view{} : *found;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// What people read of an address.
std::string_view spoken(std::string_view address) {
    address.remove_prefix(scheme_of(address).size());
    if (address.ends_with('/')) address.remove_suffix(1);
    return address;
}

/// What remains of a text while its markup goes by.
class Remains {
 public:
    void add_text(std::string_view text) { text_ += without_character_references(text); }
    void add(const Markup& markup);
    std::string finish();

 private:
    void start_line();
    void end_link();

    std::string text_;
    std::string link_;  // the address of the link that has begun; may be empty
    std::size_t link_begin_ = 0;
};

void Remains::add(const Markup& markup) {
    if (markup.kind == Markup::Kind::character_data) text_ += markup.inside;
    if (markup.name == "a") {
        end_link();
        link_ = without_character_references(trimmed(attribute(markup.inside, "href")));
        if (scheme_of(link_).empty()) link_.clear();
        link_begin_ = text_.size();
    }
    if (markup.name == "br") text_ += '\n';
    if (markup.name == "td" || markup.name == "th") text_ += ' ';
    if (std::ranges::binary_search(blocks, markup.name)) start_line();
}

void Remains::start_line() {
    if (!text_.empty() && text_.back() != '\n') text_ += '\n';
}

void Remains::end_link() {
    if (link_.empty()) return;
    const std::string_view all = text_;
    const std::string_view shown = trimmed(all.substr(link_begin_));
    if (shown.empty())
        text_ += (text_.empty() || text_.back() == '\n' ? "" : " ") + link_;
    else if (spoken(shown) != spoken(link_))
        text_.insert(link_begin_ + all.substr(link_begin_).find(shown) + shown.size(), " (" + link_ + ")");
    link_.clear();
}

std::string Remains::finish() {
    end_link();
    return std::move(text_);
}

/// So that no HTML reader sees markup in it, that of a character reference or a tag that is left open.
std::string with_plain_brackets(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        if (begins_markup(text)) {
            plain += "< ";
            text.remove_prefix(1);
        }
        const auto next = std::min(text.find('<', text.starts_with('<') ? 1 : 0), text.size());
        plain += text.substr(0, next);
        text.remove_prefix(next);
    }
    return plain;
}

}  // namespace

std::string without_markup(std::string_view text) {
    if (text.find('<') == std::string_view::npos) return std::string{text};
    MarkupReader reader(text);
    auto markup = reader.next(0);
    if (!markup) return with_plain_brackets(text);
    Remains remains;
    std::size_t from = 0;
    for (; markup; markup = reader.next(from)) {
        remains.add_text(text.substr(from, markup->begin - from));
        remains.add(*markup);
        const bool has_no_text = markup->name == "script" || markup->name == "style";
        const bool begins = markup->kind == Markup::Kind::start_tag;
        const auto end_tag =
            begins && has_no_text ? reader.find_end_tag(markup->name, markup->end) : std::nullopt;
        from = end_tag.value_or(markup->end);
    }
    remains.add_text(text.substr(from));
    return with_plain_brackets(remains.finish());
}

}  // namespace followup
