#include <followup/touch_code.hpp>

#include <doctest/doctest.h>

#include "events/keyed_hash.hpp"
#include "events/sample.hpp"

using namespace followup;
using namespace followup::test;

namespace {

const std::string key = "0123456789abcdef";

Touch thanks_for_ana() {
    Touch touch = touch_of(TouchKind::thank, carla);
    touch.about = ana;
    touch.number = 0;
    return touch;
}

bool is_code(const std::string& text) {
    return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

}  // namespace

TEST_CASE("a keyed hash is HMAC-SHA256 in base 32") {
    // RFC 4231, test case 2: 5bdcc146bf60754e6a042426089575c7…; 5b dc c1 46 bf is
    // 01011 01111 01110 01100 00010 10001 10101 11111.
    CHECK(keyed_hash("Jefe", {"what do ya want for nothing?"}, 8) == "bfec2hnz");
    CHECK(keyed_hash("Jefe", {"what do ya want for nothing?"}, 1) == "b");
    CHECK(keyed_hash("Jefe", {"what do ya want for nothing?"}, 51).size() == 51);
    CHECK(keyed_hash("key", {"a", "b"}, 8) == keyed_hash("key",
                                                         {"a\x1f"
                                                          "b"},
                                                         8));
    CHECK(is_same_hash("abc", "abc"));
    CHECK_FALSE(is_same_hash("abc", "abd"));
    CHECK_FALSE(is_same_hash("abc", "abcd"));
}

TEST_CASE("codes are never to change, since phones keep events") {
    CHECK(touch_code(sample_book(), second_attempt(), key) == "gqyp219z-a2e-hfxcvkn6xesp01fh");
    CHECK(touch_code(sample_book(), thanks_for_ana(), key) == "hk7r5pa1-te-gqyp219z-a38eaxaydyrg2xnh");
}

TEST_CASE("a code tells whose touch it is, and which") {
    const Book book = sample_book();
    const TouchCodes codes(book, {key});
    using enum TouchKind;
    for (const TouchKind kind : {attempt, cadence, promise})
        for (const Channel channel : {Channel::email, Channel::phone, Channel::message, Channel::letter,
                                      Channel::meeting, Channel::other}) {
            Touch touch = touch_of(kind, bob);
            touch.number = 113;
            touch.channel = channel;
            const std::string code = touch_code(book, touch, key);
            CHECK_MESSAGE(is_code(code), code);
            const auto read = codes.read(code);
            REQUIRE(read);
            CHECK(read->kind == kind);
            CHECK(read->number == 113);
            CHECK(read->channel == channel);
            CHECK(read->contact == std::size_t{bob});
            CHECK(read->about == std::nullopt);
        }
    for (const TouchKind kind : {thank, report_back}) {
        Touch touch = thanks_for_ana();
        touch.kind = kind;
        const auto read = codes.read(touch_code(book, touch, key));
        REQUIRE(read);
        CHECK(read->kind == kind);
        CHECK(read->contact == std::size_t{carla});
        CHECK(read->about == std::size_t{ana});
    }
}

TEST_CASE("a code that was changed anywhere is no code") {
    const Book book = sample_book();
    const TouchCodes codes(book, {key});
    for (const Touch& touch : {second_attempt(), thanks_for_ana()}) {
        const std::string code = touch_code(book, touch, key);
        REQUIRE(codes.read(code));
        for (std::size_t i = 0; i < code.size(); ++i) {
            std::string forged = code;
            forged[i] = forged[i] == '7' ? '8' : '7';
            CHECK_FALSE_MESSAGE(codes.read(forged), forged);
            CHECK_FALSE(codes.read(code.substr(0, i)));
            CHECK_FALSE(codes.read(code.substr(i + 1)));
        }
        CHECK_FALSE(codes.read(code + "0"));
    }
    CHECK_FALSE(codes.read(""));
    CHECK_FALSE(codes.read("-"));
}

TEST_CASE("a code of another calendar, or with another key, is no code") {
    const Book book = sample_book();
    Book other = book;
    other.calendar.id = "others";
    const std::string code = touch_code(book, second_attempt(), key);
    CHECK_FALSE(TouchCodes(other, {key}).read(code));
    CHECK_FALSE(TouchCodes(book, {"fedcba9876543210"}).read(code));
    CHECK_FALSE(TouchCodes(book, {}).read(code));
    CHECK(TouchCodes(book, {"fedcba9876543210", key}).read(code));
    CHECK_FALSE(code.substr(0, 8) == touch_code(book, second_attempt(), "fedcba9876543210").substr(0, 8));
}

TEST_CASE("a code finds its contact by a former id, and says if it is gone") {
    Book book = sample_book();
    const std::string code = touch_code(book, second_attempt(), key);
    const std::string thanks = touch_code(book, thanks_for_ana(), key);
    book.contacts[ana].id = "ana";
    CHECK(TouchCodes(book, {key}).read(code)->contact == std::nullopt);
    CHECK(TouchCodes(book, {key}).read(thanks)->about == std::nullopt);
    book.contacts[ana].formerly = {"ana@example.com", "ana@example.org"};
    CHECK(TouchCodes(book, {key}).read(code)->contact == std::size_t{ana});
    CHECK(TouchCodes(book, {key}).read(thanks)->about == std::size_t{ana});
    // Whoever has an id now goes before whoever had it.
    book.contacts[bob].id = "ana@example.org";
    CHECK(TouchCodes(book, {key}).read(code)->contact == std::size_t{bob});
}

TEST_CASE("the address that logs") {
    Calendar calendar;
    CHECK(logging_address(calendar) == "");
    calendar.me.fields["email"] = " me@example.org\n";
    CHECK(logging_address(calendar) == "me@example.org");
}
