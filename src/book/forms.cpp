#include "book/forms.hpp"

#include "book/colors.hpp"
#include "book/nearest.hpp"
#include "book/policies.hpp"

#include <algorithm>

namespace followup::book {
namespace {

using namespace std::literals;

const std::string text_schema = R"({"type":"string"})";
const std::string not_blank_schema = R"({"type":"string","minLength":1})";

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool is_letter_or_digit(char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}

Form<std::string> string_form(std::string what, std::string instead, std::string schema,
                              std::function<Parsed<std::string>(std::string_view)> parse) {
    return text_form<std::string>("string", std::move(what), std::move(instead), std::move(schema),
                                  std::move(parse));
}

std::optional<Wrong> not_one_line(std::string_view text) {
    if (is_blank(text)) return Wrong{"is blank", "a text with something in it"};
    if (has_control(text)) return Wrong{"has a line break or another control character", "one line of text"};
    return std::nullopt;
}

Parsed<std::string> parse_one_line(std::string_view text) {
    if (auto wrong = not_one_line(text)) return *wrong;
    return std::string(text);
}

/// RFC 5646 section 2.1 in outline: letters, then parts of up to eight letters and digits.
bool is_language(std::string_view tag) {
    bool first = true;
    for (;;) {
        const std::string_view part = tag.substr(0, tag.find('-'));
        if (part.empty() || part.size() > 8) return false;
        if (first && (part.size() < 2 || !std::all_of(part.begin(), part.end(), is_letter))) return false;
        if (!std::all_of(part.begin(), part.end(), is_letter_or_digit)) return false;
        if (part.size() == tag.size()) return true;
        tag.remove_prefix(part.size() + 1);
        first = false;
    }
}

std::string quoted_pattern(std::string_view pattern) {
    std::string escaped;
    for (const char c : pattern) {
        if (c == '\\' || c == '"') escaped += '\\';
        escaped += c;
    }
    return escaped;
}

}  // namespace

std::string schema_of_pattern(std::string_view pattern) {
    return fmt::format(R"({{"type":"string","pattern":"{}"}})", quoted_pattern(pattern));
}

Form<std::string> any_text() {
    return string_form("a text", "a text in double quotes", text_schema,
                       [](std::string_view text) { return std::string(text); });
}

Form<std::string> not_blank() {
    return string_form("a text", "a text in double quotes", not_blank_schema,
                       [](std::string_view text) -> Parsed<std::string> {
                           if (is_blank(text)) return Wrong{"is blank", "a text with something in it"};
                           return std::string(text);
                       });
}

Form<std::string> one_line() {
    return string_form("a text", "a text in double quotes", not_blank_schema, parse_one_line);
}

Form<std::string> path() {
    auto form = string_form("a path", "a path to a file, in double quotes", not_blank_schema, parse_one_line);
    form.words = "path";
    return followed_by(std::move(form), [](Decoder& in, const Node&, std::string& out) {
        if (out.front() != '/') out.insert(0, in.source().folder);
        return true;
    });
}

Form<bool> yes_or_no() {
    Form<bool> form{"boolean", "true or false", "true or false, without quotes", R"({"type":"boolean"})", {}};
    form.read = [](Decoder& in, const Node& node, bool& out) {
        if (!node.is(Node::Type::boolean))
            return in.refuse(node, "is not true or false", "true or false, without quotes");
        out = node.integer != 0;
        return true;
    };
    return form;
}

Form<int> whole_number(int least, int most, std::string instead) {
    Form<int> form;
    form.words = fmt::format("integer ≥ {}", least);
    form.what = fmt::format("a whole number from {} to {}", least, most);
    form.instead = std::move(instead);
    form.schema = fmt::format(R"({{"type":"integer","minimum":{},"maximum":{}}})", least, most);
    form.read = [least, most, what = form.what, instead = form.instead](Decoder& in, const Node& node,
                                                                        int& out) {
        const bool fits = node.is(Node::Type::integer) && node.integer >= least && node.integer <= most;
        if (!fits) return in.refuse(node, "is not " + what, instead);
        out = static_cast<int>(node.integer);
        return true;
    };
    return form;
}

Form<std::string> zone() {
    auto form = string_form("a time zone", "a time zone such as \"Europe/Berlin\"", not_blank_schema,
                            [](std::string_view text) { return std::string(text); });
    form.words = "IANA name";
    return followed_by(std::move(form), [](Decoder& in, const Node& node, const std::string& name) {
        const std::optional<std::string> meant = in.unknown_zone(name);
        if (!meant) return true;
        return in.refuse(node, "is not known",
                         meant->empty() ? "a time zone such as \"Europe/Berlin\"" : quoted(*meant),
                         "the names are those of the IANA time-zone database: continent/city");
    });
}

/// As loose as RFC 5321 leaves it: somebody at some host, in any script.
Form<std::string> email() {
    return string_form("an e-mail address", "an address such as \"ana@example.org\"",
                       schema_of_pattern("^[^\\s]+@[^\\s@]+$"),
                       [](std::string_view text) -> Parsed<std::string> {
                           const auto at = text.rfind('@');
                           if (at == std::string_view::npos || at == 0 || at + 1 == text.size())
                               return Wrong{};
                           if (has_control(text) || text.find(' ') != std::string_view::npos)
                               return Wrong{"has a space or a line break", ""};
                           return std::string(text);
                       });
}

Form<std::string> phone() {
    return string_form("a phone number", "a number such as \"+49 30 1234567\"", schema_of_pattern("[0-9]"),
                       [](std::string_view text) -> Parsed<std::string> {
                           if (text.find_first_of("0123456789") == std::string_view::npos) return Wrong{};
                           if (has_control(text))
                               return Wrong{"has a line break or another control character", ""};
                           return std::string(text);
                       });
}

Form<std::string> tag() {
    return string_form(
        "a text without a comma", "a text without a comma", schema_of_pattern("^[^,]+$"),
        [](std::string_view text) -> Parsed<std::string> {
            if (text.find(',') != std::string_view::npos)
                return Wrong{"has a comma", "two tags, or another character: calendars split at commas"};
            return parse_one_line(text);
        });
}

Form<std::string> calendar_name() {
    return string_form("a text", "a text in double quotes", schema_of_pattern("^[^,;\\\\]+$"),
                       [](std::string_view text) -> Parsed<std::string> {
                           if (text.find_first_of(",;\\") != std::string_view::npos)
                               return Wrong{"has a comma, semicolon or backslash",
                                            "another character: some calendar apps mangle these"};
                           return parse_one_line(text);
                       });
}

Form<std::string> https_address() {
    auto form =
        string_form("an https address", "an address that begins with https://",
                    schema_of_pattern("^https://[^\\s/]+"), [](std::string_view text) -> Parsed<std::string> {
                        constexpr auto scheme = "https://"sv;
                        if (text.substr(0, scheme.size()) != scheme || text.size() == scheme.size() ||
                            text[scheme.size()] == '/')
                            return Wrong{};
                        if (has_control(text) || text.find(' ') != std::string_view::npos)
                            return Wrong{"has a space or a line break", ""};
                        return std::string(text);
                    });
    form.words = "https address";
    return form;
}

Form<std::string> color() {
    std::string schema;
    for (const std::string_view name : css_colors)
        schema += fmt::format("{}\"{}\"", schema.empty() ? "" : ",", name);
    auto form = string_form("a CSS3 color name", "a CSS3 color name such as \"steelblue\"",
                            fmt::format("{{\"enum\":[{}]}}", schema),
                            [](std::string_view text) -> Parsed<std::string> {
                                if (std::binary_search(css_colors.begin(), css_colors.end(), text))
                                    return std::string(text);
                                const auto meant = nearest(text, {css_colors.begin(), css_colors.end()});
                                return Wrong{"", meant.empty() ? "" : quoted(meant)};
                            });
    form.words = "CSS3 color name";
    return form;
}

Form<std::string> language() {
    auto form = string_form("a language tag", "a language tag such as \"en\" or \"de-CH\"",
                            schema_of_pattern("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"),
                            [](std::string_view text) -> Parsed<std::string> {
                                if (!is_language(text)) return Wrong{};
                                return std::string(text);
                            });
    form.words = "BCP 47 tag";
    return form;
}

Form<std::string> region() {
    auto form =
        string_form("a country code", "two capital letters such as \"DE\"", schema_of_pattern("^[A-Z]{2}$"),
                    [](std::string_view text) -> Parsed<std::string> {
                        const bool capitals =
                            text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
                        if (text.size() != 2 || !capitals) return Wrong{};
                        return std::string(text);
                    });
    form.words = "ISO 3166 code";
    return form;
}

Form<std::string> policy_name() {
    auto form = string_form("the name of a policy", "the name of a policy such as \"keep-in-touch\"",
                            not_blank_schema, [](std::string_view text) { return std::string(text); });
    form.words = "policy name";
    return followed_by(std::move(form), [](Decoder& in, const Node& node, const std::string&) {
        if (!is_builtin_policy(node.text)) in.defer(Deferred::Check::policy, node);
        return true;
    });
}

Form<std::string> person(Deferred::Check check) {
    return followed_by(not_blank(), [check](Decoder& in, const Node& node, const std::string&) {
        in.defer(check, node);
        return true;
    });
}

}  // namespace followup::book
