#include <doctest/doctest.h>

#include "events/sample.hpp"
#include "events/texts.hpp"

using namespace followup;
using namespace followup::test;

namespace {

std::string summary(const Touch& touch) {
    return summary_text(sample_book(), touch);
}

}  // namespace

TEST_CASE("the summary says what to do and with whom, by channel") {
    const std::pair<Channel, const char*> rows[] = {
        {Channel::email, "Email Ana Ruiz (2 of 3)"},     {Channel::phone, "Call Ana Ruiz (2 of 3)"},
        {Channel::message, "Message Ana Ruiz (2 of 3)"}, {Channel::letter, "Write to Ana Ruiz (2 of 3)"},
        {Channel::meeting, "Meet Ana Ruiz (2 of 3)"},    {Channel::other, "Contact Ana Ruiz (2 of 3)"},
    };
    for (const auto& [channel, expected] : rows) {
        Touch touch = second_attempt();
        touch.channel = channel;
        CHECK(summary(touch) == expected);
    }
}

TEST_CASE("the summary says which round it is, unless it is the first, and how late") {
    Touch touch = second_attempt();
    touch.round = 2;
    CHECK(summary(touch) == "Email Ana Ruiz (2 of 3, round 2)");
    touch.of = touch.attempt = 1;
    CHECK(summary(touch) == "Email Ana Ruiz (round 2)");
    touch.round = 1;
    CHECK(summary(touch) == "Email Ana Ruiz");
    touch.days_late = 1;
    CHECK(summary(touch) == "Email Ana Ruiz · 1 day late");
    touch.days_late = 9;
    CHECK(summary(touch) == "Email Ana Ruiz · 9 days late");
}

TEST_CASE("the summary of what is no attempt") {
    CHECK(summary(touch_of(TouchKind::cadence, ana)) == "Email Ana Ruiz · keep in touch");
    Touch thank = touch_of(TouchKind::thank, carla);
    thank.about = ana;
    CHECK(summary(thank) == "Thank Carla Diaz for introducing Ana Ruiz");
    thank.kind = TouchKind::report_back;
    thank.days_late = 2;
    CHECK(summary(thank) == "Tell Carla Diaz how it went with Ana Ruiz · 2 days late");
}

TEST_CASE("the summary of a promise says what it is about") {
    Book book = sample_book();
    Touch touch = touch_of(TouchKind::promise, ana);
    touch.channel = Channel::phone;
    book.contacts[ana].next = Promise{.on = touch.due, .channel = {}, .about = "budget\n2027"};
    CHECK(summary_text(book, touch) == "Call Ana Ruiz as promised: budget 2027");
    book.contacts[ana].next->about = "";
    CHECK(summary_text(book, touch) == "Call Ana Ruiz as promised");
}
