"""changes.py DIFF BEFORE AFTER: between two folders, each with a feed and what vdirsyncer made of it,
exactly the events have changed that `followup diff --json` named."""

import json
import pathlib
import re
import sys


def events(text):
    """UID → the event's lines, sorted (vdirsyncer moves the UID), without its UID."""
    found = {}
    for event in re.findall(r"BEGIN:VEVENT\n.*?END:VEVENT\n", text, re.DOTALL):
        own_lines = re.sub(r"BEGIN:VALARM\n.*?END:VALARM\n", "", event, flags=re.DOTALL)
        uid = re.search(r"^UID:(.*)$", own_lines, re.MULTILINE).group(1)
        found[uid] = sorted(event.replace(f"UID:{uid}\n", "").splitlines())
    assert len(found) == text.count("BEGIN:VEVENT")
    return found


class State:
    def __init__(self, folder):
        self.feed = events((folder / "contacts.ics").read_text())
        self.by_uid = self.copy(folder / "by-uid")
        self.by_hash = self.copy(folder / "by-hash")
        assert self.by_uid == self.feed
        assert sorted(self.by_hash.values()) == sorted(self.feed.values())

    @staticmethod
    def copy(folder):
        """One event a file, named by what stands for the UID there."""
        found = {}
        for file in folder.iterdir():
            event = events(file.read_text())
            assert list(event) == [file.stem]
            found.update(event)
        return found

    def uids_of(self, hashes):
        uid_of = {tuple(event): uid for uid, event in self.feed.items()}
        return {uid_of[tuple(self.by_hash[name])] for name in hashes}


named = {"added": set(), "revised": set(), "dropped": set()}
for change in json.loads(pathlib.Path(sys.argv[1]).read_text())["changes"]:
    named[change["change"]].add(change["uid"])
before, after = (State(pathlib.Path(folder)) for folder in sys.argv[2:])

created = after.by_uid.keys() - before.by_uid.keys()
deleted = before.by_uid.keys() - after.by_uid.keys()
updated = {uid for uid in after.by_uid.keys() & before.by_uid.keys() if after.by_uid[uid] != before.by_uid[uid]}
assert {"added": created, "revised": updated, "dropped": deleted} == named, (created, updated, deleted, named)

created = after.uids_of(after.by_hash.keys() - before.by_hash.keys())
deleted = before.uids_of(before.by_hash.keys() - after.by_hash.keys())
assert created == named["added"] | named["revised"], (created, named)
assert deleted == named["dropped"] | named["revised"], (deleted, named)

print(", ".join(f"{len(uids)} {change}" for change, uids in named.items()))
