"""The books whose feeds all clients are given."""

import json
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
NOW = "2026-11-22T08:00"  # the samples' feeds are of this moment
POLICIES = ("chance", "event", "interview", "keep-in-touch", "referral")
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

# Letters that join, marks that combine, text from right to left, what takes two UTF-16 units, and several at once.
NAMES = (
    "Zoë Müller-Lüdenscheidt", "Zoe\u0308 de\u0301compose\u0301e", "Łukasz Żółć", "İbrahim Iğdır", "Nguyễn Thị Ánh",
    "Ειρήνη Παπαδοπούλου", "Юлия Щербакова", "محمد بن سلمان", "یاسمین نمی‌دانم", "שָׁלוֹם כֹּהֵן", "Ana \u2067רות\u2069 Ruiz",
    "李小龍", "山田 太郎", "ﾔﾏﾀﾞ ﾀﾛｳ", "김철수", "สมชาย ใจดี", "प्रिया शर्मा", "க்ஷேத்ரா", "မောင်မောင်", "ታደሰ በቀለ", "Ⴀⴀ Ⓐ ㍿", "𝒜𝓃𝒶 𝔯𝔲𝔦𝔷",
    "𐎠𐎭𐎠 𓀀𓁐", "Ana 👩‍🚀", "Bob 👨‍👩‍👧‍👦 Lee", "Eve 🇩🇪🇺🇦", "Gus 👍🏽👍", "Ida ❤️‍🔥 ☎︎", "Jan 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "Kim a̶͓̐n̸͙̂d̷̪̀", "Lee\u00a0No\u202fBreak", "Mia ﷽",
)  # fmt: skip

PUNCTUATION = [chr(code) for code in range(0x21, 0x7F) if not chr(code).isalnum() and chr(code) != "\\"]

# What a reader that undoes escapes twice, in the wrong order, or where there are none gets wrong.
BACKSLASHES = (
    "\\", "\\\\", "a\\b", "a\\nb", "a\\Nb", "a\\\\nb", "a\\,b", "a\\;b", "C:\\new\\notes", "\\\\server\\n", "^n ^' ^^",
    "100%2C 50%3B %3A %5C", "&lt;b&gt;", "a\\", "tail\\;",
)  # fmt: skip


def person(key, name, **more):
    return {"id": key, "name": name, "email": f"{key}@example.org", **more}


def book(name, contacts, **calendar):
    fixed = {"id": name, "timezone": "Europe/Berlin", "watchdog": False, "daily_limit": None}
    return {"calendar": {**fixed, **calendar}, "contacts": contacts}


def sent(count):
    """So many strikes without an answer, the last one in the week of the run."""
    return [{"on": f"2026-11-{20 - 4 * back:02}", "channel": "email"} for back in reversed(range(count))]


def policies():
    """Each at each step, in its second round, in touch, and what is beside the ladders."""
    contacts = []
    for policy in POLICIES:
        for count in range(5):
            key = f"{policy}-{count}"
            contacts.append(person(key, key.title(), policy=policy, met="2026-11-02", interactions=sent(count)))
        contacts.append(person(f"{policy}-touch", f"{policy} in touch", policy=policy, met="2026-09-01",
                               interactions=[{"on": "2026-11-16", "outcome": "replied"}]))  # fmt: skip
    contacts.append(person("promise", "Pia Promise", next={"on": "2026-11-26", "about": "the offer", "channel": "phone"}))
    contacts.append(person("helper", "Hal Helper", interactions=[{"on": "2026-10-01", "outcome": "met"}]))
    contacts.append(person("helped", "Hanna Helped", met={"on": "2026-11-18", "referred_by": "helper"}, phone="+49 30 1",
                           interactions=[{"on": "2026-11-19"}, {"on": "2026-11-20", "outcome": "received"}]))  # fmt: skip
    return book("policies", contacts, me={"name": "Clara Winter", "email": "clara@example.org"})


def everywhere(name, texts):
    """A text in all that a book lets one write about a contact."""
    contacts = [
        person(f"{name}-{index}", f"Ana {text} Ruiz", organization=text, title=text, notes=f"{text}\n{text} {text}",
               met={"on": "2026-11-20", "how": "event", "about": text, "where": text})
        for index, text in enumerate(texts)
    ]  # fmt: skip
    return book(name, contacts)


