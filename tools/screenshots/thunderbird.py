"""thunderbird.py week|event FEED.ics OUT.png: see ../screenshot, which installs what this needs.

Subscribes a throwaway Thunderbird profile to the feed, and saves what the window shows of the week of the feed's first
event, or the window that opens when that event is clicked. Thunderbird draws without a display and is steered through Marionette, the automation protocol that
it brings along (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
"""

import base64
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from feed import Feed

WIDTH, HEIGHT, SCALE = 1280, 720, 1.5
EVENT_WIDTH, EVENT_HEIGHT = 720, 800
PATIENCE = 120  # seconds

PREFERENCES = {
    # Nothing but the calendar: no account wizard, notices or start page, and no windows for alarms.
    "app.use_without_mail_account": True,
    "calendar.alarms.show": False,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": True,
    "mail.inappnotifications.enabled": False,
    "mail.rights.version": 1,
    "mailnews.start_page.enabled": False,
    # So few hours that a quarter of one has room for three lines of text.
    "calendar.view.daystarthour": 9,
    "calendar.view.visiblehours": 2,
    "calendar.week.start": 1,
    "calendar.timezone.useSystemTimezone": False,
    "layout.css.devPixelsPerPx": str(SCALE),
    "mail.uifontsize": 13,
    # Any free port; Thunderbird writes the one it took to a file in the profile.
    "marionette.port": 0,
}

SHOW_WEEK = """
const [day, done] = arguments;
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const a_moment = () => new Promise(resolve => setTimeout(resolve, 1000));

async function show_week() {
  await delayedStartupPromise;
  document.getElementById("tabmail").openTab("calendar", {});
  switchCalendarView("week", true);
  currentView().workdaysOnly = true;
  currentView().goToDay(cal.createDateTime(day));
  if (!document.getElementById("bottom-events-box").hidden) {
    toggleUnifinder();
  }
  if (document.getElementById("today-pane-panel").isVisible()) {
    document.getElementById("calendar_toggle_todaypane_command").doCommand();
  }
  do {
    await a_moment();
  } while (!currentView().querySelector("calendar-event-box"));
  await a_moment();
}
show_week().then(() => done(null), error => done(String(error)));
"""

OPEN_EVENT = """
const [uid, width, height, done] = arguments;
const a_moment = () => new Promise(resolve => setTimeout(resolve, 200));

async function open_event() {
  const boxes = [...currentView().querySelectorAll("calendar-event-box")];
  openEventDialogForViewing(boxes.find(box => box.occurrence.id == uid).occurrence);
  const opened = () => Services.wm.getMostRecentWindow("Calendar:EventSummaryDialog");
  while (opened()?.document.readyState != "complete") {
    await a_moment();
  }
  opened().resizeTo(width, height);
  const description = () => opened().document.querySelector(".item-description");
  while (!description()?.contentDocument?.body?.textContent) {
    await a_moment();
  }
  description().contentDocument.activeElement.blur();
  await a_moment();
}
open_event().then(() => done(null), error => done(String(error)));
"""


class Marionette:
    """A connection to a running Thunderbird. A message is its length, a colon and JSON."""

    def __init__(self, port):
        self._stream = socket.create_connection(("127.0.0.1", port), PATIENCE).makefile("rwb")
        self._read()  # the greeting

    def __call__(self, command, **parameters):
        message = json.dumps([0, 1, command, parameters]).encode()
        self._stream.write(b"%d:%s" % (len(message), message))
        self._stream.flush()
        _, _, error, result = self._read()
        if error:
            sys.exit(f"Thunderbird: {command}: {error['message']}")
        return result.get("value") if isinstance(result, dict) else result

    def _read(self):
        length = b""
        while (byte := self._stream.read(1)) != b":":
            if not byte:
                sys.exit("Thunderbird hung up")
            length += byte
        return json.loads(self._stream.read(int(length)))


def write_profile(profile, feed):
    calendar = "calendar.registry.0f0110e5-0000-4000-8000-000000000000"
    subscription = {
        f"{calendar}.type": "ics",
        f"{calendar}.uri": feed.uri,
        f"{calendar}.name": feed.name,
        f"{calendar}.color": feed.color,
        f"{calendar}.readOnly": True,
        f"{calendar}.calendar-main-in-composite": True,
        "calendar.timezone.local": feed.zone,
    }
    preferences = {**PREFERENCES, **subscription}
    lines = [f"user_pref({json.dumps(key)}, {json.dumps(value)});\n" for key, value in preferences.items()]
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")


def start(profile, zone):
    command = ["thunderbird", "--headless", "--no-remote", "--profile", str(profile)]
    command += ["--marionette", "--remote-allow-system-access"]
    environment = {**os.environ, "HOME": str(profile), "LC_ALL": "C.UTF-8", "TZ": zone}
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def port_of(profile, thunderbird):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and thunderbird.poll() is None:
        try:
            return int((profile / "MarionetteActivePort").read_text())
        except (FileNotFoundError, ValueError):
            time.sleep(0.2)
    sys.exit("Thunderbird does not start")


def run_script(marionette, script, *arguments):
    if error := marionette("WebDriver:ExecuteAsyncScript", script=script, args=arguments):
        sys.exit(f"Thunderbird: {error}")


def take_picture(marionette, what, feed):
    marionette("WebDriver:NewSession")
    marionette("WebDriver:SetTimeouts", script=PATIENCE * 1000)
    marionette("Marionette:SetContext", value="chrome")
    marionette("WebDriver:SetWindowRect", width=WIDTH, height=HEIGHT)
    run_script(marionette, SHOW_WEEK, feed.first_start)
    if what == "event":
        before = marionette("WebDriver:GetWindowHandles")
        run_script(marionette, OPEN_EVENT, feed.first_uid, EVENT_WIDTH, EVENT_HEIGHT)
        (opened,) = set(marionette("WebDriver:GetWindowHandles")) - set(before)
        marionette("WebDriver:SwitchToWindow", handle=opened)
    return base64.b64decode(marionette("WebDriver:TakeScreenshot", full=False))


def main(what, feed_path, picture_path):
    feed = Feed(Path(feed_path))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        profile = Path(folder)
        write_profile(profile, feed)
        thunderbird = start(profile, feed.zone)
        try:
            picture = take_picture(Marionette(port_of(profile, thunderbird)), what, feed)
        finally:
            thunderbird.terminate()
            thunderbird.wait()
    Path(picture_path).write_bytes(picture)


if __name__ == "__main__":
    main(*sys.argv[1:])
