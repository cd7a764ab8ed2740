#include <followup/touch_code.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "book/text.hpp"

namespace followup {

namespace {

constexpr std::string_view program = "followup";
constexpr std::string_view digits_and_letters = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr std::size_t tag_size = 8;

bool is_of_word(char c) {
    return c == '-' || digits_and_letters.find(c) != std::string_view::npos;
}

/// Takes the next word off `text` if nothing but spaces is before it.
std::string_view take_word(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const auto* const end = std::find_if_not(text.begin(), text.end(), is_of_word);
    const auto word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(word.size());
    return word;
}

std::optional<MailVerb> verb_named(std::string_view name) {
    using enum MailVerb;
    for (const MailVerb verb : {done, replied, no_answer, snooze})
        if (to_string(verb) == name) return verb;
    return std::nullopt;
}

/// Enough to tell a code, be it cut short, from the next word of a sentence.
bool looks_like_code(std::string_view word) {
    return word.size() > tag_size && word.find('-') == tag_size;
}

}  // namespace

std::string_view to_string(MailVerb verb) {
    switch (verb) {
        case MailVerb::done:
            return "done";
        case MailVerb::replied:
            return "replied";
        case MailVerb::no_answer:
            return "no-answer";
        case MailVerb::snooze:
            return "snooze";
    }
    return "";
}

std::string subject_text(const MailSubject& subject) {
    return fmt::format("{} {} {}", program, to_string(subject.verb), subject.code);
}

std::optional<MailSubject> read_subject(std::string_view subject) {
    // Letters outside ASCII stand in no subject that is ours.
    const std::string small = book::ascii_lower(subject);
    std::string_view rest = small;
    for (auto at = rest.find(program); at != rest.npos; at = rest.find(program)) {
        rest.remove_prefix(at + program.size());
        std::string_view words = rest;
        const auto verb = verb_named(take_word(words));
        const std::string_view code = take_word(words);
        if (verb && looks_like_code(code)) return MailSubject{*verb, std::string{code}};
    }
    return std::nullopt;
}

}  // namespace followup
