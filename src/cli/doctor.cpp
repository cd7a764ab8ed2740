#include "cli/doctor.hpp"

#include <followup/publish.hpp>
#include "book/nearest.hpp"
#include "cli/agenda.hpp"
#include "cli/diagnostics.hpp"
#include "cli/palette.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace followup::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t largest_feed = std::size_t{1} << 30;
constexpr std::size_t shown_characters = 100;  // of a line

/// Without its line break.
std::string_view take_line(std::string_view& text) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// ` (3 times: lines 4, 9, 12)`; empty for what is found once.
std::string times_of(const Finding& finding) {
    if (finding.count == 1) return {};
    const bool are_several = finding.lines.size() > 1;
    return fmt::format(" ({} times: line{} {}{})", finding.count, are_several ? "s" : "",
                       fmt::join(finding.lines, ", "), finding.has_more_lines ? ", ..." : "");
}

Diagnostic diagnostic_of(const Finding& finding, const std::string& source) {
    Diagnostic diagnostic;
    diagnostic.level = finding.level;
    diagnostic.headline = fmt::format("{}{} [{}]", finding.text, times_of(finding), finding.rule);
    diagnostic.help = finding.instead;
    diagnostic.place.source = source;
    diagnostic.place.line = finding.lines.front();
    diagnostic.place.column = 1;
    return diagnostic;
}

std::vector<App> apps_asked_for(const Options& options) {
    std::vector<App> apps(all_apps.begin(), all_apps.end());
    if (!options.has("for")) return apps;
    const auto wanted = options.text("for");
    const auto found = std::find_if(apps.begin(), apps.end(), [&](App app) { return key_of(app) == wanted; });
    if (found != apps.end()) return {*found};
    std::vector<std::string_view> keys;
    for (const App app : apps) keys.push_back(key_of(app));
    const auto meant = book::nearest(wanted, keys);
    throw Failure(ExitStatus::wrong_usage, fmt::format("nothing is known of an app called \"{}\"", wanted),
                  meant.empty() ? fmt::format("name one of {}", fmt::join(keys, ", "))
                                : fmt::format("did you mean {}?", meant));
}

std::string forecast_text(const Forecast& forecast, const Palette& palette) {
    auto text = fmt::format("\n{}\n", palette(Style::heading, name_of(forecast.app)));
    for (const auto& sentence : forecast.sentences) text += fmt::format("  {}\n", visible(sentence));
    return text + fmt::format("  Setting: {}.\n", forecast.setting);
}

/// `contacts.ics: 12 events, 12 alarms, 22 kB`
std::string facts_text(const FeedFacts& facts, const std::string& source) {
    return fmt::format("{}: {}, {}, {} kB\n", source == "-" ? "standard input" : visible(source),
                       counted(facts.events, "event"), counted(facts.alarms, "alarm"),
                       (facts.octets + 999) / 1000);
}

std::string report_text(const Examination& examination, const std::vector<Diagnostic>& diagnostics,
                        const std::vector<App>& apps, const Options& options) {
    auto text = rendered(diagnostics, options, options.color_output);
    if (text.empty() && !options.quiet) text = "no faults\n";
    if (!options.quiet) text += facts_text(examination.facts, options.operands.front());
    for (const App app : apps)
        text += forecast_text(forecast(app, examination), Palette(options.color_output));
    return text;
}

}  // namespace

std::vector<Diagnostic> diagnostics_of(const Examination& examination, std::string_view feed,
                                       const std::string& source) {
    std::vector<Diagnostic> diagnostics;
    std::size_t number = 0;
    std::string_view line;
    for (const Finding& finding : examination.findings) {
        while (number < finding.lines.front()) {
            line = take_line(feed);
            ++number;
        }
        diagnostics.push_back(diagnostic_of(finding, source));
        diagnostics.back().place.source_line = first_characters(line, shown_characters);
    }
    return diagnostics;
}

Json doctor_json(const Examination& examination, const std::vector<App>& apps) {
    Json json{{"findings", Json::array()}, {"apps", Json::array()}};
    for (const Finding& finding : examination.findings) {
        auto keys = Json::array();
        for (const App app : finding.apps) keys.push_back(key_of(app));
        json["findings"].push_back({{"rule", finding.rule},
                                    {"level", finding.level == Level::error ? "error" : "warning"},
                                    {"line", finding.lines.front()},
                                    {"count", finding.count},
                                    {"lines", finding.lines},
                                    {"text", finding.text},
                                    {"instead", finding.instead},
                                    {"apps", std::move(keys)}});
    }
    for (const App app : apps) {
        const auto seen = forecast(app, examination);
        json["apps"].push_back({{"app", key_of(app)},
                                {"name", name_of(app)},
                                {"text", fmt::format("{}", fmt::join(seen.sentences, " "))},
                                {"setting", seen.setting}});
    }
    return json;
}

ExitStatus doctor(const Options& options, const Environment&) {
    const auto apps = apps_asked_for(options);
    const auto& source = options.operands.front();
    const auto feed = source == "-" ? read_standard_input(largest_feed) : read_file(source, largest_feed);
    const auto examination = examine(feed);
    const auto diagnostics = diagnostics_of(examination, feed, source);
    write_standard_output(options.json ? printed(doctor_json(examination, apps))
                                       : report_text(examination, diagnostics, apps, options));
    return has_errors(diagnostics) ? ExitStatus::faults : ExitStatus::done;
}

}  // namespace followup::cli
