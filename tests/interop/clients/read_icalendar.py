"""Python's icalendar."""

import datetime

import icalendar

from feeds import answer_file_by_file


def utc(event, name):
    return event[name].dt.astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def categories(event):
    found = event["CATEGORIES"]
    return [str(one) for each in (found if isinstance(found, list) else [found]) for one in each.cats]


def alarms(event):
    return [-alarm["TRIGGER"].dt // datetime.timedelta(minutes=1) for alarm in event.walk("VALARM")]


def understood(event):
    return {
        "uid": str(event["UID"]),
        "start": utc(event, "DTSTART"),
        "end": utc(event, "DTEND"),
        "summary": str(event["SUMMARY"]),
        "description": str(event.get("DESCRIPTION", "")),
        "status": str(event["STATUS"]),
        "categories": categories(event),
        "alarms": alarms(event),
    }


def events_in(feed):
    calendar = icalendar.Calendar.from_ical(feed)
    assert not calendar.errors, calendar.errors
    return [understood(event) for event in calendar.walk("VEVENT")]


answer_file_by_file(f"icalendar {icalendar.__version__}", events_in)
