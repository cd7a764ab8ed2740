// ical.js

import ICAL from "ical.js";

import { answerFileByFile, versionOf } from "./feeds.mjs";

const utc = (time) => time.convertToZone(ICAL.Timezone.utcTimezone).toICALString();

const understood = (event) => ({
  uid: event.getFirstPropertyValue("uid"),
  start: utc(event.getFirstPropertyValue("dtstart")),
  end: utc(event.getFirstPropertyValue("dtend")),
  summary: event.getFirstPropertyValue("summary"),
  description: event.getFirstPropertyValue("description") ?? "",
  status: event.getFirstPropertyValue("status"),
  categories: event.getAllProperties("categories").flatMap((property) => property.getValues()),
  alarms: event.getAllSubcomponents("valarm").map((alarm) => -alarm.getFirstPropertyValue("trigger").toSeconds() / 60 || 0),
});

answerFileByFile(versionOf("ical.js"), (feed) =>
  new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents("vevent").map(understood),
);
