#include "events/redact.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <vector>

#include "book/text.hpp"
#include "events/clean.hpp"
#include "events/texts.hpp"
#include "events/words.hpp"

namespace followup {

namespace {

struct CodePoint {
    utf8proc_int32_t value = 0;
    std::string_view bytes;
};

std::vector<CodePoint> code_points(std::string_view text) {
    std::vector<CodePoint> points;
    for (std::size_t at = 0; at < text.size();) {
        const book::Character c = book::character_at(text, at);
        points.push_back({static_cast<utf8proc_int32_t>(c.value), text.substr(at, c.bytes)});
        at += c.bytes;
    }
    return points;
}

bool is_letter(utf8proc_int32_t c) {
    switch (utf8proc_category(c)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
            return true;
        default:
            return false;
    }
}

bool is_space(utf8proc_int32_t c) {
    return utf8proc_category(c) == UTF8PROC_CATEGORY_ZS;
}

/// The letters of a word, each with its marks (UAX 29's grapheme clusters), and nothing else.
std::vector<std::string> letters_of(const std::vector<CodePoint>& word) {
    std::vector<std::string> letters;
    utf8proc_int32_t state = 0;
    bool is_within_letter = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool begins =
            i == 0 || utf8proc_grapheme_break_stateful(word[i - 1].value, word[i].value, &state);
        if (begins) {
            is_within_letter = is_letter(word[i].value);
            if (is_within_letter) letters.emplace_back();
        }
        if (is_within_letter) letters.back() += word[i].bytes;
    }
    return letters;
}

std::string initial_of(const std::vector<CodePoint>& word) {
    const auto letters = letters_of(word);
    return letters.size() < 2 ? "" : letters.front() + ".";
}

}  // namespace

std::string initials_of(std::string_view name) {
    std::vector<std::string> initials;
    std::vector<CodePoint> word;
    const std::string line = clean_line(name);
    for (const CodePoint& point : code_points(line)) {
        if (!is_space(point.value)) {
            word.push_back(point);
            continue;
        }
        initials.push_back(initial_of(word));
        word.clear();
    }
    initials.push_back(initial_of(word));
    const std::string text = joined(initials, " ");
    return text.empty() ? "somebody" : text;
}

Book with_initials(const Book& book) {
    Book redacted;
    redacted.contacts.resize(book.contacts.size());
    for (std::size_t i = 0; i < book.contacts.size(); ++i)
        redacted.contacts[i].name = initials_of(book.contacts[i].name);
    return redacted;
}

Event without_state(Event event) {
    for (auto* field : {&event.contact_id, &event.about_id, &event.channel, &event.slot, &event.due,
                        &event.first, &event.shifts, &event.cause, &event.offers, &event.texts})
        field->clear();
    return event;
}

Event busy_event(const Event& event) {
    Event shown;
    shown.uid = event.uid;
    shown.start = event.start;
    shown.end = event.end;
    shown.summary = "Busy";
    shown.categories = {"Follow-up"};
    shown.tentative = event.tentative;
    shown.busy = event.busy;
    shown.priority = 0;
    shown.color = event.color;
    return shown;
}

Event initials_event(const Event& event, const Book& with_initials, const Touch* touch) {
    Event shown = busy_event(event);
    shown.summary = "Follow-up";
    if (touch != nullptr) {
        shown.summary = summary_text(with_initials, *touch);
        shown.description =
            fmt::format("Why: {}.", reason_text(touch->reasons.front(), with_initials, *touch));
    }
    for (const Alarm& alarm : event.alarms) shown.alarms.push_back({alarm.uid, alarm.before, shown.summary});
    return shown;
}

}  // namespace followup
