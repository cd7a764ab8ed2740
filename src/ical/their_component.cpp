#include "ical/their_component.hpp"

#include <algorithm>
#include <array>

namespace followup {

namespace {

constexpr auto kept = std::to_array<std::string_view>({"UID", "DTSTART", "DTEND", "DURATION", "RRULE",
                                                       "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS",
                                                       "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS", "DESCRIPTION",
                                                       "TZID", "TZOFFSETFROM", "TZOFFSETTO", "FREEBUSY"});

bool is_kept(std::string_view upper) {
    return upper.starts_with("X-FOLLOWUP-") || std::ranges::find(kept, upper) != kept.end();
}

std::string in_upper_case(std::string_view text) {
    std::string upper{text};
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return upper;
}

void keep(const ContentLine& line, std::vector<TheirProperty>& properties) {
    constexpr std::size_t longest_name = 64, longest_description = 64;
    if (line.name.size() > longest_name) return;
    std::string name = in_upper_case(line.name);
    if (!is_kept(name)) return;
    const std::size_t before_value = line.text.size() - line.value.size();
    const std::string_view parameters = line.text.substr(name.size(), before_value - name.size());
    const std::size_t length = name == "DESCRIPTION" ? longest_description : line.value.npos;
    properties.push_back(
        {std::move(name), std::string{parameters}, std::string{line.value.substr(0, length)}});
}

/// What cannot be within another component.
bool is_elsewhere(const ContentLine& line) {
    return line.begins("VEVENT") || line.begins("VCALENDAR") || line.ends("VCALENDAR");
}

/// Where the parameter ends that `text` begins with: at a semicolon that is not in quotes.
std::size_t parameter_length(std::string_view text) {
    bool is_quoted = false;
    std::size_t length = 0;
    for (; length < text.size() && (is_quoted || (text[length] != ';' && text[length] != ':')); ++length)
        if (text[length] == '"') is_quoted = !is_quoted;
    return length;
}

std::string_view unquoted(std::string_view text) {
    text = trimmed(text);
    if (text.size() >= 2 && text.starts_with('"') && text.ends_with('"'))
        text = text.substr(1, text.size() - 2);
    return trimmed(text);
}

}  // namespace

std::string_view TheirProperty::parameter(std::string_view upper) const {
    std::string_view rest = parameters;
    while (!rest.empty()) {
        rest.remove_prefix(1);  // the semicolon, at last the colon
        const std::string_view parameter = rest.substr(0, parameter_length(rest));
        const std::size_t equals = std::min(parameter.find('='), parameter.size());
        if (equals < parameter.size() && equals_in_any_case(trimmed(parameter.substr(0, equals)), upper))
            return unquoted(parameter.substr(equals + 1));
        rest.remove_prefix(parameter.size());
    }
    return {};
}

const TheirProperty* TheirComponent::find(std::string_view upper) const {
    const auto found = std::ranges::find(properties, upper, &TheirProperty::name);
    return found == properties.end() ? nullptr : &*found;
}

TheirComponent read_component(LineReader& lines) {
    TheirComponent component;
    component.line = lines.line_number();
    component.name = in_upper_case(trimmed(lines.line().value).substr(0, 64));
    const bool has_parts = component.name == "VTIMEZONE";
    std::size_t depth = 1;
    for (lines.advance(); !lines.at_end() && !is_elsewhere(lines.line()); lines.advance()) {
        const ContentLine& line = lines.line();
        if (line.kind == ContentLine::Kind::begin) {
            ++depth;
            if (depth == 2 && has_parts) component.parts.emplace_back().line = lines.line_number();
        } else if (line.kind == ContentLine::Kind::end) {
            component.is_closed = --depth == 0;
        } else if (depth == 1) {
            keep(line, component.properties);
        } else if (depth == 2 && has_parts) {
            keep(line, component.parts.back().properties);
        }
        if (!component.is_closed) continue;
        lines.advance();
        break;
    }
    return component;
}

void Damages::note(std::size_t line, std::string_view what) {
    constexpr std::size_t most = 20;
    if (damages_.size() < most) damages_.push_back({line, std::string{what}});
}

}  // namespace followup
