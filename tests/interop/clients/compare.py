"""What a client understood, beside what it should have."""

import json

from feeds import FIELDS
from known import DROPPED, MANGLED

REFERENCE = "libical"  # of what the agenda does not say


def answer_path(folder, client):
    return folder / "answers" / f"{client}.json"


def tidied(event):
    lists = {field: sorted(event[field]) for field in ("categories", "alarms") if event[field] is not None}
    return {field: lists.get(field, event[field]) for field in FIELDS}


def completed(planned, reference):
    """With what the reference sees where the agenda says nothing, and with the watchdog, which is no touch."""
    seen = {event["uid"]: event for event in reference}
    known = {event["uid"] for event in planned}
    touches = [
        {field: seen.get(event["uid"], event)[field] if value is None else value for field, value in event.items()}
        for event in planned
    ]
    return touches + [
        event for uid, event in seen.items()
        if uid not in known and event["summary"].startswith("followup has not run since ")
    ]  # fmt: skip


def differences(expected, read):
    """Field, or "events", and what differs, in words. Both are in the same order."""
    if len(read) != len(expected):
        yield "events", f"{len(read)} events, not {len(expected)}"
    for wanted, event in zip(expected, read):
        for field in FIELDS:
            if event[field] != wanted[field]:
                yield field, f"{field} of {wanted['summary'][:60]!r}: {event[field]!r}, not {wanted[field]!r}"


class Comparison:
    """`cells`: feed → "✓", "≈" (known.py says what is mangled) or "✗". `faults`: what is not as expected, in words."""

    def __init__(self, client, folder):
        self._client, self._folder = client, folder
        self._dropped = DROPPED.get(client, {})
        self.cells, self.faults = {}, []
        answer = self._answer(client)
        self.version = answer["version"]
        self._reference = self._answer(REFERENCE)["feeds"]
        unlike = set()
        for feed in self._reference:
            unlike |= self._compare(feed, answer["feeds"].get(feed, []))
        for field in sorted(self._dropped.keys() - unlike):
            self.faults.append(f"{client} tells {field} as it should be: known.py says that it does not")

    def _answer(self, client):
        return json.loads(answer_path(self._folder, client).read_text())

    def _compare(self, feed, read):
        """Makes the cell, and answers which fields are not as published. What is known has to be so."""
        mangled, _ = MANGLED.get((self._client, feed), ((), ""))
        found = list(self._differences(feed, read))
        unlike = {field for field, _ in found}
        faults = [f"{feed}, {text}" for field, text in found if field not in self._dropped and field not in mangled]
        for field in sorted(set(mangled) - unlike):
            faults.append(f"{feed}: {field} is as it should be: known.py says that it is not")
        self.faults += faults
        self.cells[feed] = "✗" if faults else "≈" if mangled else "✓"
        return unlike

    def _differences(self, feed, read):
        reference = self._reference[feed]
        if len(read) != len(reference):
            yield "stages", f"{len(read)} stages were read of {len(reference)}"
        for stage, (events, seen) in enumerate(zip(read, reference), 1):
            planned = json.loads((self._folder / "expected" / feed / f"{stage}.json").read_text())
            expected = sorted(map(tidied, completed(planned, seen)), key=self._order)
            for field, text in differences(expected, sorted(map(tidied, events), key=self._order)):
                yield field, f"stage {stage}: {text}"

    def _order(self, event):
        """By UID, where the client tells it."""
        return "" if "uid" in self._dropped else event["uid"], event["start"], event["summary"]
