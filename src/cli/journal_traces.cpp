#include "cli/journal_traces.hpp"

#include "cli/text.hpp"

#include <algorithm>
#include <set>

namespace followup::cli {
namespace {

/// With their line breaks.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        lines.push_back(text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1));
        text.remove_prefix(lines.back().size());
    }
    return lines;
}

/// Names and addresses of somebody, to be found in what others' lines say.
std::vector<std::string> words_of(const Contact& contact) {
    std::vector<std::string> words{folded(contact.name), folded(contact.id)};
    for (const auto& text : contact.emails) words.push_back(folded(text));
    for (const auto& text : contact.phones) words.push_back(folded(text));
    std::erase(words, "");
    return words;
}

bool is_mentioned(std::string_view line, const std::vector<std::string>& words) {
    const auto text = folded(line);
    return std::ranges::any_of(words, [&](const std::string& word) { return has_whole_word(text, word); });
}

}  // namespace

Erased without_traces(std::string_view journal_text, const std::set<std::string, std::less<>>& ids,
                      const Contact& contact, const std::function<Journal(std::string_view line)>& read) {
    const auto words = words_of(contact);
    Erased erased{};
    std::size_t number = 0;
    for (const auto text : lines_of(journal_text)) {
        ++number;
        const auto journal = read(text);
        const auto* line = journal.lines.empty() ? nullptr : &journal.lines.front();
        const auto* undoing = line == nullptr ? nullptr : std::get_if<Undone>(&line->what);
        if (line != nullptr &&
            (ids.contains(line->id) || (undoing != nullptr && ids.contains(undoing->line)))) {
            ++erased.lines;
            continue;
        }
        if (is_mentioned(text, words)) erased.mentions.push_back(number);
        erased.text += text;
    }
    return erased;
}

}  // namespace followup::cli
