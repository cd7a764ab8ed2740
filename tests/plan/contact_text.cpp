#include "plan/contact_text.hpp"

#include "plan/table.hpp"
#include "plan/values.hpp"

#include <stdexcept>

namespace followup::tables {

namespace {

Priority parse_priority(const std::string& name) {
    if (name == "high") return Priority::high;
    if (name == "normal") return Priority::normal;
    if (name == "low") return Priority::low;
    throw std::runtime_error{"no priority: " + name};
}

Cadence take_cadence(Words& words) {
    if (words.take_if("none")) return std::nullopt;
    return take_duration(words);
}

std::vector<Attempt> parse_attempts(const std::string& text) {
    std::vector<Attempt> attempts;
    for (const std::string& part : split(text, ",")) {
        Words words{part};
        Attempt& attempt = attempts.emplace_back();
        attempt.after = take_duration(words);
        attempt.channel = parse_channel(words.take());
        if (words.take_if("for")) attempt.slot = take_minutes(words);
        if (words.take_if("alarm")) attempt.alarms = {take_minutes(words)};
        if (!words.done()) attempt.message = words.take();
        words.expect_done();
    }
    return attempts;
}

void set_then(Policy& policy, Words& words) {
    if (words.take_if("stop")) {
        policy.then = Then::stop;
    } else if (words.take_if("cadence")) {
        policy.then = Then::cadence;
    } else if (words.take_if("rest")) {
        policy.then = Then::rest;
        policy.rest = take_duration(words);
    }
}

void set_key(Policy& policy, Words& words) {
    if (words.take_if("then"))
        set_then(policy, words);
    else if (words.take_if("rounds"))
        policy.rounds = words.take_number();
    else if (words.take_if("cadence"))
        policy.cadence = take_cadence(words);
    else if (words.take_if("again"))
        policy.again = words.take();
    else if (words.take_if("slack"))
        policy.slack = take_duration(words);
    else if (words.take_if("priority"))
        policy.priority = parse_priority(words.take());
}

void set_addresses(Contact& contact, const std::string& text) {
    contact.emails.clear();
    contact.phones.clear();
    for (const std::string& address : split(text, ",")) {
        if (address == "email")
            contact.emails.push_back("anyone@example.org");
        else if (address == "phone")
            contact.phones.push_back("+49301234567");
        else if (address == "letter")
            contact.address = "1 Main Street";
        else if (address.starts_with('+'))
            contact.phones.push_back(address);
        else if (address.find('@') != std::string::npos)
            contact.emails.push_back(address);
        else if (address != "nothing")
            throw std::runtime_error{"no address: " + address};
    }
}

/// A day, perhaps with a time.
Day take_day(Words& words, std::optional<Minutes>& at) {
    const std::string word = words.take();
    if (word.find('T') == std::string::npos) return parse_day(word);
    const WallTime wall = parse_wall(word);
    const Day day = date::floor<date::days>(wall);
    at = wall - day;
    return day;
}

void set_key(Contact& contact, Words& words) {
    if (words.take_if("met")) {
        contact.met.emplace();
        contact.met->on = take_day(words, contact.met->at);
    } else if (words.take_if("referred") && words.take_if("by")) {
        contact.met.value().referred_by = words.take();
    } else if (words.take_if("in")) {
        contact.timezone = words.take();
    } else if (words.take_if("cadence")) {
        contact.cadence = take_cadence(words);
    } else if (words.take_if("slack")) {
        contact.slack = take_duration(words);
    } else if (words.take_if("priority")) {
        contact.priority = parse_priority(words.take());
    } else if (words.take_if("status")) {
        contact.status = words.take_if("closed") ? ContactStatus::closed : ContactStatus::active;
        if (words.take_if("paused")) contact.status = ContactStatus::paused;
    } else if (words.take_if("paused") && words.take_if("until")) {
        contact.paused_until = parse_day(words.take());
    } else if (words.take_if("snoozed") && words.take_if("until")) {
        contact.snoozed_until = parse_day(words.take());
    } else if (words.take_if("kept")) {
        contact.promises_kept = words.take_number();
    } else if (words.take_if("promise")) {
        contact.next.emplace();
        contact.next->on = parse_day(words.take());
        if (words.take_if("by")) contact.next->channel = parse_channel(words.take());
    }
}

/// What book-format says follows from the outcome.
Direction usual_direction(Outcome outcome) {
    return outcome == Outcome::received || outcome == Outcome::declined ? Direction::in : Direction::out;
}

void set_key(Interaction& interaction, Words& words) {
    if (words.take_if("in")) {
        interaction.direction = Direction::in;
    } else if (words.take_if("how")) {
        interaction.how = words.take();
    } else if (words.take_if("for")) {
        interaction.is_for_other = true;
        interaction.note = words.take();
    } else if (words.take_if("at")) {
        interaction.address = words.take();
    } else if (words.take_if("keeps-promise")) {
        interaction.keeps_promise = true;
    } else {
        interaction.channel = parse_channel(words.take());
    }
}

Interaction parse_interaction(const std::string& text) {
    Words words{text};
    Interaction interaction;
    interaction.on = take_day(words, interaction.at);
    interaction.outcome = parse_outcome(words.take());
    interaction.direction = usual_direction(interaction.outcome);
    while (!words.done()) set_key(interaction, words);
    if (interaction.outcome == Outcome::bounced && !interaction.channel)
        throw std::runtime_error{"what bounced needs a channel: " + text};
    return interaction;
}

}  // namespace

Policy parse_policy(const std::string& name, const std::string& text) {
    Policy policy;
    policy.name = name;
    const auto parts = split(text, ";");
    policy.attempts = parse_attempts(parts.at(0));
    for (std::size_t i = 1; i < parts.size(); ++i) {
        Words words{parts[i]};
        set_key(policy, words);
        words.expect_done();
    }
    return policy;
}

Contact parse_contact(const std::string& name, const std::string& text) {
    Contact contact;
    contact.id = contact.name = name;
    set_addresses(contact, "email, phone");
    const auto parts = split(text, ";");
    contact.policy = parts.at(0);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::string& part = parts[i];
        if (part.starts_with("has ")) {
            set_addresses(contact, part.substr(4));
        } else if (part.starts_with("log ")) {
            contact.interactions = parse_interactions(part.substr(4));
        } else {
            Words words{part};
            set_key(contact, words);
            words.expect_done();
        }
    }
    return contact;
}

std::vector<Interaction> parse_interactions(const std::string& text) {
    std::vector<Interaction> interactions;
    if (text == "nothing") return interactions;
    for (const std::string& part : split(text, ",")) interactions.push_back(parse_interaction(part));
    return interactions;
}

}  // namespace followup::tables
