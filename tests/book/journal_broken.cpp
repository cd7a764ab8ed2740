#include "book/journal_support.hpp"

#include <doctest/doctest.h>

// What crashes, git, editors and other systems make of a journal.

namespace book_test {
namespace {

const std::string sent = R"("interaction":{"on":"2026-11-20"})";
const std::string a = line("a", 1, sent), b = line("b", 2, sent), c = line("c", 3, sent);

const char* const broken = "is not JSON => one JSON object on a line of its own";

}  // namespace

TEST_CASE("a last line that was cut short is set aside with a warning") {
    const Journal journal = read_lines(a + b.substr(0, 40));
    CHECK(ids_of(journal) == "a");
    CHECK(faults_of(journal.diagnostics) == "warning 2:1 : journal line 2 ends in the middle");
}

TEST_CASE("a last line that lost no more than its line break counts") {
    const Journal journal = read_lines(a + b.substr(0, b.size() - 1));
    CHECK(ids_of(journal) == "a b");
    CHECK(journal.diagnostics.empty());
}

TEST_CASE("a line that was cut short stays a warning when the next write has ended it") {
    const Journal journal = read_lines(a + b.substr(0, 40) + "\n" + c);
    CHECK(ids_of(journal) == "a c");
    CHECK(faults_of(journal.diagnostics) == "warning 2:1 : journal line 2 ends in the middle");
}

TEST_CASE("two lines on one are an error, and neither counts") {
    const Journal journal = read_lines(a.substr(0, a.size() - 1) + b + c);
    CHECK(ids_of(journal) == "c");
    CHECK(faults_of(journal.diagnostics) == std::string("error 1:89 : journal line 1 ") + broken);
}

TEST_CASE("the marks of a merge that git could not finish are errors, all other lines count") {
    const Journal journal =
        read_lines("<<<<<<< HEAD\n" + a + "||||||| 1d84401\n=======\n" + b + ">>>>>>> phone\n" + c);
    CHECK(ids_of(journal) == "a b c");
    const std::string conflict =
        " : git has left a conflict in the journal => nothing: delete this line, and keep those of both "
        "sides";
    CHECK(faults_of(journal.diagnostics) == "error 1:1" + conflict + "\nerror 3:1" + conflict +
                                                "\nerror 4:1" + conflict + "\nerror 6:1" + conflict);
}

TEST_CASE("line breaks of Windows and byte order marks, also of a file that was appended, are nothing") {
    const auto windows = [](std::string text) { return text.replace(text.size() - 1, 1, "\r\n"); };
    const std::string bom = "\xEF\xBB\xBF";
    const Journal journal = read_lines(bom + windows(a) + "\r\n" + bom + windows(b));
    CHECK(ids_of(journal) == "a b");
    CHECK(journal.diagnostics.empty());
}

TEST_CASE("a fault behind a byte order mark has its place") {
    const Journal journal =
        read_lines("\xEF\xBB\xBF" + line("a", 1, R"("interaction":{"on":"2026-13-20"})") + b);
    CHECK(ids_of(journal) == "b");
    CHECK(faults_of(journal.diagnostics) ==
          "error 1:75 /interaction/on: \"on\" of interaction 1 of journal line 1 is no day of the calendar "
          "=> a "
          "day that exists, as YYYY-MM-DD");
}

TEST_CASE("each fault has the pointer of its own line") {
    const Journal journal =
        read_lines(line("a", 1, R"("interaction":{"on":"2026-11-20","outcome":"called"})") + b +
                   line("c", 3, R"("snooze_until":"soon","written":0)"));
    CHECK(ids_of(journal) == "b");
    CHECK(faults_of(journal.diagnostics) ==
          "error 1:98 /interaction/outcome: interaction 1 of journal line 1 has an outcome that is not an "
          "outcome "
          "=> sent, no-answer, fyi, bounced, replied, met, received or declined\n"
          "error 3:70 /snooze_until: \"snooze_until\" of journal line 3 is not a date => a date such as "
          "\"2026-11-20\"");
    CHECK(journal.diagnostics[1].place.source_line.find("\"soon\"") != std::string::npos);
}

TEST_CASE("UTF-16 is one fault, not one a line") {
    const Journal journal = read_lines(std::string("\xFF\xFE{\0\"\0\n\0", 8));
    CHECK(journal.lines.empty());
    CHECK(faults_of(journal.diagnostics) == "error 0:0 : the journal is UTF-16 text");
}

TEST_CASE("what a disk left of a crash is an error of its line alone") {
    const Journal journal = read_lines(a + std::string(100, '\0') + "\n" + b);
    CHECK(ids_of(journal) == "a b");
    CHECK(faults_of(journal.diagnostics) == std::string("error 2:1 : journal line 2 ") + broken);
}

TEST_CASE("hostile journals end, with a bounded number of messages") {
    std::string many;
    for (int i = 0; i < 5'000; ++i) many += "{]\n";
    CHECK(read_lines(many).diagnostics.size() == 1'001);
    CHECK(read_lines(std::string(100'000, '[') + "\n").diagnostics.size() == 1);
    CHECK(read_lines(line("a", 1, "\"undo\":" + std::string(200, '['))).diagnostics.size() == 1);
}

}  // namespace book_test
