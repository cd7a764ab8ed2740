#include <followup/doctor.hpp>

#include "doctor/effects.hpp"
#include "doctor/profiles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace followup {
namespace doctor {
namespace {

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// `REFRESH-INTERVAL PT12H, X-PUBLISHED-TTL PT1H`, or one of them; empty: there is none.
std::string hints_of(const FeedFacts& facts) {
    std::string hints;
    if (!facts.refresh.empty()) hints = "REFRESH-INTERVAL " + facts.refresh;
    if (!facts.published_ttl.empty())
        hints += (hints.empty() ? "" : ", ") + ("X-PUBLISHED-TTL " + facts.published_ttl);
    return hints;
}

std::string about_hints(Hints use, const FeedFacts& facts) {
    const auto hints = hints_of(facts);
    if (hints.empty()) return "The feed does not say how often it is worth fetching.";
    switch (use) {
        case Hints::ignores:
            return fmt::format("What the feed asks for ({}) changes nothing about it.", hints);
        case Hints::reads_ttl:
            return fmt::format("Of what the feed asks for ({}), the classic one heeds the TTL (reported).",
                               hints);
        case Hints::reads_both:
            return fmt::format("What the feed asks for ({}) holds, but for the first one it ever reads only.",
                               hints);
        case Hints::maybe:
            return fmt::format("Whether it heeds what the feed asks for ({}) is not sure: reports differ.",
                               hints);
        case Hints::unknown:
            return fmt::format("Whether it heeds what the feed asks for ({}) is not known.", hints);
    }
    return {};
}

/// Of `all` alarms those `ringing` do.
std::string ringing_text(std::size_t ringing, std::size_t all, std::string_view which) {
    if (ringing == all) return fmt::format("Rings the {}.", counted(all, "alarm"));
    return fmt::format("Rings {} of {}: those with {}.", ringing, counted(all, "alarm"), which);
}

std::string about_alarms(const Profile& profile, const FeedFacts& facts) {
    if (facts.alarms == 0) return "The feed has no alarms.";
    const auto alarms = counted(facts.alarms, "alarm");
    switch (profile.alarms) {
        case Alarms::ignores:
            return fmt::format(
                "Does not ring the {} of the feed: it ignores those of subscribed calendars (reported).",
                alarms);
        case Alarms::asks:
            return fmt::format("Rings the {} only if alerts are not removed in the subscription (reported).",
                               alarms);
        case Alarms::displayed_ones:
            return ringing_text(facts.displayed, facts.alarms, "ACTION:DISPLAY");
        case Alarms::strips:
            return fmt::format("Strips the {}, unless the subscription says otherwise.", alarms);
        case Alarms::all:
            return ringing_text(facts.alarms, facts.alarms, "");
        case Alarms::all_that_show:
            return ringing_text(facts.displayed + facts.sounded, facts.alarms, "ACTION:DISPLAY or AUDIO");
        case Alarms::unknown:
            return fmt::format("Whether it rings the {} of the feed is not known: do not count on it.",
                               alarms);
    }
    return {};
}

/// What holds for some feeds and one app, and is no fault.
std::vector<std::string> about_the_rest(App app, const Examination& examination) {
    std::vector<std::string> sentences;
    const auto& facts = examination.facts;
    const bool fits = std::none_of(examination.findings.begin(), examination.findings.end(),
                                   [](const Finding& one) { return one.rule == "large-feed"; });
    if (app == App::google && fits)
        sentences.push_back(fmt::format("{} in {} kB are within what it takes (1 MB, reported).",
                                        counted(facts.events, "event"), (facts.octets + 999) / 1000));
    if (app == App::google && facts.links > 0)
        sentences.push_back(
            fmt::format("Does not show the URL of {}: it has to be in the DESCRIPTION as well "
                        "(reported).",
                        counted(facts.links, "event")));
    if (app == App::outlook && facts.events_with_several > 0)
        sentences.push_back(fmt::format("Imported as a file, {} with several alarms would keep one of them.",
                                        counted(facts.events_with_several, "event")));
    const bool has_errors = std::any_of(examination.findings.begin(), examination.findings.end(),
                                        [](const Finding& one) { return one.level == Level::error; });
    if (app == App::fastmail && has_errors) sentences.emplace_back("Refuses feeds with errors (reported).");
    // GNOME/evolution-data-server: ecb_http_get_changes_sync compares nothing then (3.46);
    // tests/interop/clients
    if (app == App::evolution && !has_errors && facts.events + facts.todos == 0)
        sentences.emplace_back("A feed that becomes empty leaves the last events in their calendar.");
    return sentences;
}

}  // namespace
}  // namespace doctor

Forecast forecast(App app, const Examination& examination) {
    const auto& facts = examination.facts;
    const auto& profile = doctor::profile_of(app);
    Forecast result;
    result.app = app;
    const auto say = [&](std::string_view sentence) {
        const bool is_new =
            std::find(result.sentences.begin(), result.sentences.end(), sentence) == result.sentences.end();
        if (!sentence.empty() && is_new) result.sentences.emplace_back(sentence);
    };
    say(profile.fetches);
    say(doctor::about_hints(profile.hints, facts));
    say(doctor::about_alarms(profile, facts));
    for (const Finding& finding : examination.findings) say(doctor::effect_on(app, finding.rule));
    for (const auto& sentence : doctor::about_the_rest(app, examination)) say(sentence);
    say(profile.changes);
    say(profile.hosting);
    result.setting = profile.setting;
    return result;
}

}  // namespace followup
