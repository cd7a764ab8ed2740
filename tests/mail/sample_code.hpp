#pragma once

// What the sample mails say.

#include <followup/time.hpp>

#include <string>

namespace followup::test {

/// Monday, 23 November 2026, 10:05:31 in Berlin.
constexpr Instant tapped = date::sys_days{date::year{2026} / 11 / 23} + std::chrono::hours{9} +
                           std::chrono::minutes{5} + std::chrono::seconds{31};

/// What the sample mails log: Ana's second attempt, in the calendar "contacts".
inline const std::string sample_key = "0123456789abcdef";
inline const std::string sample_code = "69ps2m4a-a2e-n5bs4dk9q4694y4r";

}  // namespace followup::test
