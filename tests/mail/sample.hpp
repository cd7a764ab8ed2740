#pragma once

// Mails as programs wrote them, less what would tell whose they were: in the folder `mails`.

#include <followup/mail.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace followup::test {

/// Monday, 23 November 2026, 10:05:31 in Berlin.
constexpr Instant tapped = date::sys_days{date::year{2026} / 11 / 23} + std::chrono::hours{9} +
                           std::chrono::minutes{5} + std::chrono::seconds{31};

/// What the sample mails log: Ana's second attempt, in the calendar "contacts".
inline const std::string sample_key = "0123456789abcdef";
inline const std::string sample_code = "69ps2m4a-a2e-n5bs4dk9q4694y4r";

inline std::string mail_text(const std::string& name) {
    std::ifstream file(FOLLOWUP_TEST_MAILS "/" + name, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), name);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline Mail mail_in(const std::string& name) {
    auto mails = read_mails(mail_text(name));
    REQUIRE_MESSAGE(mails.size() == 1, name);
    return mails.front();
}

}  // namespace followup::test
