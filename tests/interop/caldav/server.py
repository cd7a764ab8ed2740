"""A Radicale with a calendar, and what an app does to it."""

import base64
import contextlib
import http.client
import pathlib
import re
import subprocess
import sys
import time
import xml.etree.ElementTree

CALENDAR = "/ana/private/"
LOGIN = {"Authorization": "Basic " + base64.b64encode(b"ana:secret").decode()}
PATIENCE = 60  # seconds

CONFIG = """
[server]
hosts = 127.0.0.1:0
[auth]
type = none
[storage]
filesystem_folder = {folder}/server
[logging]
level = info
"""


class Server:
    def __init__(self, folder):
        config = folder / "radicale"
        config.write_text(CONFIG.format(folder=folder))
        self._log = folder / "radicale.log"
        with self._log.open("w") as log:
            self._process = subprocess.Popen(["/usr/bin/radicale", "--config", config], stderr=log, stdout=log)
        self.port = self._wait_for_port()

    def _wait_for_port(self):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            if found := re.search(r"Listening on '\[127\.0\.0\.1\]:(\d+)'", self._log.read_text()):
                return int(found[1])
            time.sleep(0.1)
        self.stop()
        sys.exit(f"Radicale does not start:\n{self._log.read_text()}")

    def stop(self):
        self._process.terminate()
        self._process.wait()

    def request(self, method, path, body="", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        with contextlib.closing(connection):
            connection.request(method, path, body.encode(), {**LOGIN, **headers})
            answer = connection.getresponse()
            text = answer.read().decode()
            assert answer.status < 300, (method, path, answer.status, text)
            return text

    def make_calendar(self, calendar=CALENDAR):
        self.request("MKCALENDAR", calendar)

    def put(self, uid, text, calendar=CALENDAR):
        self.request("PUT", f"{calendar}{uid}.ics", text, **{"Content-Type": "text/calendar"})

    def delete(self, uid, calendar=CALENDAR):
        self.request("DELETE", f"{calendar}{uid}.ics")

    def events(self, calendar=CALENDAR):
        """UID → ETag and bytes."""
        asked = '<propfind xmlns="DAV:"><prop><getetag/></prop></propfind>'
        listing = xml.etree.ElementTree.fromstring(self.request("PROPFIND", calendar, asked, Depth="1"))
        found = {}
        for entry in listing.iter("{DAV:}response"):
            path = entry.findtext("{DAV:}href")
            if path != calendar:
                tag = next(entry.iter("{DAV:}getetag")).text
                found[pathlib.PurePath(path).stem] = (tag, self.request("GET", path))
        return found

    def changes_asked_for(self):
        """How many requests so far were to change something."""
        return len(re.findall(r"\] (?:PUT|DELETE|MOVE|PROPPATCH) request for", self._log.read_text()))
