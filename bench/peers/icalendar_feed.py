"""icalendar_feed.py EVENTS: reads finished events and prints them as a feed, by Python's icalendar."""

import json
import sys
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event


def time_of(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def alarm_of(one):
    alarm = Alarm()
    alarm.add("uid", one["uid"])
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(minutes=-one["minutes"]))
    alarm.add("description", one["description"])
    return alarm


def event_of(one):
    event = Event()
    event.add("uid", one["uid"])
    for name, key in [("dtstamp", "stamp"), ("created", "created"), ("last-modified", "modified"),
                      ("dtstart", "start"), ("dtend", "end")]:
        event.add(name, time_of(one[key]))
    for name in ["sequence", "summary", "description", "location", "url", "contact", "categories", "status",
                 "class", "priority"]:
        if name in one:
            event.add(name, one[name])
    event.add("transp", one["transparency"])
    for name, value in one["own"].items():
        event.add(name, value)
    for alarm in one["alarms"]:
        event.add_component(alarm_of(alarm))
    return event


def main():
    calendar = Calendar()
    calendar.add("prodid", "-//followup//bench//EN")
    calendar.add("version", "2.0")
    with open(sys.argv[1], encoding="utf-8") as file:
        for one in json.load(file):
            calendar.add_component(event_of(one))
    sys.stdout.buffer.write(calendar.to_ical())


main()
