#pragma once

// Mails as programs wrote them, less what would tell whose they were: in the folder `mails`.

#include <followup/mail.hpp>
#include "mail/sample_code.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace followup::test {

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
