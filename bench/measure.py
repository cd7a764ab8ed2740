#!/usr/bin/env python3
"""measure.py PROGRAMS PEERS FOLDER [--million]: times whole processes, prints tables in Markdown. bench/run
calls it.

Each case is run so and so many times, all of them in turn, and counts by its median. The peers are given the
finished events of the same feed, so that all that followup does besides (reading the book, planning, finding
the words) is on its side of the scales alone."""

import argparse
import math
import os
import shutil
import statistics
import subprocess
from collections import namedtuple
from pathlib import Path

NOW = "2026-11-23T08:00"
HERE = Path(__file__).parent
SLOW = 20.0  # seconds: what takes longer is run once

Case = namedtuple("Case", "name prepare command output", defaults=[None])
Spent = namedtuple("Spent", "wall busy peak")


class Bench:
    def __init__(self, programs, peers, folder):
        self.followup = programs / "src" / "followup"
        self.programs = programs / "bench"
        self.peers = peers
        self.folder = folder

    def spend(self, command, output):
        """Runs a command once."""
        made = subprocess.run([self.programs / "bench_spend", output, *map(str, command)], check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if made.returncode != 0:
            raise SystemExit(f"{command} failed: {made.stderr}")
        wall, busy, peak = made.stdout.split()
        return Spent(float(wall), float(busy), int(peak) * 1024)

    def interleaved(self, cases, rounds):
        """The runs of each case."""
        runs = {case.name: [] for case in cases}
        for _ in range(rounds):
            for case in cases:
                before = runs[case.name]
                if before and before[0].wall > SLOW:
                    continue
                case.prepare()
                before.append(self.spend(case.command, case.output or "/dev/null"))
        return runs

    def generate(self, book, feed):
        return [self.followup, "generate", book, "-o", feed, "--now", NOW, "--quiet"]

    def book(self, contacts, changed=0):
        path = self.folder / f"{contacts}{'-changed' if changed else ''}.json"
        if not path.exists():
            made = path.with_suffix(".part")
            with open(made, "wb") as file:
                subprocess.run([HERE / "book.py", str(contacts), str(changed)], check=True, stdout=file)
            made.rename(path)
        return path

    def export(self, feed, events):
        with open(events, "wb") as file:
            subprocess.run([self.programs / "bench_export_events", feed], check=True, stdout=file)


def nothing():
    pass


def own_cases(bench, contacts):
    book, changed = bench.book(contacts), bench.book(contacts, 100)
    feed, again = bench.folder / "feed.ics", bench.folder / "changed.ics"
    generate, agenda = bench.generate(book, feed), bench.folder / "agenda.txt"
    return [
        Case("first publication", lambda: feed.unlink(missing_ok=True), generate, None),
        Case("nothing changed", nothing, generate, None),
        Case("1 % changed", lambda: shutil.copyfile(feed, again), bench.generate(changed, again), None),
        Case("`agenda`", nothing, [bench.followup, "agenda", book, "-o", feed, "--now", NOW], agenda),
    ]


def peer_cases(bench, contacts):
    events, feed, copy = (bench.folder / name for name in ("events.json", "feed.ics", "copy.ics"))
    if contacts <= 100_000:  # they keep all in memory
        yield Case("libical, one tree", nothing, [bench.programs / "bench_libical", events],
                   bench.folder / "libical.ics")
        yield Case("ical-generator", nothing, ["node", "--max-old-space-size=16384",
                                               bench.peers / "ical-generator.mjs", events],
                   bench.folder / "ical-generator.ics")
        yield Case("Python's icalendar", nothing, ["/usr/bin/python3", HERE / "peers" / "icalendar_feed.py", events],
                   bench.folder / "icalendar.ics")
    yield Case("copying the bytes", lambda: copy.unlink(missing_ok=True), ["cp", feed, copy], None)


def written(bench, name):
    files = {"first publication": "feed.ics", "nothing changed": "feed.ics", "1 % changed": "changed.ics",
             "`agenda`": "agenda.txt", "libical, one tree": "libical.ics", "ical-generator": "ical-generator.ics",
             "Python's icalendar": "icalendar.ics", "copying the bytes": "copy.ics"}
    data = (bench.folder / files[name]).read_bytes()
    return len(data), data.count(b"BEGIN:VEVENT")


def median(runs):
    return Spent(*(statistics.median(part) for part in zip(*runs)))


def number(value):
    return f"{value:.4f}" if value < 0.1 else f"{value:.3f}" if value < 10 else f"{value:.1f}"


def table(bench, contacts, runs):
    medians = {name: median(spent) for name, spent in runs.items()}
    base = medians.get("libical, one tree")
    size = bench.book(contacts).stat().st_size
    print(f"\n{contacts:,} contacts, a book of {size / 1e6:.1f} MB\n")
    print("| | runs | seconds | of processor | × libical | peak MB | MB out | events out |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for name, spent in medians.items():
        octets, events = written(bench, name)
        ratio = f"{base.wall / spent.wall:.2f}" if base else ""
        print(f"| {name} | {len(runs[name])} | {number(spent.wall)} | {number(spent.busy)} | {ratio} | "
              f"{spent.peak / 1e6:.1f} | {octets / 1e6:.2f} | {events or ''} |")
    return medians


def measure(bench, contacts, rounds):
    own = own_cases(bench, contacts)
    own[0].prepare()
    bench.spend(own[0].command, "/dev/null")
    bench.export(bench.folder / "feed.ics", bench.folder / "events.json")
    return table(bench, contacts, bench.interleaved([*own, *peer_cases(bench, contacts)], rounds))


def growth(small, large, times):
    print(f"\nTime grows with the number of contacts n, from {small:,} to {large:,}:\n")
    for name, spent in times[large].items():
        exponent = math.log(spent.wall / times[small][name].wall) / math.log(large / small)
        print(f"- {name}: as n^{exponent:.2f}")


def smallest(bench):
    book = HERE.parent / "samples" / "smallest.json"
    feed = bench.folder / "smallest.ics"
    cases = [Case("`true`", nothing, ["true"], None),
             Case("loading the same libraries", nothing, [bench.programs / "bench_loading"], None),
             Case("first publication", lambda: feed.unlink(missing_ok=True), bench.generate(book, feed), None),
             Case("nothing changed", nothing, bench.generate(book, feed), None)]
    print("\nThe smallest book\n\n| | milliseconds | peak MB |\n|---|--:|--:|")
    for name, spent in bench.interleaved(cases, 51).items():
        middle = median(spent)
        print(f"| {name} | {middle.wall * 1e3:.2f} | {middle.peak / 1e6:.1f} |")


def machine():
    model = "unknown"
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            model = line.split(":")[1].strip()
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    print(f"{os.cpu_count()} cores of {model}, {memory:.0f} GiB of memory, Linux {os.uname().release}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", type=Path)
    parser.add_argument("peers", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--million", action="store_true", help="a book of 1,000,000 contacts as well")
    parser.add_argument("--most", type=int, default=100_000, help="contacts of the largest book")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(given.programs, given.peers, given.folder)
    machine()
    smallest(bench)
    sizes = {100: 11, 1_000: 9, 10_000: 5, 100_000: 3, 1_000_000: 1}
    most = 1_000_000 if given.million else given.most
    times = {n: measure(bench, n, rounds) for n, rounds in sizes.items() if n <= most}
    if 100_000 in times:
        growth(1_000, 100_000, times)


main()
