#!/usr/bin/env python3
"""book.py CONTACTS [CHANGED]: prints a contact book for measuring, the same one every time.

The texts are as long as people's are, in several scripts; nearly everybody is at some rung of a ladder. There
is no daily limit, so that every contact has an event. With CHANGED, every CHANGED-th contact has been heard
of since."""

import datetime
import json
import random
import sys

TODAY = datetime.date(2026, 11, 23)

FIRST = """Ana Bob Carmen David Elif Frank Greta Henning Ines Jonas Katarzyna Liam Marguerite Nadia Olena Paul
Quentin Ruby Søren Tomasz Ulla Viktor Wanda Ximena Yuki Zoë Amélie Björn Chiara Dmitri Éva Fatima Giorgos Hana
Ivan Jürgen Kofi Lucía Mehmet Noor""".split()
LAST = """Ruiz Lee Dupont Zieliński Albers Brandt Roth Tran Koval Takahashi Okafor Nguyễn Müller García Rossi
Novák Jensen Kowalska Silva Haddad Petrov Yılmaz Andersson O'Brien Fischer Moreau Santos Virtanen Horváth Costa
Papadopoulos Schneider Fernández Weber Larsen Ivanova Meyer Bianchi Kim Winter Wagner Dubois Popescu Laurent
Становић Коваль""".split()
FIRMS = """Faro Mewa Albers Kanal Hérisson Nordlicht Ponte Quelle Rivage Sturm Tramontana Ufer Velo Weitblick
Zephyr Atlas Brücke Ciel Delta Echo""".split()
KINDS = ["GmbH", "& Sons", "Studio", "Press", "Consulting", "Museum", "Labs", "Architects", "Kollektiv", "Ltd"]
TITLES = ["Head of Education", "Publisher", "Art Director", "Founder", "Programme Manager", "Editor", "CTO",
          "Leiterin Einkauf", "Purchasing", "Curator"]
PLACES = ["the book fair in Bologna", "the illustrators' evening at the Literaturhaus", "the night train from "
          "Vienna", "a workshop on paper; second floor", "the open day of the print shop", "the meetup in "
          "Neukölln", "the conference in Lisbon"]
TOPICS = ["bedtime books about lighthouses", "posters for the children's cinema", "an atlas of hedgehogs",
          "the fox calendar, 2027 edition", "a residency at the museum", "moving the archive to a new system",
          "a short course for teachers", "the new wing, and who draws its signs"]
NOTES = ["Prefers mornings; never on Fridays.", "Two children, the older one draws.",
         "Shared the studio in Wedding with me until 2022.", "Collects fountain pens.",
         "Spricht auch Deutsch, schreibt aber lieber auf Englisch.", "Asked for the price list, twice.",
         "Knows everybody in the trade: worth asking whom else to talk to.", "Allergic to long e-mails."]
TALKS = ["sent three sketches", "wants to see the winter pages", "lunch at the market hall", "paper is late",
         "will come back to it in spring", "liked the second version better, asked for the file"]
TAGS = ["publishers", "friends", "museums", "clients", "press", "teachers"]
ZONES = ["Europe/London", "America/New_York", "Asia/Tokyo", "Australia/Melbourne", "America/Los_Angeles"]


class Dice:
    """Only `random()` is promised to stay the same from one Python to the next."""

    def __init__(self, seed):
        self._source = random.Random(seed)

    def below(self, n):
        return int(self._source.random() * n)

    def one_of(self, values):
        return values[self.below(len(values))]

    def percent(self, n):
        return self.below(100) < n


def day(back):
    return (TODAY - datetime.timedelta(days=back)).isoformat()


def talk(dice, back, outcome):
    channel = {"met": "meeting", "no-answer": "phone"}.get(outcome, "email")
    one = {"on": day(back), "outcome": outcome, "channel": channel}
    if dice.percent(70):
        one["note"] = dice.one_of(TALKS)
    return one


def unanswered(dice, back):
    """Half-way up a ladder that began `back` days ago."""
    tries = []
    while (back := back - 1 - dice.below(7)) > 0 and len(tries) < 2:
        tries.append(talk(dice, back, dice.one_of(["sent", "no-answer"])))
    return tries


def in_touch(dice, back):
    """The last word, of either side, `back` days ago, and what was before."""
    before = [talk(dice, back + 20 * n, dice.one_of(["sent", "replied"])) for n in range(dice.below(3), 0, -1)]
    return before + [talk(dice, back, dice.one_of(["replied", "received", "met"]))]


def contact(number):
    dice = Dice(number)
    first, last = dice.one_of(FIRST), dice.one_of(LAST)
    firm = f"{dice.one_of(FIRMS)} {dice.one_of(KINDS)}"
    person = {"id": f"contact-{number}", "name": f"{first} {last}", "email": f"person{number}@example.org"}
    if dice.percent(70):
        person["phone"] = f"+49 30 {23125000 + dice.below(1000)} {dice.below(1000):03}"
    if dice.percent(80):
        person["organization"] = firm
    if dice.percent(50):
        person["title"] = dice.one_of(TITLES)
    if dice.percent(50):
        person["notes"] = " ".join(dice.one_of(NOTES) for _ in range(1 + dice.below(3)))
    if dice.percent(20):
        person["timezone"] = dice.one_of(ZONES)
    if dice.percent(10):
        person["language"] = "de"
    if dice.percent(60):
        person["tags"] = [dice.one_of(TAGS)]
    is_new = dice.percent(20)
    back = 1 + dice.below(15) if is_new else 100 + dice.below(600)
    person["met"] = {"on": day(back), "how": dice.one_of(["event", "chance", "interview", "event"]),
                     "where": dice.one_of(PLACES), "about": dice.one_of(TOPICS)}
    if dice.percent(8) and number > 0:
        person["met"].update(how="referral", referred_by=f"contact-{dice.below(number)}")
    person["interactions"] = unanswered(dice, back) if is_new else in_touch(dice, 1 + dice.below(95))
    if dice.percent(4):
        person["next"] = {"on": day(-dice.below(30)), "channel": "phone", "about": dice.one_of(TOPICS)}
    return person


def heard_of(person):
    person["interactions"].append({"on": day(0), "outcome": "received", "channel": "email",
                                   "note": "wrote back at last"})
    return person


def main():
    contacts, changed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    calendar = {"id": "bench", "timezone": "Europe/Berlin", "daily_limit": None,
                "me": {"name": "Clara Winter", "organization": "Winter Picture Books"}}
    print('{\n  "calendar":', json.dumps(calendar) + ',\n  "contacts": [')
    for number in range(contacts):
        person = contact(number)
        if changed and number % changed == 0:
            person = heard_of(person)
        lines = json.dumps(person, ensure_ascii=False, indent=2).replace("\n", "\n    ")
        print("    " + lines + ("," if number + 1 < contacts else ""))
    print("  ]\n}")


sys.stdout.reconfigure(encoding="utf-8")
main()
