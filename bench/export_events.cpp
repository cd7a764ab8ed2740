// export_events FEED: prints the finished events of a feed as JSON, all that is in them, for the peers.

#include <followup/ical.hpp>

#include <date/date.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

using namespace followup;
using Json = nlohmann::ordered_json;

std::string utc(Instant instant) {
    return date::format("%Y-%m-%dT%H:%M:%SZ", instant);
}

void add_text(Json& json, const char* name, const std::string& text) {
    if (!text.empty()) json[name] = text;
}

Json own_properties(const Event& event) {
    Json json = Json::object();
    json["X-MICROSOFT-CDO-BUSYSTATUS"] = event.busy ? "BUSY" : "FREE";
    add_text(json, "X-FOLLOWUP-CONTACT", event.contact_id);
    add_text(json, "X-FOLLOWUP-ABOUT", event.about_id);
    add_text(json, "X-FOLLOWUP-CHANNEL", event.channel);
    add_text(json, "X-FOLLOWUP-SLOT", event.slot);
    add_text(json, "X-FOLLOWUP-DUE", event.due);
    add_text(json, "X-FOLLOWUP-FIRST", event.first);
    add_text(json, "X-FOLLOWUP-SHIFTS", event.shifts);
    add_text(json, "X-FOLLOWUP-CAUSE", event.cause);
    add_text(json, "X-FOLLOWUP-OFFERS", event.offers);
    add_text(json, "X-FOLLOWUP-TEXTS", event.texts);
    return json;
}

Json json_of(const PublishedEvent& published) {
    const Event& event = published.event;
    Json json{{"uid", event.uid},
              {"stamp", utc(published.revision.modified)},
              {"created", utc(published.revision.created)},
              {"modified", utc(published.revision.modified)},
              {"sequence", published.revision.sequence},
              {"start", utc(event.start)},
              {"end", utc(event.end)}};
    add_text(json, "summary", event.summary);
    add_text(json, "description", event.description);
    add_text(json, "location", event.location);
    add_text(json, "url", event.url);
    add_text(json, "contact", event.contact);
    json["categories"] = event.categories;
    json["status"] = event.tentative ? "TENTATIVE" : "CONFIRMED";
    json["class"] = "PRIVATE";
    json["priority"] = event.priority;
    json["transparency"] = event.busy ? "OPAQUE" : "TRANSPARENT";
    json["own"] = own_properties(event);
    json["alarms"] = Json::array();
    for (const Alarm& alarm : event.alarms)
        json["alarms"].push_back(
            {{"uid", alarm.uid}, {"minutes", alarm.before.count()}, {"description", alarm.description}});
    return json;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const PublishedFeed feed = read_feed(text);
    const char* separator = "[\n";
    for (const PublishedEvent& event : feed.events) {
        std::cout << separator << json_of(event).dump();
        separator = ",\n";
    }
    std::cout << "\n]\n";
    return feed.events.empty() || !std::cout.flush() ? 1 : 0;
}
