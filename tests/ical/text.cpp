#include <doctest/doctest.h>

#include <random>

#include "ical/libical.hpp"
#include "ical/text.hpp"

using namespace followup;

namespace {

std::string text_of(const std::string& value) {
    std::string out;
    append_text(out, value);
    return out;
}

std::string category_of(const std::string& value) {
    std::string out;
    append_category(out, value);
    return out;
}

std::string by_libical(const std::string& value) {
    return owned<OwnedText>(
               icalvalue_as_ical_string_r(owned<OwnedValue>(icalvalue_new_text(value.c_str())).get()))
        .get();
}

std::string categories_by_libical(const std::string& value) {
    const auto property = owned<OwnedProperty>(icalproperty_new_categories(value.c_str()));
    return owned<OwnedText>(icalvalue_as_ical_string_r(icalproperty_get_value(property.get()))).get();
}

}  // namespace

TEST_CASE("what a text has to escape") {
    CHECK(text_of("").empty());
    CHECK(text_of("Ana; Bob, Eve") == "Ana\\; Bob\\, Eve");
    CHECK(text_of("one\ntwo\\three") == "one\\ntwo\\\\three");
    CHECK(category_of("a,b;c\\d") == "a,b;c\\\\d");
    CHECK(text_of("Zoë: \"日\"") == "Zoë: \"日\"");
}

TEST_CASE("a text is the sum of its octets: as libical writes the whole") {
    std::mt19937 engine{8};
    for (int count = 0; count < 2000; ++count) {
        std::string value;
        for (auto size = engine() % 40; size > 0; --size)
            value +=
                engine() % 2 == 0 ? static_cast<char>(engine() % 255 + 1) : ",;\\\n\"\r\tnN:a"[engine() % 11];
        REQUIRE(text_of(value) == by_libical(value));
        REQUIRE(category_of(value) == categories_by_libical(value));
    }
}
