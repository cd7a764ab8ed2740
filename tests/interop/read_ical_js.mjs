// Reads a feed with ical.js.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const utc = (time) => time.convertToZone(ICAL.Timezone.utcTimezone).toICALString();
const alarms = (event) =>
  event.getAllSubcomponents("valarm").map((alarm) => alarm.getFirstPropertyValue("trigger").toSeconds());

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
for (const event of calendar.getAllSubcomponents("vevent")) {
  const [uid, start, end, summary, description] = ["uid", "dtstart", "dtend", "summary", "description"].map(
    (name) => event.getFirstPropertyValue(name),
  );
  const texts = `${summary}|${description}`.replaceAll("\n", "\\n");
  console.log(uid, utc(start), utc(end), alarms(event).join(","), texts);
}
