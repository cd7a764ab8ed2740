"""Thunderbird: each feed a subscribed calendar, as its dialogue for new calendars sets it up (with offline support)."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[3] / "tools/screenshots"))

from feeds import Website, answer
from marionette import PATIENCE, Thunderbird

# Thunderbird takes an address that is not found for a new calendar and a file that it cannot parse for an empty one,
# and says so in its log only.
PREFERENCES = {"calendar.loglevel": "Debug"}

# The calendar's cache is filled after the load is over. Alarms are those of which Thunderbird's alarm service makes
# windows.
READ = """
const [id, patience] = arguments;
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
await delayedStartupPromise;

const calendar = cal.manager.getCalendarById(id);
const said = [];
const log = ({ prefix, level, arguments: words }) => {
  if (prefix == "calendar") {
    said.push({ level, text: words.map(String).join(" ") });
  }
};
const messages = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
let fault = null;

function refreshed() {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(`no answer: ${said.map(one => one.text).join("; ")}`), patience);
    const nothing = () => {};
    const observer = {
      QueryInterface: ChromeUtils.generateQI(["calIObserver"]),
      onStartBatch: nothing,
      onEndBatch: nothing,
      onAddItem: nothing,
      onModifyItem: nothing,
      onDeleteItem: nothing,
      onPropertyChanged: nothing,
      onPropertyDeleting: nothing,
      onError(_calendar, number, message) {
        fault = `error 0x${number.toString(16)} ${message}`;
      },
      onLoad() {
        clearTimeout(timer);
        calendar.removeObserver(observer);
        resolve();
      },
    };
    calendar.addObserver(observer);
    calendar.refresh();
  });
}

function check() {
  const parsed = said.some(one => one.text.includes("Parsing ICS succeeded"));
  const reasons = said.filter(one => one.level == "error" || !parsed).map(one => one.text.split("\\n")[0]);
  const status = calendar.getProperty("currentStatus");
  if (fault || reasons.length || !parsed || !Components.isSuccessCode(status) || calendar.getProperty("disabled")) {
    throw new Error([fault, ...reasons, `status 0x${status.toString(16)}`].filter(Boolean).join("; "));
  }
}

const itemsOf = one => one.getItemsAsArray(Ci.calICalendar.ITEM_FILTER_ALL_ITEMS, 0, null, null);

async function cached() {
  const loaded = await itemsOf(calendar.getProperty("cache.uncachedCalendar"));
  for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
    const items = await itemsOf(calendar);
    if (items.length == loaded.length) {
      return items;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`not all of ${loaded.length} items got into the cache`);
}

const utc = time => time.getInTimezone(cal.dtz.UTC).icalString;

function alarmsOf(item) {
  if (calendar.getProperty("suppressAlarms") || item.status == "CANCELLED") {
    return [];
  }
  return item.getAlarms().filter(alarm => alarm.action == "DISPLAY")
    .map(alarm => cal.alarms.calculateAlarmDate(item, alarm))
    .filter(Boolean)
    .map(time => item.startDate.subtractDate(time).inSeconds / 60);
}

messages.addLogEventListener(log, Cc["@mozilla.org/systemprincipal;1"].createInstance(Ci.nsIPrincipal));
try {
  await refreshed();
  check();
} finally {
  messages.removeLogEventListener(log);
}
return (await cached()).map(item => ({
  uid: item.id,
  start: utc(item.startDate),
  end: utc(item.endDate),
  summary: item.title,
  description: item.getProperty("DESCRIPTION") ?? "",
  status: item.status,
  categories: item.getCategories(),
  alarms: alarmsOf(item),
}));
"""


def subscription(name, website):
    """`refreshInterval`: not before it is told to."""
    return {
        "uri": website.address(name),
        "name": name,
        "readOnly": True,
        "cache.enabled": True,
        "calendar-main-in-composite": True,
        "refreshInterval": "0",
    }


def main(folder):
    with Website(folder) as website:
        keys = {name: f"feed-{number}" for number, name in enumerate(website.names)}
        calendars = {key: subscription(name, website) for name, key in keys.items()}
        understood = {name: [] for name in keys}
        with Thunderbird(calendars, "UTC", PREFERENCES) as thunderbird:
            for stage in range(website.most_stages):
                for name in website.publish(stage):
                    try:
                        understood[name].append(thunderbird.run(READ, keys[name], PATIENCE * 500))
                    except SystemExit as fault:
                        sys.exit(f"{name}, stage {stage + 1}: {fault}")
            answer(f"Thunderbird {thunderbird.version}", understood)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
