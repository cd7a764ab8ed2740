#pragma once

// What calendar apps make of a feed, whoever wrote it: faults against RFC 5545, 7986 and 9074, habits that
// apps are known to mishandle, and a forecast for each app. Pure, and linear in the feed's bytes, whatever
// these are.

#include <followup/diagnostic.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

enum class App { google, outlook, apple, thunderbird, nextcloud, fastmail, proton, icsx5, evolution };

inline constexpr std::array all_apps{App::google,      App::outlook,   App::apple,
                                     App::thunderbird, App::nextcloud, App::fastmail,
                                     App::proton,      App::icsx5,     App::evolution};

/// `google`: what it is called on the command line and in JSON.
std::string_view key_of(App app);

/// `Google Calendar`
std::string_view name_of(App app);

/// All that a feed does against one rule.
struct Finding {
    std::string_view rule;           ///< `line-too-long`: does not change from release to release
    Level level = Level::error;      ///< error: against an RFC; warning: some app mishandles it
    std::string text;                ///< what is wrong, with what was found first
    std::string_view instead;        ///< what to do instead
    std::size_t count = 0;           ///< how often
    std::vector<std::size_t> lines;  ///< where first, in lines of the text from 1; never empty
    bool has_more_lines = false;     ///< than `lines`
    std::vector<App> apps;           ///< those of which it is known what they make of it
};

/// What forecasts depend on besides the findings.
struct FeedFacts {
    std::size_t octets = 0, events = 0, todos = 0;
    std::size_t links = 0;                ///< events with an URL
    std::size_t alarms = 0;               ///< of events and tasks
    std::size_t displayed = 0;            ///< alarms with ACTION:DISPLAY
    std::size_t sounded = 0;              ///< alarms with ACTION:AUDIO
    std::size_t events_with_several = 0;  ///< alarms
    std::string refresh, published_ttl;   ///< REFRESH-INTERVAL and X-PUBLISHED-TTL as written; empty: none
    std::string name;                     ///< of the calendar, as written; empty: none
};

struct Examination {
    std::vector<Finding> findings;  ///< one a rule, by first line
    FeedFacts facts;
};

/// Examines any text, a calendar or not.
Examination examine(std::string_view feed);

/// What an app will do with the feed. Whole sentences; what is known by reports only says so.
struct Forecast {
    App app = App::google;
    std::vector<std::string> sentences;
    std::string setting;  ///< what to change in the app
};

Forecast forecast(App app, const Examination& examination);

}  // namespace followup
