"""What the pictures depend on."""

import re
import sys


class Feed:
    def __init__(self, path):
        self.path = path.resolve()
        self.uri = self.path.as_uri()
        self._text = path.read_text(encoding="utf-8")
        self.name = self._value("X-WR-CALNAME", "Follow-ups")
        self.zone = self._value("X-WR-TIMEZONE", "UTC")
        self.color = self._value("X-APPLE-CALENDAR-COLOR", "#2E8B57")
        event = r"^BEGIN:VEVENT\n(?:.+\n)*?UID:(.+)\n(?:.+\n)*?DTSTART:(\d{8}T\d{6}Z)$"
        self._events = sorted((start, uid) for uid, start in re.findall(event, self._text, re.M))
        self.starts = [start for start, _ in self._events]

    def first_event(self):
        """Its start and its UID."""
        if not self._events:
            sys.exit(f"{self.path}: no event to show")
        return self._events[0]

    def _value(self, name, default):
        found = re.search(rf"^{name}:(.+)$", self._text, re.M)
        return found[1] if found else default
