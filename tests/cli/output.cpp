#include "cli/output.hpp"

#include <doctest/doctest.h>
#include "cli/failure.hpp"

#include <functional>

using namespace followup;
using namespace followup::cli;

namespace {

ExitStatus status_of(const std::function<void()>& act) try {
    act();
    return ExitStatus::done;
} catch (const Failure& failure) {
    return failure.status();
}

}  // namespace

TEST_CASE("the summary says how many, where, and whether anything changed") {
    CHECK(summary("contacts.ics", "12 events: 12 new", Published::written) ==
          "12 events: 12 new → contacts.ics\n");
    CHECK(summary("contacts.ics", "1 event: 1 unchanged", Published::unchanged) ==
          "1 event: 1 unchanged → contacts.ics (not touched)\n");
    CHECK(summary("-", "0 events", Published::written) == "0 events → standard output\n");
}

TEST_CASE("a book from standard input has no place for its feed") {
    const auto status = [](std::string book, std::optional<std::string> output) {
        Options options;
        options.book = std::move(book);
        options.output = std::move(output);
        return status_of([&] { require_output(options); });
    };
    CHECK(status("-", {}) == ExitStatus::wrong_usage);
    CHECK(status("-", "-") == ExitStatus::done);
    CHECK(status("-", "a.ics") == ExitStatus::done);
    CHECK(status("a.json", {}) == ExitStatus::done);
}

TEST_CASE("feeds that could never be right are refused before any is written") {
    const auto status = [](std::string output, std::vector<std::string> views = {}) {
        Options options;
        options.book = "a.json";
        Input input;
        input.journal_path = "a.journal.jsonl";
        input.feeds = {.output = std::move(output), .published = {}, .views = std::move(views)};
        return status_of([&] { require_feeds(input, options); });
    };
    CHECK(status("a.ics") == ExitStatus::done);
    CHECK(status("-") == ExitStatus::done);
    CHECK(status("a.json") == ExitStatus::wrong_usage);
    CHECK(status("./a.json") == ExitStatus::wrong_usage);
    CHECK(status("a.journal.jsonl") == ExitStatus::wrong_usage);
    CHECK(status("a.ics", {"b.ics", "a.json"}) == ExitStatus::wrong_usage);
    CHECK(status("a.ics", {"b.ics", "a.journal.jsonl"}) == ExitStatus::wrong_usage);
    CHECK(status("a.ics", {"b.ics", "c.ics"}) == ExitStatus::done);
    CHECK(status("a.ics", {"b.ics", "./a.ics"}) == ExitStatus::wrong_usage);
    CHECK(status("a.ics", {"b.ics", "c/../b.ics"}) == ExitStatus::wrong_usage);
    CHECK(status("no such folder/a.ics") == ExitStatus::machine_failed);
}

TEST_CASE("a folder that is not there is named") {
    CHECK(status_of([] { require_folder_of("no such folder/b.ics"); }) == ExitStatus::machine_failed);
    CHECK(status_of([] { require_folder_of("b.ics"); }) == ExitStatus::done);
}
