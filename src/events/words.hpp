#pragma once

// Numbers, days and lists in English, the same in every locale.

#include <followup/events.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace followup {

/// "1st", "22nd", "113th"
std::string ordinal(int n);

/// "1 day", "2 days"
std::string counted(long long n, std::string_view noun);

/// "a", "a and b", "a, b and c"
std::string enumeration(const std::vector<std::string>& parts);

/// The parts that are not empty, with `separator` between them.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// "2026-11-23T09:00"
std::string iso_text(WallTime time);

/// The same, appended to a text.
void append_iso(std::string& out, Day day);
void append_iso(std::string& out, WallTime time);

/// "by e-mail"; empty for `other`.
std::string_view means_text(Channel channel);

/// What people call the place a zone is named for: "Los Angeles"; other zones keep their name.
std::string place_text(std::string_view zone);

/// Whoever made a referral, by name: the book may say it by id. May be empty.
std::string referrer_of(const Book& book, const Met& met);

/// The contact's name on one line.
std::string name_of(const Contact& contact);

}  // namespace followup
