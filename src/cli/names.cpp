#include "cli/names.hpp"

#include <followup/book.hpp>
#include <followup/publish.hpp>
#include "book/limits.hpp"
#include "cli/streams.hpp"
#include "cli/text.hpp"

namespace followup::cli {
namespace {

std::optional<std::string> text_of(const std::string& path) try {
    return path == "-" ? read_standard_input(book::limits::text_bytes)
                       : read_regular_file(path, book::limits::text_bytes);
} catch (const MachineFault&) {
    return std::nullopt;
}

/// Zones decide which contacts have a fault, not what they are called.
BookWorld without_zones(Day today) {
    return {.read_include = text_of,
            .zone_exists = [](std::string_view) { return true; },
            .zone_names = [] { return std::vector<std::string>(); },
            .today = [today](std::string_view) { return today; },
            .zone_changes_clocks = [](std::string_view) { return false; }};
}

bool is_plain_word(std::string_view id) {
    return !id.empty() && id.front() != '-' && visible(id) == id;
}

}  // namespace

ExitStatus names(const Options& options, const Environment& environment) {
    std::string lines;
    const auto add = [&](const std::string& id) {
        if (is_plain_word(id)) lines += id + "\n";
    };
    const auto text = text_of(options.book);
    const Day today(date::floor<date::days>(environment.now).time_since_epoch());
    const auto read = read_book(text.value_or(""), options.book, without_zones(today));
    if (read.book) {
        for (const auto& contact : read.book->contacts) add(contact.id);
        for (const auto& one : read.book->set_aside) add(one.id);
    }
    write_standard_output(lines);
    return ExitStatus::done;
}

}  // namespace followup::cli
