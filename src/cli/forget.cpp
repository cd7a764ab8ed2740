#include "cli/bringing_in.hpp"

#include <followup/edit.hpp>
#include <followup/publish.hpp>
#include "cli/book_edit.hpp"
#include "cli/diagnostics.hpp"
#include "cli/generate.hpp"
#include "cli/journal_file.hpp"
#include "cli/journal_traces.hpp"
#include "cli/matching.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cerrno>

namespace followup::cli {
namespace {

/// What is left to be looked at by the user: texts of theirs that name somebody.
void tell_mentions(const std::vector<Diagnostic>& in_book, const Erased& in_journal, const Input& input,
                   const Options& options) {
    auto all = in_book;
    if (!in_journal.mentions.empty())
        all.push_back(warning_about(
            input.journal_path,
            fmt::format("lines that stay name them, too: {}", fmt::join(in_journal.mentions, ", ")),
            "they are about others, or broken: look whether they should go"));
    report(all, options);
}

Erased erased_from_journal(const Input& input, const Contact& contact, const Options& options,
                           const Environment& environment) {
    const auto read = [&](std::string_view line) { return journal_of(line, input, options, environment); };
    Erased erased{};
    const auto edit = [&](std::string_view text) {
        erased = without_traces(text, *input.book, contact, read);
        return options.has("dry-run") ? std::string(text) : erased.text;
    };
    try {
        if (!input.journal_path.empty()) rewrite_file(input.journal_path, edit);
    } catch (const MachineFault& fault) {
        if (fault.error() != ENOENT) throw;
    }
    return erased;
}

/// Erases a contact from book and journal, which the feed is made from.
void erase(const Options& options, const Environment& environment) {
    const BookEdit edit(options, environment, false);
    const auto person = the_person(edit.book(), options.operands.front());
    if (person.contact == nullptr)
        throw Failure(ExitStatus::faults, fmt::format("{} is left out for a fault in the book", person.name),
                      fmt::format("followup check {} says which; mend it first", options.book));
    const auto text = without_contact(edit.text(), person.id);
    const bool is_real = !options.has("dry-run");
    if (is_real) edit.replace_by(text);  // first: this is what may be refused
    const auto erased = erased_from_journal(edit.input(), *person.contact, options, environment);
    tell_mentions(mentions(text, options.book, *person.contact), erased, edit.input(), options);
    if (!options.quiet)
        write_standard_output(fmt::format("{}: {} ({}), and {} of the journal\n",
                                          is_real ? "erased" : "would erase", visible(person.name),
                                          visible(person.id), counted(erased.lines, "line")));
}

}  // namespace

ExitStatus forget(const Options& options, const Environment& environment) {
    erase(options, environment);
    if (options.has("dry-run")) return ExitStatus::done;
    return generate(options, environment);
}

}  // namespace followup::cli
