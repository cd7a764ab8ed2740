"""Python's vobject."""

from importlib.metadata import version

from feeds import answer_file_by_file
from vobject_events import events_in

answer_file_by_file(f"vobject {version('vobject')}", events_in)
