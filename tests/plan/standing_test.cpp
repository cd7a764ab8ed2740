#include "plan/standing.hpp"
#include "plan/plan_text.hpp"
#include "plan/scene.hpp"
#include "plan/table.hpp"

#include <doctest/doctest.h>

namespace followup::tables {
namespace {

/// A row's interactions, those of the next contact behind a `|`.
Scene with_history(Scene scene, const std::string& history) {
    const auto logs = split(history, "|");
    for (std::size_t contact = 0; contact < logs.size(); ++contact) scene.log(contact, logs[contact]);
    return scene;
}

void append(std::string& text, const std::string& part) {
    text += (text.empty() ? "" : " + ") + part;
}

/// What is due next for the first contact of the book, in the order of time.
std::string next(const Scene& scene, const std::string& like) {
    const Book book = scene.book();
    const Plan plan = scene.plan();
    std::string text;
    for (const Touch& touch : plan.touches)
        if (touch.contact == 0 && !touch.about) append(text, text_of(book, touch, like));
    for (const Idle& idle : plan.idle)
        if (idle.contact == 0) append(text, text_of(idle));
    return text;
}

std::string due_to_the_referrer(const Scene& scene, const std::string& like) {
    const Book book = scene.book();
    std::string text;
    for (const Touch& touch : scene.plan().touches)
        if (touch.about) append(text, text_of(book, touch, like));
    return text.empty() ? "nothing" : text;
}

/// Rows are `history -> standing -> what is next`.
void check_standings(const std::string& table) {
    Scene scene;
    scene.set("projection", "next");
    for_each_row(table, [&](const Row& row) {
        if (const auto given = setting(row)) return scene.set(given->first, given->second);
        const auto columns = split(row.text, "->");
        const Scene seen = with_history(scene, columns.at(0));
        const Book book = seen.book();
        const std::string standing = text_of(standing_of(book.contacts.at(0), book.policies));
        check(row, columns.at(1) + " -> " + columns.at(2), standing + " -> " + next(seen, columns.at(2)));
    });
}

TEST_CASE("where a contact stands") {
    check_standings("standing.txt");
}

TEST_CASE("what is due next") {
    check_standings("due.txt");
    check_standings("promises.txt");
    check_standings("shifts.txt");
}

/// Rows are `history -> what is next`.
TEST_CASE("channels") {
    Scene scene;
    scene.set("projection", "next");
    for_each_row("channels.txt", [&](const Row& row) {
        if (const auto given = setting(row)) return scene.set(given->first, given->second);
        const auto columns = split(row.text, "->");
        check(row, columns.at(1), next(with_history(scene, columns.at(0)), columns.at(1)));
    });
}

/// Rows are `history of the referrer | history of the new contact -> what the referrer is owed`.
TEST_CASE("referrers") {
    Scene scene;
    for_each_row("referrers.txt", [&](const Row& row) {
        if (const auto given = setting(row)) return scene.set(given->first, given->second);
        const auto columns = split(row.text, "->");
        check(row, columns.at(1), due_to_the_referrer(with_history(scene, columns.at(0)), columns.at(1)));
    });
}

}  // namespace
}  // namespace followup::tables
