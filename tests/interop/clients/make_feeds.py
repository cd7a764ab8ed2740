"""make_feeds.py PROGRAM FOLDER: what books.py asks for, and what `agenda --json` says of it.

FOLDER/feeds is what clients are given (see feeds.py), FOLDER/expected/NAME/STAGE.json the events that they should
find there. Of a view the agenda tells the times; what is null there, the clients shall agree on.
"""

import datetime
import json
import shutil
import subprocess
import sys
import uuid
from pathlib import Path

from books import STORIES, VIEWS, key_of

# Of all UIDs; feed.md and src/events/identity.cpp.
NAMESPACE = uuid.UUID("6d0a5c0e-4b7e-5f0a-9a53-0d8f5a1c7e21")


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: exit status {done.returncode}\n{done.stderr}")
    return done.stdout


def utc(text):
    return datetime.datetime.fromisoformat(text).astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def planned(touch):
    texts = {key: touch[key] for key in ("uid", "summary", "description", "categories", "alarms")}
    return {**texts, "start": utc(touch["start"]), "end": utc(touch["end"]), "status": touch["status"].upper()}


def seen_in(view, event):
    uid = str(uuid.uuid5(NAMESPACE, f"{key_of(view)}\x1f{event['uid']}"))
    if VIEWS[view] == "full":
        return {**event, "uid": uid}
    hidden = {"summary": None, "description": None, "categories": ["Follow-up"]}
    if VIEWS[view] == "busy":
        hidden.update(summary="Busy", description="", alarms=[])
    return {**event, "uid": uid, **hidden}


class Folder:
    def __init__(self, path):
        self._path = path
        for name in ("feeds", "expected", "work"):
            shutil.rmtree(path / name, ignore_errors=True)

    def place(self, name, kind="work"):
        (self._path / kind / name).mkdir(parents=True, exist_ok=True)
        return self._path / kind / name

    def keep(self, name, stage, feed, expected):
        shutil.copyfile(feed, self.place(name, "feeds") / f"{stage}.ics")
        (self.place(name, "expected") / f"{stage}.json").write_text(json.dumps(expected))


def tell(program, name, stages, folder):
    work = folder.place(name)
    book = work / f"{name}.json"
    for stage, (text, now) in enumerate(stages, 1):
        book.write_text(text if isinstance(text, str) else json.dumps(text))
        run(program, "generate", book, "--now", now, "--quiet")
        touches = json.loads(run(program, "agenda", book, "--now", now, "--json"))["touches"]
        expected = [planned(touch) for touch in touches]
        views = [view for view in VIEWS if (work / f"{view}.ics").exists()]
        if not views:
            folder.keep(name, stage, work / f"{name}.ics", expected)
        for view in views:
            folder.keep(view, stage, work / f"{view}.ics", [seen_in(view, event) for event in expected])


def main(program, path):
    folder = Folder(path)
    for name, stages in STORIES.items():
        tell(program, name, stages, folder)
    shutil.rmtree(path / "work")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]))
