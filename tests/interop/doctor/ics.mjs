// A feed by ics, as its manual shows: times without a zone, alarms, a long text, categories.

import { createEvents } from "ics";

const text = "About the garden: hedge, roses; and who brings the shears. ".repeat(3) + "Viele Grüße";
const timestamp = Date.parse("2026-11-01T10:00:00Z");

const { error, value } = createEvents(
  [
    {
      uid: "call@example.org",
      timestamp,
      start: [2026, 11, 23, 9, 0],
      startOutputType: "local",
      duration: { minutes: 30 },
      title: "Call Ana",
      description: text,
      url: "https://example.org/ana",
      categories: ["Work", "Garden, front"],
      status: "CONFIRMED",
      alarms: [{ action: "display", description: "Call Ana", trigger: { minutes: 15, before: true } }],
    },
    {
      uid: "fair@example.org",
      timestamp,
      start: [2026, 11, 28],
      end: [2026, 11, 29],
      title: "Fair",
      alarms: [{ action: "display", description: "Fair", trigger: { hours: 9, before: false } }],
    },
  ],
  { calName: "Appointments" },
);
if (error) throw error;
process.stdout.write(value);
