#include "plan/plan_text.hpp"
#include "plan/scene.hpp"
#include "plan/table.hpp"

#include <doctest/doctest.h>

namespace followup::tables {
namespace {

/// `2026-11-20T09:00`, `2026-11-20T09:00 3 days late`
std::string slot_text(const Touch& touch) {
    const std::string slot = date::format("%FT%R", touch.slot.wall);
    if (touch.days_late == 0) return slot;
    return slot + " " + std::to_string(touch.days_late) + (touch.days_late == 1 ? " day" : " days") + " late";
}

/// A case of a table: `case TITLE`, settings, and the whole plan expected, a line each behind `=>`. Settings
/// before the first case are those of all cases.
class Case {
 public:
    Case(Row title, Scene scene) : title_(std::move(title)), scene_(std::move(scene)) {}

    void take(const Row& row) {
        const std::string arrow = "=> ";
        if (row.text.starts_with(arrow)) {
            expected_.push_back(row.text.substr(arrow.size()));
        } else {
            const auto [key, value] = setting(row).value();
            scene_.set(key, value);
        }
    }

    const Scene& scene() const { return scene_; }

    void check() const {
        std::string expected;
        for (const std::string& line : expected_) expected += "\n    " + line;
        tables::check(title_, expected, plan());
    }

 private:
    std::string plan() const {
        const Book book = scene_.book();
        const Plan plan = scene_.plan();
        std::string text;
        for (std::size_t i = 0; i < plan.touches.size(); ++i) {
            const Touch& touch = plan.touches[i];
            const std::string like = i < expected_.size() ? expected_[i] : "";
            text += "\n    " + slot_text(touch) + " " + book.contacts[touch.contact].name + " " +
                    text_of(book, touch, like);
        }
        for (const Idle& idle : plan.idle)
            text += "\n    " + book.contacts[idle.contact].name + " " + text_of(idle);
        return text;
    }

    Row title_;
    Scene scene_;
    std::vector<std::string> expected_;
};

void check_cases(const std::string& table) {
    Case common{{}, {}};
    std::optional<Case> current;
    for_each_row(table, [&](const Row& row) {
        if (!row.text.starts_with("case ")) return (current ? *current : common).take(row);
        if (current) current->check();
        current.emplace(row, common.scene());
    });
    current.value().check();
}

TEST_CASE("placing: the day") {
    check_cases("placing_day.txt");
    check_cases("placing_order.txt");
}

TEST_CASE("placing: the hour") {
    check_cases("placing_hour.txt");
    check_cases("placing_zone.txt");
}

TEST_CASE("placing: what is around") {
    check_cases("busy.txt");
    check_cases("away.txt");
    check_cases("their_day.txt");
}

TEST_CASE("what is shown ahead") {
    check_cases("ahead.txt");
}

TEST_CASE("what is published stays put") {
    check_cases("kept.txt");
    check_cases("kept_order.txt");
}

TEST_CASE("what is snoozed waits") {
    check_cases("snoozed.txt");
}

TEST_CASE("what was missed comes back") {
    check_cases("missed.txt");
}

TEST_CASE("what is published without a due date") {
    check_cases("kept_undated.txt");
}

TEST_CASE("reasons and identity") {
    check_cases("reasons.txt");
}

}  // namespace
}  // namespace followup::tables
