"""budget.py PROGRAM MAKE_BOOK: how many instructions whole runs on standard books take. Valgrind counts them, the
same on a busy machine as on an idle one. The budgets are loose enough for another compiler or library, tight
enough for what grows faster than the book."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

NOW = "2026-11-23T08:00"

# Millions of instructions: contacts, first publication, nothing changed. Half as much again as was counted.
BUDGETS = [(10, 45, 45), (300, 200, 190), (1_000, 560, 530)]


def instructions(command):
    """In millions."""
    made = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                          check=False, capture_output=True, text=True)
    counted = re.search(r"Collected : (\d+)", made.stderr)
    if made.returncode != 0 or counted is None:
        sys.exit(f"{command} failed: {made.stderr}")
    return int(counted.group(1)) / 1e6


def costs(program, make_book, contacts):
    """Of a first publication, and of the same again."""
    with tempfile.TemporaryDirectory() as folder:
        book, feed = Path(folder) / "book.json", Path(folder) / "feed.ics"
        with open(book, "wb") as file:
            subprocess.run([make_book, str(contacts)], check=True, stdout=file)
        command = [program, "generate", book, "-o", feed, "--now", NOW, "--quiet"]
        first = instructions(command)
        published = feed.read_bytes()
        again = instructions(command)
        assert feed.read_bytes() == published
    return first, again


def main():
    if shutil.which("valgrind") is None:
        print("valgrind is not installed")
        sys.exit(1 if os.environ.get("FOLLOWUP_TEST_ALL") else 77)
    is_within = True
    for contacts, *budgets in BUDGETS:
        for what, cost, budget in zip(("first", "again"), costs(*sys.argv[1:], contacts), budgets):
            print(f"{contacts:6,} contacts, {what}: {cost:5.0f} million instructions of {budget}")
            is_within = is_within and cost <= budget
    sys.exit(not is_within)


main()
