"""Chromium without a window, and a website for it.

Chromium is steered over a pipe (--remote-debugging-pipe), by the DevTools protocol
(https://chromedevtools.github.io/devtools-protocol/).
"""

import base64
import functools
import http.server
import json
import os
import select
import sys
import threading
import time

from throwaway import Throwaway

WIDTH, HEIGHT, SCALE = 1280, 800, 1.5
PATIENCE = 60  # seconds
# Without a sandbox, since root has none in Chromium; it opens nothing but our pages.
OPTIONS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--no-first-run", "--lang=en-GB", "--remote-debugging-pipe", f"--window-size={WIDTH},{HEIGHT}",
]  # fmt: skip


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments, feeds, **more):
        self._feeds = feeds
        super().__init__(*arguments, **more)

    def do_GET(self):
        feed = self._feeds.get(self.path)
        if not feed:
            super().do_GET()
            return
        body = feed()
        self.send_response(200)
        self.send_header("Content-Type", "text/calendar; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "private, no-cache")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Website:
    """A folder on the loopback, and feeds in it: path → a function that answers its bytes."""

    def __init__(self, folder, feeds):
        handler = functools.partial(_Handler, feeds=feeds, directory=folder)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


class Chromium:
    """Messages are JSON, each followed by a zero byte. Chromium reads from descriptor 3 and writes to 4."""

    def __init__(self, zone):
        theirs_in, ours_out = os.pipe()
        ours_in, theirs_out = os.pipe()
        redirected = f'exec chromium "$@" 3<&{theirs_in} 4>&{theirs_out}'
        self._program = Throwaway()
        command = ["bash", "-c", redirected, "chromium", *OPTIONS, f"--user-data-dir={self._program.folder}"]
        self._program.start(command, zone, pass_fds=(theirs_in, theirs_out))
        os.close(theirs_in)
        os.close(theirs_out)
        self._in, self._out = os.fdopen(ours_in, "rb", buffering=0), os.fdopen(ours_out, "wb", buffering=0)
        self._messages, self._unread = 0, b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._program.close()
        self._in.close()
        self._out.close()

    @property
    def version(self):
        return self.send("Browser.getVersion")["product"].partition("/")[2]

    def send(self, method, session=None, **parameters):
        self._messages += 1
        message = {"id": self._messages, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        self._out.write(json.dumps(message).encode() + b"\0")
        while (answer := self._read()).get("id") != self._messages:
            pass
        if "error" in answer:
            sys.exit(f"Chromium: {method}: {answer['error']['message']}")
        return answer["result"]

    def _read(self):
        while b"\0" not in self._unread:
            if not select.select([self._in], [], [], PATIENCE)[0]:
                sys.exit("Chromium does not answer")
            more = self._in.read(1 << 20)
            if not more:
                sys.exit("Chromium hung up")
            self._unread += more
        message, _, self._unread = self._unread.partition(b"\0")
        return json.loads(message)


class Page:
    """In a tab of its own."""

    def __init__(self, chromium):
        self._chromium = chromium
        self._target = chromium.send("Target.createTarget", url="about:blank")["targetId"]
        attached = chromium.send("Target.attachToTarget", targetId=self._target, flatten=True)
        self._session = attached["sessionId"]
        metrics = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": SCALE, "mobile": False}
        self("Emulation.setDeviceMetricsOverride", **metrics)

    def __call__(self, method, **parameters):
        return self._chromium.send(method, self._session, **parameters)

    def show(self, address):
        self("Page.navigate", url=address)

    def value(self, expression):
        """Once it is true."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            answer = self("Runtime.evaluate", expression=expression, returnByValue=True)
            if value := answer["result"].get("value"):
                return value
            time.sleep(0.1)
        reason = answer.get("exceptionDetails", {}).get("exception", {}).get("description", "")
        sys.exit(f"Chromium: in vain: {expression}{reason}")

    def click(self, x, y):
        for kind in ("mousePressed", "mouseReleased"):
            self("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def picture(self):
        return base64.b64decode(self("Page.captureScreenshot", format="png")["data"])

    def close(self):
        self._chromium.send("Target.closeTarget", targetId=self._target)
