"""A book that was edited since its feed was published, and what may become of the two."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

MODE = 0o640
LONG_AGO = 1_000_000_000
FIRST_RUN = "2026-11-22T08:00"
THIS_RUN = "2026-11-23T07:00"  # before any event


def person(name, met, *interactions):
    key = name.split()[0].lower()
    return {"id": key, "name": name, "email": key + "@example.org", "met": met, "interactions": list(interactions)}


def book(*contacts):
    return json.dumps({"calendar": {"id": "injection", "timezone": "Europe/Berlin"}, "contacts": contacts})


ANA = person("Ana Ruiz", "2026-11-20")
BOB = person("Bob Lee", "2026-11-18", {"on": "2026-11-19", "channel": "email"})
BOB_REPLIED = person("Bob Lee", "2026-11-18", {"on": "2026-11-19", "channel": "email", "outcome": "replied"})
CEM = person("Cem Arslan", "2026-11-17")
CEM_WITH_A_FAULT = person("Cem Arslan", "someday")
DEE = person("Dee Okoro", "2026-11-21")
OTHERS = [person(name, "2026-11-20") for name in "Eva Finn Gita Hugo Ines Jon Kim Lea".split()]

BEFORE = book(ANA, BOB, CEM, *OTHERS)
AFTER = book(ANA, BOB_REPLIED, DEE, *OTHERS)
AFTER_WITH_A_FAULT = book(ANA, BOB_REPLIED, CEM_WITH_A_FAULT, DEE, *OTHERS)
CUT_SHORT = book(ANA)


class Scene:
    """
    books/contacts.json
    books/contacts.ics -> ../web/feed.ics
    web/feed.ics
    """

    def __init__(self, program, folder):
        self.program = pathlib.Path(program).resolve()
        self.folder = pathlib.Path(folder).resolve()
        self.book = self.folder / "books/contacts.json"
        self.lock = self.folder / "books/.contacts.json.followup-lock"
        self.link = self.folder / "books/contacts.ics"
        self.feed = self.folder / "web/feed.ics"
        self.temporary = self.folder / "web/.feed.ics.followup-tmp"

    def set_up(self, book, feed, left_over=False):
        """With the bytes of the feed; None: nothing is published. A killed run may have left something."""
        shutil.rmtree(self.folder)
        self.book.parent.mkdir(parents=True)
        self.feed.parent.mkdir()
        self.book.write_text(book)
        self.link.symlink_to("../web/feed.ics")
        if feed is not None:
            self.feed.write_bytes(feed)
            self.feed.chmod(MODE)
            os.utime(self.feed, (LONG_AGO, LONG_AGO))
        if left_over:
            self.temporary.write_text("BEGIN:VCAL")

    def start(self, *options, under=(), now=THIS_RUN):
        return subprocess.Popen(
            [*under, self.program, "generate", self.book, "--now", now, *options],
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "Europe/Berlin"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *options, **how):
        """Exit status and what it says on standard error."""
        process = self.start(*options, **how)
        said = process.communicate()[1]
        return process.returncode, said

    def published(self):
        return self.feed.read_bytes() if self.feed.exists() else None

    def publish(self, book, feed=None, now=THIS_RUN, status=0):
        """The feed that an undisturbed run makes of them."""
        self.set_up(book, feed)
        ended, said = self.run(now=now)
        if ended != status:
            sys.exit(f"undisturbed, it ends with {ended}, not {status}:\n{said}")
        return self.published()

    def litter(self):
        known = {self.book, self.lock, self.link, self.feed}
        return [path.name for folder in ("books", "web") for path in (self.folder / folder).iterdir() if path not in known]

    def faults_after_next_run(self, feed, status=0):
        """What is wrong once the next run, undisturbed, should have published `feed`."""
        ended, said = self.run()
        if ended != status:
            yield f"the next run ends with {ended}: {said}"
        if self.published() != feed:
            yield "the next run publishes another feed"
        if self.litter():
            yield f"the next run leaves {self.litter()}"
        if not self.link.is_symlink():
            yield "the link to the feed is replaced"


def in_scratch_folder(act):
    """Calls `act` with the scene of the program that is given as argument; it returns a list of faults."""
    os.umask(0o022)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "scene"
        folder.mkdir()
        faults = act(Scene(sys.argv[1], folder))
    print(*faults[:20], sep="\n", end="\n" if faults else "")
    sys.exit(f"{len(faults)} faults" if faults else 0)
