#include "doctor/property.hpp"

#include "book/text.hpp"

#include <algorithm>

namespace followup::doctor {
namespace {

/// Registered are 29 of them: what has more is made to take long.
constexpr std::size_t most_parameters = 50;

bool is_name_character(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

std::string_view take_name(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_name_character);
    const auto name = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(name.size());
    return name;
}

/// Takes a value, in quotes or not; nullopt for one that is malformed.
std::optional<std::string_view> take_value(std::string_view& text) {
    const bool is_quoted = text.starts_with('"');
    if (is_quoted) text.remove_prefix(1);
    const auto end = std::min(text.find_first_of(is_quoted ? "\"" : ";:,\""), text.size());
    const auto value = text.substr(0, end);
    text.remove_prefix(end);
    if (text.starts_with('"') != is_quoted) return std::nullopt;
    if (is_quoted) text.remove_prefix(1);
    return value;
}

/// Takes `;NAME=VALUE,VALUE`; nullopt for one that is malformed.
std::optional<Parameter> take_parameter(std::string_view& text) {
    text.remove_prefix(1);
    const auto name = take_name(text);
    if (name.empty() || !text.starts_with('=')) return std::nullopt;
    std::optional<std::string_view> first;
    do {
        text.remove_prefix(1);
        const auto value = take_value(text);
        if (!value) return std::nullopt;
        if (!first) first = value;
    } while (text.starts_with(','));
    return Parameter{book::ascii_upper(name), *first};
}

}  // namespace

std::string_view Property::parameter(std::string_view wanted) const {
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const auto& one) { return one.name == wanted; });
    return found == parameters.end() ? std::string_view{} : found->value;
}

std::string Property::type() const {
    return book::ascii_upper(parameter("VALUE"));
}

std::optional<Property> parse_property(std::string_view text, std::size_t line, Report& report) {
    Property property;
    property.line = line;
    auto rest = text;
    property.name = book::ascii_upper(take_name(rest));
    const bool has_name = !property.name.empty();
    while (has_name && rest.starts_with(';')) {
        const auto whole = rest;
        auto parameter = take_parameter(rest);
        if (!parameter) {
            report.add("bad-parameter"_rule, line, whole);
            rest = whole.substr(std::min(whole.find(':'), whole.size()));
            break;
        }
        if (property.parameters.size() == most_parameters) continue;
        const bool is_repeated = std::any_of(property.parameters.begin(), property.parameters.end(),
                                             [&](const auto& one) { return one.name == parameter->name; });
        if (is_repeated) report.add("repeated-parameter"_rule, line, parameter->name);
        property.parameters.push_back(std::move(*parameter));
    }
    if (!has_name || !rest.starts_with(':')) {
        report.add("no-content-line"_rule, line, text);
        return std::nullopt;
    }
    property.value = rest.substr(1);
    return property;
}

}  // namespace followup::doctor
