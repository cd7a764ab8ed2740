#include "cli/journal_traces.hpp"

#include "cli/text.hpp"

#include <algorithm>
#include <set>

namespace followup::cli {
namespace {

using Texts = std::set<std::string, std::less<>>;

class Traces {
 public:
    Traces(const Book& book, const Contact& contact) : name_(contact.name) {
        ids_.insert(contact.id);
        ids_.insert(contact.formerly.begin(), contact.formerly.end());
        addresses_.insert(contact.emails.begin(), contact.emails.end());
        addresses_.insert(contact.phones.begin(), contact.phones.end());
        for (const auto& other : book.contacts)
            if (other.id != contact.id) others_.insert(other.id);
        for (const auto& other : book.set_aside) others_.insert(other.id);
    }

    bool are_in(const JournalLine& line) const {
        const auto* logged = std::get_if<Logged>(&line.what);
        if (ids_.contains(line.contact) || (logged != nullptr && ids_.contains(logged->about))) return true;
        if (line.contact.empty() || others_.contains(line.contact)) return false;
        const auto is_theirs = [&](const std::string& address) { return addresses_.contains(address); };
        return line.name == name_ || std::ranges::any_of(line.addresses, is_theirs);
    }

    bool are_mentioned_in(std::string_view line) const {
        const auto text = folded(line);
        const auto is_there = [&](const std::string& word) { return text.find(folded(word)) != text.npos; };
        return is_there(name_) || std::ranges::any_of(addresses_, is_there);
    }

 private:
    std::string name_;
    Texts ids_, addresses_, others_;
};

/// With their line breaks.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        lines.push_back(text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1));
        text.remove_prefix(lines.back().size());
    }
    return lines;
}

}  // namespace

Erased without_traces(std::string_view journal_text, const Book& book, const Contact& contact,
                      const std::function<Journal(std::string_view line)>& read) {
    const Traces traces(book, contact);
    const auto texts = lines_of(journal_text);
    std::vector<std::string> undone(texts.size());  // by line that undoes one, the id of that one
    std::vector<bool> goes(texts.size());
    Texts gone;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto journal = read(texts[i]);
        if (journal.lines.empty()) continue;
        const auto& line = journal.lines.front();
        if (const auto* undoing = std::get_if<Undone>(&line.what)) undone[i] = undoing->line;
        goes[i] = traces.are_in(line);
        if (goes[i]) gone.insert(line.id);
    }
    Erased erased{};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (goes[i] || gone.contains(undone[i])) {
            ++erased.lines;
            continue;
        }
        if (traces.are_mentioned_in(texts[i])) erased.mentions.push_back(i + 1);
        erased.text += texts[i];
    }
    return erased;
}

}  // namespace followup::cli
