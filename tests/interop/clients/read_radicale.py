"""Radicale: each event is put into a calendar by CalDAV, taken out of it once it is gone, and read back."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "caldav"))

from feeds import answer, stages
from server import Server
from vobject_events import events_in

EVENT = re.compile(r"BEGIN:VEVENT\r\n.*?UID:(.+?)\r\n.*?END:VEVENT\r\n", re.S)


def events_of(feed):
    """UID → a calendar with that event alone, as CalDAV has it (RFC 4791 section 4.1)."""
    head, *_ = re.split("BEGIN:V(?:EVENT|TIMEZONE)\r\n", feed, maxsplit=1)
    return {found[1]: head + found[0] + "END:VCALENDAR\r\n" for found in EVENT.finditer(feed)}


def bring_up_to_date(server, calendar, before, events):
    for uid in events:
        if events[uid] != before.get(uid):
            server.put(uid, events[uid], calendar)
    for uid in before.keys() - events.keys():
        server.delete(uid, calendar)


def main(feeds):
    understood = {}
    with tempfile.TemporaryDirectory() as scratch:
        server = Server(Path(scratch))
        try:
            for name, paths in stages(feeds).items():
                calendar, before, understood[name] = f"/ana/{name}/", {}, []
                server.make_calendar(calendar)
                for path in paths:
                    events = events_of(path.read_bytes().decode())
                    bring_up_to_date(server, calendar, before, events)
                    understood[name].append(events_in(server.request("GET", calendar).encode()))
                    before = events
        finally:
            server.stop()
    version = subprocess.run(["/usr/bin/radicale", "--version"], capture_output=True, text=True, check=True).stdout
    answer(f"Radicale {version.strip()}", understood)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
