// ical-generator.mjs EVENTS: reads finished events and prints them as a feed, by ical-generator. CONTACT, and
// the UIDs of alarms, it cannot write.

import { readFileSync, writeSync } from "node:fs";

import ical, { ICalAlarmType } from "ical-generator";

const calendar = ical({ prodId: "-//followup//bench//EN" });
for (const one of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  calendar.createEvent({
    id: one.uid,
    stamp: new Date(one.stamp),
    created: new Date(one.created),
    lastModified: new Date(one.modified),
    sequence: one.sequence,
    start: new Date(one.start),
    end: new Date(one.end),
    summary: one.summary ?? "",
    description: one.description,
    location: one.location,
    url: one.url,
    categories: one.categories.map((name) => ({ name })),
    status: one.status,
    class: one.class,
    priority: one.priority,
    transparency: one.transparency,
    x: Object.entries(one.own).map(([key, value]) => ({ key, value })),
    alarms: one.alarms.map((alarm) => ({
      type: ICalAlarmType.display,
      trigger: alarm.minutes * 60,
      description: alarm.description,
    })),
  });
}
let text = Buffer.from(calendar.toString());
while (text.length > 0) text = text.subarray(writeSync(1, text));
