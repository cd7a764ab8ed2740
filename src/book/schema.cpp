#include "book/keys.hpp"

#include <followup/book.hpp>

#include <nlohmann/json.hpp>

#include <string>

namespace followup {
namespace book {
namespace {

using Json = nlohmann::ordered_json;

/// Markdown is for README.md; a schema's descriptions are plain text.
std::string plain(std::string_view markdown) {
    std::string text(markdown);
    std::erase(text, '`');
    return text;
}

/// Unknown keys are allowed as the reader allows them: it warns.
template <typename T>
Json schema_of(const Object<T>& object) {
    Json properties = Json::object(), required = Json::array();
    for (const Key<T>& key : object.keys) {
        Json value = Json::parse(key.schema);
        std::string description = plain(key.meaning);
        if (!key.fallback.empty()) description += "; default: " + plain(key.fallback);
        value["description"] = description;
        properties[std::string(key.name)] = std::move(value);
        if (key.required) required.push_back(key.name);
    }
    Json schema{{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) schema["required"] = std::move(required);
    schema["additionalProperties"] = true;
    return schema;
}

template <typename... T>
Json definitions(const Object<T>&... objects) {
    Json defs = Json::object();
    ((defs[std::string(objects.id)] = schema_of(objects)), ...);
    return defs;
}

}  // namespace
}  // namespace book

std::string book_schema() {
    using namespace book;
    const Json object = schema_of(book_object());
    const Json only_contacts = object["properties"]["contacts"];
    Json schema{
        {"$schema", "https://json-schema.org/draft/2020-12/schema"},
        {"title", "A contact book of followup"},
        {"anyOf", Json::array({Json{{"$ref", "#/$defs/book"}}, only_contacts})},
    };
    schema["$defs"] = definitions(book_object(), calendar_object(), away_object(), message_object(),
                                  feed_object(), policy_object(), attempt_object(), contact_object(),
                                  met_object(), next_object(), interaction_object());
    schema["$defs"]["book"]["properties"]["$schema"] = Json{{"type", "string"}};
    return schema.dump(2) + "\n";
}

}  // namespace followup
