#include <followup/touch_code.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace followup;

namespace {

const std::string code = "k3v9x1c4-a2e-7q0z5f0h3j8r6t1v";

/// `VERB CODE`, or `nothing`.
std::string read(std::string_view subject) {
    const auto read = read_subject(subject);
    return read ? std::string{to_string(read->verb)} + " " + read->code : "nothing";
}

}  // namespace

TEST_CASE("each verb's subject is read as it was written") {
    using enum MailVerb;
    for (const MailVerb verb : {done, replied, no_answer, snooze}) {
        const auto back = read_subject(subject_text({verb, code}));
        REQUIRE(back);
        CHECK(back->verb == verb);
        CHECK(back->code == code);
    }
    CHECK(subject_text({no_answer, code}) == "followup no-answer " + code);
}

TEST_CASE("a subject is found in whatever programs put around it") {
    CHECK(read("followup done " + code) == "done " + code);
    CHECK(read("FOLLOWUP DONE K3V9X1C4-A2E-7Q0Z5F0H3J8R6T1V") == "done " + code);
    CHECK(read("Followup  Snooze   " + code + ".") == "snooze " + code);
    CHECK(read("Re: AW: Fwd: followup done " + code) == "done " + code);
    CHECK(read("[list] \"followup replied " + code + "\" (fwd)") == "replied " + code);
    CHECK(read("followup: see followup done " + code) == "done " + code);
    CHECK(read("followup done now, followup no-answer " + code) == "no-answer " + code);
    CHECK(read("Ürlaub… followup done " + code + "…") == "done " + code);
    // Cut short: to be told of.
    CHECK(read("followup done k3v9x1c4-a2e") == "done k3v9x1c4-a2e");
}

TEST_CASE("other subjects are none") {
    const std::vector<std::string> subjects = {"",
                                               "followup",
                                               "followup done",
                                               "followup done ",
                                               "done " + code,
                                               "followup " + code,
                                               "followup undone " + code,
                                               "followup do ne " + code,
                                               "follow up done " + code,
                                               "followup done with the report",
                                               "followup done well-known",
                                               "followup done: " + code,
                                               "followup done \xff"};
    for (const std::string& subject : subjects) CHECK_MESSAGE(read(subject) == "nothing", subject);
}
