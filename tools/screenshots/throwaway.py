"""Programs that leave nothing behind."""

import contextlib
import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

PATIENCE = 10  # seconds


class Throwaway:
    """A program whose home is a folder of its own. Its files come first, then it is started, at last closed."""

    def __init__(self):
        self._temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self._temporary.name)
        self._process = None

    def start(self, command, zone, **more):
        home = {"HOME": str(self.folder), "TMPDIR": str(self.folder)}
        self._process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            env={**os.environ, **home, "LC_ALL": "C.UTF-8", "TZ": zone}, **more,
        )  # fmt: skip

    def is_running(self):
        return self._process.poll() is None

    def close(self):
        self._process.terminate()
        self._process.wait()
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)  # its helpers, which write a moment longer
        deadline = time.monotonic() + PATIENCE
        while self.folder.exists():
            try:
                self._temporary.cleanup()
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)
