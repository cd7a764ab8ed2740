#include "book/journal_support.hpp"

#include <doctest/doctest.h>

// All lines are Ana's, written on 20 November 2026, some minutes after eight.

namespace book_test {
namespace {

const char* const plain = R"([{ "id": "ana", "name": "Ana Ruiz" }, { "id": "bob", "name": "Bob" }])";
const char* const promised = R"([{ "id": "ana", "name": "Ana", "next": { "on": "2026-11-10" } }])";
const std::string was_none = R"("was":null)", was_10 = R"("was":{"on":"2026-11-10"})";

std::string sent_on(const std::string& day, const std::string& more = "") {
    return R"("interaction":{"on":")" + day + "\"" + more + "}";
}

/// The days of what happened, a blank between them, `*` where it keeps a promise.
std::string days_of(const Contact& contact) {
    std::string text;
    for (const Interaction& one : contact.interactions)
        text += (text.empty() ? "" : " ") + date::format("%d", one.on) + (one.keeps_promise ? "*" : "");
    return text;
}

/// `12-01`, or `none`.
std::string text_of(const std::optional<Day>& day) {
    return day ? date::format("%m-%d", *day) : "none";
}

/// The open promise's day, and how many were kept before it.
std::string promise_of(const Contact& contact) {
    const std::optional<Day> next = contact.next ? std::optional{contact.next->on} : std::nullopt;
    return text_of(next) + " after " + std::to_string(contact.promises_kept);
}

std::string next_on(const std::string& day, const std::string& was) {
    return R"("next":{"on":")" + day + "\"}," + was;
}

}  // namespace

TEST_CASE("a book says what it says itself") {
    const ReadBook result = read(
        R"([{ "name": "Ana", "status": "paused", "paused_until": "2026-12-24", "next": { "on": "2026-12-01" },
              "interactions": [{ "on": "2026-11-02" }, { "on": "2026-11-03" }] }])");
    REQUIRE(result.book);
    const Contact& ana = result.book->contacts[0];
    CHECK(ana.written.status == ContactStatus::paused);
    CHECK(ana.written.paused_until == day(2026, 12, 24));
    CHECK(ana.written.next == Promise{day(2026, 12, 1), {}, ""});
    CHECK(ana.written.interactions == 2);
}

TEST_CASE("what was logged comes after what the book has, by the time it was written") {
    const Merged result = merged(
        R"([{ "id": "ana", "name": "Ana", "interactions": [{ "on": "2026-11-18" }, { "on": "2026-11-17" }] }])",
        line("b", 2, sent_on("2026-11-15")) + line("c", 2, sent_on("2026-11-16")) +
            line("a", 1, sent_on("2026-11-20")));
    CHECK(result.faults.empty());
    CHECK(days_of(result.ana()) == "18 17 20 15 16");
    CHECK(result.ana().written.interactions == 2);
}

TEST_CASE("a line that was undone does not count, nor do those of the same command, nor what undoes") {
    const Merged result =
        merged(plain, line("a", 1, sent_on("2026-11-11")) + line("k", 2, sent_on("2026-11-12")) +
                          line("k.1", 2, next_on("2026-12-01", was_none)) +
                          line("b", 3, sent_on("2026-11-13")) + line("u", 4, R"("undo":"k")"));
    CHECK(days_of(result.ana()) == "11 13");
    CHECK(!result.ana().next);
}

TEST_CASE("one line of a command undone undoes them all") {
    const Merged result =
        merged(plain, line("k", 2, sent_on("2026-11-12")) + line("k.1", 2, next_on("2026-12-01", was_none)) +
                          line("u", 4, R"("undo":"k.1")"));
    CHECK(days_of(result.ana()).empty());
    CHECK(!result.ana().next);
}

TEST_CASE("undoing what is not there, or not yet, is kept without a word") {
    const std::string undo = line("u", 1, R"("undo":"k")");
    CHECK(merged(plain, undo).faults.empty());
    // The other machine's clock is behind: the line is later than what undoes it.
    const Merged result = merged(plain, undo + line("k", 2, sent_on("2026-11-12")));
    CHECK(days_of(result.ana()).empty());
}

TEST_CASE("an undoing that was undone has no effect") {
    const std::string lines = line("k", 1, sent_on("2026-11-12")) + line("u", 2, R"("undo":"k")");
    CHECK(days_of(merged(plain, lines + line("v", 3, R"("undo":"u")")).ana()) == "12");
    CHECK(days_of(merged(plain, lines + line("v", 3, R"("undo":"u")") + line("w", 4, R"("undo":"v")")).ana())
              .empty());
}

