#include "cli/answer.hpp"

#include <followup/events.hpp>
#include "cli/agenda.hpp"
#include "cli/rest.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>

#include <map>

namespace followup::cli {
namespace {

/// Puts one line of the journal into words.
struct Words {
    const Journal& journal;
    const JournalLine& line;

    std::string operator()(const Logged& logged) const {
        const auto& it = logged.interaction;
        std::string text(to_string(it.outcome));
        if (it.channel) text += fmt::format(" ({})", to_string(*it.channel));
        text += fmt::format(" on {}", day_text(it.on));
        if (it.at) text += " at " + clock_text(it.on + *it.at);
        if (!it.how.empty()) text += fmt::format(", a new occasion ({})", it.how);
        if (!logged.about.empty()) text += fmt::format(", for {}", logged.about);
        if (!it.note.empty()) text += fmt::format(": {}", it.note);
        return text;
    }
    std::string operator()(const Snoozed& snoozed) const {
        const Day written{date::floor<date::days>(line.at).time_since_epoch()};
        if (snoozed.until < written) return "no longer snoozed";
        return fmt::format("snoozed until {}", day_text(snoozed.until));
    }
    std::string operator()(const Promised& promised) const {
        if (!promised.next) return "promise taken back";
        auto text = fmt::format("promised for {}", day_text(promised.next->on));
        if (promised.next->channel) text += fmt::format(" ({})", to_string(*promised.next->channel));
        return promised.next->about.empty() ? text : fmt::format("{}: {}", text, promised.next->about);
    }
    std::string operator()(const Paused& paused) const {
        return paused.until ? fmt::format("paused until {}", day_text(*paused.until))
                            : "no day any more to be paused until";
    }
    std::string operator()(const SetStatus& set) const {
        return set.status == ContactStatus::active   ? "active"
               : set.status == ContactStatus::paused ? "paused"
                                                     : "closed";
    }
    std::string operator()(const Undone& undone) const {
        for (const auto& one : journal.lines)
            if (one.id == undone.line) return "taken back: " + std::visit(Words{journal, one}, one.what);
        return "taken back";
    }
    std::string operator()(const SigningKey&) const { return "a key"; }
};

/// What a built-in message is, in a word or two.
std::string_view message_words(const std::string& message) {
    static const std::map<std::string, std::string_view, std::less<>> words{
        {"introduce", "the introduction"},
        {"nice-to-meet", "it was nice to meet"},
        {"thanks", "thanks"},
        {"status", "asking how things stand"},
        {"nudge", "a friendly reminder"},
        {"light", "the light one"},
        {"catch-up", "ask how they are"}};
    const auto found = words.find(message);
    return found == words.end() ? std::string_view() : found->second;
}

/// `Thu 26 Nov`, with the year where that is not today's.
std::string short_day(Day day, Day today) {
    auto text = day_text(day);
    if (date::year_month_day(day).year() == date::year_month_day(today).year()) text.resize(text.size() - 5);
    return text;
}

std::string touch_text(const Book& book, const Plan& plan, const Touch& touch) {
    auto details = visible(step_of(book, touch));
    const bool is_attempt = touch.kind == TouchKind::attempt || touch.kind == TouchKind::cadence;
    if (is_attempt && !message_words(touch.message).empty())
        details += fmt::format(", {}", message_words(touch.message));
    const auto day = day_of(touch.slot.wall);
    if (day == plan.today) details += ", today";
    return fmt::format("next: {} on {} ({})\n", action_of(touch), short_day(day, plan.today), details);
}

}  // namespace

std::string said_text(const JournalLine& line, const Journal& journal) {
    return visible(std::visit(Words{journal, line}, line.what));
}

std::string next_text(const Book& book, const Plan& plan, const Person& person) {
    std::string text;
    for (const auto& touch : plan.touches)
        if (touch.status == TouchStatus::confirmed && &book.contacts[touch.contact] == person.contact)
            text += touch_text(book, plan, touch);
    if (const auto rest = rest_of(book, plan, person))
        text += fmt::format("next: nothing: {}.\n", visible(rest->text));
    return text;
}

}  // namespace followup::cli
