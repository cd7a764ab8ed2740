#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "events/clean.hpp"
#include "events/links.hpp"
#include "events/texts.hpp"
#include "events/words.hpp"

namespace followup {

namespace {

using Lines = std::vector<std::string>;

void add_labelled(Lines& lines, std::string_view label, const std::string& text) {
    if (!text.empty()) lines.push_back(fmt::format("{}: {}", label, text));
}

/// One line on how to do it, by the name of a built-in message.
std::string_view hint(const std::string& message) {
    static const std::map<std::string, std::string_view> hints = {
        {"introduce", "Introduce yourself, say who put you in touch, and propose a short talk."},
        {"nice-to-meet", "Say it was good to meet, recall what you talked about, and name a next step."},
        {"thanks", "Thank them for their time, and say what you took from the conversation."},
        {"status", "Ask politely how things stand, and whether they need anything from you."},
        {"nudge", "A short, friendly reminder that is easy to answer."},
        {"light", "Keep it light, and leave an easy way out."},
        {"catch-up", "Ask how they are and share something of use to them; ask for nothing."},
        {"thank-referrer", "Say thanks for the introduction, and promise to tell how it goes."},
        {"report-back", "Tell what came of the introduction, and say thanks once more."},
    };
    const auto found = hints.find(message);
    return found == hints.end() ? std::string_view{} : found->second;
}

/// "By e-mail." Empty stays empty.
std::string sentence(std::string_view words) {
    if (words.empty()) return {};
    std::string text = fmt::format("{}.", words);
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

/// "By e-mail. A short, friendly reminder that is easy to answer."
std::string how_text(const Touch& touch) {
    const std::string means = sentence(means_text(touch.channel));
    const std::string_view known = hint(touch.message);
    const bool is_own = known.empty() && !touch.message.empty();
    return joined(
        {means, is_own ? fmt::format("Your message “{}”.", clean_line(touch.message)) : std::string{known}},
        " ");
}

std::string_view outcome_text(const Interaction& interaction) {
    switch (interaction.outcome) {
        case Outcome::sent:
            return interaction.channel == Channel::phone ? "you called" : "you wrote";
        case Outcome::no_answer:
            return "no answer";
        case Outcome::fyi:
            return "you sent something that asks for no answer";
        case Outcome::bounced:
            return "it did not arrive";
        case Outcome::replied:
            return "they answered";
        case Outcome::met:
            return "you talked";
        case Outcome::received:
            return "they got in touch";
        case Outcome::declined:
            return "declined";
    }
    return "";
}

std::string meeting_text(const Book& book, const Contact& contact) {
    if (!contact.met) return {};
    const Met& met = *contact.met;
    const std::string about = clean_line(met.about), referrer = referrer_of(book, met);
    return joined({day_text(met.on), clean_line(met.how), clean_line(met.where),
                   about.empty() ? "" : "about " + about, referrer.empty() ? "" : "referred by " + referrer},
                  " · ");
}

std::string last_text(const Contact& contact) {
    const Interaction* last = last_interaction(contact);
    if (last == nullptr) return {};
    const std::string means{last->channel ? means_text(*last->channel) : ""};
    return joined({day_text(last->on), means, std::string{outcome_text(*last)}}, " · ");
}

std::string last_note(const Contact& contact) {
    const Interaction* last = last_interaction(contact);
    return last == nullptr ? "" : clean_text(last->note);
}

/// What there was between you and this contact.
std::string history(const Book& book, const Contact& contact, std::string_view met_label,
                    std::string_view last_label) {
    Lines lines;
    add_labelled(lines, met_label, meeting_text(book, contact));
    add_labelled(lines, last_label, last_text(contact));
    lines.push_back(last_note(contact));
    return joined(lines, "\n");
}

/// The address as written, and the link where that reads differently.
std::string address_text(const std::string& address, std::string_view scheme, const std::string& link) {
    const std::string written = clean_line(address);
    const bool reads_the_same = link == fmt::format("{}{}", scheme, written);
    return joined({reads_the_same ? "" : written, link}, " · ");
}

std::string_view missing_address(const Contact& contact, Channel channel) {
    const bool has_any = !contact.emails.empty() || !contact.phones.empty() || !contact.address.empty();
    if (has_any) return "What was sent there did not arrive, and there is no other address in the book.";
    if (channel == Channel::phone) return "There is no phone number in the book.";
    if (channel == Channel::letter) return "There is no postal address in the book.";
    return "There is no e-mail address in the book.";
}

std::string card(const Contact& contact, const Touch& touch) {
    Lines lines = {
        joined({name_of(contact), clean_line(contact.title), clean_line(contact.organization)}, " · ")};
    for (const std::string& email : contact.emails)
        add_labelled(lines, "E-mail", address_text(email, "mailto:", mailto_link(email)));
    for (const std::string& phone : contact.phones)
        add_labelled(lines, "Phone", address_text(phone, "tel:", tel_link(phone)));
    add_labelled(lines, "Address", clean_line(contact.address));
    add_labelled(lines, "Web", web_link(contact.url));
    if (touch.address_missing) lines.emplace_back(missing_address(contact, touch.channel));
    return joined(lines, "\n");
}

std::string notes_text(const Contact& contact) {
    const std::string notes = clean_text(contact.notes);
    return notes.empty() ? "" : "Notes: " + notes;
}

/// What moved it from the day the policy asks for.
std::string shifts_text(const Book& book, const Touch& touch) {
    if (touch.reasons.size() < 2) return {};
    Lines sentences = {fmt::format("Due: {}.", day_text(touch.due))};
    for (auto shift = touch.reasons.begin() + 1; shift != touch.reasons.end(); ++shift)
        sentences.push_back(reason_text(*shift, book, touch) + ".");
    return joined(sentences, " ");
}

/// For those who would rather put it off.
std::string_view encouragement(const Touch& touch) {
    if (touch.days_late > 0 && touch.kind == TouchKind::promise)
        return "Better late than never: say so in one line, and it is as good as kept.";
    if (touch.days_late > 0)
        return "Late is fine: people are glad to hear from you, and nobody counts the days.";
    const bool is_first = touch.kind == TouchKind::attempt && touch.attempt == 1 && touch.round == 1;
    return is_first ? "The first message is the hardest, and the most welcome: a few kind lines will do."
                    : "";
}

std::string_view label_of(const Touch& touch) {
    if (touch.channel == Channel::phone) return "To say, or to write if nobody picks up:";
    if (touch.channel == Channel::meeting) return "To say, or to write:";
    return "Ready to send:";
}

std::string message_text(const Touch& touch, const Words& words) {
    if (!words.message) return {};
    const bool has_subject = touch.channel != Channel::message && !words.message->subject.empty();
    const std::string subject = has_subject ? fmt::format("Subject: {}\n", words.message->subject) : "";
    return joined(
        {fmt::format("{}\n{}", label_of(touch), subject), words.message->body,
         words.is_link_cut ? "(The link has room for the beginning only: copy the rest from here.)" : ""},
        "\n");
}

std::string_view condition(const Touch& touch) {
    if (touch.status == TouchStatus::confirmed) return "";
    if (touch.kind == TouchKind::cadence) return "A look ahead: what happens until then moves it.";
    return "Only if there is no answer by then.";
}

}  // namespace

bool is_on_a_journey(const Calendar& calendar, Day day) {
    return std::ranges::any_of(calendar.away, [day](const Away& away) {
        return !away.timezone.empty() && away.from <= day && day <= away.to;
    });
}

std::string their_time_text(const Book& book, const Touch& touch) {
    if (!touch.their_time) return {};
    const bool is_same_as_here = *touch.their_time == touch.slot.wall;
    if (is_same_as_here && !is_on_a_journey(book.calendar, day_of(touch.slot.wall))) return {};
    const Contact& contact = book.contacts[touch.contact];
    const Day day = day_of(*touch.their_time);
    const std::string date = day == day_of(touch.slot.wall) ? "" : day_text(day) + ", ";
    return fmt::format("{}{} for {} in {}", date, clock_text(*touch.their_time), name_of(contact),
                       place_text(contact.timezone));
}

std::string description_text(const Book& book, const Touch& touch, const Words& words) {
    const Contact& contact = book.contacts[touch.contact];
    const std::string why = fmt::format("Why: {}.", reason_text(touch.reasons.front(), book, touch));
    if (touch.status == TouchStatus::tentative) {
        Lines lines = {std::string{condition(touch)}, why};
        add_labelled(lines, "Their time", their_time_text(book, touch));
        lines.push_back(shifts_text(book, touch));
        return joined(lines, "\n");
    }
    Lines why_and_how = {why};
    add_labelled(why_and_how, "How", how_text(touch));
    add_labelled(why_and_how, "Their time", their_time_text(book, touch));
    why_and_how.emplace_back(encouragement(touch));
    Lines paragraphs = {joined(why_and_how, "\n"), message_text(touch, words)};
    if (touch.about) {
        const Contact& about = book.contacts[*touch.about];
        const std::string name = name_of(about);
        paragraphs.push_back(history(book, about, "Met " + name, "Last with " + name));
    }
    paragraphs.push_back(history(book, contact, "Met", "Last"));
    paragraphs.push_back(card(contact, touch));
    paragraphs.push_back(notes_text(contact));
    paragraphs.push_back(shifts_text(book, touch));
    return joined(paragraphs, "\n\n");
}

}  // namespace followup