TEST_CASE("a snooze holds until the next interaction") {
    const std::string snooze = line("b", 2, R"("snooze_until":"2026-12-07","written":0)");
    CHECK(text_of(merged(plain, snooze).ana().snoozed_until) == "12-07");
    const auto with = [&](const std::string& other) {
        return text_of(merged(plain, snooze + other).ana().snoozed_until);
    };
    CHECK(with(line("c", 3, sent_on("2026-11-20"))) == "none");
    CHECK(with(line("c", 3, sent_on("2026-11-01"))) == "none");  // later written is later, whatever the date
    CHECK(with(line("a", 1, sent_on("2026-11-20"))) == "12-07");
    CHECK(with(line("c", 3, sent_on("2026-11-20", R"(,"for":"bob")"))) == "12-07");
    CHECK(with(line("c", 3, sent_on("2026-11-20")) + line("d", 4, R"("undo":"c")")) == "12-07");
    CHECK(with(line("c", 3, R"("snooze_until":"2026-12-01","written":0)")) == "12-01");
    CHECK(with(line("c", 3, R"("undo":"b")")) == "none");
}

TEST_CASE("a snooze is used up by another interaction in the book") {
    const char* const two =
        R"([{ "id": "ana", "name": "Ana", "interactions": [{ "on": "2026-11-02" }, { "on": "2026-11-03" }] }])";
    const auto snoozed = [&](const char* written) {
        return text_of(
            merged(two, line("a", 1, std::string(R"("snooze_until":"2026-12-07","written":)") + written))
                .ana()
                .snoozed_until);
    };
    CHECK(snoozed("2") == "12-07");
    CHECK(snoozed("1") == "none");
    CHECK(snoozed("3") == "12-07");  // one was deleted since
    // Of two, the later one is asked.
    CHECK(text_of(merged(two, line("a", 1, R"("snooze_until":"2026-12-07","written":2)") +
                                  line("b", 2, R"("snooze_until":"2026-12-08","written":1)"))
                      .ana()
                      .snoozed_until) == "none");
}

TEST_CASE("the book's own edits win over older lines") {
    const std::string lines = line("a", 1, next_on("2026-12-01", was_none)) +
                              line("b", 2, R"("paused_until":"2026-12-24","was":null)") +
                              line("c", 3, R"("status":"closed","was":"active")");
    const Contact untouched = merged(plain, lines).ana();
    CHECK(promise_of(untouched) == "12-01 after 0");
    CHECK(text_of(untouched.paused_until) == "12-24");
    CHECK(untouched.status == ContactStatus::closed);

    const Contact edited =
        merged(R"([{ "id": "ana", "name": "Ana", "status": "paused", "paused_until": "2026-12-01",
                                        "next": { "on": "2026-12-02" } }])",
               lines)
            .ana();
    CHECK(promise_of(edited) == "12-02 after 0");
    CHECK(text_of(edited.paused_until) == "12-01");
    CHECK(edited.status == ContactStatus::paused);
}

TEST_CASE("of the lines that apply the latest wins") {
    const char* const book = R"([{ "id": "ana", "name": "Ana", "paused_until": "2026-12-24" }])";
    const std::string was = R"(,"was":"2026-12-24")";
    const std::string lines = line("b", 2, R"("paused_until":null)" + was) +
                              line("a", 1, R"("paused_until":"2026-12-11")" + was) +
                              line("c", 3, R"("paused_until":"2026-12-12","was":null)");
    CHECK(text_of(merged(book, lines).ana().paused_until) == "none");
    const std::string status = line("a", 1, R"("status":"closed","was":"active")") +
                               line("b", 2, R"("status":"active","was":"active")");
    CHECK(merged(plain, status).ana().status == ContactStatus::active);
}

TEST_CASE("a promise that is replaced counts as kept if it was") {
    const auto after = [](const std::string& lines) { return promise_of(merged(promised, lines).ana()); };
    const std::string next = line("n", 5, next_on("2026-12-01", was_10));
    CHECK(after(next) == "12-01 after 0");
    CHECK(after(line("a", 1, sent_on("2026-11-12")) + next) == "12-01 after 1");
    CHECK(after(line("a", 1, sent_on("2026-11-09")) + next) == "12-01 after 0");
    CHECK(after(line("a", 1, sent_on("2026-11-09", R"(,"keeps_promise":true)")) + next) == "12-01 after 1");
    CHECK(after(line("a", 1, sent_on("2026-11-12", R"(,"outcome":"no-answer")")) + next) == "12-01 after 0");
    CHECK(after(line("a", 1, sent_on("2026-11-12")) + line("n", 5, R"("next":null,)" + was_10)) ==
          "none after 1");
}

