#include "cli/diagnostics.hpp"

#include "cli/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace followup::cli {
namespace {

std::string place_line(const Place& place, const Palette& palette) {
    auto where = place.source == "-" ? "standard input" : visible(place.source);
    if (place.line > 0) where += fmt::format(":{}:{}", place.line, place.column);
    if (!place.pointer.empty()) where += fmt::format("  ({})", visible(place.pointer));
    return fmt::format(" {} {}\n", palette(Style::faint, "-->"), where);
}

/// A tab has no width of its own; as one space the caret stays below what it marks.
std::string one_column_tabs(std::string_view line) {
    std::string result(line);
    std::replace(result.begin(), result.end(), '\t', ' ');
    return result;
}

std::string source_lines(const Diagnostic& diagnostic, const Palette& palette) {
    const auto& place = diagnostic.place;
    const auto line = one_column_tabs(place.source_line);
    const auto before = first_characters(line, place.caret);
    const auto marked = first_characters(std::string_view(line).substr(before.size()), place.width);
    const auto indent = display_width(visible(before));
    const auto width = std::max<std::size_t>(display_width(visible(marked)), 1);
    const auto bar = palette(Style::faint, "|");
    auto text = fmt::format("  {} {}\n", bar, visible(line));
    if (place.width == 0) return text;
    const auto style = diagnostic.level == Level::error ? Style::error : Style::warning;
    text += fmt::format("  {} {}{}", bar, std::string(indent, ' '), palette(style, std::string(width, '^')));
    if (!diagnostic.instead.empty()) text += " expected " + visible(diagnostic.instead);
    return text + "\n";
}

std::string note_line(std::string_view label, std::string_view text, const Palette& palette) {
    if (text.empty()) return {};
    return fmt::format(" {} {}: {}\n", palette(Style::faint, "="), label, visible(text));
}

std::size_t count_of(const std::vector<Diagnostic>& diagnostics, Level level) {
    return static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(),
                                                  [&](const auto& one) { return one.level == level; }));
}

std::string count_line(std::size_t errors, std::size_t warnings) {
    std::string text;
    if (errors > 0) text = counted(errors, "error");
    if (errors > 0 && warnings > 0) text += ", ";
    if (warnings > 0) text += counted(warnings, "warning");
    return text + "\n";
}

}  // namespace

std::string render(const Diagnostic& diagnostic, const Palette& palette) {
    const auto& place = diagnostic.place;
    auto text = diagnostic.level == Level::error ? palette(Style::error, "error:")
                                                 : palette(Style::warning, "warning:");
    text += fmt::format(" {}\n", visible(diagnostic.headline));
    if (!place.source.empty()) text += place_line(place, palette);
    if (!place.source_line.empty()) text += source_lines(diagnostic, palette);
    const bool is_marked = !place.source_line.empty() && place.width > 0;
    if (!is_marked) text += note_line("expected", diagnostic.instead, palette);
    return text + note_line("help", diagnostic.help, palette);
}

std::string render(std::vector<Diagnostic> diagnostics, const Palette& palette,
                   std::optional<std::size_t> limit) {
    if (diagnostics.empty()) return {};
    const auto place = [](const Diagnostic& one) {
        return std::tie(one.place.source, one.place.line, one.place.column);
    };
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });

    const auto errors = count_of(diagnostics, Level::error);
    const auto warnings = diagnostics.size() - errors;
    auto errors_left = std::min(errors, limit.value_or(errors));
    auto warnings_left = limit ? std::min(warnings, *limit - errors_left) : warnings;
    const auto hidden = diagnostics.size() - errors_left - warnings_left;

    std::string text;
    for (const auto& diagnostic : diagnostics) {
        auto& left = diagnostic.level == Level::error ? errors_left : warnings_left;
        if (left == 0) continue;
        --left;
        text += render(diagnostic, palette) + "\n";
    }
    if (hidden > 0) text += fmt::format("... and {} more (--verbose shows all)\n", hidden);
    return text + count_line(errors, warnings);
}

Diagnostic warning_about(const std::string& source, std::string headline, std::string help) {
    Diagnostic warning{.level = Level::warning,
                       .headline = std::move(headline),
                       .place = {},
                       .instead = {},
                       .help = std::move(help)};
    warning.place.source = source;
    return warning;
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
    return count_of(diagnostics, Level::error) > 0;
}

}  // namespace followup::cli
