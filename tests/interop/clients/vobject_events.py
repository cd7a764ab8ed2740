"""What vobject understands of a calendar."""

import datetime

import vobject


def utc(time):
    return time.astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def understood(event):
    event.validate(raiseException=True)
    return {
        "uid": event.uid.value,
        "start": utc(event.dtstart.value),
        "end": utc(event.dtend.value),
        "summary": event.summary.value,
        "description": event.getChildValue("description", ""),
        "status": event.status.value,
        "categories": [one for line in event.contents["categories"] for one in line.value],
        "alarms": [-alarm.trigger.value // datetime.timedelta(minutes=1) for alarm in event.contents.get("valarm", [])],
    }


def events_in(feed):
    calendar = vobject.readOne(feed.decode())
    return [understood(event) for event in calendar.contents.get("vevent", [])]
