"""calls.py PROGRAM

Makes each system call of `generate` on the published feed, its folder and the lock fail, one after another,
and kills the program at each, with strace. Afterwards the feed must be the whole old one or the whole new
one, and the next run must publish the new one.

A feed that is there and cannot be read stops the run: unlike one that is damaged, it will be read by a later
run, and what it holds keeps slots in their places and guards against an emptied calendar.
"""

import collections
import os
import re
import shutil
import subprocess
import sys

import scene as scenes

ERRORS = {
    "create": ["EACCES", "EROFS", "ENOSPC", "EDQUOT", "ENOENT"],
    "openat": ["EACCES", "EIO", "EMFILE"],
    "read": ["EIO"],
    "write": ["ENOSPC", "EDQUOT", "EIO"],
    "fsync": ["EIO", "ENOSPC"],
    "fchmod": ["EPERM", "EIO"],
    "fchown": ["EPERM"],
    "rename": ["EACCES", "EROFS", "ENOSPC", "ENOENT", "EIO"],
    "unlink": ["EACCES", "EROFS", "EIO"],
    "flock": ["ENOLCK", "EAGAIN"],
    "close": ["EIO"],
}
OTHER_ERRORS = ["EACCES", "EIO"]
INTERRUPTIBLE = {"openat", "read", "write", "fsync", "flock"}  # made again after EINTR

Call = collections.namedtuple("Call", "name ordinal line")
State = collections.namedtuple("State", "title book old new status left_over")


class Trials:
    def __init__(self, scene):
        self.scene = scene
        self.trace = scene.folder.parent / "trace"
        self.faults = []
        self.errors = self.kills = self.intact = 0
        self.seen = set()

    def calls(self, state):
        """All that name a file of the scene, or a descriptor of one, other than what is planned from: book and
        journal. Where one of these cannot be read, the calendar says so."""
        self.scene.set_up(state.book, state.old, state.left_over)
        self.scene.run(under=["strace", "-y", "-o", self.trace])
        count = collections.Counter()
        for line in self.trace.read_text().splitlines():
            name = re.match(r"\w*", line)[0]
            count[name] += 1
            read_first = str(self.scene.book) in line or ".journal.jsonl" in line
            if str(self.scene.folder) in line and not read_first and name != "execve":
                yield Call(name, count[name], line)

    def faults_of(self, state, call, effect, statuses):
        inject = f"inject={call.name}:{effect}:when={call.ordinal}"
        status, said = self.scene.run(under=["strace", "-o", self.trace, "-e", "trace=" + call.name, "-e", inject])
        feed = self.scene.published()
        if feed in (state.old, state.new):
            self.intact += 1
        else:
            yield "the feed is neither the old one nor the new one"
        if status not in statuses:
            yield f"exit status {status}: {said}"
        if status == state.status and feed != state.new:
            yield "it says nothing, but the feed is not the new one"
        if status == 3 and not re.search("^error: .*cannot ", said, re.MULTILINE):
            yield f"does not say what it cannot do: {said}"
        if status >= 0 and "INJECTED" not in self.trace.read_text():
            yield "the call was not made"
        if state.old == state.new and 3 not in statuses and self.scene.feed.stat().st_mtime != scenes.LONG_AGO:
            yield "the feed was touched without need"
        yield from self.scene.faults_after_next_run(state.new, state.status)
        if state.old is not None and self.scene.feed.stat().st_mode & 0o777 != scenes.MODE:
            yield "the feed has another mode"

    def try_one(self, state, call, effect, statuses):
        self.scene.set_up(state.book, state.old, state.left_over)
        for fault in self.faults_of(state, call, effect, statuses):
            self.faults.append(f"{state.title}, {effect} at {call.line}:\n    {fault}")

    def try_all(self, state):
        for call in list(self.calls(state)):
            kind = "create" if "O_CREAT" in call.line else call.name
            errors = ERRORS.get(kind, OTHER_ERRORS)
            for error in errors:  # with some of them a run can go on
                self.try_one(state, call, "error=" + error, {state.status, 3})
            if call.name in INTERRUPTIBLE:
                self.try_one(state, call, "error=EINTR", {state.status})
            self.try_one(state, call, "signal=KILL", {-9})
            self.errors += len(errors) + (call.name in INTERRUPTIBLE)
            self.kills += 1
            self.seen.add(call.name)


def require_strace():
    if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"], check=False).returncode != 0:
        print("needs strace, and permission to trace")
        sys.exit(1 if os.environ.get("FOLLOWUP_TEST_ALL") else 77)


def try_everything(scene):
    first = scene.publish(scenes.BEFORE, now=scenes.FIRST_RUN)
    trials = Trials(scene)
    for title, book, old, status, left_over in [
        ("first feed", scenes.AFTER, None, 0, False),
        ("changed feed", scenes.AFTER, first, 0, False),
        ("same feed, and what a killed run left", scenes.BEFORE, first, 0, True),
        ("a contact with a fault", scenes.AFTER_WITH_A_FAULT, first, 1, False),
        ("a book cut short", scenes.CUT_SHORT, first, 5, False),
    ]:
        new = scene.publish(book, old, status=status)
        trials.try_all(State(title, book, old, new, status, left_over))
    tried = trials.errors + trials.kills
    print(f"{tried} calls tried ({trials.errors} errors, {trials.kills} kills), {trials.intact} feeds intact")
    not_seen = INTERRUPTIBLE - trials.seen
    return trials.faults + ([f"never called: {not_seen}"] if not_seen else [])


require_strace()
scenes.in_scratch_folder(try_everything)
