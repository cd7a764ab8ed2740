#include "book/keys.hpp"
#include "support.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <regex>
#include <set>

using namespace book_test;
using Json = nlohmann::json;

namespace {

std::set<std::string> keys_of(const Json& object) {
    std::set<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.insert(key);
    return keys;
}

template <typename T>
void check_object(const Json& schema, const book::Object<T>& object) {
    CAPTURE(std::string(object.id));
    const Json& definition = schema["$defs"][std::string(object.id)];
    std::set<std::string> keys(object.key_names.begin(), object.key_names.end());
    CHECK(keys.size() == object.keys.size());
    if (object.id == "book") keys.insert("$schema");
    CHECK(keys_of(definition["properties"]) == keys);
    for (const auto& key : object.keys) {
        CAPTURE(std::string(key.name));
        CHECK(key.read);
        CHECK_FALSE(key.meaning.empty());
        CHECK_FALSE(key.words.empty());
        CHECK((key.required || !key.fallback.empty() || key.name == "attempts"));
        const Json required = definition.value("required", Json::array());
        CHECK((std::find(required.begin(), required.end(), key.name) != required.end()) == key.required);
        CHECK(book_reference().find("| `" + std::string(key.name) + "` |") != std::string::npos);
    }
}

const Json& pattern_of(const Json& schema, const char* object, const char* key) {
    return schema["$defs"][object]["properties"][key]["pattern"];
}

}  // namespace

TEST_CASE("the schema has the keys that are read, and no others") {
    const Json schema = Json::parse(book_schema());
    CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    check_object(schema, book::book_object());
    check_object(schema, book::calendar_object());
    check_object(schema, book::away_object());
    check_object(schema, book::message_object());
    check_object(schema, book::feed_object());
    check_object(schema, book::policy_object());
    check_object(schema, book::attempt_object());
    check_object(schema, book::contact_object());
    check_object(schema, book::met_object());
    check_object(schema, book::next_object());
    check_object(schema, book::interaction_object());
    CHECK(schema["$defs"].size() == 11);
}

TEST_CASE("every reference in the schema leads somewhere, every pattern compiles") {
    const Json schema = Json::parse(book_schema());
    const Json flat = schema.flatten();
    for (const auto& entry : flat.items()) {
        const std::string& pointer = entry.key();
        CAPTURE(pointer);
        if (pointer.ends_with("/$ref"))
            CHECK(schema.contains(Json::json_pointer(entry.value().get<std::string>().substr(1))));
        if (pointer.ends_with("/pattern")) CHECK_NOTHROW(std::regex(entry.value().get<std::string>()));
    }
}

TEST_CASE("patterns of the schema agree with the reader") {
    const Json schema = Json::parse(book_schema());
    const auto matches = [&](const char* object, const char* key, const std::string& text) {
        return std::regex_search(text, std::regex(pattern_of(schema, object, key).get<std::string>()));
    };
    const auto contact_accepts = [](const char* key, const std::string& text) {
        return faults_of("[{\"name\": \"A\", \"" + std::string(key) + "\": \"" + text + "\"}]")
                   .find("error") == std::string::npos;
    };
    struct Row {
        const char* key;
        std::vector<std::string> texts;
    };
    const Row rows[] = {
        {"cadence", {"none", "weekly", "P10D", "3 days", "Weekly", "PT5M", "5 workdays", "", "none "}},
        {"slack", {"3 workdays", "2 weeks", "1 month", "weekly", "monthly", "P3D", "P3M"}},
        {"paused_until",
         {"2026-12-24", "1899-01-01", "2200-01-01", "24.12.2026", "2026-12-24T10:00", "2026-13-01"}},
        {"language", {"en", "de-CH", "zh-Hant-TW", "e", "english!", "en-", "en_US"}},
    };
    for (const Row& row : rows)
        for (const std::string& text : row.texts) {
            CAPTURE(std::string(row.key));
            CAPTURE(text);
            CHECK(matches("contact", row.key, text) == contact_accepts(row.key, text));
        }
}

TEST_CASE("the reference shows the built-in policies") {
    const std::string reference = book_reference();
    CHECK(reference.find(
              "| `interview` | 0 days email `thanks` · 5 workdays email `status` · 1 week phone `light` | "
              "stop | 1 month | 2 | 1 month | `keep-in-touch` | 0 days | high |\n") != std::string::npos);
    CHECK(reference.find("| `id` | string | the file's name without extension |") != std::string::npos);
    CHECK(reference.find("| `name` | string | required | who it is |") != std::string::npos);
}
