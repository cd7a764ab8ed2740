"""Prints `followup agenda --json` as the first columns of what the readers print."""

import datetime
import json
import sys


def utc(text):
    return datetime.datetime.fromisoformat(text).astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")


for touch in json.load(sys.stdin)["touches"]:
    print(touch["uid"], utc(touch["start"]), utc(touch["end"]))
