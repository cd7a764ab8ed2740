// node-ical

import ical from "node-ical";

import { answerFileByFile, versionOf } from "./feeds.mjs";

const utc = (date) => date.toISOString().replace(/[-:]|\.000/g, "");

/** It leaves triggers as they are written. */
function minutesBefore(trigger) {
  const [, sign, weeks, days, hours, minutes, seconds] =
    /^([-+]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(trigger);
  const total = (((+(weeks ?? 0) * 7 + +(days ?? 0)) * 24 + +(hours ?? 0)) * 60 + +(minutes ?? 0)) + +(seconds ?? 0) / 60;
  return sign === "-" ? total : -total || 0;
}

const alarms = (event) =>
  Object.values(event).filter((part) => part?.type === "VALARM").map((alarm) => minutesBefore(alarm.trigger));

const understood = (event) => ({
  uid: event.uid,
  start: utc(event.start),
  end: utc(event.end),
  summary: event.summary,
  description: event.description ?? "",
  status: event.status,
  categories: event.categories,
  alarms: alarms(event),
});

answerFileByFile(versionOf("node-ical"), (feed) =>
  Object.values(ical.sync.parseICS(feed)).filter((component) => component.type === "VEVENT").map(understood),
);
