"""The clients, and what they are known not to do. A test fails as soon as one of these is no longer so."""

# What they are called, in the order of the table.
CLIENTS = {
    "libical": "libical",
    "ical.js": "ical.js",
    "node-ical": "node-ical",
    "icalendar": "icalendar",
    "vobject": "vobject",
    "radicale": "Radicale",
    "khal": "khal",
    "evolution": "Evolution",
    "thunderbird": "Thunderbird",
    "fullcalendar": "FullCalendar",
}

_UNTOLD = "not told; its iCalendar plugin keeps times, title, description, place, address and organizer only"

# client → field → what becomes of it
DROPPED = {
    "khal": {
        "uid": "vdirsyncer names subscribed events by their content, so that a changed event is another one",
        "alarms": "kept, and neither told nor rung",
    },
    "fullcalendar": dict.fromkeys(("uid", "status", "categories", "alarms"), _UNTOLD),
}

# (client, feed) → the fields that do not come out as they were written, or "events", and why
_TEXTS = ("summary", "description")
_AGAIN = "what looks like an escape once it is unescaped (`\\n`, `\\,`, `\\;`, `\\\\`) is unescaped again"
_TWICE = "in the hour that comes twice, an event has no end if that is before its start by the wall clock"
MANGLED = {
    ("node-ical", "backslashes"): (_TEXTS, "a backslash before an `n` becomes a backslash and a line break"),
    ("icalendar", "backslashes"): (_TEXTS, _AGAIN),
    ("khal", "backslashes"): (_TEXTS, _AGAIN),
    ("khal", "emptied"): (("events",), "vdirsyncer empties a calendar only when told to (`sync --force-delete`)"),
    ("evolution", "emptied"): (("events",), "a feed that becomes empty leaves the last events in the calendar"),
    ("fullcalendar", "clocks-north"): (("end",), _TWICE),
    ("fullcalendar", "clocks-south"): (("end",), _TWICE),
}
