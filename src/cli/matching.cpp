#include "cli/matching.hpp"

#include "book/nearest.hpp"
#include "cli/failure.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace followup::cli {
namespace {

/// A person as matching sees them: the texts are case-folded.
struct Candidate {
    Person person;
    std::string id;
    std::vector<std::string> names;  ///< the name and the e-mail addresses
};

std::vector<Candidate> candidates_of(const Book& book) {
    std::vector<Candidate> all;
    for (const auto& contact : book.contacts) {
        Candidate candidate{{contact.id, contact.name, &contact}, folded(contact.id), {folded(contact.name)}};
        for (const auto& address : contact.emails) candidate.names.push_back(folded(address));
        all.push_back(std::move(candidate));
    }
    for (const auto& [id, name] : book.set_aside)
        all.push_back({{id, name, nullptr}, folded(id), {folded(name)}});
    return all;
}

/// How well a name fits: from the first of these that anybody's does.
enum class Fit { whole, whole_word, beginning, part, none };

Fit fit_of(std::string_view name, std::string_view wanted) {
    if (name == wanted) return Fit::whole;
    if (has_whole_word(name, wanted)) return Fit::whole_word;
    if (name.starts_with(wanted)) return Fit::beginning;
    return name.find(wanted) != std::string_view::npos ? Fit::part : Fit::none;
}

Fit best_fit(const Candidate& candidate, std::string_view wanted) {
    Fit best = Fit::none;
    for (const auto& name : candidate.names) best = std::min(best, fit_of(name, wanted));
    return best;
}

template <class Fits>
std::vector<Person> all_that(const std::vector<Candidate>& candidates, Fits fits) {
    std::vector<Person> people;
    for (const auto& candidate : candidates)
        if (fits(candidate)) people.push_back(candidate.person);
    return people;
}

/// The name in the book that comes closest to a query that fits nobody; empty if none does.
std::string nearest_person(const Book& book, std::string_view query) {
    const auto candidates = candidates_of(book);
    std::vector<std::string_view> known;
    std::map<std::string_view, const Person*> person_of;
    const auto add = [&](std::string_view text, const Person& person) {
        if (person_of.emplace(text, &person).second) known.push_back(text);
    };
    for (const auto& [person, id, names] : candidates) {
        add(id, person);
        for (const std::string_view name : names) {
            add(name, person);
            add(name.substr(0, name.find_first_of(" @")), person);
        }
    }
    const auto best = followup::book::nearest(folded(query), known);
    if (best.empty()) return {};
    const auto& [id, name, contact] = *person_of.at(best);
    return name.empty() ? id : name;
}

std::string listed(const std::vector<Person>& people) {
    constexpr std::size_t most = 10;
    std::vector<std::string> names;
    for (const Person& person : people) names.push_back(fmt::format("{} ({})", person.id, person.name));
    return some_of(names, most);
}

}  // namespace

std::vector<Person> match_people(const Book& book, std::string_view query) {
    const auto wanted = folded(query);
    if (wanted.empty()) return {};
    const auto candidates = candidates_of(book);
    if (auto people = all_that(candidates, [&](const Candidate& one) { return one.person.id == query; });
        !people.empty())
        return people;
    if (auto people = all_that(candidates, [&](const Candidate& one) { return one.id == wanted; });
        !people.empty())
        return people;
    Fit best = Fit::none;
    for (const auto& candidate : candidates) best = std::min(best, best_fit(candidate, wanted));
    if (best == Fit::none) return {};
    return all_that(candidates, [&](const Candidate& one) { return best_fit(one, wanted) == best; });
}

Person the_person(const Book& book, const std::string& query) {
    const auto people = match_people(book, query);
    if (people.size() == 1) return people.front();
    if (people.size() > 1)
        throw Failure(ExitStatus::wrong_usage, fmt::format("\"{}\" could be {} people", query, people.size()),
                      "name one by id: " + listed(people));
    const auto meant = nearest_person(book, query);
    throw Failure(ExitStatus::wrong_usage, fmt::format("nobody in the book is called \"{}\"", query),
                  meant.empty() ? "followup agenda names everybody" : fmt::format("did you mean {}?", meant));
}

}  // namespace followup::cli
