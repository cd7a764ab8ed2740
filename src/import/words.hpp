#pragma once

// Texts of other programs as the book has them.

#include <followup/time.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup::importing {

/// UTF-8 on one line: control characters become spaces, runs of spaces one, none at the ends.
std::string one_line(std::string_view text);

/// UTF-8 with plain line breaks, without other control characters, blank lines or spaces at the ends.
std::string many_lines(std::string_view text);

/// Each line of it, and nothing of blank ones, with `between` between them.
std::string joined_lines(std::string_view text, std::string_view between);

/// Appends a text that is not empty, with `between` if there is something before it.
void join(std::string& text, std::string_view between, std::string_view more);

std::vector<std::string_view> split(std::string_view text, std::string_view separator);

std::string_view trimmed(std::string_view text);

/// `2025-11-12`, or `12 Nov 2025` as LinkedIn writes it.
std::optional<Day> parse_day(std::string_view text);

// What the book takes for a value of one line: the forms of src/book/forms.cpp.

bool is_email(std::string_view line);
bool is_phone(std::string_view line);
bool is_language(std::string_view line);

}  // namespace followup::importing
