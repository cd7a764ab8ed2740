"""story.py PROGRAM

`generate --items` as README.md tells it: vdirsyncer keeps the folder and a calendar of a CalDAV server (Radicale, on
the loopback) the same. The calendar holds events of its owner as well, and the owner has an app that changes events.
"""

import pathlib
import re
import sys
import tempfile

import icalendar

from desk import Desk
from server import Server

OWNERS_EVENTS = {
    "birthday": "DTSTART;VALUE=DATE:20261124\r\nSUMMARY:Birthday\r\nRRULE:FREQ=YEARLY\r\n",
    "A6A2E6C5-5C1F-4E0B-8B77-0D2C59B3A1D0": "DTSTART:20261123T080000Z\r\nDTEND:20261123T083000Z\r\nSUMMARY:Dentist\r\n"
    "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT1H\r\nEND:VALARM\r\n",
    "5d3c9b52-7a2e-4a0e-9b53-4a5a2d1f0c11": "DTSTART:20261125T170000Z\r\nSUMMARY:Choir\r\nSEQUENCE:4\r\n",
}


def person(name, **more):
    key = name.split()[0].lower()
    return {"id": key, "name": name, "email": key + "@example.org", "met": "2026-11-20", **more}


def lines_of(event):
    """Servers reorder properties."""
    return sorted(event.content_lines())


def event_in(text):
    return icalendar.Calendar.from_ical(text).walk("VEVENT")[0]


def assert_published(desk, events, but=()):
    """The calendar has the feed's events, with their alarms, but for those that its owner changed."""
    feed = desk.feed()
    assert events.keys() == feed.keys(), events.keys() ^ feed.keys()
    for uid, event in feed.items():
        if uid not in but:
            assert lines_of(event_in(events[uid][1])) == lines_of(event), uid


def dismiss(server, uid):
    """As an app does it when its user closes the alarm."""
    text = server.events()[uid][1]
    assert text.count("END:VALARM") == 1
    server.put(uid, text.replace("END:VALARM", "ACKNOWLEDGED:20261123T080100Z\r\nEND:VALARM"))
    return server.events()[uid]


def move(server, uid):
    text = server.events()[uid][1]
    text = re.sub(r"(?m)^(DT(?:START|END)):\d{8}", r"\1:20261127", text)
    text = re.sub(r"(?m)^SEQUENCE:(\d+)", lambda found: f"SEQUENCE:{int(found[1]) + 1}", text)
    server.put(uid, text)
    return server.events()[uid]


def first_publication(desk, server):
    desk.contacts = {name: person(name) for name in ("Ana Ruiz", "Bob Lee", "Zoë Müller")}
    desk.contacts["Zoë Müller"]["id"] = "zoe"
    events = desk.run("2026-11-22T08:00")
    assert_published(desk, events)
    assert all("BEGIN:VALARM" in events[desk.uid_of(contact)][1] for contact in ("ana", "bob", "zoe"))


def nothing_changed(desk, server):
    before, asked = server.events(), server.changes_asked_for()
    desk.run("2026-11-22T09:00")
    assert server.events() == before
    assert server.changes_asked_for() == asked


def what_the_owner_does_stays(desk, server):
    ana, bob = desk.uid_of("ana"), desk.uid_of("bob")
    changed = {ana: dismiss(server, ana), bob: move(server, bob)}
    asked = server.changes_asked_for()
    for now in ("2026-11-22T10:00", "2026-11-22T11:00"):
        events = desk.run(now)
        assert {uid: events[uid] for uid in changed} == changed
        assert_published(desk, events, but=changed)
    assert server.changes_asked_for() == asked


def a_revised_event_is_the_feeds_again(desk, server):
    moved = desk.uid_of("bob")
    desk.contacts["Ana Ruiz"]["name"] = "Ana Ruiz Ortega"
    events = desk.run("2026-11-22T12:00")
    assert_published(desk, events, but={moved})
    assert "ACKNOWLEDGED" not in events[desk.uid_of("ana")][1]
    assert "DTSTART:20261127" in events[moved][1]


def a_conflict_is_won_by_the_feed(desk, server):
    zoe, bob = desk.uid_of("zoe"), desk.uid_of("bob")
    dismiss(server, zoe)
    desk.contacts["Zoë Müller"]["name"] = "Zoë Maier"
    desk.generate("2026-11-22T13:00")
    assert_published(desk, desk.sync(), but={bob})


def done_and_new(desk, server):
    """Bob is written to, once his alarm has rung; Dora is new."""
    bob = desk.uid_of("bob")
    dismiss(server, bob)
    desk.contacts["Bob Lee"]["interactions"] = [{"on": "2026-11-22", "channel": "email"}]
    desk.contacts["Dora Novák"] = person("Dora Novák")
    events = desk.run("2026-11-22T14:00")
    assert bob not in events
    assert_published(desk, events)
    assert desk.uid_of("dora") in events


def an_event_that_went_and_came_back(desk, server):
    dora = desk.uid_of("dora")
    desk.contacts["Dora Novák"]["status"] = "paused"
    desk.contacts["Dora Novák"]["paused_until"] = "2027-11-22"
    assert dora not in desk.run("2026-11-22T15:00")
    desk.contacts["Dora Novák"] = person("Dora Novák")
    events = desk.run("2026-11-22T16:00")
    assert_published(desk, events)
    assert dora in events


def an_event_deleted_in_the_app_comes_back(desk, server):
    dora = desk.uid_of("dora")
    server.delete(dora)
    assert dora not in desk.sync()
    assert_published(desk, desk.run("2026-11-22T17:00"))


def dismissed_after_the_last_sync_and_done(desk, server):
    """vdirsyncer brings back what is gone on one side and changed on the other; the next run sees to it."""
    dora = desk.uid_of("dora")
    dismiss(server, dora)
    desk.contacts["Dora Novák"]["interactions"] = [{"on": "2026-11-22", "outcome": "replied"}]
    desk.generate("2026-11-22T18:00")
    assert dora in desk.sync()
    assert_published(desk, desk.run("2026-11-22T19:00"))


def a_fault_shows_and_goes(desk, server):
    before = desk.feed().keys()
    desk.contacts["Ana Ruiz"]["met"] = "2026-11-31"
    events = desk.run("2026-11-22T20:00", status=1)
    assert_published(desk, events)
    (fault,) = desk.feed().keys() - before
    assert "followup needs you" in events[fault][1]
    desk.contacts["Ana Ruiz"]["met"] = "2026-11-20"
    assert_published(desk, desk.run("2026-11-22T21:00"))
    assert desk.feed().keys() == before


STORY = [
    first_publication, nothing_changed, what_the_owner_does_stays, a_revised_event_is_the_feeds_again,
    a_conflict_is_won_by_the_feed, done_and_new, an_event_that_went_and_came_back,
    an_event_deleted_in_the_app_comes_back, dismissed_after_the_last_sync_and_done, a_fault_shows_and_goes,
]  # fmt: skip


def main(program):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        server = Server(folder)
        try:
            server.make_calendar()
            for uid, lines in OWNERS_EVENTS.items():
                head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//an app//EN\r\nBEGIN:VEVENT\r\n"
                stamp = f"UID:{uid}\r\nDTSTAMP:20261101T120000Z\r\n"
                server.put(uid, f"{head}{stamp}{lines}END:VEVENT\r\nEND:VCALENDAR\r\n")
            desk = Desk(program, folder, server)
            for step in STORY:
                print(step.__name__.replace("_", " "), flush=True)
                step(desk, server)
        finally:
            server.stop()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve())
