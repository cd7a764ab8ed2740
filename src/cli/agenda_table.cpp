#include "cli/agenda.hpp"

#include <followup/events.hpp>
#include <followup/working_days.hpp>
#include "cli/text.hpp"
#include "cli/timestamps.hpp"
#include "cli/week_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace followup::cli {
namespace {

/// However long a name is, the columns behind it stay on the screen.
constexpr std::size_t widest_cell = 40;
constexpr std::size_t most_names = 10;

/// Action, who and step; what is to be noticed comes last and needs no width.
constexpr std::size_t aligned_columns = 3;

struct Row {
    const Touch* touch;
    std::array<std::string, aligned_columns> cells;
    std::string notice;
};

std::string notice_of(const Touch& touch) {
    std::string notice;
    if (touch.days_late > 0)
        notice = fmt::format("{} late", counted(static_cast<std::size_t>(touch.days_late), "day"));
    if (!touch.address_missing) return notice;
    return notice.empty() ? "no usable address" : notice + ", no usable address";
}

Row row_of(const Book& book, const Touch& touch) {
    const auto& name = book.contacts[touch.contact].name;
    return {.touch = &touch,
            .cells = {std::string(action_of(touch)), shortened(visible(name), widest_cell),
                      shortened(visible(step_of(book, touch)), widest_cell)},
            .notice = notice_of(touch)};
}

std::vector<Row> rows_of(const Book& book, const Plan& plan, const AgendaView& view) {
    std::vector<Row> rows;
    for (const auto& touch : plan.touches)
        if (is_within(touch, plan, view)) rows.push_back(row_of(book, touch));
    std::array<std::size_t, aligned_columns> widths{};
    for (const auto& row : rows)
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], display_width(row.cells[i]));
    for (auto& row : rows)
        for (std::size_t i = 0; i < widths.size(); ++i) row.cells[i] = padded(row.cells[i], widths[i]);
    return rows;
}

std::string line_of(const Row& row, const Palette& palette) {
    const bool is_tentative = row.touch->status == TouchStatus::tentative;
    auto line = fmt::format("  {} {}", is_tentative ? "~" : " ", clock_text(row.touch->slot.wall));
    for (const auto& cell : row.cells) line += "  " + cell;
    if (row.notice.empty()) line.erase(line.find_last_not_of(' ') + 1);
    line = palette(is_tentative ? Style::faint : Style::plain, line);
    if (!row.notice.empty()) line += "  " + palette(Style::warning, row.notice);
    return line + "\n";
}

std::string in_words(Idle::Why why) {
    std::string words(to_string(why));
    std::replace(words.begin(), words.end(), '-', ' ');
    return words;
}

std::string enumerated(const std::vector<std::string>& names, const AgendaView& view) {
    std::string text;
    const auto shown = view.everyone ? names.size() : std::min(names.size(), most_names);
    for (std::size_t i = 0; i < shown; ++i) text += (i == 0 ? "" : ", ") + names[i];
    if (shown < names.size()) text += fmt::format(" and {} more (--verbose names all)", names.size() - shown);
    return text;
}

std::string those_without_touch(const Book& book, const Plan& plan, const AgendaView& view) {
    std::vector<std::string> idle, set_aside;
    for (const auto& [contact, why] : plan.idle)
        idle.push_back(fmt::format("{} ({})", visible(book.contacts[contact].name), in_words(why)));
    for (const auto& one : book.set_aside)
        set_aside.push_back(one.name.empty() && one.id.empty()
                                ? "one without a name"
                                : visible(one.name.empty() ? one.id : one.name));
    std::string text;
    if (!idle.empty()) text += fmt::format("{} at rest: {}\n", idle.size(), enumerated(idle, view));
    if (!set_aside.empty())
        text += fmt::format("{} left out for a fault: {}\n", set_aside.size(), enumerated(set_aside, view));
    return text;
}

std::string table(const Book& book, const Plan& plan, const AgendaView& view, const Palette& palette) {
    std::string text;
    std::optional<Day> heading;
    for (const auto& row : rows_of(book, plan, view)) {
        const auto day = day_of(row.touch->slot.wall);
        if (day != heading) text += palette(Style::heading, day_text(day)) + "\n";
        heading = day;
        text += line_of(row, palette);
    }
    return text.empty() ? "Nothing is planned.\n" : text;
}

bool is_late(const Touch& touch) {
    const auto came_too_late = [](const Reason& reason) {
        return reason.code == Reason::Code::overdue || reason.code == Reason::Code::missed;
    };
    return touch.status == TouchStatus::confirmed &&
           (touch.days_late > 0 || std::ranges::any_of(touch.reasons, came_too_late));
}

/// How long it takes until nothing is late any more, however few days are shown; empty if one day is enough.
std::string catching_up(const Book& book, const Plan& plan) {
    std::vector<Day> late;
    for (const auto& touch : plan.touches)
        if (is_late(touch)) late.push_back(day_of(touch.slot.wall));
    if (late.empty() || late.front() == late.back()) return {};
    const auto open_days = open_days_of(book.calendar);
    std::size_t days = 0;
    for (auto day = late.front(); day <= late.back(); day += date::days{1})
        if (open_days.contains(day)) ++days;
    return fmt::format("Catching up: {} late touches, until {} ({}).\n", late.size(), day_text(late.back()),
                       counted(days, "working day"));
}

}  // namespace

std::string agenda_table(const Book& book, const Plan& plan, const AgendaView& view, const Palette& palette) {
    auto text = table(book, plan, view, palette);
    for (const auto& part : {catching_up(book, plan), week_chart(book, plan, view, palette),
                             those_without_touch(book, plan, view)})
        if (!part.empty()) text += "\n" + part;
    return text;
}

}  // namespace followup::cli
