#include "doctor/effects.hpp"

#include "doctor/rules.hpp"

#include <algorithm>
#include <array>

namespace followup::doctor {
namespace {

struct Effect {
    const Rule& rule;
    App app;
    std::string_view sentence;
};

// "Reported" is what users or maintainers said; the rest is documented, or in the program's source.
constexpr std::array effects{
    // adangel.org/2024/12/15/ical-and-google-calendar-sync; sebbo2002/ical-generator#221
    Effect{"split-character"_rule, App::google, "One split character made it drop a whole feed (reported)."},
    Effect{"line-too-long"_rule, App::google,
           "It is the strictest about lines: a bad fold dropped a feed (reported)."},
    Effect{"bare-line-feed"_rule, App::google, "It may mind line ends without CR (reported)."},
    // docs.solspace.com/craft/calendar/v2/events/exporting; markuspoerschke/iCal#24
    Effect{"floating-time"_rule, App::google, "It shows floating times in another zone (reported)."},
    // fmeum/ics2gcal#1
    Effect{"windows-zone"_rule, App::google, "It knows the names of the IANA database only (reported)."},
    // roed314/seminars#777, JM-Lemmi/ical-relay#212
    Effect{"large-feed"_rule, App::google, "Of feeds beyond 1 MB it lost scattered events (reported)."},
    // OpenACalendar/OpenACalendar-Web-Core#176, sebbo2002/ical-generator#71
    Effect{"no-revision"_rule, App::google, "Changes of events without SEQUENCE may never show (reported)."},
    Effect{"html-text"_rule, App::google, "It renders the HTML (reported)."},        // GAS-ICS-Sync#192
    Effect{"cancelled"_rule, App::google, "It hides cancelled events (reported)."},  // hackgreenville-com#498
    Effect{"todo"_rule, App::google, "It shows no tasks."},                          // nextcloud/server#38036
    Effect{"duplicate-uid"_rule, App::google, "Of events with one UID it may show one only (reported)."},

    // tritech/node-icalendar#21
    Effect{"missing-uid"_rule, App::outlook, "It refuses events without a UID (reported)."},
    // owncloud-archive/calendar#687, sebbo2002/ical-generator#680
    Effect{"missing-zone"_rule, App::outlook, "Times whose zone is not defined are hours off (reported)."},
    // iCalcreator/iCalcreator#86 and #106
    Effect{"dated-timezone"_rule, App::outlook, "The classic one misreads zones that list dates (reported)."},
    Effect{"single-occurrence"_rule, App::outlook, "A rule of one occurrence breaks its import (reported)."},
    // MS-OXCICAL, VALARM
    Effect{"alarm-after-start"_rule, App::outlook,
           "It knows no reminder after the start: on import PT9H becomes 9 hours before it."},
    Effect{"alarm-at-end"_rule, App::outlook, "On import it counts alarms from the start."},
    Effect{"repeating-alarm"_rule, App::outlook, "On import it ignores repetitions of alarms."},
    Effect{"audio-alarm"_rule, App::outlook, "On import every ACTION is a reminder."},
    Effect{"email-alarm"_rule, App::outlook, "On import every ACTION is a reminder."},
    Effect{"other-alarm"_rule, App::outlook, "On import every ACTION is a reminder."},
    // markuspoerschke/iCal#117
    Effect{"invitation"_rule, App::outlook,
           "It takes the feed for an invitation, to accept or decline (reported)."},
    Effect{"todo"_rule, App::outlook, "It ignores tasks."},  // MS-STANOICAL 2.2.70
    Effect{"refresh-differs"_rule, App::outlook, "The classic one goes by X-PUBLISHED-TTL (reported)."},
    Effect{"empty-calendar"_rule, App::outlook, "It asks whether to add an empty calendar (reported)."},

    Effect{"method-publish"_rule, App::apple,
           "One release (Catalina) called feeds with METHOD invalid (reported)."},
    Effect{"invitation"_rule, App::apple,
           "One release (Catalina) called feeds with METHOD invalid (reported)."},
    // SimpleMobileTools/Simple-Calendar#1362; sabre-io/vobject#361
    Effect{"incomplete-alarm"_rule, App::apple, "A faulty alarm stopped an import (reported)."},
    Effect{"bad-duration"_rule, App::apple,
           "Alarms such as -P1H are left out, or stop the import (reported)."},
    Effect{"html-text"_rule, App::apple, "It shows the tags of HTML as text (reported)."},
    Effect{"todo"_rule, App::apple, "Calendar shows no tasks."},

    // mozilla/releases-comm-central: CalAlarmService.sys.mjs, CalICSCalendar.sys.mjs; libical#583
    Effect{"audio-alarm"_rule, App::thunderbird, "It rings alarms with ACTION:DISPLAY only."},
    Effect{"email-alarm"_rule, App::thunderbird, "It rings alarms with ACTION:DISPLAY only."},
    Effect{"other-alarm"_rule, App::thunderbird, "It rings alarms with ACTION:DISPLAY only."},
    Effect{"distant-alarm"_rule, App::thunderbird, "It looks one month ahead: earlier alarms are missed."},
    Effect{"empty-file"_rule, App::thunderbird, "An empty answer wipes the calendar."},
    Effect{"libical-zone"_rule, App::thunderbird, "It does not know libical's names of zones (reported)."},
    Effect{"html-text"_rule, App::thunderbird, "It shows the tags of HTML as text (reported)."},
    Effect{"todo"_rule, App::thunderbird, "It shows tasks as tasks."},
    Effect{"escapes-in-name"_rule, App::thunderbird,
           "Its parser (ical.js) keeps the backslashes of the name."},
    Effect{"duplicate-uid"_rule, App::thunderbird, "Of events with one UID it keeps one."},

    // nextcloud/server: RefreshWebcalService.php; nextcloud/calendar#4250, #7528, #4966
    Effect{"todo"_rule, App::nextcloud, "It strips tasks by default."},
    Effect{"large-feed"_rule, App::nextcloud, "Large feeds time out or are cut off (reported)."},
    Effect{"refresh-differs"_rule, App::nextcloud, "It goes by REFRESH-INTERVAL."},
    Effect{"hurried-refresh"_rule, App::nextcloud,
           "Shut out for fetching too often, it tried 200 times a day (reported)."},
    Effect{"cancelled"_rule, App::nextcloud, "It strikes cancelled events through (reported)."},
    Effect{"no-calendar"_rule, App::nextcloud, "It keeps what it read before."},
    Effect{"duplicate-uid"_rule, App::nextcloud, "Of events with one UID one is kept, at best."},

    Effect{"todo"_rule, App::fastmail, "It shows no tasks (reported)."},

    // ProtonMail/WebClients: subscribe/helpers.ts; mlool/workday-calendar-extension#199
    Effect{"large-feed"_rule, App::proton,
           "It refuses calendars that are too big (import: 10 MB, 15 000 events)."},
    Effect{"invitation"_rule, App::proton, "It refuses a METHOD that it does not know (reported)."},
    Effect{"todo"_rule, App::proton, "Its import refuses tasks (reported)."},

    // bitfireAT/icsx5: ProcessEventsTask.kt; bitfireAT/synctools: AlarmTriggerCalculator.kt
    Effect{"no-revision"_rule, App::icsx5, "Events without LAST-MODIFIED are written anew at each fetch."},
    Effect{"alarm-in-seconds"_rule, App::icsx5, "It cuts the seconds of alarms."},
    Effect{"email-alarm"_rule, App::icsx5, "It makes e-mail reminders of them, which a phone does not send."},
    Effect{"other-alarm"_rule, App::icsx5, "An ACTION that is not DISPLAY, AUDIO or EMAIL does not ring."},
    Effect{"todo"_rule, App::icsx5, "It takes events only."},
    Effect{"color-name"_rule, App::icsx5, "It does not see the calendar's colour."},

    // GNOME/evolution-data-server: e-cal-backend-http.c, e-cal-cache.c
    Effect{"empty-file"_rule, App::evolution, "A feed that it cannot read empties its calendar."},
    Effect{"no-calendar"_rule, App::evolution, "A feed that it cannot read empties its calendar."},
    Effect{"missing-uid"_rule, App::evolution, "Events without a UID get a new one at each fetch."},
    Effect{"no-revision"_rule, App::evolution, "Events whose stamps stay the same count as unchanged."},
    Effect{"stamps-of-now"_rule, App::evolution, "All events count as changed at each fetch."},
    Effect{"todo"_rule, App::evolution, "It shows tasks in a source of their own."},
    Effect{"duplicate-uid"_rule, App::evolution, "Of events with one UID it keeps one."},
};

}  // namespace

std::vector<App> apps_concerned(const Rule& rule) {
    std::vector<App> apps;
    for (const auto& effect : effects)
        if (&effect.rule == &rule) apps.push_back(effect.app);
    return apps;
}

std::string_view effect_on(App app, std::string_view rule) {
    const auto* const found = std::find_if(effects.begin(), effects.end(), [&](const Effect& one) {
        return one.app == app && one.rule.name == rule;
    });
    return found == effects.end() ? std::string_view{} : found->sentence;
}

}  // namespace followup::doctor
