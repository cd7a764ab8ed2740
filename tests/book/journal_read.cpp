#include "book/journal_support.hpp"

#include <doctest/doctest.h>

// It is 22 November 2026.

namespace book_test {
namespace {

const std::string sent = R"("interaction":{"on":"2026-11-20"})";
const std::string a = line("a", 1, sent), b = line("b", 2, sent);

}  // namespace

TEST_CASE("a journal line says whose it is and what happened") {
    const Journal journal = read_lines(
        R"({"id":"8f3k2v9x1c4m7q0z","at":"2026-11-20T08:15:07Z","contact":"ana","name":"Ana Ruiz",)"
        R"("addresses":["ana@example.org","+34 600 1"],"touch":"x7","interaction":{"on":"2026-11-20T09:30",)"
        R"("channel":"email","outcome":"replied","for":"bob","keeps_promise":true,"address":"a@b","note":"…"}})"
        "\n");
    REQUIRE(faults_of(journal.diagnostics).empty());
    REQUIRE(journal.lines.size() == 1);
    const JournalLine& line = journal.lines[0];
    CHECK(line.number == 1);
    CHECK(line.id == "8f3k2v9x1c4m7q0z");
    CHECK(line.at == Instant{day(2026, 11, 20).time_since_epoch()} + std::chrono::seconds{29'707});
    CHECK(line.contact == "ana");
    CHECK(line.name == "Ana Ruiz");
    CHECK(line.addresses == std::vector<std::string>{"ana@example.org", "+34 600 1"});
    CHECK(line.touch == "x7");
    const auto& logged = std::get<Logged>(line.what);
    CHECK(logged.about == "bob");
    const Interaction& interaction = logged.interaction;
    CHECK(interaction.on == day(2026, 11, 20));
    CHECK(interaction.at == std::chrono::minutes{570});
    CHECK(interaction.channel == Channel::email);
    CHECK(interaction.outcome == Outcome::replied);
    CHECK(interaction.direction == Direction::out);
    CHECK(interaction.is_for_other);
    CHECK(interaction.keeps_promise);
    CHECK(interaction.address == "a@b");
    CHECK(interaction.note == "…");
}

TEST_CASE("journal lines of every kind") {
    const Journal journal = read_lines(
        line("1", 1, R"("snooze_until":"2026-12-07","written":3)") +
        line("2", 2, R"("next":{"on":"2026-12-15","channel":"phone","about":"budget"},"was":null)") +
        line("3", 3, R"("next":null,"was":{"on":"2026-12-15"})") +
        line("4", 4, R"("paused_until":"2026-12-24","was":null)") +
        line("5", 5, R"("paused_until":null,"was":"2026-12-24")") +
        line("6", 6, R"("status":"closed","was":"active")") + line("7", 7, R"("undo":"6")") +
        R"({"id":"8","at":"2026-11-20T09:00:00Z","signing_key":"s3cret"})"
        "\n");
    REQUIRE(faults_of(journal.diagnostics).empty());
    REQUIRE(journal.lines.size() == 8);
    CHECK(std::get<Snoozed>(journal.lines[0].what).until == day(2026, 12, 7));
    CHECK(std::get<Snoozed>(journal.lines[0].what).written == 3);
    const auto& promised = std::get<Promised>(journal.lines[1].what);
    CHECK(promised.next == Promise{day(2026, 12, 15), Channel::phone, "budget"});
    CHECK(!promised.was);
    CHECK(!std::get<Promised>(journal.lines[2].what).next);
    CHECK(std::get<Promised>(journal.lines[2].what).was == Promise{day(2026, 12, 15), {}, ""});
    CHECK(std::get<Paused>(journal.lines[3].what).until == day(2026, 12, 24));
    CHECK(!std::get<Paused>(journal.lines[4].what).until);
    CHECK(std::get<Paused>(journal.lines[4].what).was == day(2026, 12, 24));
    CHECK(std::get<SetStatus>(journal.lines[5].what).status == ContactStatus::closed);
    CHECK(std::get<SetStatus>(journal.lines[5].what).was == ContactStatus::active);
    CHECK(std::get<Undone>(journal.lines[6].what).line == "6");
    CHECK(std::get<SigningKey>(journal.lines[7].what).key == "s3cret");
    CHECK(journal.lines[7].contact.empty());
}

TEST_CASE("an empty journal has no lines, and nothing is wrong with it") {
    for (const char* text : {"", "\n", "\r\n\n  \t\n", "\xEF\xBB\xBF"}) {
        CAPTURE(text);
        const Journal journal = read_lines(text);
        CHECK(journal.lines.empty());
        CHECK(journal.diagnostics.empty());
    }
}

TEST_CASE("a line that is there twice counts once") {
    const Journal journal = read_lines(b + a + b + b + a);
    CHECK(text_of(journal) == text_of(read_lines(a + b)));
    CHECK(journal.diagnostics.empty());
}

TEST_CASE("lines with one id that say different things: the one that was written first counts") {
    const std::string later = line("a", 4, R"("undo":"b")");
    for (const std::string& text : {a + b + later, later + b + a}) {
        const Journal journal = read_lines(text);
        CHECK(ids_of(journal) == "a b");
        CHECK(std::holds_alternative<Logged>(journal.lines[0].what));
        REQUIRE(journal.diagnostics.size() == 1);
        CHECK(journal.diagnostics[0].level == Level::warning);
    }
}

TEST_CASE("lines are in order of time, then of id, whatever their order in the file") {
    const std::string z = line("z", 1, sent), y = line("y", 2, sent), x = line("x", 2, sent);
    CHECK(ids_of(read_lines(y + x + z)) == "z x y");
}

TEST_CASE("a key that a newer release wrote is a warning, and the line counts") {
    const Journal journal = read_lines(line("a", 1, R"("mood":"good",)" + sent) + b);
    CHECK(ids_of(journal) == "a b");
    CHECK(faults_of(journal.diagnostics) ==
          "warning 1:55 /mood: journal line 1 has an unknown key, \"mood\"");
    CHECK(journal.diagnostics[0].help == "it is not used: a newer release of followup may have written it");
}

TEST_CASE("something happened that only a newer release knows of: a warning, and the line is set aside") {
    const Journal journal = read_lines(line("a", 1, R"("rescheduled":{"to":1})") + b);
    CHECK(ids_of(journal) == "b");
    CHECK(faults_of(journal.diagnostics) ==
          "warning 1:55 /rescheduled: journal line 1 has an unknown key, \"rescheduled\"");
}

TEST_CASE("an interaction may be dated tomorrow, not later, in the calendar's zone") {
    const std::string tomorrow = line("a", 1, R"("interaction":{"on":"2026-11-23"})");
    const std::string later = line("b", 2, R"("interaction":{"on":"2026-11-24"})");
    const Journal here = read_lines(tomorrow + later);
    CHECK(ids_of(here) == "a");
    CHECK(faults_of(here.diagnostics) ==
          "error 2:75 /interaction/on: \"on\" of interaction 1 of journal line 2 is in the future => a day "
          "that has "
          "been; what is to come goes into \"next\"");
    CHECK(ids_of(read_lines(tomorrow + later, "Pacific/Kiritimati")) == "a b");
}

TEST_CASE("a day for which there may be no rules of time zones is an error, but not what the book had") {
    const std::string far = line("a", 1, R"("snooze_until":"2040-01-02","written":0)");
    const std::string was = line("b", 2, R"("next":null,"was":{"on":"2040-01-02"})");
    CHECK(ids_of(read_lines(far + was)) == "b");
    CHECK(ids_of(read_lines(far + was, "UTC")) == "a b");
}

TEST_CASE("lines that say too little or too much") {
    struct Row {
        std::string rest;
        const char* fault;
    };
    const Row rows[] = {
        {R"("name":"Ana")",
         "1:1 : journal line 1 does not say what happened => an \"interaction\", or another key that does"},
        {R"("undo":"x","interaction":{"on":"2026-11-20"})",
         "1:62 /undo: journal line 1 has both \"interaction\" and \"undo\" => two lines, each with an \"id\" "
         "of "
         "its own"},
        {R"("snooze_until":"2026-12-07")",
         "1:1 : journal line 1 has \"snooze_until\", but no \"written\" => what the book said then"},
        {R"("next":null)", "1:1 : journal line 1 has \"next\", but no \"was\" => what the book said then"},
        {R"("status":"closed","was":null)",
         "1:79 /was: \"was\" of journal line 1 is not a status => active, paused or closed"},
        {R"("snooze_until":"2026-12-07","written":-1)",
         "1:93 /written: \"written\" of journal line 1 is not a whole number from 0 to 100000 => how many "
         "interactions the book had"},
        {R"("undo":"x","undo":"y")",
         "1:66 /undo: the key \"undo\" is there twice => one of the two; nobody can know which one counts"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.rest);
        const Journal journal = read_lines(line("a", 1, row.rest) + b);
        CHECK(ids_of(journal) == "b");
        CHECK(faults_of(journal.diagnostics) == std::string("error ") + row.fault);
    }
}

TEST_CASE("lines without what all lines have, and lines that are no object") {
    struct Row {
        std::string text;
        const char* fault;
    };
    const Row rows[] = {
        {R"({"at":"2026-11-20T08:00:00Z","undo":"x"})",
         "1:1 : journal line 1 has no id => \"id\": a text in double quotes"},
        {R"({"id":"a","undo":"x"})",
         "1:1 : journal line 1 has no at => \"at\": a time in UTC such as \"2026-11-23T08:15:00Z\""},
        {R"({"id":"a","at":"2026-11-20T08:00:00Z","next":null,"was":null})",
         "1:1 : journal line 1 has no \"contact\" => the id of a contact"},
        {R"({"id":"a","at":"2026-11-20 08:00","contact":"ana","undo":"x"})",
         "1:16 /at: journal line 1 has a time that is not a time in UTC => a time in UTC such as "
         "\"2026-11-23T08:15:00Z\""},
        {R"(["a"])", "1:1 : journal line 1 is not an object => { \"id\": …, \"at\": …, … }"},
        {R"("a")", "1:1 : journal line 1 is not an object => { \"id\": …, \"at\": …, … }"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Journal journal = read_lines(row.text + "\n" + b);
        CHECK(ids_of(journal) == "b");
        CHECK(faults_of(journal.diagnostics) == std::string("error ") + row.fault);
    }
}

}  // namespace book_test
