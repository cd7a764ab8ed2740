// The journal of a small book: what can be used of it is written again as the same, and published.

#include "book/journal_support.hpp"
#include "fuzz/budgets.hpp"
#include "fuzz/support/published.hpp"

namespace followup::fuzz {
namespace {

constexpr std::string_view book_text = R"({"calendar": {"me": {"email": "me@example.org"}}, "contacts": [
    {"id": "ana", "name": "Ana Ruiz", "email": "ana@example.org", "met": "2026-11-19",
        "interactions": [{"on": "2026-11-20", "outcome": "sent"}]},
    {"id": "bo", "name": "Bo", "phone": "+49 30 1234", "met": {"on": "2026-11-01", "referred_by": "ana"},
        "next": {"on": "2026-12-15", "about": "the talk"}, "formerly": ["b"]},
    {"id": "cy", "name": "Cy", "policy": "keep-in-touch", "status": "paused", "paused_until": "2027-01-10"}
]})";

Journal read(std::string_view text) {
    return book_test::read_lines(text);
}

std::string shown(const Journal& journal) {
    return book_test::text_of(journal) + book_test::faults_of(journal.diagnostics);
}

}  // namespace

void fuzz(std::string_view input) {
    const Journal journal = read_twice(budgets::journal, input, read, shown);
    if (const std::string many = many_times(input); !many.empty())
        read_twice(budgets::journal, many, read, shown);
    const std::string written = book_test::text_of(journal);
    const Journal again = read(written);
    require_same(book_test::text_of(again), written, "lines are read back as they were written");
    require(again.diagnostics.empty(), "a line of ours has no fault",
            book_test::faults_of(again.diagnostics));

    ReadBook result = book_test::read(book_text);
    Book book = std::move(result.book).value();
    cli::Input input_of_run = input_of(book, {});
    auto faults = merge_journal(*input_of_run.book, journal, "journal");
    std::ranges::copy(journal.diagnostics, std::back_inserter(faults));
    input_of_run.diagnostics = std::move(faults);
    input_of_run.journal = journal;
    require_stable(input_of_run);
}

}  // namespace followup::fuzz
