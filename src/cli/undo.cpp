#include "cli/track.hpp"
#include "cli/tracking.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace followup::cli {
namespace {

/// Whether a line is something that the user said, with that person if there is one.
class Undoable {
 public:
    Undoable(const Input& input, const std::optional<Person>& person) : person_(person) {
        if (!person || person->contact == nullptr) return;
        const auto index = static_cast<std::size_t>(person->contact - input.book->contacts.data());
        ids_ = lines_about(*input.book, input.journal, index);
    }

    bool operator()(const JournalLine& line) const {
        if (std::holds_alternative<SigningKey>(line.what)) return false;
        return !person_ || line.contact == person_->id || ids_.contains(line.id);
    }

 private:
    const std::optional<Person>& person_;
    std::set<std::string, std::less<>> ids_;
};

/// The lines that the latest command wrote, about that person among others, of those that still count.
std::vector<const JournalLine*> latest_lines(const Input& input, const std::optional<Person>& person) {
    const auto& journal = input.journal;
    const Undoable can_be_undone(input, person);
    std::vector<const JournalLine*> counting;
    for (const auto index : lines_that_count(journal)) counting.push_back(&journal.lines[index]);
    const auto latest = std::find_if(counting.rbegin(), counting.rend(),
                                     [&](const JournalLine* line) { return can_be_undone(*line); });
    if (latest == counting.rend()) return {};
    const auto command = command_of(**latest);
    std::erase_if(counting, [&](const JournalLine* line) { return command_of(*line) != command; });
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
        for (const auto* line : latest_lines(outlook.input, person)) lines.push_back(taking_back(*line));
        if (lines.empty())
            throw Failure(ExitStatus::wrong_usage,
                          person ? fmt::format("nothing was logged with {}", person->name)
                                 : std::string("nothing was logged yet"),
                          "what stands in the book itself is changed there");
        return lines;
    });
}

}  // namespace followup::cli
