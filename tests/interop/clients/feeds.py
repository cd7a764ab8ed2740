"""What all clients are given, and how a client's program answers.

A client is a program that is called with a folder. NAME/1.ics, NAME/2.ics … in it are one feed as one run after
another published it (its stages; most have one). The program prints what the client understood, as JSON:

    {"version": "khal 0.10.5", "feeds": {NAME: [EVENTS, …one list for each stage]}}

An event has the keys of FIELDS. Times are UTC, `20261123T080000Z`; alarms are minutes before the start; what the
client does not tell is null.
"""

import contextlib
import datetime
import functools
import http.server
import json
import os
import shutil
import sys
import tempfile
import threading
from pathlib import Path

FIELDS = ("uid", "start", "end", "summary", "description", "status", "categories", "alarms")

FIRST_PUBLISHED = datetime.datetime(2026, 11, 23, 7, tzinfo=datetime.timezone.utc).timestamp()


def stages(folder):
    """NAME → the paths of its stages, in order."""
    found = {path.name: sorted(path.glob("*.ics"), key=lambda stage: int(stage.stem)) for path in folder.iterdir()}
    return dict(sorted(found.items()))


def answer(version, understood):
    json.dump({"version": version, "feeds": understood}, sys.stdout)


def answer_file_by_file(version, events_in):
    """For what keeps nothing from one feed to the next. `events_in` is given bytes."""
    folder = Path(sys.argv[1])
    answer(version, {name: [events_in(path.read_bytes()) for path in paths] for name, paths in stages(folder).items()})


class _Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {".ics": "text/calendar; charset=utf-8"}

    def end_headers(self):
        with contextlib.suppress(OSError):
            stat = os.stat(self.translate_path(self.path))
            self.send_header("ETag", f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"')
        super().end_headers()

    def log_message(self, *_):
        pass


class Website:
    """Feeds as a web server on the loopback has them: under the same address, one stage after another."""

    def __init__(self, folder):
        self._folder = Path(tempfile.mkdtemp())
        self._stages = stages(folder)
        self._server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(_Handler, directory=self._folder)
        )
        self.most_stages = max(map(len, self._stages.values()))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        shutil.rmtree(self._folder)

    @property
    def names(self):
        return list(self._stages)

    def address(self, name, scheme="http"):
        return f"{scheme}://127.0.0.1:{self._server.server_port}/{name}.ics"

    def publish(self, stage):
        """Stage 0, 1 …: the feeds that have one, each in one piece. Answers their names."""
        published = [name for name, paths in self._stages.items() if stage < len(paths)]
        for name in published:
            new = self._folder / f"{name}.new"
            shutil.copyfile(self._stages[name][stage], new)
            published_at = FIRST_PUBLISHED + 60 * stage  # Last-Modified knows whole seconds only
            os.utime(new, (published_at, published_at))
            new.rename(self._folder / f"{name}.ics")
        return published
