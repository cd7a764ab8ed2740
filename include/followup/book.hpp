#pragma once

// Stage 1: the text of a contact book becomes a `Book`, and all its faults at once.
// The format is described in README.md ("The contact book"); every key is declared once, in
// src/book/keys_*.cpp.

#include <followup/diagnostic.hpp>
#include <followup/time.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace followup {

enum class Channel { email, phone, message, letter, meeting, other };
enum class Outcome { sent, no_answer, fyi, bounced, replied, met, received, declined };
enum class Direction { out, in };
enum class Then { rest, cadence, stop };
enum class Priority { high, normal, low };
enum class ContactStatus { active, paused, closed };
enum class Projection { next, round, horizon };
enum class Transparency { free, busy };
enum class Privacy { full, initials, busy };

/// How often to be in touch; nullopt is the book's `none`.
using Cadence = std::optional<Duration>;

/// One rung of a ladder.
struct Attempt {
    Duration after;  ///< since the attempt before, or, the first one, since the anchor
    Channel channel = Channel::email;
    std::string message;                         ///< name of the message template; may be empty
    std::optional<Minutes> slot;                 ///< nullopt: the calendar's
    std::optional<std::vector<Minutes>> alarms;  ///< nullopt: the calendar's
};

/// A policy with everything it extends taken in: no field is left open.
struct Policy {
    std::string name;
    std::vector<Attempt> attempts;  ///< 1 to 20
    Then then = Then::rest;
    Duration rest{.months = 1};
    int rounds = 2;
    Cadence cadence = Duration{.months = 3};
    std::string again = "keep-in-touch";
    Duration slack{.workdays = 3};
    Priority priority = Priority::normal;
};

struct Interaction {
    Day on;
    std::optional<Minutes> at;  ///< time of day, where given
    std::optional<Channel> channel;
    Outcome outcome = Outcome::sent;
    Direction direction = Direction::out;
    std::string how;            ///< with `met`: the policy of a new occasion; else empty
    bool is_for_other = false;  ///< `for` was given: about somebody else
    std::optional<std::size_t>
        for_contact;  ///< who, where that is a contact of the book: index in `Book::contacts`
    bool keeps_promise = false;
    std::string address;  ///< the one used; may be empty
    std::string note;
};

struct Met {
    Day on;
    std::optional<Minutes> at;
    std::string how, where, about;        ///< empty where not given
    std::string referred_by;              ///< as written
    std::optional<std::size_t> referrer;  ///< where that is a contact of the book: index in `Book::contacts`
};

struct Promise {
    Day on;
    std::optional<Channel> channel;
    std::string about;

    bool operator==(const Promise&) const = default;
};

/// What the book itself says of what its journal may change.
struct Written {
    ContactStatus status = ContactStatus::active;
    std::optional<Day> paused_until;
    std::optional<Promise> next;
    std::size_t interactions = 0;  ///< the book's come first in `Contact::interactions`
};

struct Contact {
    std::string id;
    bool id_is_default = false;  ///< none was given: `check` advises to write it down
    std::vector<std::string> formerly;
    std::string name;
    std::vector<std::string> emails, phones;  ///< the first one is the one to use
    std::string organization, title, address, url, notes;
    std::string uid;                 ///< of the card it was imported from; may be empty
    std::string language, timezone;  ///< empty: the calendar's, unknown
    std::vector<std::string> tags;
    std::optional<Met> met;
    std::string policy;  ///< a key of `Book::policies`; the defaults of book-format are resolved
    std::optional<Cadence> cadence;
    std::optional<Duration> slack;
    std::optional<Priority> priority;
    ContactStatus status = ContactStatus::active;
    std::optional<Day> paused_until;
    std::optional<Promise> next;
    std::vector<Interaction> interactions;  ///< the book's as written, then the journal's
    // By the journal alone:
    std::optional<Day> snoozed_until;  ///< until used up by an interaction
    int promises_kept = 0;             ///< earlier ones, which `next` has replaced
    Written written;                   ///< before the journal was merged
};

/// A contact with a fault: named, so that it can be shown, and not used.
struct SetAside {
    std::string id;    ///< empty where not even that is known
    std::string name;  ///< likewise
};

/// The days that are no working days besides the weekend.
struct Holidays {
    std::vector<std::pair<Day, Day>> ranges;  ///< both ends included
    std::vector<date::month_day> yearly;
    std::vector<std::string> files;  ///< paths to .ics files, as written
};

struct Away {
    Day from, to;  ///< both ends included
    std::string timezone;
};

/// Who writes: for the messages.
struct Me {
    std::map<std::string, std::string> fields;  ///< name, email, phone, … as written
};