def scripts():
    contacts = [
        person(f"scripts-{index}", name, notes=name * 20, tags=[name, name[::-1].strip()],
               met={"on": "2026-11-20", "about": f"{name}, {name}"})
        for index, name in enumerate(NAMES)
    ]  # fmt: skip
    for index, letter in enumerate(("n", "ö", "語", "🙂", "e\u0301", "👩‍🚀")):
        name = (letter * 2000)[:2000] if len(letter) == 1 else letter * (2000 // len(letter))
        contacts.append(person(f"long-{index}", name, notes=f"{name} {name}"))
    return book("scripts", contacts)


def folds():
    """A fold at each offset of a character of two, three and four bytes, and of escapes."""
    contacts = [
        person(f"folds-{ord(letter):x}-{shift}", "a" * shift + letter * 90, met="2026-11-20", notes="b" * shift + letter * 300)
        for letter in "é世🙂,;" for shift in range(5)
    ]  # fmt: skip
    return book("folds", contacts)


def clock_changes(name, zone, days):
    """Promises all through the hours in which clocks change, and on the days around."""
    contacts = [
        person(f"{day}-{index}", f"Ana {day} {index}", next={"on": day, "about": f"call {index}", "channel": "phone"})
        for day in days for index in range(12)
    ]  # fmt: skip
    return book(name, contacts, timezone=zone, working_days=DAYS, working_hours="01:00-04:00", horizon="1 year")


def alarms():
    kinds = [[], ["0"], ["15 minutes"], ["1 hour"], ["90 minutes"], ["1 day"], ["1 day", "15 minutes"], ["1 week", "1 day", "0"],
             ["1439 minutes"], ["25 hours"]]  # fmt: skip
    policies = {
        f"alarms-{index}": {"attempts": [{"after": "1 workday", "channel": "email", "alarms": kind}]}
        for index, kind in enumerate(kinds)
    }
    contacts = [
        person(f"alarms-{index}", f"Ana {' and '.join(kind) or 'nothing'}", policy=f"alarms-{index}", met="2026-11-20")
        for index, kind in enumerate(kinds)
    ]
    return {**book("alarms", contacts), "policies": policies}


def thousand():
    contacts = [person(f"thousand-{index}", f"Contact {index}", met="2026-11-20") for index in range(1000)]
    return book("thousand", contacts, daily_limit=5, projection="next", horizon="2 years")


def changing():
    """Renamed, moved, with other alarms, another channel, new and gone; and what is missed the day after."""
    ana, bob = person("ana", "Ana Ruiz", met="2026-11-20"), person("bob", "Bob Lee", met="2026-11-20", phone="+49 30 1")
    carla, dora = person("carla", "Carla Rossi", met="2026-11-20"), person("dora", "Dora Weiss", met="2026-11-20")
    eve = person("eve", "Eve Stone", met="2026-11-20")
    same = person("same", "Sam Same", next={"on": "2026-12-01"})
    married, answered = {**ana, "name": "Ana Ruiz Ortega"}, {**dora, "interactions": [{"on": "2026-11-22", "outcome": "replied"}]}
    waiting = {**bob, "next": {"on": "2026-11-27", "about": "the offer", "channel": "phone"}}
    changed = [same, married, waiting, carla, answered, eve]
    return [
        (book("changing", [same, ana, bob, carla, dora]), NOW),
        (book("changing", changed), "2026-11-22T12:00"),
        (book("changing", changed, alarms=["1 hour"]), "2026-11-22T15:00"),
        (book("changing", changed, alarms=["1 hour"]), "2026-11-25T08:00"),
    ]


def coming_back():
    bob = person("bob", "Bob Lee", met="2026-11-20")
    ana = person("ana", "Ana Ruiz", met="2026-11-20")
    paused = {**ana, "status": "paused"}
    times = ("2026-11-22T08:00", "2026-11-22T09:00", "2026-11-22T10:00")
    return [(book("coming-back", [bob, one]), now) for one, now in zip((ana, paused, ana), times)]


VIEWS = {f"view-{privacy}": privacy for privacy in ("full", "initials", "busy")}


def key_of(view):
    return f"the key of {view} that nobody guesses"


def emptied():
    ana = person("ana", "Ana Ruiz", met="2026-11-20")
    return [(book("emptied", [ana]), NOW), (book("emptied", [{**ana, "status": "closed"}]), "2026-11-22T09:00")]


def with_views():
    """The sample, at each level."""
    views = [{"path": f"{name}.ics", "privacy": privacy, "key": key_of(name)} for name, privacy in VIEWS.items()]
    feeds = json.dumps([{"path": "plan.ics"}, *views])
    return (SAMPLES / "contacts.json").read_text().replace('"calendar": {', f'"calendar": {{ "feeds": {feeds},', 1)


# NAME → [(book, time of the run), …one for each stage]
STORIES = {
    **{path.stem: [(path.read_text(), NOW)] for path in sorted(SAMPLES.glob("*.json"))},
    "policies": [(policies(), NOW)],
    "scripts": [(scripts(), NOW)],
    "punctuation": [(everywhere("punctuation", PUNCTUATION), NOW)],
    "backslashes": [(everywhere("backslashes", BACKSLASHES), NOW)],
    "folds": [(folds(), NOW)],
    "clocks-north": [(clock_changes("clocks-north", "Europe/Berlin", ("2027-03-27", "2027-03-28", "2026-10-24", "2026-10-25")), "2026-10-20T08:00")],
    "clocks-south": [(clock_changes("clocks-south", "Australia/Lord_Howe", ("2026-10-03", "2026-10-04", "2027-04-03", "2027-04-04")), "2026-10-01T08:00")],
    "alarms": [(alarms(), NOW)],
    "thousand": [(thousand(), NOW)],
    "empty": [(book("empty", []), NOW)],
    "changing": changing(),
    "coming-back": coming_back(),
    "emptied": emptied(),
    "views": [(with_views(), NOW)],
}  # fmt: skip
