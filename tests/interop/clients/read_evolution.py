"""Evolution Data Server: the calendars of Evolution and GNOME Calendar, subscribed to as webcal sources.

The program runs itself a second time, on a D-Bus of its own, in which the services start on demand.
"""

import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import gi

for library, version in {"ECal": "2.0", "EDataServer": "1.2", "ICalGLib": "3.0"}.items():
    gi.require_version(library, version)
from gi.repository import ECal, EDataServer, Gio, GLib, ICalGLib  # noqa: E402

from feeds import Website, answer  # noqa: E402

PATIENCE = 120  # seconds


def on_a_bus_of_its_own():
    """Ends once all services are gone: they have the error output open, which is read to its end."""
    with tempfile.TemporaryDirectory() as home:
        Path(home, "run").mkdir(mode=0o700)
        surroundings = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")} | {
            "HOME": home,
            "XDG_CACHE_HOME": f"{home}/cache",
            "XDG_CONFIG_HOME": f"{home}/config",
            "XDG_DATA_HOME": f"{home}/data",
            "XDG_RUNTIME_DIR": f"{home}/run",
            "XDG_STATE_HOME": f"{home}/state",
            "LC_ALL": "C.UTF-8",
            "GIO_USE_NETWORK_MONITOR": "base",  # others call a machine with nothing but a loopback offline
            "GIO_USE_VFS": "local",
            "GSETTINGS_BACKEND": "memory",
        }
        command = ["/usr/bin/dbus-run-session", "--", sys.executable, __file__, sys.argv[1], "reading"]
        done = subprocess.run(command, env=surroundings, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{done.stderr}\nEvolution Data Server was not read")
    sys.stdout.write(done.stdout)


def ask(function, *arguments):
    """Calls what waits for a service's answer."""
    asked = Gio.Cancellable()
    patience = threading.Timer(PATIENCE, asked.cancel)
    patience.start()
    try:
        return function(*arguments, asked)
    finally:
        patience.cancel()


def subscribe(addresses):
    """As Evolution does it when it is given an address."""
    sources = []
    for name, address in addresses.items():
        source = EDataServer.Source.new(None, None)
        source.set_display_name(name)
        source.set_parent("webcal-stub")
        source.get_extension(EDataServer.SOURCE_EXTENSION_CALENDAR).set_backend_name("webcal")
        webdav = source.get_extension(EDataServer.SOURCE_EXTENSION_WEBDAV_BACKEND)
        webdav.set_uri(GLib.Uri.parse(address, GLib.UriFlags.NONE))
        sources.append(source)
    registry = ask(EDataServer.SourceRegistry.new_sync)
    ask(registry.create_sources_sync, sources)
    return {source.get_display_name(): registry.ref_source(source.get_uid()) for source in sources}


class Reports:
    """What the services say of their own accord. The bus keeps the order: it is here before a later answer."""

    SIGNALS = {"CredentialsRequired": "Source", "Error": "Calendar", "Progress": "CalendarView"}

    def __init__(self):
        self._heard = []
        self._bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        for signal, part in self.SIGNALS.items():
            interface = f"org.gnome.evolution.dataserver.{part}"
            self._bus.signal_subscribe(None, interface, signal, None, None, Gio.DBusSignalFlags.NONE, self._hear)

    def _hear(self, _bus, _sender, _path, _interface, signal, values):
        self._heard.append((signal, values.unpack()))

    def new(self):
        """The signals since it was asked last, with what they say."""
        while GLib.MainContext.default().iteration(False):
            pass
        heard, self._heard = self._heard, []
        return heard

    def next(self):
        """The same, and if need be it waits for one."""
        GLib.timeout_add_seconds(PATIENCE, self._heard.append, f"nothing in {PATIENCE} seconds")
        while not self._heard:
            GLib.MainContext.default().iteration(True)
        return self.new()


class Calendar:
    """A source that is looked at, as a calendar's window does: its view is told of each refresh."""

    def __init__(self, source, reports):
        self._name, self._reports = source.get_display_name(), reports
        self._client = ask(ECal.Client.connect_sync, source, ECal.ClientSourceType.EVENTS, GLib.MAXUINT32)
        _, self._view = ask(self._client.get_view_sync, "#t")
        self._view.start()

    def refreshed(self):
        """The events then. A backend does one thing after the other, so the refresh is done before it answers."""
        ask(self._client.refresh_sync)
        _, found = ask(self._client.get_object_list_as_comps_sync, "#t")
        self._check(self._reports.new())
        return [understood(event) for event in found]

    def _check(self, reports):
        """A feed that could be fetched makes progress."""
        signals = {signal for signal, _ in reports}
        if "Progress" not in signals:
            sys.exit(f"{self._name} could not be fetched: {reports or self._reports.next()}")
        if signals != {"Progress"}:
            sys.exit(f"{self._name} was not understood: {reports}")


def utc(time):
    return time.get_value().convert_to_zone(ICalGLib.Timezone.get_utc_timezone()).as_ical_string()


def alarms(event):
    triggers = [alarm.get_trigger() for alarm in event.get_all_alarms()]
    assert all(trigger.get_kind() == ECal.ComponentAlarmTriggerKind.RELATIVE_START for trigger in triggers)
    return [-trigger.get_duration().as_int() // 60 for trigger in triggers]


def understood(event):
    return {
        "uid": event.get_uid(),
        "start": utc(event.get_dtstart()),
        "end": utc(event.get_dtend()),
        "summary": event.get_summary().get_value(),
        "description": "\n".join(text.get_value() for text in event.get_descriptions()),
        "status": event.get_status().value_nick.upper(),
        "categories": event.get_categories_list(),
        "alarms": alarms(event),
    }


def main(feeds):
    with Website(feeds) as website:
        seen = {name: [] for name in website.names}
        sources = subscribe({name: website.address(name, "webcal") for name in website.names})
        calendars, reports = {}, Reports()
        for stage in range(website.most_stages):
            for name in website.publish(stage):
                if stage == 0:
                    calendars[name] = Calendar(sources[name], reports)
                seen[name].append(calendars[name].refreshed())
    edition = EDataServer.EDS_MAJOR_VERSION, EDataServer.EDS_MINOR_VERSION, EDataServer.EDS_MICRO_VERSION
    answer(f"Evolution Data Server {'.'.join(map(str, edition))}", seen)


if sys.argv[2:] == ["reading"]:
    main(Path(sys.argv[1]))
else:
    on_a_bus_of_its_own()
