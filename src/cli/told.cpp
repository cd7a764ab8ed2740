#include "cli/told.hpp"

#include "book/names.hpp"
#include "book/nearest.hpp"
#include "book/text.hpp"
#include "cli/failure.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace followup::cli {
namespace {

/// What people write where an outcome stands, and what it would have to be.
const std::map<std::string_view, std::string_view>& meant_by() {
    static const std::map<std::string_view, std::string_view> words{
        {"called", "sent --channel phone"},
        {"emailed", "sent --channel email"},
        {"mailed", "sent --channel email"},
        {"wrote", "sent"},
        {"answered", "replied"},
        {"answer", "no-answer, or replied"},
        {"reply", "replied"},
        {"response", "replied"},
        {"spoke", "met"},
        {"talked", "met"},
        {"meeting", "met"},
        {"voicemail", "no-answer --note voicemail"},
        {"refused", "declined"},
        {"no", "declined"},
        {"today", "--on today"},
        {"yesterday", "--on yesterday"},
        {"email", "sent --channel email"},
        {"mail", "sent --channel email"},
        {"phone", "sent --channel phone"},
        {"call", "sent --channel phone"},
        {"message", "sent --channel message"}};
    return words;
}

std::vector<std::string_view> outcome_names() {
    std::vector<std::string_view> names;
    for (const auto& named : followup::book::names<Outcome>) names.push_back(named.name);
    return names;
}

std::optional<Outcome> outcome_named(std::string_view word) {
    for (const auto& named : followup::book::names<Outcome>)
        if (named.name == word) return named.value;
    return std::nullopt;
}

/// Empty: nobody knows.
std::string_view outcome_meant(const std::string& word) {
    const auto found = meant_by().find(folded(word));
    return found != meant_by().end() ? found->second : followup::book::nearest(word, outcome_names());
}

[[noreturn]] void refuse(const std::string& word) {
    const auto meant = outcome_meant(word);
    throw Failure(ExitStatus::wrong_usage,
                  fmt::format("\"{}\" is no outcome, and nobody in the book is called so", word),
                  meant.empty() ? fmt::format("outcomes are {}; none means done as planned",
                                              followup::book::one_of(outcome_names()))
                                : fmt::format("did you mean {}?", meant));
}

/// Takes the outcome, which is the last word if there is one, off the words.
std::optional<Outcome> take_outcome(std::vector<std::string>& words) {
    if (words.size() < 2) return std::nullopt;
    const auto outcome = outcome_named(words.back());
    if (outcome || words.back() == "done") words.pop_back();
    return outcome;
}

/// Whether that is the whole name. "ana bob" is a part of Diana Bobson's.
bool is_called(const Person& person, const std::string& name) {
    return folded(person.name) == folded(name) || folded(person.id) == folded(name);
}

void add(std::vector<Person>& people, Person person) {
    if (std::ranges::none_of(people, [&](const Person& known) { return known.id == person.id; }))
        people.push_back(std::move(person));
}

}  // namespace

Told told(const Book& book, std::vector<std::string> words) {
    Told result{.people = {}, .outcome = take_outcome(words)};
    const auto name = fmt::format("{}", fmt::join(words, " "));
    if (auto whole = match_people(book, name); whole.size() == 1 && is_called(whole.front(), name)) {
        result.people = std::move(whole);
        return result;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (outcome_named(words[i]) && match_people(book, words[i]).empty())
            throw Failure(ExitStatus::wrong_usage, "the outcome goes last",
                          fmt::format("followup log CONTACT {}", words[i]));
        if (i > 0 && match_people(book, words[i]).empty()) refuse(words[i]);
        add(result.people, the_person(book, words[i]));
    }
    return result;
}

}  // namespace followup::cli
