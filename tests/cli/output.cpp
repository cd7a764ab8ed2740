#include "cli/output.hpp"

#include <doctest/doctest.h>
#include "cli/failure.hpp"

using namespace followup;
using namespace followup::cli;

TEST_CASE("the summary says how many, where, and whether anything changed") {
    Options options;
    options.output = "contacts.ics";
    CHECK(summary(options, "12 events: 12 new", Published::written) == "12 events: 12 new → contacts.ics\n");
    CHECK(summary(options, "1 event: 1 unchanged", Published::unchanged) ==
          "1 event: 1 unchanged → contacts.ics (not touched)\n");
    options.output = "-";
    CHECK(summary(options, "0 events", Published::written) == "0 events → standard output\n");
}

TEST_CASE("an output that could never be right is refused before any work is done") {
    const auto status = [](std::string book, std::string output) {
        Options options;
        options.book = std::move(book);
        options.output = std::move(output);
        try {
            require_output(options);
        } catch (const Failure& failure) {
            return failure.status();
        }
        return ExitStatus::done;
    };
    CHECK(status("a.json", "a.ics") == ExitStatus::done);
    CHECK(status("a.json", "-") == ExitStatus::done);
    CHECK(status("-", "-") == ExitStatus::done);
    CHECK(status("-", "") == ExitStatus::wrong_usage);
    CHECK(status("a.json", "a.json") == ExitStatus::wrong_usage);
    CHECK(status("a.json", "no such folder/a.ics") == ExitStatus::machine_failed);
}
