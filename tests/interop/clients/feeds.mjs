// The protocol of feeds.py, for clients in JavaScript that keep nothing from one feed to the next.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const stagesOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ics"))
    .sort((a, b) => parseInt(a) - parseInt(b))
    .map((name) => readFileSync(join(folder, name), "utf8"));

export function answerFileByFile(version, eventsIn) {
  const folder = process.argv[2];
  const feeds = readdirSync(folder).map((name) => [name, stagesOf(join(folder, name)).map(eventsIn)]);
  console.log(JSON.stringify({ version, feeds: Object.fromEntries(feeds) }));
}

const here = dirname(fileURLToPath(import.meta.url));

export const versionOf = (name) =>
  `${name} ${JSON.parse(readFileSync(join(here, "node_modules", name, "package.json"), "utf8")).version}`;
