// Our reading of JSON beside nlohmann/json's.

#include "book/json_events.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <random>
#include <string>

#include "book/vet.hpp"

using namespace followup::book;

namespace {

/// What was read, as text: `{"a"1[` and so on; `!` where it got stuck.
using Reading = std::string;

Reading string_of(char mark, const std::string& text) {
    return mark + text + mark;
}

class Ours : public JsonListener {
 public:
    explicit Ours(std::string_view text) : text_(text) {}

    bool on(const JsonEvent& event) override {
        const std::string_view bytes = text_.substr(event.span.begin, event.span.end - event.span.begin);
        REQUIRE(event.span.begin >= end_);
        end_ = event.span.end;
        reading += read(event, bytes);
        return true;
    }
    Reading reading;

 private:
    static Reading read(const JsonEvent& event, std::string_view bytes) {
        using Kind = JsonEvent::Kind;
        switch (event.kind) {
            case Kind::null:
                return Reading{bytes};
            case Kind::boolean:
                REQUIRE(bytes == (event.integer == 1 ? "true" : "false"));
                return Reading{bytes};
            case Kind::integer:
                return std::to_string(event.integer) + ' ';
            case Kind::real:
                return "real ";
            case Kind::string:
            case Kind::key:
                REQUIRE((bytes.size() >= 2 && bytes.front() == '"' && bytes.back() == '"'));
                return string_of(event.kind == Kind::key ? '\'' : '"', Reading{event.text});
            default:
                REQUIRE(bytes.size() == 1);
                return Reading{bytes};
        }
    }

    std::string_view text_;
    std::size_t end_ = 0;
};

struct Theirs {
    Reading reading;

    bool add(const Reading& more) {
        reading += more;
        return true;
    }
    bool null() { return add("null"); }
    bool boolean(bool value) { return add(value ? "true" : "false"); }
    bool number_integer(std::int64_t value) { return add(std::to_string(value) + ' '); }
    bool number_unsigned(std::uint64_t value) {
        return value >> 63U == 0 ? number_integer(static_cast<std::int64_t>(value)) : add("real ");
    }
    bool number_float(double, const std::string&) { return add("real "); }
    bool string(const std::string& text) { return add(string_of('"', text)); }
    bool key(const std::string& text) { return add(string_of('\'', text)); }
    bool binary(const nlohmann::json::binary_t&) { return false; }
    bool start_object(std::size_t) { return add("{"); }
    bool start_array(std::size_t) { return add("["); }
    bool end_object() { return add("}"); }
    bool end_array() { return add("]"); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
        add("!");
        return false;
    }
};

Reading by_us(const std::string& text) {
    Ours ours(text);
    const auto stuck = parse_events(text, ours);
    return ours.reading + (stuck ? "!" : "");
}

Reading by_them(const std::string& text) {
    Theirs theirs;
    nlohmann::json::sax_parse(text, &theirs, nlohmann::json::input_format_t::json, true, true);
    return theirs.reading;
}

constexpr const char* tokens[] = {"{",
                                  "}",
                                  "[",
                                  "]",
                                  ",",
                                  ":",
                                  " ",
                                  "\n",
                                  "\"a\"",
                                  "\"\"",
                                  "\"\\n\"",
                                  "\"\\u00e9\"",
                                  "\"é\"",
                                  "\"\\ud83d\\ude00\"",
                                  "\"\\ud83d\"",
                                  "\"\\udc00\"",
                                  "\"\\x\"",
                                  "\"\\\\\"",
                                  "\"\\\"\"",
                                  "\"b",
                                  "true",
                                  "false",
                                  "null",
                                  "nul",
                                  "0",
                                  "-0",
                                  "12",
                                  "-7",
                                  "01",
                                  "-",
                                  "1.5",
                                  "1.",
                                  "1e5",
                                  "1e",
                                  "1E+9",
                                  "9223372036854775807",
                                  "9223372036854775808",
                                  "-9223372036854775809",
                                  "1e999",
                                  "1e-999",
                                  "18446744073709551616",
                                  "// x\n",
                                  "/* y */",
                                  "/*",
                                  "/",
                                  "+1",
                                  "\t",
                                  "\r"};

std::string random_json(std::mt19937& engine, unsigned depth = 0) {
    const auto choice = engine() % (depth > 3 ? 3 : 5);
    if (choice < 3) return tokens[8 + engine() % 30];
    std::string text = choice == 3 ? "[" : "{";
    for (auto count = engine() % 4; count > 0; --count) {
        if (choice == 4) text += "\"k\": ";
        text += random_json(engine, depth + 1);
        if (count > 1) text += ", ";
    }
    return text + (choice == 3 ? "]" : "}");
}

}  // namespace

TEST_CASE("texts of all kinds are read as nlohmann/json reads them, and stuck where it is") {
    std::mt19937 engine{8};
    std::size_t whole = 0;
    for (int count = 0; count < 30'000; ++count) {
        std::string text;
        if (count % 2 == 0) text = random_json(engine);
        for (auto more = engine() % 8; more > 0; --more) {
            const std::string token = tokens[engine() % std::size(tokens)];
            text.insert(count % 2 == 0 && more > 1 ? text.size() : engine() % (text.size() + 1), token);
        }
        if (Vetter(text).finish()) continue;
        const Reading ours = by_us(text);
        REQUIRE_MESSAGE(ours == by_them(text), text);
        if (!ours.ends_with('!')) ++whole;
    }
    CHECK(whole > 500);
}
