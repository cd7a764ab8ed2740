#include "cli/agenda.hpp"

#include <followup/events.hpp>
#include "cli/timestamps.hpp"

#include <map>
#include <string>

namespace followup::cli {
namespace {

using Json = nlohmann::ordered_json;

Json number_or_null(int number) {
    return number > 0 ? Json(number) : Json(nullptr);
}

Json reasons_json(const Book& book, const Touch& touch) {
    auto reasons = Json::array();
    for (const auto& reason : touch.reasons)
        reasons.push_back({{"code", to_string(reason.code)}, {"text", reason_text(reason, book, touch)}});
    return reasons;
}

/// What a calendar app shows of it, and when it rings.
void add_event(Json& touch, const Event& event) {
    touch["summary"] = event.summary;
    touch["description"] = event.description;
    touch["categories"] = event.categories;
    touch["alarms"] = Json::array();
    for (const auto& alarm : event.alarms) touch["alarms"].push_back(alarm.before.count());
}

}  // namespace

Json touch_json(const Book& book, const Touch& touch, const ZoneRules& zone) {
    const auto& contact = book.contacts[touch.contact];
    return {
        {"uid", touch_uid(book, touch)},
        {"contact", contact.id},
        {"name", contact.name},
        {"kind", to_string(touch.kind)},
        {"about", touch.about ? Json(book.contacts[*touch.about].id) : Json(nullptr)},
        {"attempt", number_or_null(touch.attempt)},
        {"of", number_or_null(touch.of)},
        {"round", number_or_null(touch.round)},
        {"channel", to_string(touch.channel)},
        {"due", iso_text(touch.due)},
        {"start", rfc3339(touch.slot.begin, zone)},
        {"end", rfc3339(touch.slot.end, zone)},
        {"status", touch.status == TouchStatus::confirmed ? "confirmed" : "tentative"},
        {"days_late", touch.days_late},
        {"policy", touch.policy},
        {"reasons", reasons_json(book, touch)},
    };
}

Json agenda_json(const Book& book, const Plan& plan, const AgendaView& view, const ZoneRules& zone,
                 const Feed& feed) {
    std::map<std::string, const Touch*, std::less<>> shown;
    for (const auto& touch : plan.touches)
        if (is_within(touch, plan, view)) shown.emplace(touch_uid(book, touch), &touch);
    Json agenda{{"now", rfc3339(plan.now, zone)},
                {"timezone", zone.name},
                {"touches", Json::array()},
                {"idle", Json::array()}};
    for (const auto& [event, revision, bytes] : feed.events) {
        const auto found = shown.find(event.uid);
        if (found == shown.end()) continue;
        agenda["touches"].push_back(touch_json(book, *found->second, zone));
        add_event(agenda["touches"].back(), event);
    }
    for (const auto& [contact, why] : plan.idle)
        agenda["idle"].push_back({{"contact", book.contacts[contact].id}, {"why", to_string(why)}});
    for (const auto& one : book.set_aside)
        agenda["idle"].push_back(
            {{"contact", one.id.empty() ? Json(nullptr) : Json(one.id)}, {"why", "fault"}});
    return agenda;
}

std::string printed(const Json& json) {
    // Names are checked UTF-8 already; `replace` is for paths, which need not be.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace followup::cli
