// Phone numbers, for comparing.

#include <followup/import.hpp>

#include <doctest/doctest.h>

using namespace followup;

TEST_CASE("one number in the ways it is written") {
    for (const char* text : {"+49 30 123456", "030 123456", "(030) 12 34-56", "0049 30 123456",
                             "+49 (0)30 123456", "030/123456", "tel:+49-30-123456"})
        CHECK_MESSAGE(e164(text, "DE") == "+4930123456", text);
    CHECK(e164("(202) 555-0143", "US") == "+12025550143");
    CHECK(e164("600 123 456", "ES") == "+34600123456");
}

TEST_CASE("without a region only numbers with a country code are known") {
    CHECK(e164("+49 30 123456", "") == "+4930123456");
    CHECK(e164("030 123456", "") == std::nullopt);
}

TEST_CASE("what is no number of anywhere") {
    for (const char* text :
         {"", "ask Ana", "12", "+", "+999 123", "1234567890123456789012345678901234567890"})
        CHECK_MESSAGE(e164(text, "DE") == std::nullopt, text);
    CHECK(e164(std::string(1'000'000, '1'), "DE") == std::nullopt);
    CHECK(e164(std::string_view("\0 030\xFF 123456", 12), "XX") == std::nullopt);
}
