#include "doctor/profiles.hpp"

#include <array>

namespace followup::doctor {
namespace {

constexpr std::array profiles{
    // adangel.org/2024/12/15/ical-and-google-calendar-sync, til.simonwillison.net/ics; w3c/calendar#119
    // (notifications), aaronpk/Meetable#138 and TracksApp/tracks#1252 (fetching)
    Profile{
        App::google, "google", "Google Calendar",
        "Fetches every 4 to 24 hours (reported), and nothing can hurry it.", Hints::ignores, Alarms::ignores,
        "Sees a change by a larger SEQUENCE or LAST-MODIFIED (reported).",
        "Not to be seen in a file: the address must be public, allowed by robots.txt, and open to bots.",
        "in the calendar's own settings, add \"Event notifications\" and \"All-day event notifications\""},
    // MS-OXCICAL 2.1.3.1.1.15, docs.casecalendar.net/subscribing.html, Gowee/lccal-worker#9
    Profile{
        App::outlook, "outlook", "Outlook",
        "The new one and Outlook.com fetch every 3 hours or so, up to 24 (reported); the classic one at "
        "Send/Receive.",
        Hints::reads_ttl, Alarms::ignores, "Knows events by their UID, and a change by SEQUENCE and DTSTAMP.",
        "Not to be seen in a file: the address must be public, and https rather than webcal.",
        "none makes the alarms of a subscribed calendar ring: for that, events have to be in a calendar of "
        "one's own; in the classic one, \"Update limit\" in the account's settings goes by the feed's hint"},
    // Ivan-Malinovski/calino#165 (alerts), markuspoerschke/iCal#119 (refresh), jsenecal/netbox-notices#67
    Profile{App::apple, "apple", "Apple Calendar",
            "Fetches as the subscription's \"Auto-refresh\" says, from every 5 minutes to every week; iOS as "
            "\"Fetch New Data\" says, every 15 minutes at most.",
            Hints::maybe, Alarms::asks, "Knows events by their UID.",
            "Not to be seen in a file: a host that always answers 304 (not modified) freezes the calendar.",
            "in the subscription, untick \"Remove: Alerts\", and choose \"Auto-refresh\": every hour or so"},
    // mozilla/releases-comm-central: calendar.autorefresh.timeout, CalICSCalendar.sys.mjs,
    // CalAlarmService.sys.mjs
    Profile{App::thunderbird, "thunderbird", "Thunderbird", "Fetches every 30 minutes unless set otherwise.",
            Hints::ignores, Alarms::displayed_ones, "Rebuilds the calendar at each fetch.",
            "Not to be seen in a file: an answer 410 disables the calendar for good, and webcal: means http.",
            "in the calendar's properties, choose \"Refresh Calendar\", tick \"Read Only\" and \"Show "
            "Reminders\""},
    // nextcloud/server: RefreshWebcalService.php; #49396 (default), admin manual
    // (calendarSubscriptionRefreshRate)
    Profile{
        App::nextcloud, "nextcloud", "Nextcloud",
        "Fetches once a day, once a week before 2024, if the feed says nothing.", Hints::reads_both,
        Alarms::strips, "Gives the calendar the name that is typed, not the feed's.",
        "Not to be seen in a file: the server fetches, so it must reach the address.",
        "events in a calendar of one's own (CalDAV) keep their alarms; an administrator can set how often "
        "with occ config:app:set dav calendarSubscriptionRefreshRate --value=PT1H"},
    // docs.casecalendar.net/subscribing.html, aaronpk/Meetable#138
    Profile{
        App::fastmail, "fastmail", "Fastmail", "Fetches every hour (reported).", Hints::unknown,
        Alarms::unknown, "",
        "Not to be seen in a file: after too many failures it stops fetching (reported).",
        "look for the calendar's default alerts; for alarms that are sure, put the events into a calendar of "
        "one's own (CalDAV)"},
    // ProtonMail/WebClients: subscribe/helpers.ts, docs.casecalendar.net/subscribing.html
    Profile{App::proton, "proton", "Proton Calendar", "Fetches every 4 to 16 hours (reported).",
            Hints::unknown, Alarms::unknown, "", "Not to be seen in a file: the address must be public.",
            "give the calendar default notifications in its settings (not confirmed for subscribed ones)"},
    // bitfireAT/icsx5: CalendarFetcher.kt, AppAccount.kt, Subscription.kt
    Profile{
        App::icsx5, "icsx5", "ICSx5", "Fetches every 24 hours unless set otherwise.", Hints::ignores,
        Alarms::all_that_show, "Takes over an event when its LAST-MODIFIED grows.",
        "Not to be seen in a file: it follows five redirects, but none from https to http.",
        "choose the interval in the app; in the subscription, leave \"Ignore alerts\" off, or add a default "
        "alarm"},
    // GNOME/evolution-data-server: e-source-refresh.c, e-source-alarms.c, e-cal-cache.c
    Profile{App::evolution, "evolution", "Evolution and GNOME Calendar",
            "Fetch every 60 minutes unless set otherwise.", Hints::ignores, Alarms::all,
            "See a change by DTSTAMP, LAST-MODIFIED and SEQUENCE together.",
            "Not to be seen in a file: an ETag that stays the same hides all changes.",
            "choose \"Refresh every\" in the calendar's properties; the calendar has to be ticked under "
            "reminders "
            "in the preferences"},
};

constexpr bool are_in_order() {
    for (std::size_t i = 0; i < profiles.size(); ++i)
        if (profiles[i].app != all_apps[i] || static_cast<std::size_t>(all_apps[i]) != i) return false;
    return profiles.size() == all_apps.size();
}
static_assert(are_in_order());

}  // namespace

const Profile& profile_of(App app) {
    return profiles[static_cast<std::size_t>(app)];
}

}  // namespace followup::doctor

namespace followup {

std::string_view key_of(App app) {
    return doctor::profile_of(app).key;
}

std::string_view name_of(App app) {
    return doctor::profile_of(app).name;
}

}  // namespace followup
