"""Reads a feed with Python's icalendar."""

import datetime
import sys

import icalendar


def utc(event, name):
    return event[name].dt.astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def alarms(event):
    return ",".join(str(int(alarm["TRIGGER"].dt.total_seconds())) for alarm in event.walk("VALARM"))


with open(sys.argv[1], "rb") as feed:
    calendar = icalendar.Calendar.from_ical(feed.read())
for event in calendar.walk("VEVENT"):
    texts = "|".join(str(event[name]) for name in ("SUMMARY", "DESCRIPTION"))
    print(event["UID"], utc(event, "DTSTART"), utc(event, "DTEND"), alarms(event), texts.replace("\n", "\\n"))
