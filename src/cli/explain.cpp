#include "cli/explain.hpp"

#include <followup/events.hpp>
#include "cli/agenda.hpp"
#include "cli/rest.hpp"
#include "cli/text.hpp"
#include "cli/timestamps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace followup::cli {
namespace {

std::vector<const Touch*> touches_of(const Book& book, const Plan& plan, const Person& person) {
    std::vector<const Touch*> touches;
    for (const auto& touch : plan.touches)
        if (&book.contacts[touch.contact] == person.contact) touches.push_back(&touch);
    return touches;
}

std::string latest_text(const Contact& contact) {
    const auto* interaction = last_interaction(contact);
    if (interaction == nullptr) return "nothing logged yet";
    const auto channel = interaction->channel ? fmt::format(" ({})", to_string(*interaction->channel)) : "";
    return fmt::format("last logged: {}{} on {}", to_string(interaction->outcome), channel,
                       day_text(interaction->on));
}

std::string introduction(const Contact& contact) {
    std::string text = visible(contact.name);
    if (contact.id != contact.name) text += fmt::format(" ({})", visible(contact.id));
    text += fmt::format("\n  policy {}", visible(contact.policy));
    if (contact.met) text += fmt::format("; met on {}", day_text(contact.met->on));
    return text + fmt::format("; {}\n", latest_text(contact));
}

std::string when_text(const Touch& touch) {
    return fmt::format("{} {}", day_text(day_of(touch.slot.wall)), clock_text(touch.slot.wall));
}

std::string what_text(const Book& book, const Touch& touch) {
    return fmt::format("{}, {}", action_of(touch), visible(step_of(book, touch)));
}

std::string reasons_text(const Book& book, const Touch& touch) {
    std::string text;
    for (const auto& reason : touch.reasons)
        text += fmt::format("  - {}\n", visible(reason_text(reason, book, touch)));
    return text;
}

/// Whose rule the due date is by. An undated touch has none: it is due whenever it is placed.
std::string due_text(const Contact& contact, const Touch& touch) {
    if (touch.kind != TouchKind::attempt && touch.kind != TouchKind::cadence) return {};
    const auto rule = touch.reasons.front().code;
    if (rule == Reason::Code::undated || rule == Reason::Code::stale) return {};
    const auto by = touch.kind == TouchKind::attempt ? "policy " + visible(touch.policy)
                    : contact.cadence                ? std::string("their own cadence")
                                                     : "policy " + visible(contact.policy);
    return fmt::format("  - Due {}, by {}\n", day_text(touch.due), by);
}

std::string confirmed_text(const Book& book, const Touch& touch, const Palette& palette) {
    const auto heading = fmt::format("{}  {}", when_text(touch), what_text(book, touch));
    auto text = palette(Style::heading, heading) + "\n" + reasons_text(book, touch);
    text += due_text(book.contacts[touch.contact], touch);
    if (const auto theirs = their_time_text(book, touch); !theirs.empty())
        text += fmt::format("  - It is {}\n", visible(theirs));
    if (touch.days_late > 0)
        text += fmt::format("  - {} late\n", counted(static_cast<std::size_t>(touch.days_late), "day"));
    if (touch.keeps_slot) text += "  - It is in the calendar already, and stays there\n";
    if (touch.address_missing)
        text += "  - The book has no usable address for this channel, nor for another\n";
    return text;
}

std::string tentative_text(const Book& book, const Touch& touch) {
    return fmt::format("~ {}  {}\n{}", when_text(touch), what_text(book, touch), reasons_text(book, touch));
}

}  // namespace

std::string explain_text(const Book& book, const Plan& plan, const Person& person, const Palette& palette) {
    auto text = person.contact != nullptr ? introduction(*person.contact)
                                          : visible(person.name.empty() ? person.id : person.name) + "\n";
    std::string confirmed, tentative;
    for (const auto* touch : touches_of(book, plan, person)) {
        if (touch->status == TouchStatus::tentative)
            tentative += tentative_text(book, *touch);
        else
            confirmed += "\n" + confirmed_text(book, *touch, palette);
    }
    text += confirmed;
    if (!tentative.empty()) text += "\nThen, tentatively:\n" + tentative;
    if (const auto rest = rest_of(book, plan, person))
        text += fmt::format("\nAt rest: {}.\n", visible(rest->text));
    return text;
}

nlohmann::ordered_json explain_json(const Book& book, const Plan& plan, const Person& person,
                                    const ZoneRules& zone) {
    nlohmann::ordered_json json{{"now", rfc3339(plan.now, zone)},
                                {"timezone", zone.name},
                                {"contact", person.id},
                                {"name", person.name},
                                {"touches", nlohmann::ordered_json::array()},
                                {"idle", nullptr}};
    for (const auto* touch : touches_of(book, plan, person))
        json["touches"].push_back(touch_json(book, *touch, zone));
    if (const auto rest = rest_of(book, plan, person))
        json["idle"] = {{"why", rest->why}, {"text", rest->text}};
    return json;
}

}  // namespace followup::cli
