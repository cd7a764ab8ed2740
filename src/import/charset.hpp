#pragma once

// Bytes of any character set become UTF-8. iconv(3) of the C library does the work.

#include <string>
#include <string_view>

namespace followup::importing {

bool is_utf8(std::string_view bytes);

/// From a character set by its name as exporters write it (`UTF-8`, `Windows-1252`). What is no character of
/// it, or the set being none we know, makes U+FFFD. Always UTF-8.
std::string from_charset(std::string_view bytes, std::string_view charset);

/// What UTF-8 it is, else what Windows-1252 it would be: that is what programs mean that do not say.
std::string guessed(std::string_view bytes);

/// A whole file without its byte order mark, and out of UTF-16, with or without one, which Windows writes.
/// What is neither is handed back as it is.
std::string without_utf16(std::string_view bytes);

}  // namespace followup::importing
