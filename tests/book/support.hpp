#pragma once

// A small world to read books in, and diagnostics as one line each.

#include <followup/book.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace book_test {

using namespace followup;

inline Day day(int year, unsigned month, unsigned day_of_month) {
    return Day{date::year{year} / date::month{month} / date::day{day_of_month}};
}

/// It is 22 November 2026 in every zone but Pacific/Kiritimati, where it is the day after. Files are those
/// given.
inline BookWorld world(std::map<std::string, std::string> files = {}) {
    const std::vector<std::string> zones{"America/New_York", "Europe/Berlin", "Pacific/Kiritimati", "UTC"};
    return {
        .read_include = [files = std::move(files)](const std::string& path) -> std::optional<std::string> {
            const auto file = files.find(path);
            if (file == files.end()) return std::nullopt;
            return file->second;
        },
        .zone_exists =
            [zones](std::string_view name) {
                return std::find(zones.begin(), zones.end(), name) != zones.end();
            },
        .zone_names = [zones] { return zones; },
        .today = [](std::string_view zone) { return day(2026, 11, zone == "Pacific/Kiritimati" ? 23 : 22); },
        .zone_changes_clocks = [](std::string_view zone) { return zone != "UTC"; },
    };
}

inline ReadBook read(std::string_view text, std::map<std::string, std::string> files = {}) {
    return read_book(text, "contacts.json", world(std::move(files)));
}

/// `error 1:16 /0/name: there is a comma after the last entry => no comma before }`
inline std::string line_of(const Diagnostic& diagnostic) {
    const Place& place = diagnostic.place;
    std::string text = diagnostic.level == Level::error ? "error " : "warning ";
    if (place.source != "contacts.json") text += place.source + ":";
    text += std::to_string(place.line) + ":" + std::to_string(place.column) + " " + place.pointer + ": ";
    text += diagnostic.headline;
    if (!diagnostic.instead.empty()) text += " => " + diagnostic.instead;
    return text;
}

/// One line each, joined by line feeds.
inline std::string lines_of(const ReadBook& result) {
    std::string text;
    for (const Diagnostic& diagnostic : result.diagnostics)
        text += (text.empty() ? "" : "\n") + line_of(diagnostic);
    return text;
}

inline std::string faults_of(std::string_view text, std::map<std::string, std::string> files = {}) {
    return lines_of(read(text, std::move(files)));
}

}  // namespace book_test
