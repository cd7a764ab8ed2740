// A feed by ical-generator, as its manual shows: a zone by name, alarms, a long text, categories.

import ical, { ICalAlarmType, ICalEventRepeatingFreq } from "ical-generator";

const calendar = ical({ name: "Appointments, mine", timezone: "Europe/Berlin", ttl: 3600 });
const stamp = new Date("2026-11-01T10:00:00Z");
const text = "About the garden: hedge, roses; and who brings the shears. ".repeat(3) + "Viele Grüße";

calendar.createEvent({
  id: "call@example.org",
  stamp,
  start: new Date("2026-11-23T08:00:00Z"),
  end: new Date("2026-11-23T08:30:00Z"),
  summary: "Call Ana",
  description: { plain: text, html: `<p>${text}</p>` },
  url: "https://example.org/ana",
  categories: [{ name: "Work" }, { name: "Garden, front" }],
  alarms: [
    { type: ICalAlarmType.display, trigger: 900 },
    { type: ICalAlarmType.audio, trigger: 300 },
  ],
});
calendar.createEvent({
  id: "fair@example.org",
  stamp,
  start: new Date("2026-11-28T00:00:00Z"),
  end: new Date("2026-11-29T00:00:00Z"),
  allDay: true,
  summary: "Fair",
  repeating: { freq: ICalEventRepeatingFreq.YEARLY, count: 1 },
});
process.stdout.write(calendar.toString());
