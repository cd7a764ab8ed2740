#include <followup/fit.hpp>

#include "plan/scene.hpp"
#include "plan/table.hpp"
#include "plan/values.hpp"

#include <doctest/doctest.h>

namespace followup::tables {
namespace {

std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string those_to_move(const Book& book, const Fit& fit) {
    std::string names;
    for (const std::size_t contact : fit.to_quarterly)
        names += (names.empty() ? "" : " ") + book.contacts[contact].name;
    if (names.empty()) return "nobody";
    return fit.quarterly_fits ? names : names + ", not enough";
}

/// `2 contacts, 5 touches on 10 days; slip 3 days; over on 1, most 2026-11-23 with 7; to quarterly: Ana`
std::string in_words(const Book& book, const Fit& fit) {
    std::string text = counted(fit.contacts, "contact") + ", " + std::to_string(fit.touches);
    text += (fit.touches == 1 ? " touch on " : " touches on ") + counted(fit.open_days, "day");
    if (fit.longest_slip > date::days{0})
        text += "; slip " + counted(static_cast<std::size_t>(fit.longest_slip.count()), "day");
    if (fit.days_over > 0)
        text += "; over on " + std::to_string(fit.days_over) + ", most " + text_of(fit.worst_day) + " with " +
                std::to_string(fit.worst_load);
    return fit.fits() ? text : text + "; to quarterly: " + those_to_move(book, fit);
}

TEST_CASE("does it fit?") {
    Scene common;
    std::optional<Scene> current;
    for_each_row("fit.txt", [&](const Row& row) {
        if (row.text.starts_with("case ")) return static_cast<void>(current.emplace(common));
        Scene& scene = current ? *current : common;
        if (!row.text.starts_with("=> ")) {
            const auto [key, value] = setting(row).value();
            return scene.set(key, value);
        }
        const Book book = scene.book();
        check(row, row.text, "=> " + in_words(book, fit_of(book, scene.now(), scene.around())));
    });
}

}  // namespace
}  // namespace followup::tables
