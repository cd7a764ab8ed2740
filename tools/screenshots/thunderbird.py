"""thunderbird.py week|event FEED.ics OUT.png: see ../screenshot, which installs what this needs.

Subscribes Thunderbird to the feed, and saves what the window shows of the week of the feed's first event, or the window
that opens when that event is clicked.
"""

import base64
import sys
from pathlib import Path

from feed import Feed
from marionette import Thunderbird

WIDTH, HEIGHT, SCALE = 1280, 720, 1.5
EVENT_WIDTH, EVENT_HEIGHT = 720, 800

PREFERENCES = {
    # So few hours that a quarter of one has room for three lines of text.
    "calendar.view.daystarthour": 9,
    "calendar.view.visiblehours": 2,
    "calendar.week.start": 1,
    "layout.css.devPixelsPerPx": str(SCALE),
    "mail.uifontsize": 13,
}

SHOW_WEEK = """
const [day] = arguments;
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const a_moment = () => new Promise(resolve => setTimeout(resolve, 1000));

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
"""

OPEN_EVENT = """
const [uid, width, height] = arguments;
const a_moment = () => new Promise(resolve => setTimeout(resolve, 200));

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
"""


def subscription(feed):
    return {
        "uri": feed.uri,
        "name": feed.name,
        "color": feed.color,
        "readOnly": True,
        "calendar-main-in-composite": True,
    }


def take_picture(thunderbird, what, start, uid):
    thunderbird("WebDriver:SetWindowRect", width=WIDTH, height=HEIGHT)
    thunderbird.run(SHOW_WEEK, start)
    if what == "event":
        before = thunderbird("WebDriver:GetWindowHandles")
        thunderbird.run(OPEN_EVENT, uid, EVENT_WIDTH, EVENT_HEIGHT)
        (opened,) = set(thunderbird("WebDriver:GetWindowHandles")) - set(before)
        thunderbird("WebDriver:SwitchToWindow", handle=opened)
    return base64.b64decode(thunderbird("WebDriver:TakeScreenshot", full=False))


def main(what, feed_path, picture_path):
    feed = Feed(Path(feed_path))
    start, uid = feed.first_event()
    with Thunderbird({"feed": subscription(feed)}, feed.zone, PREFERENCES) as thunderbird:
        picture = take_picture(thunderbird, what, start, uid)
    Path(picture_path).write_bytes(picture)


if __name__ == "__main__":
    main(*sys.argv[1:])
