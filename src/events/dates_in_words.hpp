#pragma once

// Days and times as messages say them, in the language of the message.

#include <followup/time.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace followup {

/// "20 November", "20. November"; with the year where it is not that of `seen_from`. In a language other than
/// English and German `2026-11-20`.
std::string day_in_words(Day day, Day seen_from, std::string_view language);

/// "Wednesday 25 November at 10:00, Thursday 26 November at 14:00 or Friday 27 November at 10:00"
std::string times_in_words(const std::vector<WallTime>& times, std::string_view language);

/// Behind such times: " (your time)"
std::string_view your_time(std::string_view language);

/// " (Berlin time)"
std::string time_of(const std::string& place, std::string_view language);

}  // namespace followup
