#include "cli/diff.hpp"

#include <followup/events.hpp>
#include "cli/text.hpp"
#include "cli/timestamps.hpp"

#include <fmt/format.h>

#include <map>

namespace followup::cli {
namespace {

std::string_view word_of(Seen seen) {
    switch (seen) {
        case Seen::added:
            return "new";
        case Seen::moved:
            return "moved";
        case Seen::changed:
            return "changed";
        case Seen::dropped:
            return "gone";
        case Seen::kept:
            return "unchanged";
    }
    return "";
}

/// For programs, the words of the feed: a move is a revision whose times differ.
std::string_view kind_of(Seen seen) {
    switch (seen) {
        case Seen::added:
            return "added";
        case Seen::moved:
        case Seen::changed:
            return "revised";
        case Seen::dropped:
            return "dropped";
        case Seen::kept:
            return "kept";
    }
    return "";
}

std::string when_text(const Event& event, const ZoneRules& zone) {
    const auto wall = date::floor<Minutes>(to_wall(zone, event.start));
    return fmt::format("{} {}", day_text(day_of(wall)), clock_text(wall));
}

std::string why_text(const SeenChange& change, const ZoneRules& zone) {
    std::string text;
    for (const auto& why : change.why) text += (text.empty() ? "" : "; ") + visible(why);
    if (change.seen == Seen::moved) text += fmt::format(" (it was on {})", when_text(*change.before, zone));
    return text;
}

nlohmann::ordered_json text_or_null(const std::string& text) {
    if (text.empty()) return nullptr;
    return text;
}

nlohmann::ordered_json time_json(const Event* event, const ZoneRules& zone) {
    if (event == nullptr) return nullptr;
    return rfc3339(event->start, zone);
}

}  // namespace

std::string diff_text(const std::vector<SeenChange>& changes, const ZoneRules& zone, const Palette& palette) {
    std::string text;
    for (const auto& change : changes) {
        if (change.seen == Seen::kept) continue;
        const auto heading =
            fmt::format("{}  {}", when_text(*change.event, zone), visible(change.event->summary));
        text += palette(Style::heading, heading) +
                fmt::format("\n    {}: {}\n", word_of(change.seen), why_text(change, zone));
    }
    return text;
}

nlohmann::ordered_json diff_json(const std::vector<SeenChange>& changes, const DiffContext& context,
                                 const std::string& path) {
    nlohmann::ordered_json json{{"now", rfc3339(context.plan.now, context.around.zone)},
                                {"timezone", context.around.zone.name},
                                {"feed", path},
                                {"changes", nlohmann::ordered_json::array()}};
    std::map<std::string, std::string> names;
    for (const auto& contact : context.book.contacts) names.emplace(feed_id(contact.id), contact.name);
    for (const auto& change : changes) {
        if (change.seen == Seen::kept) continue;
        const auto& event = *change.event;
        const auto name = names.find(event.contact_id);
        nlohmann::ordered_json one{{"uid", event.uid}, {"change", kind_of(change.seen)}};
        one["contact"] = text_or_null(event.contact_id);
        one["name"] = name == names.end() ? text_or_null({}) : text_or_null(name->second);
        one["summary"] = event.summary;
        one["from"] = time_json(change.before, context.around.zone);
        one["to"] = time_json(change.after, context.around.zone);
        one["why"] = change.why;
        json["changes"].push_back(std::move(one));
    }
    return json;
}

}  // namespace followup::cli
