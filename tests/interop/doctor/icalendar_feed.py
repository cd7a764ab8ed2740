"""A feed by Python's icalendar, as its manual shows: a zone by name, alarms, a long text, categories."""

import datetime
import sys
import zoneinfo

from icalendar import Alarm, Calendar, Event

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
UTC = datetime.timezone.utc
TEXT = "About the garden: hedge, roses; and who brings the shears. " * 3 + "Viele Grüße"


def event(uid, summary, start, end, trigger):
    made = Event()
    made.add("uid", uid)
    made.add("dtstamp", datetime.datetime(2026, 11, 1, 10, tzinfo=UTC))
    made.add("summary", summary)
    made.add("dtstart", start)
    made.add("dtend", end)
    made.add("description", TEXT)
    made.add("categories", ["Work", "Garden, front"])
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", trigger)
    made.add_component(alarm)
    return made


calendar = Calendar()
calendar.add("prodid", "-//example//appointments//EN")
calendar.add("version", "2.0")
calendar.add("x-wr-calname", "Appointments")
calendar.add_component(
    event(
        "call@example.org",
        "Call Ana",
        datetime.datetime(2026, 11, 23, 9, tzinfo=BERLIN),
        datetime.datetime(2026, 11, 23, 9, 30, tzinfo=BERLIN),
        datetime.timedelta(minutes=-15),
    )
)
calendar.add_component(
    event(
        "fair@example.org",
        "Fair",
        datetime.date(2026, 11, 28),
        datetime.date(2026, 11, 28),
        datetime.timedelta(days=-40),
    )
)
sys.stdout.buffer.write(calendar.to_ical())