struct FeedView {
    std::string path;  ///< relative to the book's folder
    Privacy privacy = Privacy::full;
    std::string key;
    std::vector<std::string> tags, policies;
    std::vector<Channel> channels;
};

struct MessageTemplate {
    std::string subject, body;
};

struct Calendar {
    std::string id;  ///< empty: not given, the command line takes the file's name
    std::string name = "Follow-ups";
    std::string description = "Follow-ups";
    std::string timezone;  ///< empty: not given, the command line resolves it
    std::vector<date::weekday> working_days{date::Monday, date::Tuesday, date::Wednesday, date::Thursday,
                                            date::Friday};  ///< in order, Monday first
    Minutes day_begins = std::chrono::hours{9};
    Minutes day_ends = std::chrono::hours{17};
    Holidays holidays;
    std::vector<std::string> busy;
    std::vector<Away> away;
    std::optional<int> daily_limit = 5;  ///< nullopt: none
    Minutes slot{15};
    std::vector<Minutes> alarms{Minutes{0}};  ///< before the start, the most important first
    Duration horizon{.days = 180};
    Projection projection = Projection::round;
    Transparency transparency = Transparency::free;
    Minutes refresh = std::chrono::hours{12};
    std::string color, language = "en", url, region, journal;
    Me me;
    std::map<std::string, MessageTemplate> messages;
    std::vector<FeedView> feeds;
    bool watchdog = true;
};

struct Book {
    Calendar calendar;
    std::map<std::string, Policy> policies;  ///< the built-in ones included
    std::vector<Contact> contacts;           ///< in the book's order, faultless
    std::vector<SetAside> set_aside;
};

/// What reading a book has to ask of the world around it, handed in so that reading stays pure.
struct BookWorld {
    /// The text of another book that is included; nullopt if it cannot be read. The path is as written,
    /// made relative to the folder of the book that names it.
    std::function<std::optional<std::string>(const std::string& path)> read_include;
    /// Whether the time-zone database has this IANA name, letter for letter.
    std::function<bool(std::string_view name)> zone_exists;
    /// All names the time-zone database has: to suggest the nearest.
    std::function<std::vector<std::string>()> zone_names;
    /// The date now in a zone that exists, or in the default zone (empty name).
    std::function<Day(std::string_view zone)> today;
    /// Whether clocks in that zone (empty: the default one) still change in the years in which the
    /// time-zone data of this machine ends, so that later dates could not be right.
    std::function<bool(std::string_view zone)> zone_changes_clocks;
    /// A key that nobody can guess: to propose one where it is missing. Empty: none is proposed.
    std::function<std::string()> new_key{};
};

struct ReadBook {
    /// nullopt: the text cannot be used at all (no JSON, or a fault outside the contacts).
    std::optional<Book> book;
    /// All faults and warnings, by source and place.
    std::vector<Diagnostic> diagnostics;
    /// The path of the plan feed, relative to the book's folder, as far as it could be understood, even if
    /// the book could not: what is wrong is told in that feed. Empty: none is named.
    std::string plan_feed{};
};

/// Reads a book. `source` is its name as the user wrote it (`-`: standard input), for messages and relative
/// paths. Never throws on what the text says: every fault comes back as a diagnostic, a fault inside one
/// contact sets that contact aside alone. Time and memory are linear in the text, whatever is in it.
ReadBook read_book(std::string_view text, const std::string& source, const BookWorld& world);

/// The JSON Schema (2020-12) of a book, from the same table that reading validates with.
std::string book_schema();

/// The tables of keys and of built-in policies in README.md, from the same table, as Markdown.
std::string book_reference();

// What the book says of a contact, the contact's own keys before those of its policy.

Cadence cadence_of(const Book& book, const Contact& contact);
Duration slack_of(const Book& book, const Contact& contact);
Priority priority_of(const Book& book, const Contact& contact);

/// The address that goes with a channel, the first where there are several; empty if there is none, or the
/// channel needs none.
std::string address_for(const Contact& contact, Channel channel);

/// Whether an interaction satisfies a promise (README.md, "How it plans").
bool keeps(const Interaction& interaction, const Promise& promise);

/// How many interactions of mine there are that were about the contact itself: the number of a touch, which
/// is its identity, counts on from it.
int outbound_of(const Contact& contact);

/// The latest interaction that was about the contact itself; of those on one date the latest by time where
/// both have one, else as written. nullptr: none.
const Interaction* last_interaction(const Contact& contact);

/// The name the book has for a value: `no-answer`, `email`.
std::string_view to_string(Channel channel);
std::string_view to_string(Outcome outcome);
std::string_view to_string(Priority priority);

}  // namespace followup
