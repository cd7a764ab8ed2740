"""A book, followup, and vdirsyncer, set up as README.md says."""

import json
import os
import subprocess

import icalendar

ITEMS = "vdir/followups"

CONFIG = """
[general]
status_path = "{folder}/status/"

[pair followups]
a = "items"
b = "service"
collections = [["followups", "followups", "private"]]
conflict_resolution = "a wins"

[storage items]
type = "filesystem"
path = "{folder}/vdir/"
fileext = ".ics"

[storage service]
type = "caldav"
url = "http://127.0.0.1:{port}/"
username = "ana"
password = "secret"
item_types = ["VEVENT"]
"""


class Desk:
    """A book, the program, and vdirsyncer."""

    def __init__(self, program, folder, server):
        """The calendar's events so far are its owner's."""
        self._program, self._folder, self._server = program, folder, server
        self.contacts = {}
        (folder / ITEMS).mkdir(parents=True)
        (folder / "vdirsyncer").write_text(CONFIG.format(folder=folder, port=server.port))
        self._owners = server.events()
        self._vdirsyncer("discover")

    def generate(self, now, status=0):
        book = {"calendar": {"id": "caldav", "timezone": "Europe/Berlin"}, "contacts": list(self.contacts.values())}
        (self._folder / "contacts.json").write_text(json.dumps(book))
        command = [self._program, "generate", "contacts.json", "--items", ITEMS, "--now", now, "--quiet"]
        done = subprocess.run(command, cwd=self._folder, capture_output=True, text=True)
        assert done.returncode == status, done

    def _vdirsyncer(self, command):
        done = subprocess.run(
            ["/usr/bin/vdirsyncer", "--config", self._folder / "vdirsyncer", command],
            env={**os.environ, "LC_ALL": "C.UTF-8"}, capture_output=True, text=True,
        )  # fmt: skip
        assert done.returncode == 0, done

    def sync(self):
        """What is in the calendar then, less its owner's events, in which nothing may have changed."""
        self._vdirsyncer("sync")
        events = self._server.events()
        assert {uid: events.pop(uid) for uid in self._owners} == self._owners
        return events

    def run(self, now, status=0):
        """What README.md lets cron do: what happened in the calendar comes first."""
        self.sync()
        self.generate(now, status)
        return self.sync()

    def feed(self):
        """UID → event"""
        calendar = icalendar.Calendar.from_ical((self._folder / "contacts.ics").read_bytes())
        return {str(event["UID"]): event for event in calendar.walk("VEVENT")}

    def uid_of(self, contact):
        """Of the contact's first event."""
        return next(uid for uid, event in self.feed().items() if event.get("X-FOLLOWUP-CONTACT") == contact)
