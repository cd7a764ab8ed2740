#include "events/mail_links.hpp"

#include <doctest/doctest.h>

#include "events/sample.hpp"

using namespace followup;
using namespace followup::test;

namespace {

const std::string key = "0123456789abcdef";

Book book_of(const std::string& me) {
    Book book = sample_book();
    book.calendar.me.fields["email"] = me;
    return book;
}

Event composed_with_key(const Book& book, const Touch& touch) {
    const Plan plan{.now = {}, .today = {}, .touches = {touch}, .idle = {}};
    return compose_events(book, plan, {.around = {.zone = berlin()}, .key = key}).front();
}

}  // namespace

TEST_CASE("an event ends with a link for each thing that can come of it") {
    const std::string links =
        "Log it by mail:\n"
        "Done: mailto:me%2Bfollow@example.org?subject=followup%20done%20gqyp219z-a2e-hfxcvkn6xesp01fh\n"
        "Replied: mailto:me%2Bfollow@example.org?subject=followup%20replied%20gqyp219z-a2e-hfxcvkn6xesp01fh\n"
        "No answer: "
        "mailto:me%2Bfollow@example.org?subject=followup%20no-answer%20gqyp219z-a2e-hfxcvkn6xesp01fh\n"
        "Snooze a week: "
        "mailto:me%2Bfollow@example.org?subject=followup%20snooze%20gqyp219z-a2e-hfxcvkn6xesp01fh";
    const Book book = book_of("me+follow@example.org");
    Touch touch = second_attempt();
    CHECK(mail_links(book, touch, key) == links);
    CHECK(composed_with_key(book, touch).description.ends_with(" moved to Mon 23 Nov 2026.\n\n" + links));
    touch.status = TouchStatus::tentative;
    CHECK(composed_with_key(book, touch).description.ends_with(" moved to Mon 23 Nov 2026.\n\n" + links));
}

TEST_CASE("thanks and reports hope for no answer, promises do") {
    const Book book = book_of("me@example.org");
    for (const auto& [kind, about, has_no_answer] :
         {std::tuple{TouchKind::attempt, false, true}, std::tuple{TouchKind::cadence, false, true},
          std::tuple{TouchKind::promise, false, true}, std::tuple{TouchKind::thank, true, false},
          std::tuple{TouchKind::report_back, true, false}}) {
        Touch touch = touch_of(kind, carla);
        if (about) touch.about = ana;
        CHECK((mail_links(book, touch, key).find("\nNo answer: ") != std::string::npos) == has_no_answer);
    }
}

TEST_CASE("without a key, or an address of one's own, there are no links") {
    const Touch touch = second_attempt();
    CHECK(mail_links(book_of("me@example.org"), touch, "") == "");
    CHECK(mail_links(sample_book(), touch, key) == "");
    CHECK(mail_links(book_of(""), touch, key) == "");
    CHECK(mail_links(book_of("no address"), touch, key) == "");
    CHECK(composed(book_of("me@example.org"), touch).description ==
          composed(sample_book(), touch).description);
    CHECK(composed_with_key(sample_book(), touch) == composed(sample_book(), touch));
}

TEST_CASE("a key changes nothing of an event but its text") {
    const Book book = book_of("me@example.org");
    Event with_key = composed_with_key(book, second_attempt());
    with_key.description = composed(book, second_attempt()).description;
    with_key.texts = composed(book, second_attempt()).texts;  // which says from what it was made
    CHECK(with_key == composed(book, second_attempt()));
}
