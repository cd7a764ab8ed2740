"""khal, with vdirsyncer as the one who subscribes."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from feeds import Website, answer

VDIRSYNCER = """
[general]
status_path = "{folder}/status/"
"""

SUBSCRIPTION = """
[pair {name}]
a = "{name}_here"
b = "{name}_there"
collections = null

[storage {name}_here]
type = "filesystem"
path = "{folder}/calendars/{name}"
fileext = ".ics"

[storage {name}_there]
type = "http"
url = "{address}"
"""

KHAL = """
[calendars]
[[all]]
path = {folder}/calendars/*
type = discover
[locale]
timeformat = %H%M%S
dateformat = %Y%m%d
longdateformat = %Y%m%d
datetimeformat = %Y%m%d %H%M%S
longdatetimeformat = %Y%m%dT%H%M%S
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = {folder}/khal.db
"""

COLUMN, ROW = "\x1f", "\x1e"
COLUMNS = ("uid", "start-long-full", "end-long-full", "title", "description", "status", "categories")


class Desk:
    def __init__(self, folder, website):
        self._folder = folder
        subscriptions = [
            SUBSCRIPTION.format(folder=folder, name=name.replace("-", "_"), address=website.address(name))
            for name in website.names
        ]
        for name in website.names:
            (folder / "calendars" / name.replace("-", "_")).mkdir(parents=True)
        (folder / "vdirsyncer").write_text(VDIRSYNCER.format(folder=folder) + "".join(subscriptions))
        (folder / "khal").write_text(KHAL.format(folder=folder))

    def run(self, *command, but=None):
        """What it prints; `but`: a fault that may be, if it is the only one."""
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": str(self._folder)}
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        faults = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
        if done.returncode != 0 and not (but and faults and all(but in fault for fault in faults)):
            sys.exit(f"{command[0]}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def vdirsyncer(self, command, *names):
        """It does not empty a calendar unless it is told to."""
        options = ("--verbosity", "WARNING", "--config", self._folder / "vdirsyncer")
        self.run("vdirsyncer", *options, command, *names, but="was completely emptied")

    def events(self, name):
        row = COLUMN.join(f"{{{column}}}" for column in COLUMNS) + ROW
        listed = self.run(
            "khal", "--config", self._folder / "khal", "--no-color", "list", "--include-calendar", name.replace("-", "_"),
            "--day-format", "", "--once", "--format", row, "20260101", "20290101",
        )  # fmt: skip
        return [understood(line.lstrip("\n").split(COLUMN)) for line in listed.split(ROW)[:-1]]


def understood(columns):
    event = dict(zip(COLUMNS, columns, strict=True))
    return {
        "uid": event["uid"],
        "start": event["start-long-full"] + "Z",
        "end": event["end-long-full"] + "Z",
        "summary": event["title"],
        "description": event["description"],
        "status": event["status"].strip(),
        "categories": event["categories"].split(","),
        "alarms": None,
    }


def main(feeds):
    with tempfile.TemporaryDirectory() as scratch, Website(feeds) as website:
        seen = {name: [] for name in website.names}
        desk = Desk(Path(scratch), website)
        for stage in range(website.most_stages):
            published = website.publish(stage)
            if stage == 0:
                desk.vdirsyncer("discover")
            for name in website.names:  # each on its own: a fault in one closes the others' connections
                desk.vdirsyncer("sync", name.replace("-", "_"))
            for name in published:
                seen[name].append(desk.events(name))
        version = desk.run("khal", "--version").split()[-1]
        answer(f"khal {version} with {desk.run('vdirsyncer', '--version').replace(', version', '').strip()}", seen)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
