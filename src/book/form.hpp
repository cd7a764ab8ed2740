#pragma once

// Forms: what a value may look like, said once, for reading it, for the schema, and for people.

#include "book/decoder.hpp"
#include "book/names.hpp"
#include "book/parsed.hpp"
#include "book/text.hpp"

#include <fmt/format.h>

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace followup::book {

template <typename Value>
struct Form {
    std::string words;    ///< for README.md, in Markdown: `"HH:MM-HH:MM"`
    std::string what;     ///< completes "that is not …": `a date`
    std::string instead;  ///< what messages ask for: `a date such as "2026-11-20"`
    std::string schema;   ///< JSON Schema
    /// Takes the value, or reports a fault and returns false.
    std::function<bool(Decoder&, const Node&, Value&)> read;
};

std::string schema_of_pattern(std::string_view pattern);

/// A string that `parse` makes a value of.
template <typename Value>
Form<Value> text_form(std::string words, std::string what, std::string instead, std::string schema,
                      std::function<Parsed<Value>(std::string_view)> parse) {
    auto read = [what, instead, parse = std::move(parse)](Decoder& in, const Node& node, Value& out) {
        if (!node.is(Node::Type::string)) return in.refuse(node, "is not " + what, instead);
        Parsed<Value> parsed = parse(node.text);
        if (const auto* wrong = std::get_if<Wrong>(&parsed))
            return in.refuse(node, wrong->that.empty() ? "is not " + what : wrong->that,
                             wrong->instead.empty() ? instead : wrong->instead);
        out = std::get<Value>(std::move(parsed));
        return true;
    };
    return {std::move(words), std::move(what), std::move(instead), std::move(schema), std::move(read)};
}

/// One of the names of an enumeration.
template <typename Value>
Form<Value> word(std::string what) {
    std::string words, schema;
    std::vector<std::string_view> allowed;
    for (const Named<Value>& named : names<Value>) {
        words += fmt::format("{}`{}`", words.empty() ? "" : " \\| ", named.name);
        schema += fmt::format("{}\"{}\"", schema.empty() ? "" : ",", named.name);
        allowed.push_back(named.name);
    }
    return text_form<Value>(words, std::move(what), one_of(allowed), fmt::format("{{\"enum\":[{}]}}", schema),
                            [](std::string_view text) -> Parsed<Value> {
                                for (const Named<Value>& named : names<Value>)
                                    if (named.name == text) return named.value;
                                return Wrong{};
                            });
}

struct Count {
    std::size_t least = 0;
    std::size_t most = 1'000;
};

template <typename Value>
Form<std::vector<Value>> list(Form<Value> item, Count allowed = {}) {
    Form<std::vector<Value>> form;
    form.words = "array of " + item.words;
    form.what = "a list";
    form.instead = "[ … ]";
    form.schema = fmt::format(R"({{"type":"array","items":{},"minItems":{},"maxItems":{}}})", item.schema,
                              allowed.least, allowed.most);
    form.read = [item = std::move(item), allowed](Decoder& in, const Node& node, std::vector<Value>& out) {
        if (!node.is(Node::Type::array)) return in.refuse_whole(node, "is not a list", "[ … ]");
        if (node.count < allowed.least) return in.refuse_whole(node, "is empty", "at least one entry");
        if (node.count > allowed.most)
            return in.refuse_whole(node, fmt::format("has {} entries", node.count),
                                   fmt::format("at most {}", allowed.most));
        bool good = true;
        std::size_t index = 0;
        for (const Node& entry : node.items()) {
            in.at_entry(index++);
            Value value{};
            if (item.read(in, entry, value))
                out.push_back(std::move(value));
            else
                good = false;
        }
        return good;
    };
    return form;
}

/// A value alone, or a list of them.
template <typename Value>
Form<std::vector<Value>> one_or_list(Form<Value> item) {
    Form<std::vector<Value>> many = list(item);
    many.words = item.words + " or array";
    many.schema = fmt::format(R"({{"anyOf":[{},{}]}})", item.schema, many.schema);
    many.what = item.what;
    many.instead = item.instead;
    many.read = [item = std::move(item), read = std::move(many.read)](Decoder& in, const Node& node,
                                                                      std::vector<Value>& out) {
        if (node.is(Node::Type::array)) return read(in, node, out);
        return item.read(in, node, out.emplace_back());
    };
    return many;
}

/// An object whose keys are names that the user chooses.
template <typename Value>
Form<std::map<std::string, Value>> map_of(Form<Value> item, std::string_view key_words) {
    Form<std::map<std::string, Value>> form;
    form.words = fmt::format("object: {} → {}", key_words, item.words);
    form.what = "an object";
    form.instead = fmt::format("{{ \"{}\": … }}", key_words);
    form.schema = fmt::format(R"({{"type":"object","additionalProperties":{}}})", item.schema);
    form.read = [item = std::move(item), instead = form.instead](Decoder& in, const Node& node,
                                                                 std::map<std::string, Value>& out) {
        if (!node.is(Node::Type::object)) return in.refuse_whole(node, "is not an object", instead);
        bool good = true;
        for (const auto [key, value] : node.members()) {
            if (is_blank(key.text)) {
                good = in.refuse_whole(key, "has a key that is blank", "a name");
                continue;
            }
            in.at_entry(key.text);
            good = item.read(in, value, out[std::string(key.text)]) && good;
        }
        return good;
    };
    return form;
}

/// After another form has read its value: `then` looks at it.
template <typename Value, typename Then>
Form<Value> followed_by(Form<Value> form, Then then) {
    form.read = [read = std::move(form.read), then](Decoder& in, const Node& node, Value& out) {
        return read(in, node, out) && then(in, node, out);
    };
    return form;
}

}  // namespace followup::book
