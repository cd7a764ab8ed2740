#pragma once

// What help and the man page say besides the tables of commands and options.

#include <string_view>

namespace followup::cli {

inline constexpr std::string_view about_the_book =
    "BOOK is a JSON file, or - for standard input; -b BOOK or FOLLOWUP_BOOK in the environment stand for "
    "it.\n";

// Two columns each, two spaces between them.

inline constexpr std::string_view examples =
    "  followup generate contacts.json           publish contacts.ics beside the book\n"
    "  followup agenda contacts.json --days 7    what to do this week\n"
    "  followup log contacts.json ana            the planned touch was done as planned\n"
    "  followup log contacts.json ana replied    they answered\n"
    "  followup explain contacts.json ana        why Ana's next touch is when it is\n";

inline constexpr std::string_view exit_statuses =
    "  0  done\n"
    "  1  faults in the book, or in the feed (doctor)\n"
    "  2  wrong usage\n"
    "  3  cannot read or write\n"
    "  4  diff: the feed is out of date\n"
    "  5  refused: too much would go, or another run is at it\n";

}  // namespace followup::cli
