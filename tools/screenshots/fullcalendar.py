"""fullcalendar.py FOLDER FEED.ics OUT.png: see ../screenshot, which installs what this needs into FOLDER.

Opens calendar.html with the feed in a Chromium without a window, clicks the feed's first event and saves what the page
shows. Chromium is steered over a pipe (--remote-debugging-pipe), by the DevTools protocol
(https://chromedevtools.github.io/devtools-protocol/).
"""

import base64
import functools
import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from datetime import datetime
from pathlib import Path
from urllib.parse import urlencode

from feed import Feed

WIDTH, HEIGHT, SCALE = 1280, 800, 1.5
PATIENCE = 60  # seconds
# Without a sandbox, since root has none in Chromium; it opens nothing but this page.
OPTIONS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--no-first-run", "--lang=en-GB", "--remote-debugging-pipe",
]  # fmt: skip

MIDDLE = """
(() => {
  const box = document.getElementById("first")?.getBoundingClientRect();
  return box && [box.x + box.width / 2, box.y + box.height / 2];
})()
"""
IS_OPEN = "!document.getElementById('card').hidden && document.fonts.status == 'loaded'"


class Website(http.server.SimpleHTTPRequestHandler):
    """The folder, and the feed."""

    def __init__(self, *arguments, feed, **more):
        self._feed = feed
        super().__init__(*arguments, **more)

    def translate_path(self, path):
        return str(self._feed) if path == "/feed.ics" else super().translate_path(path)

    def log_message(self, *_):
        pass


class Chromium:
    """Messages are JSON, each followed by a zero byte. Chromium reads from descriptor 3 and writes to 4."""

    def __init__(self, profile, zone):
        theirs_in, ours_out = os.pipe()
        ours_in, theirs_out = os.pipe()
        options = [*OPTIONS, f"--window-size={WIDTH},{HEIGHT}", f"--user-data-dir={profile}"]
        redirected = f'exec chromium "$@" 3<&{theirs_in} 4>&{theirs_out}'
        self._process = subprocess.Popen(
            ["bash", "-c", redirected, "chromium", *options],
            pass_fds=(theirs_in, theirs_out), stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            env={**os.environ, "TZ": zone, "LC_ALL": "C.UTF-8", "HOME": str(profile)},
        )  # fmt: skip
        os.close(theirs_in)
        os.close(theirs_out)
        self._in, self._out = os.fdopen(ours_in, "rb"), os.fdopen(ours_out, "wb", buffering=0)
        self._messages, self._session = 0, {}
        target = self("Target.createTarget", url="about:blank")["targetId"]
        self._session = {"sessionId": self("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]}

    def __call__(self, method, **parameters):
        self._messages += 1
        message = {"id": self._messages, "method": method, "params": parameters, **self._session}
        self._out.write(json.dumps(message).encode() + b"\0")
        while (answer := self._read()).get("id") != self._messages:
            pass
        if "error" in answer:
            sys.exit(f"Chromium: {method}: {answer['error']['message']}")
        return answer["result"]

    def _read(self):
        message = bytearray()
        while (byte := self._in.read(1)) != b"\0":
            if not byte:
                sys.exit("Chromium hung up")
            message += byte
        return json.loads(message)

    def value(self, expression):
        """Once it is true."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            result = self("Runtime.evaluate", expression=expression, returnByValue=True)["result"]
            if result.get("value"):
                return result["value"]
            time.sleep(0.1)
        sys.exit(f"Chromium: in vain: {expression}")

    def close(self):
        self._process.terminate()
        self._process.wait()


def take_picture(chromium, address):
    metrics = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": SCALE, "mobile": False}
    chromium("Emulation.setDeviceMetricsOverride", **metrics)
    chromium("Page.navigate", url=address)
    x, y = chromium.value(MIDDLE)
    for kind in ("mousePressed", "mouseReleased"):
        chromium("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
    chromium.value(IS_OPEN)
    return base64.b64decode(chromium("Page.captureScreenshot", format="png")["data"])


def main(folder, feed_path, picture_path):
    feed = Feed(Path(feed_path))
    start = datetime.strptime(feed.first_start, "%Y%m%dT%H%M%S%z").isoformat()
    website = functools.partial(Website, feed=feed.path, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), website)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = f"http://127.0.0.1:{server.server_port}/calendar.html?" + urlencode({"feed": "feed.ics", "start": start})
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        chromium = Chromium(profile, feed.zone)
        try:
            picture = take_picture(chromium, page)
        finally:
            chromium.close()
    Path(picture_path).write_bytes(picture)


if __name__ == "__main__":
    main(*sys.argv[1:])
