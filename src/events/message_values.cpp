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
    const Met* met = contact.met ? &*contact.met : nullptr;
    const auto add = [&](const char* name, auto&& value) {
        values.push_back({name, met == nullptr ? std::string{} : value(*met)});
    };
    add("met.on", [&](const Met& one) { return day_in_words(one.on, seen_from, language); });
    add("met.where", [](const Met& one) { return within_sentence(one.where); });
    add("met.about", [](const Met& one) { return within_sentence(one.about); });
    add("met.referrer", [&](const Met& one) { return referrer_of(book, one); });
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

MessageValues own_values(const Calendar& calendar) {
    MessageValues values;
    for (const auto& [key, value] : calendar.me.fields) values.push_back({"me." + key, clean_line(value)});
    return values;
}

MessageValues message_values(const MessageValues& own, const Book& book, const Surroundings& around,
                             const Touch& touch, const std::vector<Instant>& offers,
                             std::string_view language) {
    const Contact& contact = book.contacts[touch.contact];
    const Contact* about = touch.about ? &book.contacts[*touch.about] : nullptr;
    const Interaction* response = last_response(contact);
    const Interaction* last = last_interaction(contact);
    const Day seen_from = day_of(touch.slot.wall);
    MessageValues values = own;
    const auto add = [&](const char* name, std::string value) { values.push_back({name, std::move(value)}); };
    const auto day = [&](Day one) { return day_in_words(one, seen_from, language); };
    add("name", name_of(contact));
    add("first_name", first_name(contact.name));
    add("organization", clean_line(contact.organization));
    add("title", clean_line(contact.title));
    add_meeting(values, book, contact, seen_from, language);
    add("last.on", response == nullptr ? "" : day(response->on));
    add("last.note", last == nullptr ? "" : clean_text(last->note));
    add("promise.on", contact.next ? day(contact.next->on) : "");
    add("promise.about", contact.next ? clean_line(contact.next->about) : "");
    add("introduced.name", about == nullptr ? "" : name_of(*about));
    add("introduced.first_name", about == nullptr ? "" : first_name(about->name));
    add("times", times_text(book, around, contact, offers, language));
    return values;
}

}  // namespace followup
