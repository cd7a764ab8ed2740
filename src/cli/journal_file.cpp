#include "cli/journal_file.hpp"

#include <followup/publish.hpp>
#include <followup/touch_code.hpp>
#include "book/limits.hpp"
#include "cli/diagnostics.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/report.hpp"
#include "cli/timestamps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace followup::cli {
namespace {

namespace fs = std::filesystem;

/// A line more than this later than the run was written by a clock that was ahead, or is behind now.
constexpr std::chrono::minutes clock_tolerance{5};

std::string text_of_journal(const std::string& path) try {
    return read_regular_file(path, followup::book::limits::text_bytes);
} catch (const MachineFault& fault) {
    if (fault.error() != ENOENT) throw;
    return {};
}

void warn_of_clock(Input& input) {
    const auto& lines = input.journal.lines;
    if (lines.empty() || lines.back().at <= input.now + clock_tolerance) return;
    Diagnostic early{.level = Level::warning,
                     .headline = fmt::format("the journal's newest line is of {}, and it is {} now",
                                             rfc3339(lines.back().at, input.around.zone),
                                             rfc3339(input.now, input.around.zone)),
                     .place = {},
                     .instead = {},
                     .help = "look at this machine's clock, and at the one that wrote the line"};
    early.place.source = input.journal_path;
    input.diagnostics.push_back(early);
}

void require_readable(const std::string& lines, const Input& input, const Options& options,
                      const Environment& environment) {
    auto faults = journal_of(lines, input, options, environment).diagnostics;
    if (faults.empty()) return;
    for (auto& fault : faults) {
        fault.place = {};  // in lines that nobody has seen
        fault.place.source = input.journal_path;
    }
    report(faults, options);
    throw Failure(ExitStatus::wrong_usage, "nothing is logged", "what was to be logged has the faults above");
}

}  // namespace

std::string journal_path(const Calendar& calendar, const std::string& book) {
    const fs::path beside = book == "-" ? fs::path() : fs::path(book);
    if (!calendar.journal.empty()) return (beside.parent_path() / calendar.journal).string();
    if (book == "-") return {};
    return fs::path(beside).replace_extension(".journal.jsonl").string();
}

void read_journal_file(Input& input, const std::string& book, const BookWorld& world) {
    input.journal_path = journal_path(input.book->calendar, book);
    if (input.journal_path.empty()) return;
    input.journal = read_journal(text_of_journal(input.journal_path), input.journal_path,
                                 input.book->calendar.timezone, world);
    for (auto& one : input.journal.diagnostics) input.diagnostics.push_back(std::move(one));
    if (!input.journal.is_usable) {  // what was logged is not known: nothing may be planned anew
        input.book.reset();
        return;
    }
    for (auto& one : merge_journal(*input.book, input.journal, input.journal_path))
        input.diagnostics.push_back(std::move(one));
    warn_of_clock(input);
}

JournalLine line_about(const Person& person) {
    JournalLine line;
    line.contact = person.id;
    line.name = person.name;
    if (person.contact == nullptr) return line;
    line.addresses = person.contact->emails;
    line.addresses.insert(line.addresses.end(), person.contact->phones.begin(), person.contact->phones.end());
    return line;
}

std::vector<JournalLine> append(const Input& input, std::vector<JournalLine> lines, const Options& options,
                                const Environment& environment) {
    if (input.journal_path.empty())
        throw Failure(ExitStatus::wrong_usage, "a book from standard input has no journal",
                      "name the book's file, or write \"journal\" into its \"calendar\"");
    const auto& there = input.journal.lines;
    const Instant at =
        there.empty() ? input.now : std::max(input.now, there.back().at + std::chrono::seconds{1});
    const auto id = random_text();
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // A mail's line has its id and its time already.
        if (lines[i].id.empty()) {
            lines[i].id = lines.size() == 1 ? id : fmt::format("{}.{}", id, i + 1);
            lines[i].at = at;
        }
        text += to_text(lines[i]);
    }
    require_readable(text, input, options, environment);
    append_to_file(input.journal_path, text);
    return lines;
}

bool ensure_signing_key(Input& input) {
    const bool is_wanted = !logging_address(input.book->calendar).empty() && !input.journal_path.empty();
    if (!is_wanted || !signing_key(input.journal).empty()) return false;
    JournalLine line;
    line.what = SigningKey{random_text() + random_text()};
    input.journal.lines.push_back(std::move(line));
    return true;
}

void keep_signing_key(Input& input, const Options& options, const Environment& environment) {
    if (!ensure_signing_key(input)) return;
    auto line = std::move(input.journal.lines.back());
    input.journal.lines.pop_back();
    try {
        append(input, {line}, options, environment);
        input.journal.lines.push_back(std::move(line));
    } catch (const MachineFault& fault) {
        input.diagnostics.push_back(
            warning_about(input.journal_path, fault.what(),
                          "until it can be written, events have no links to log by mail"));
    }
}

std::string signing_key(const Journal& journal) {
    for (const auto& line : journal.lines)
        if (const auto* key = std::get_if<SigningKey>(&line.what)) return key->key;
    return {};
}

}  // namespace followup::cli
