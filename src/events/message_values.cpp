#include "events/message_values.hpp"

#include <algorithm>
#include <array>

#include "book/text.hpp"
#include "events/clean.hpp"
#include "events/dates_in_words.hpp"
#include "events/messages.hpp"
#include "events/words.hpp"

namespace followup {

namespace {

constexpr std::array honorifics = {"dr",   "prof", "mr",       "mrs",    "ms",  "mx",  "sir",  "dame", "herr",
                                   "frau", "med",  "dipl-ing", "dr-ing", "rer", "nat", "phil", "h",    "c"};
constexpr std::array suffixes = {"phd", "md",  "mba", "msc", "bsc", "ma",  "jr",
                                 "sr",  "esq", "cpa", "pmp", "ii",  "iii", "dds"};

std::string plain(std::string_view word) {
    std::string letters = book::ascii_lower(word);
    std::erase(letters, '.');
    return letters;
}

template <class Words>
bool is_one_of(const Words& words, std::string_view word) {
    return std::ranges::find(words, plain(word)) != words.end();
}

/// "J." and "J": no name to greet with.
bool is_initial(std::string_view word) {
    return plain(word).size() < 2;
}

/// Chinese, Japanese and Korean names begin with the family's.
bool begins_with_family_name(std::string_view name) {
    const auto lead = name.empty() ? '\0' : name.front();
    const auto byte = static_cast<unsigned char>(lead);
    return byte >= 0xE3 && byte <= 0xED;  // U+3000 to U+D7FF
}

/// Times in the other side's zone, or, where that is not known, in the user's own, and saying so.
std::string times_text(const Book& book, const Surroundings& around, const Contact& contact,
                       const std::vector<Instant>& offers, std::string_view language) {
    if (offers.empty()) return {};
    const bool is_known = around.zones.contains(contact.timezone);
    const ZoneRules& zone = zone_of(around, contact);
    std::vector<WallTime> times;
    for (const Instant begin : offers) times.push_back(date::floor<Minutes>(to_wall(zone, begin)));
    return times_in_words(times, language) + (is_known
                                                  ? std::string{your_time(language)}
                                                  : time_of(place_text(book.calendar.timezone), language));
}

/// Without the full stop that the sentence around it has.
std::string within_sentence(std::string_view text) {
    std::string line = clean_line(text);
    line.resize(line.find_last_not_of(" .!?;,") + 1);
    return line;
}

void add_meeting(MessageValues& values, const Book& book, const Contact& contact, Day seen_from,
                 std::string_view language) {
    if (!contact.met) return;
    const Met& met = *contact.met;
    values["met.on"] = day_in_words(met.on, seen_from, language);
    values["met.where"] = within_sentence(met.where);
    values["met.about"] = within_sentence(met.about);
    values["met.referrer"] = referrer_of(book, met);
}

}  // namespace

std::string first_name(std::string_view name) {
    std::string whole = clean_line(name);
    std::string_view rest = whole;
    if (begins_with_family_name(rest)) return whole;
    const auto comma = rest.find(", ");
    const bool is_listed = comma != rest.npos && !is_one_of(suffixes, rest.substr(comma + 2));
    if (comma != rest.npos) rest = is_listed ? rest.substr(comma + 2) : rest.substr(0, comma);
    bool is_titled = false;
    for (auto space = rest.find(' '); space != rest.npos && is_one_of(honorifics, rest.substr(0, space));
         space = rest.find(' ')) {
        rest.remove_prefix(space + 1);
        is_titled = true;
    }
    const std::string_view first = rest.substr(0, rest.find(' '));
    // "Mr. Smith" is greeted as that, and "J. R. Smith" by the whole name.
    const bool is_family_name = is_titled && !is_listed && first.size() == rest.size();
    return is_family_name || is_initial(first) ? whole : std::string{first};
}

const ZoneRules& zone_of(const Surroundings& around, const Contact& contact) {
    const auto theirs = around.zones.find(contact.timezone);
    return theirs == around.zones.end() ? around.zone : theirs->second;
}

const Interaction* last_response(const Contact& contact) {
    const Interaction* last = nullptr;
    for (const Interaction& one : contact.interactions) {
        const bool is_response = one.outcome == Outcome::met || one.outcome == Outcome::replied ||
                                 one.outcome == Outcome::received;
        if (is_response && !one.is_for_other && (last == nullptr || one.on >= last->on)) last = &one;
    }
    return last;
}

MessageValues message_values(const Book& book, const Surroundings& around, const Touch& touch,
                             const std::vector<Instant>& offers, std::string_view language) {
    const Contact& contact = book.contacts[touch.contact];
    const Day seen_from = day_of(touch.slot.wall);
    MessageValues values;
    for (const auto& [key, value] : book.calendar.me.fields) values["me." + key] = clean_line(value);
    values["name"] = name_of(contact);
    values["first_name"] = first_name(contact.name);
    values["organization"] = clean_line(contact.organization);
    values["title"] = clean_line(contact.title);
    add_meeting(values, book, contact, seen_from, language);
    if (const Interaction* response = last_response(contact))
        values["last.on"] = day_in_words(response->on, seen_from, language);
    if (const Interaction* last = last_interaction(contact)) values["last.note"] = clean_text(last->note);
    if (contact.next) {
        values["promise.on"] = day_in_words(contact.next->on, seen_from, language);
        values["promise.about"] = clean_line(contact.next->about);
    }
    if (touch.about) {
        values["introduced.name"] = name_of(book.contacts[*touch.about]);
        values["introduced.first_name"] = first_name(book.contacts[*touch.about].name);
    }
    values["times"] = times_text(book, around, contact, offers, language);
    return values;
}

}  // namespace followup
