#include "cli/track.hpp"
#include "cli/tracking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace followup::cli {
namespace {

/// What the ids of lines that one command wrote have in common.
std::string_view group_of(const JournalLine& line) {
    return std::string_view(line.id).substr(0, line.id.find('.'));
}

/// Whether a line is something that the user said, about that person if there is one.
bool can_be_undone(const JournalLine& line, const std::optional<Person>& person) {
    if (std::holds_alternative<SigningKey>(line.what)) return false;
    if (!person) return true;
    if (line.contact == person->id) return true;
    if (person->contact == nullptr) return false;
    const auto& former = person->contact->formerly;
    return std::find(former.begin(), former.end(), line.contact) != former.end();
}

/// The lines that the latest command wrote, about that person among others, of those that still count.
std::vector<const JournalLine*> latest_lines(const Journal& journal, const std::optional<Person>& person) {
    std::vector<const JournalLine*> counting;
    for (const auto index : lines_that_count(journal)) counting.push_back(&journal.lines[index]);
    const auto latest = std::find_if(counting.rbegin(), counting.rend(),
                                     [&](const JournalLine* line) { return can_be_undone(*line, person); });
    if (latest == counting.rend()) return {};
    const auto group = group_of(**latest);
    std::erase_if(counting, [&](const JournalLine* line) { return group_of(*line) != group; });
    return counting;
}

JournalLine taking_back(const JournalLine& undone) {
    JournalLine line = undone;
    line.id.clear();
    line.touch.clear();
    line.what = Undone{undone.id};
    return line;
}

}  // namespace

ExitStatus undo(const Options& options, const Environment& environment) {
    return track(options, environment, [&](const Outlook& outlook) {
        std::optional<Person> person;
        if (!options.operands.empty()) person = the_person(*outlook.input.book, options.operands.front());
        Lines lines;
        for (const auto* line : latest_lines(outlook.input.journal, person))
            lines.push_back(taking_back(*line));
        if (lines.empty())
            throw Failure(ExitStatus::wrong_usage,
                          person ? fmt::format("nothing was logged with {}", person->name)
                                 : std::string("nothing was logged yet"),
                          "what stands in the book itself is changed there");
        return lines;
    });
}

}  // namespace followup::cli
