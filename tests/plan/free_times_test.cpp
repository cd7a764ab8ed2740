#include <followup/free_times.hpp>

#include "plan/scene.hpp"
#include "plan/table.hpp"
#include "plan/values.hpp"

#include <doctest/doctest.h>

namespace followup::tables {
namespace {

/// A book, planned, and what its events offer already.
class Offering {
 public:
    void set(const std::string& key, const std::string& value) {
        const std::string offered = "offered ";
        if (key == "no busy calendar")
            has_busy_calendar_ = false;
        else if (key.starts_with(offered))
            for (const std::string& time : split(value, ","))
                offered_[key.substr(offered.size())].push_back(to_instant(scene_.zone(), parse_wall(time)));
        else
            scene_.set(key, value);
    }

    /// `Ana: 2026-11-24T10:00, 2026-11-25T14:00`, a line for each touch.
    std::string text() const {
        Book book = scene_.book();
        if (has_busy_calendar_) book.calendar.busy = {"busy.ics"};
        const Plan plan = scene_.plan();
        std::vector<OfferWish> wishes;
        for (std::size_t i = 0; i < plan.touches.size(); ++i) {
            const auto found = offered_.find(book.contacts[plan.touches[i].contact].name);
            wishes.push_back({i, found == offered_.end() ? std::vector<Instant>{} : found->second});
        }
        const auto offers = offer_times(book, plan, scene_.around(), wishes);
        std::string text;
        for (std::size_t i = 0; i < offers.size(); ++i)
            text += "\n    " + book.contacts[plan.touches[i].contact].name + ": " + text_of(offers[i]);
        return text;
    }

 private:
    std::string text_of(const std::vector<Instant>& times) const {
        std::string text;
        for (const Instant time : times)
            text += (text.empty() ? "" : ", ") +
                    date::format("%FT%R", date::floor<Minutes>(to_wall(scene_.zone(), time)));
        return text.empty() ? "none" : text;
    }

    Scene scene_;
    std::map<std::string, std::vector<Instant>> offered_;
    bool has_busy_calendar_ = true;
};

TEST_CASE("times to offer") {
    const Offering none;
    Offering common = none, current = none;
    Row title;
    std::string expected;
    const auto check_case = [&] {
        if (!title.text.empty()) check(title, expected, current.text());
    };
    for_each_row("free_times.txt", [&](const Row& row) {
        const std::string begins_case = "case ", arrow = "=> ";
        if (row.text.starts_with(begins_case)) {
            check_case();
            title = row;
            current = common;
            expected.clear();
        } else if (row.text.starts_with(arrow)) {
            expected += "\n    " + row.text.substr(arrow.size());
        } else {
            const auto [key, value] = setting(row).value();
            (title.text.empty() ? common : current).set(key, value);
        }
    });
    check_case();
}

TEST_CASE("times to offer: the order of the wishes does not matter") {
    Scene scene;
    scene.set("now", "2026-11-23T08:00");
    scene.set("policy write", "0 days email; then rest 1 month; slack 3 workdays");
    scene.set("projection", "next");
    for (const char* name : {"Ana", "Ben"}) scene.set(name, "write; met 2026-11-23");
    Book book = scene.book();
    book.calendar.busy = {"busy.ics"};
    const Plan plan = scene.plan();
    const auto offers = offer_times(book, plan, scene.around(), {{0, {}}, {1, {}}});
    const auto turned = offer_times(book, plan, scene.around(), {{1, {}}, {0, {}}});
    CHECK(offers.at(0) == turned.at(1));
    CHECK(offers.at(1) == turned.at(0));
    CHECK(offers.at(0) != offers.at(1));
}

}  // namespace
}  // namespace followup::tables
