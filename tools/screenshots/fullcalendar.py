"""fullcalendar.py FOLDER FEED.ics OUT.png: see ../screenshot, which installs what this needs into FOLDER.

Opens calendar.html with the feed in Chromium, clicks the feed's first event and saves what the page shows.
"""

import sys
from datetime import datetime
from pathlib import Path
from urllib.parse import urlencode

from chromium import Chromium, Page, Website
from feed import Feed

MIDDLE = """
(() => {
  const box = document.getElementById("first")?.getBoundingClientRect();
  return box && [box.x + box.width / 2, box.y + box.height / 2];
})()
"""
IS_OPEN = "!document.getElementById('card').hidden && document.fonts.status == 'loaded'"


def take_picture(page, address):
    page.show(address)
    page.click(*page.value(MIDDLE))
    page.value(IS_OPEN)
    return page.picture()


def main(folder, feed_path, picture_path):
    feed = Feed(Path(feed_path))
    start = datetime.strptime(feed.first_event()[0], "%Y%m%dT%H%M%S%z").isoformat()
    with Website(folder, {"/feed.ics": feed.path.read_bytes}) as website, Chromium(feed.zone) as chromium:
        asked = urlencode({"feed": "feed.ics", "start": start})
        picture = take_picture(Page(chromium), f"{website.address}/calendar.html?{asked}")
    Path(picture_path).write_bytes(picture)


if __name__ == "__main__":
    main(*sys.argv[1:])
