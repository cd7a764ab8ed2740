"""table.py [--refresh] FOLDER README.md: client × feed, from the answers in FOLDER, as README.md has it.

Fails if a cell is not as expected, or if README.md says something else; --refresh writes it there.
"""

import json
import re
import sys
from pathlib import Path

from compare import REFERENCE, Comparison, answer_path
from known import CLIENTS, DROPPED, MANGLED

ROWS = {
    "smallest": "sample: the smallest book",
    "contacts": "sample: an illustrator",
    "job-seeker": "sample: a job seeker",
    "sales-team": "sample: a sales team",
    "policies": "every built-in policy at each step",
    "view-full": "a view: `full`",
    "view-initials": "a view: `initials`",
    "view-busy": "a view: `busy`",
    "scripts": "all scripts, emoji, names of 2,000 characters",
    "punctuation": "every ASCII punctuation mark",
    "backslashes": "backslashes that look like escapes",
    "folds": "folds at each byte of a character",
    "clocks-north": "clock changes in Berlin",
    "clocks-south": "clock changes on Lord Howe Island (half an hour)",
    "alarms": "alarms of every kind",
    "thousand": "1,000 events",
    "empty": "no event",
    "emptied": "two runs: events, then none",
    "changing": "four runs: renamed, moved, rung otherwise, new, gone, missed",
    "coming-back": "three runs: an event that went and came back",
}
BLOCK = re.compile(r"(?<=<!-- CLIENTS -->\n).*?(?=<!-- CLIENTS, at the last refresh -->\n)", re.S)
VERSIONS = re.compile(r"(?<=<!-- CLIENTS, at the last refresh -->\n).*?(?=<!-- CLIENTS, end -->)", re.S)


def row(cells):
    return "| " + " | ".join(cells) + " |\n"


def notes():
    for client, fields in DROPPED.items():
        for why in dict.fromkeys(fields.values()):
            yield f"- {CLIENTS[client]}, {', '.join(field for field in fields if fields[field] == why)}: {why}.\n"
    for why in dict.fromkeys(why for _, why in MANGLED.values()):
        cells = [(client, feed) for client, feed in MANGLED if MANGLED[client, feed][1] == why]
        clients = " and ".join(dict.fromkeys(CLIENTS[client] for client, _ in cells))
        feeds = " and ".join(dict.fromkeys(ROWS[feed] for _, feed in cells))
        yield f"- ≈ {clients}, {feeds}: {why}.\n"


def table(comparisons, folder):
    read = json.loads(answer_path(folder, REFERENCE).read_text())["feeds"]
    lines = [row(["feed", "events", *CLIENTS.values()]), row(["---", "---:", *([":-:"] * len(CLIENTS))])]
    for feed in sorted(read, key=list(ROWS).index):
        events = sum(map(len, read[feed]))
        lines.append(row([ROWS[feed], f"{events:,}", *(one.cells[feed] for one in comparisons.values())]))
    return "".join(["\n", *lines, "\n", *notes()])


def main(refresh, folder, readme):
    comparisons = {client: Comparison(client, folder) for client in CLIENTS}
    made = table(comparisons, folder)
    versions = "\nVersions: " + ", ".join(one.version for one in comparisons.values()) + ".\n"
    print(made + versions)
    faults = [fault for one in comparisons.values() for fault in one.faults]
    text = readme.read_text()
    if refresh and not faults:
        text = BLOCK.sub(lambda _: made, text)
        readme.write_text(VERSIONS.sub(lambda _: versions, text))
    elif BLOCK.search(text)[0] != made:
        faults.append(f"{readme.name} has another table: run {' '.join(sys.argv[:1])} --refresh {folder} {readme}")
    print(*faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    *options, folder, readme = sys.argv[1:]
    sys.exit(main(options == ["--refresh"], Path(folder), Path(readme)))
