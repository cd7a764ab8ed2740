"""FullCalendar and its iCalendar plugin, each feed on a page of its own.

FOLLOWUP_FULLCALENDAR in the environment is the folder that tools/screenshots/install made. Beside the folder of feeds
fullcalendar.png is left, a picture of the first event that was clicked.
"""

import functools
import json
import os
import sys
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import ProxyHandler, build_opener

sys.path.append(str(Path(__file__).parents[3] / "tools/screenshots"))

import chromium
import feeds
from feed import Feed

# The plugin tells no more than these.
EVENTS = """
(loaded.fault || loaded.times == %d) && {
  fault: loaded.fault,
  events: calendar.getEvents().map(event => ({
    uid: null,
    start: event.start.toISOString(),
    end: event.end?.toISOString() ?? null,
    summary: event.title,
    description: event.extendedProps.description ?? "",
    status: null,
    categories: null,
    alarms: null,
  })),
}
"""

MIDDLE = """
(() => {
  find("card").hidden = true;
  const event = document.querySelector(".fc-event");
  event?.scrollIntoView({ block: "center", behavior: "instant" });
  const box = event?.getBoundingClientRect();
  return box && [box.x + box.width / 2, box.y + box.height / 2];
})()
"""

CARD = """
!find("card").hidden && { summary: find("title").textContent, description: find("description").textContent }
"""


def days(paths):
    """From the day before the first event of a feed's stages to the day after the last one."""
    starts = [start for path in paths for start in Feed(path).starts] or ["20260101"]
    first, last = (datetime.strptime(start[:8], "%Y%m%d").date() for start in (min(starts), max(starts)))
    return {"start": first - timedelta(days=1), "end": last + timedelta(days=2)}


def utc(time):
    return time and datetime.fromisoformat(time).strftime("%Y%m%dT%H%M%SZ")


class Subscription:
    """A feed on a page. Its times are shown in the feed's zone."""

    def __init__(self, browser, website, name, paths):
        self._loads = 0
        self._address = f"{website.address}/calendar.html?" + urlencode({"feed": f"{name}.ics", **days(paths)})
        self.page = chromium.Page(browser)
        self.page("Emulation.setTimezoneOverride", timezoneId=Feed(paths[0]).zone)

    def events(self):
        if self._loads == 0:
            self.page.show(self._address)
        else:
            self.page.value("calendar.refetchEvents() ?? true")
        self._loads += 1
        loaded = self.page.value(EVENTS % self._loads)
        if loaded["fault"]:
            sys.exit(f"FullCalendar: {loaded['fault']}")
        events = [{**event, "start": utc(event["start"]), "end": utc(event["end"])} for event in loaded["events"]]
        if events:
            self._click_one_of(events)
        return events

    def _click_one_of(self, events):
        """The words are what a click is for."""
        self.page.click(*self.page.value(MIDDLE))
        card = self.page.value(CARD)
        if not any(card.items() <= event.items() for event in events):
            sys.exit(f"FullCalendar: no event has the words that a click on one shows: {card}")


def read(source, website, browser, stages, picture):
    understood = {name: [] for name in stages}
    subscriptions = {}
    for stage in range(source.most_stages):
        for name in source.publish(stage):
            if name not in subscriptions:
                subscriptions[name] = Subscription(browser, website, name, stages[name])
            subscription = subscriptions[name]
            try:
                events = subscription.events()
            except SystemExit as fault:
                sys.exit(f"{name}, stage {stage + 1}: {fault}")
            understood[name].append(events)
            if events and not picture.exists():
                picture.write_bytes(subscription.page.picture())
            if len(stages[name]) == stage + 1:
                subscription.page.close()
    return understood


def main(folder):
    installed = Path(os.environ["FOLLOWUP_FULLCALENDAR"])
    plugin = json.loads((installed / "node_modules/@fullcalendar/icalendar/package.json").read_text())
    # Without the proxy that the environment may ask for.
    fetch = build_opener(ProxyHandler({})).open
    picture = folder.resolve().parent / "fullcalendar.png"
    picture.unlink(missing_ok=True)
    with feeds.Website(folder) as source:
        addresses = {f"/{name}.ics": source.address(name) for name in source.names}
        passed_on = {path: functools.partial(lambda at: fetch(at).read(), at) for path, at in addresses.items()}
        with chromium.Website(installed, passed_on) as website, chromium.Chromium("UTC") as browser:
            understood = read(source, website, browser, feeds.stages(folder), picture)
            feeds.answer(f"FullCalendar {plugin['version']}, Chromium {browser.version}", understood)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