TEST_CASE("what was logged after a promise was replaced does not keep the one before it") {
    const std::string next = line("n", 5, next_on("2026-12-01", was_10));
    const Contact ana = merged(promised, next + line("z", 6, sent_on("2026-11-12"))).ana();
    CHECK(promise_of(ana) == "12-01 after 0");
}

TEST_CASE("what the book had counts for the promise before, what was written into it since for the new one") {
    const auto after = [](const char* written) {
        const std::string book = std::string(R"([{ "id": "ana", "name": "Ana", "next": { "on": "2026-11-10" },
            "interactions": [{ "on": ")") +
                                 "2026-11-20" + R"(", "keeps_promise": true }] }])";
        const Contact ana = merged(book, line("n", 5, next_on("2026-12-01", was_10) + written)).ana();
        return promise_of(ana) + ", " + days_of(ana);
    };
    CHECK(after(R"(,"written":1)") == "12-01 after 1, 20");
    CHECK(after("") == "12-01 after 0, 20*");
}

TEST_CASE("what kept a promise early does not keep the next one") {
    const std::string early = line("a", 1, sent_on("2026-11-09", R"(,"keeps_promise":true)"));
    const std::string next = line("n", 5, next_on("2026-12-01", was_10));
    const Contact again = merged(promised, early + next).ana();
    CHECK(days_of(again) == "09");
    const std::string this_one = line("z", 6, sent_on("2026-11-19", R"(,"keeps_promise":true)"));
    CHECK(days_of(merged(promised, early + next + this_one).ana()) == "09 19*");
}

TEST_CASE("promises one after another are counted") {
    const std::string lines =
        line("a", 1, next_on("2026-11-15", was_none)) + line("b", 2, sent_on("2026-11-16")) +
        line("c", 3, next_on("2026-11-17", was_none)) + line("d", 4, sent_on("2026-11-18")) +
        line("e", 5, next_on("2026-12-01", was_none)) + line("f", 6, next_on("2026-12-02", was_none));
    CHECK(promise_of(merged(plain, lines).ana()) == "12-02 after 2");
}

TEST_CASE("a policy that the book does not have: the line is set aside, the others count") {
    const Merged result =
        merged(plain, line("a", 1, sent_on("2026-11-11", R"(,"outcome":"met","how":"fair")")) +
                          line("b", 2, sent_on("2026-11-12", R"(,"outcome":"met","how":"event")")));
    CHECK(days_of(result.ana()) == "12");
    CHECK(result.faults ==
          "error 1:1 : journal line 1: \"fair\" is not the name of a policy => a policy of the "
          "book, or none");
}

TEST_CASE("who an interaction was about is known by id, former ids too") {
    const char* const book =
        R"([{ "id": "ana", "name": "Ana" }, { "id": "bob", "formerly": ["bobby"], "name": "Bob" }])";
    const Merged result = merged(book, line("a", 1, sent_on("2026-11-11", R"(,"for":"bob")")) +
                                           line("b", 2, sent_on("2026-11-12", R"(,"for":"bobby")")) +
                                           line("c", 3, sent_on("2026-11-13", R"(,"for":"carl")")));
    const auto& interactions = result.ana().interactions;
    REQUIRE(interactions.size() == 3);
    CHECK(interactions[0].for_contact == 1);
    CHECK(interactions[1].for_contact == 1);
    CHECK(interactions[2].is_for_other);
    CHECK(!interactions[2].for_contact);
    CHECK(result.faults == "warning 3:1 : 1 journal line about \"carl\", who is not in the book");
}

TEST_CASE("nobody is somebody else to themselves") {
    const Merged result = merged(plain, line("a", 1, sent_on("2026-11-11", R"(,"for":"ana")")));
    CHECK(days_of(result.ana()).empty());
    CHECK(result.faults ==
          "error 1:1 : journal line 1: \"for\" is contact \"Ana Ruiz\" itself => somebody else, or nobody");
}

TEST_CASE("a promise kept early is the one of its day: the next one in the book stays open") {
    const auto early =
        line("a", 1, sent_on("2026-11-09", R"(,"keeps_promise":true)") + R"(,"keeps":"2026-11-10")");
    const auto days_with_book_of = [&](const std::string& day) {
        return days_of(
            merged(R"([{ "id": "ana", "name": "Ana", "next": { "on": ")" + day + R"(" } }])", early)
                .book.contacts[0]);
    };
    CHECK(days_with_book_of("2026-11-10") == "09*");
    CHECK(days_with_book_of("2026-12-24") == "09");
    CHECK(days_of(merged(plain, early).book.contacts[0]) == "09");
    const std::string faults =
        merged(plain, line("a", 1, sent_on("2026-11-09") + R"(,"keeps":"soon")")).faults;
    CHECK(faults.find("keeps") != faults.npos);
}

}  // namespace book_test
