"""machine.py PROGRAM

`generate` next to other runs, and on a machine that has no room, no permission or no folder for the feed.
"""

import fcntl
import os
import subprocess

import scene as scenes

NAMESPACE = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--mount"]
READ_ONLY = 'mount --bind "$1" "$1"; mount -o remount,bind,ro "$1"'
FULL = """
cp -p "$1/feed.ics" "$2"
mount -t tmpfs -o size=64k tmpfs "$1"
mv "$2" "$1/feed.ics"
! head -c 1M /dev/zero > "$1/filler" 2> /dev/null
"""
THEN_RUN = 'web=$1 seen=$2; shift 2; status=0; "$@" || status=$?; cp -rp "$web" "$seen"; exit $status'


class Machine:
    def __init__(self, scene):
        self.scene = scene
        self.old = scene.publish(scenes.BEFORE, now=scenes.FIRST_RUN)
        self.new = scene.publish(scenes.AFTER, self.old)
        self.faults = []

    def check(self, holds, what):
        if not holds:
            self.faults.append(what)

    def check_failure(self, what, status, said, error):
        self.check(status == 3, f"{what}: exit status {status}")
        is_clear = said.startswith("error: cannot write ") and said.endswith(f": {error}\n")
        self.check(is_clear, f"{what}: does not say what it cannot do: {said}")

    def check_next_run(self, what, feed):
        self.faults += [f"{what}: {fault}" for fault in self.scene.faults_after_next_run(feed)]

    def no_folder(self):
        first = self.scene.publish(scenes.AFTER)
        self.scene.set_up(scenes.AFTER, None)
        self.scene.feed.parent.rmdir()
        self.check_failure("no folder", *self.scene.run(), "No such file or directory")
        self.scene.feed.parent.mkdir()
        self.check_next_run("no folder", first)

    def full_device(self):
        self.scene.set_up(scenes.AFTER, self.old)
        self.check_failure("/dev/full", *self.scene.run("-o", "/dev/full"), "No space left on device")
        self.check(self.scene.published() == self.old, "/dev/full: the feed is not the old one")

    def mounted(self, what, mount, error):
        """With something else in the place of the feed's folder, in a name space of its own."""
        self.scene.set_up(scenes.AFTER, self.old)
        seen = self.scene.folder / "seen"
        script = ["bash", "-euc", f"{mount}\n{THEN_RUN}", "bash", self.scene.feed.parent, seen]
        self.check_failure(what, *self.scene.run(under=[*NAMESPACE, *script]), error)
        self.check((seen / "feed.ics").read_bytes() == self.old, f"{what}: the feed is not the old one")
        left = {path.name for path in seen.iterdir()} - {"feed.ics", "filler"}
        self.check(not left, f"{what}: leaves {left}")
        self.check_next_run(what, self.new)

    def lock_held(self):
        self.scene.set_up(scenes.AFTER, self.old)
        with open(self.scene.lock, "w", encoding="ascii") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            status, said = self.scene.run()
            self.check(status == 5, f"lock held: exit status {status}")
            self.check(said.startswith("error: ") and "another run" in said, f"lock held: says only {said}")
            self.check(self.scene.published() == self.old, "lock held: the feed is not the old one")
            waiting = self.scene.start()
        said = waiting.communicate()[1]
        self.check(waiting.returncode == 0, f"lock given back: exit status {waiting.returncode}: {said}")
        self.check_next_run("lock given back", self.new)

    def many_at_once(self):
        self.scene.set_up(scenes.AFTER, self.old)
        runs = [self.scene.start() for _ in range(8)]
        while any(run.poll() is None for run in runs):
            self.check(self.scene.published() in (self.old, self.new), "many at once: a reader sees another feed")
        statuses = {run.wait() for run in runs}
        self.check(0 in statuses and statuses <= {0, 5}, f"many at once: exit statuses {statuses}")
        for run in runs:
            run.communicate()
        self.check_next_run("many at once", self.new)


def can_mount():
    trial = subprocess.run([*NAMESPACE, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False)
    return trial.returncode == 0


def try_everything(scene):
    machine = Machine(scene)
    machine.no_folder()
    machine.full_device()
    machine.lock_held()
    machine.many_at_once()
    if can_mount():
        machine.mounted("full disk", FULL, "No space left on device")
        machine.mounted("read-only folder", READ_ONLY, "Read-only file system")
    else:
        print("no full disk and no read-only folder were tried: that needs the permission to mount")
    return machine.faults


scenes.in_scratch_folder(try_everything)
