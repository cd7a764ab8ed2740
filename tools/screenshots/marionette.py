"""Thunderbird in a throwaway profile that is subscribed to calendars.

It draws without a display and is steered through Marionette, the automation protocol that it brings along
(https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
"""

import json
import socket
import sys
import time

from throwaway import Throwaway

PATIENCE = 120  # seconds

PREFERENCES = {
    # Nothing but the calendar: no account wizard, notices or start page, and no windows for alarms.
    "app.use_without_mail_account": True,
    "calendar.alarms.show": False,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": True,
    "mail.inappnotifications.enabled": False,
    "mail.rights.version": 1,
    "mailnews.start_page.enabled": False,
    "calendar.timezone.useSystemTimezone": False,
    # Any free port; Thunderbird writes the one it took to a file in the profile.
    "marionette.port": 0,
}

# A script is the body of an asynchronous function.
ANSWERED = """
const given = [...arguments];
const done = given.pop();
async function script() {
%s
}
script(...given).then(value => done({ value }), error => done({ error: String(error) }));
"""


class Thunderbird:
    """`calendars`: id → what a subscription to an iCalendar file has beside its type. Times are in `zone`."""

    def __init__(self, calendars, zone, preferences=None):
        self._program = Throwaway()
        subscriptions = {
            f"calendar.registry.{key}.{name}": value
            for key, calendar in calendars.items()
            for name, value in {"type": "ics", **calendar}.items()
        }
        self._write({**PREFERENCES, **(preferences or {}), **subscriptions, "calendar.timezone.local": zone})
        command = ["thunderbird", "--headless", "--no-remote", "--profile", str(self._program.folder)]
        self._program.start([*command, "--marionette", "--remote-allow-system-access"], zone)
        try:
            self._stream = socket.create_connection(("127.0.0.1", self._port()), 2 * PATIENCE).makefile("rwb")
            self._read()  # the greeting
            session = self("WebDriver:NewSession")
            self.version = session["capabilities"]["browserVersion"]
            self("WebDriver:SetTimeouts", script=PATIENCE * 1000)
            self("Marionette:SetContext", value="chrome")
        except BaseException:
            self._program.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._program.close()

    def __call__(self, command, **parameters):
        """A message is its length, a colon and JSON."""
        message = json.dumps([0, 1, command, parameters]).encode()
        self._stream.write(b"%d:%s" % (len(message), message))
        self._stream.flush()
        _, _, error, result = self._read()
        if error:
            sys.exit(f"Thunderbird: {command}: {error['message']}")
        return result["value"] if isinstance(result, dict) and "value" in result else result

    def run(self, script, *arguments):
        answer = self("WebDriver:ExecuteAsyncScript", script=ANSWERED % script, args=arguments)
        if "error" in answer:
            sys.exit(f"Thunderbird: {answer['error']}")
        return answer.get("value")

    def _write(self, preferences):
        lines = [f"user_pref({json.dumps(key)}, {json.dumps(value)});\n" for key, value in preferences.items()]
        (self._program.folder / "user.js").write_text("".join(lines), encoding="utf-8")

    def _port(self):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._program.is_running():
            try:
                return int((self._program.folder / "MarionetteActivePort").read_text())
            except (FileNotFoundError, ValueError):
                time.sleep(0.2)
        sys.exit("Thunderbird does not start")

    def _read(self):
        length = b""
        while (byte := self._stream.read(1)) != b":":
            if not byte:
                sys.exit("Thunderbird hung up")
            length += byte
        return json.loads(self._stream.read(int(length)))
