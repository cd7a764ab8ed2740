#include "history/world.hpp"

#include "oracle/days.hpp"
#include "oracle/random_book.hpp"

#include <optional>

namespace followup::history {

Book World::book() const {
    Book book = settings;
    std::vector<std::optional<std::size_t>> indices(persons.size());
    for (std::size_t i = 0; i < persons.size(); ++i) {
        const Person& person = persons[i];
        if (person.state == Person::State::with_fault)
            book.set_aside.push_back({person.contact.id, person.contact.name});
        if (person.state == Person::State::with_lost_id) book.set_aside.push_back({"", person.contact.name});
        if (person.state != Person::State::in_book) continue;
        indices[i] = book.contacts.size();
        book.contacts.push_back(person.contact);
    }
    const auto renumber = [&](std::optional<std::size_t>& who) {
        if (who) who = indices[*who];
    };
    for (Contact& contact : book.contacts) {
        if (contact.met) renumber(contact.met->referrer);
        for (Interaction& interaction : contact.interactions) renumber(interaction.for_contact);
    }
    return book;
}

Day World::today() const {
    return date::floor<date::days>(oracle::wall_of(zone, now));
}

bool World::is_over(Day day) const {
    return now >= oracle::instant_of(zone, day + calendar().day_ends);
}

std::vector<std::size_t> World::who_is(Person::State state) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < persons.size(); ++i)
        if (persons[i].state == state) found.push_back(i);
    return found;
}

World random_world(std::uint64_t seed) {
    oracle::Case start = oracle::random_case(seed);
    World world{.settings = {}, .persons = {}, .zone = std::move(start.around.zone), .now = start.now};
    for (Contact& contact : start.book.contacts) world.persons.push_back({.contact = std::move(contact)});
    start.book.contacts.clear();
    world.settings = std::move(start.book);
    return world;
}

std::size_t person_of(const std::string& id) {
    return std::stoul(id.substr(1));
}

std::string text_of(Instant instant) {
    return date::format("%FT%TZ", instant);
}

std::string text_of(Day day) {
    return date::format("%F", day);
}

}  // namespace followup::history
