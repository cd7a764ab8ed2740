#include "cli/fit_text.hpp"

#include <followup/events.hpp>
#include "cli/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace followup::cli {
namespace {

constexpr std::size_t widest_line = 100;
constexpr std::size_t most_names = 100;

/// Tenths, rounded up: never "5.0" of what is more than 5, nor "0.0" of what is something.
std::string rate_text(const Fit& fit) {
    const auto tenths = (10 * fit.touches + fit.open_days - 1) / fit.open_days;
    return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

/// "3 weeks", "9 days"
std::string length_text(date::days length) {
    const auto days = static_cast<std::size_t>(length.count());
    return days < 14 ? counted(days, "day") : counted((days + 6) / 7, "week");
}

std::string demand_text(const Fit& fit) {
    return fmt::format("{} {} for {} touches a working day", counted(fit.contacts, "contact"),
                       fit.contacts == 1 ? "asks" : "ask", rate_text(fit));
}

std::string days_over_text(const Fit& fit) {
    const auto worst = fmt::format("{} with {}", day_text(fit.worst_day), fit.worst_load);
    if (fit.days_over == 1) return "1 day goes over it, " + worst;
    return fmt::format("{} days go over it, most of all {}", fit.days_over, worst);
}

/// What comes of it that it does not fit.
std::string consequence_text(const Fit& fit) {
    std::string text;
    if (fit.longest_slip > date::days{0})
        text = fmt::format("; cadence touches slip by up to {}", length_text(fit.longest_slip));
    if (fit.days_over > 0) text += "; " + days_over_text(fit);
    return text;
}

/// The names with commas between them, on lines that are indented.
std::string name_lines(const std::vector<std::string>& names) {
    std::string text, line = " ";
    for (const auto& name : names) {
        if (line != " " && display_width(line) + 1 + display_width(name) > widest_line) {
            text += line + "\n";
            line = " ";
        }
        line += " " + name;
    }
    return text + line + "\n";
}

std::string names_text(const Book& book, const Fit& fit, bool everyone) {
    const auto count = fit.to_quarterly.size();
    const auto shown = everyone ? count : std::min(count, most_names);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto name = visible(book.contacts[fit.to_quarterly[i]].name);
        names.push_back(i + 1 < count ? name + "," : name);
    }
    if (shown < count) names.push_back(fmt::format("and {} more (--verbose names all)", count - shown));
    return name_lines(names);
}

/// What would make it fit.
std::string remedy_text(const Book& book, const Fit& fit, bool everyone) {
    const auto limit = (fit.touches + fit.open_days - 1) / fit.open_days;
    if (fit.to_quarterly.empty()) return fmt::format("; a limit of {} would fit.\n", limit);
    if (!fit.quarterly_fits)
        return fmt::format("; moving everyone to quarterly would not be enough; a limit of {} would.\n",
                           limit);
    const auto those = fit.to_quarterly.size() == 1 ? std::string("this one")
                                                    : fmt::format("these {}", fit.to_quarterly.size());
    return fmt::format("; moving {} to quarterly would fit:\n", those) + names_text(book, fit, everyone);
}

}  // namespace

std::string fit_text(const Book& book, const Fit& fit, bool everyone) {
    if (fit.touches == 0)
        return fmt::format("no contact asks for a touch within {}\n", duration_text(book.calendar.horizon));
    if (fit.open_days == 0) return "no working day lies within the horizon\n";
    const auto demand = demand_text(fit);
    if (!fit.daily_limit) return demand + "; there is no daily limit.\n";
    const auto compared = fmt::format("{}; your limit is {}", demand, *fit.daily_limit);
    if (!fit.fits()) return compared + consequence_text(fit) + remedy_text(book, fit, everyone);
    if (fit.days_over == 0) return compared + ": that fits.\n";
    return compared + ": that fits on the whole, but " + days_over_text(fit) +
           ": what is due then may not wait longer (slack).\n";
}

}  // namespace followup::cli
