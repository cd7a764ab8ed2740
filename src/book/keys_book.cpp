#include "book/keys.hpp"

#include "book/forms.hpp"

namespace followup::book {
namespace {

/// A part of the book that is decoded later, when what it depends on is known.
Form<const Node*> section(std::string words, std::string instead, std::string schema, Node::Type type) {
    Form<const Node*> form{std::move(words), "an object", std::move(instead), std::move(schema), {}};
    form.read = [type, instead = form.instead](Decoder& in, const Node& node, const Node*& out) {
        if (!node.is(type))
            return in.refuse(node, type == Node::Type::array ? "is not a list" : "is not an object", instead);
        out = &node;
        return true;
    };
    return form;
}

/// The path as written; `path()` would make it relative to the first book.
Form<std::vector<Include>> includes() {
    Form<Include> one{"path", "a path", "a path to a book", R"({"type":"string","minLength":1})", {}};
    one.read = [text = one_line()](Decoder& in, const Node& node, Include& out) {
        out.place = node.span;
        return text.read(in, node, out.path);
    };
    return list(std::move(one));
}

}  // namespace

const Object<Sections>& book_object() {
    static const Object<Sections> object{
        {"book", "the book"},
        {
            key({"include", "a path", "none",
                 "books whose `calendar` and `policies` come first, this book's own over them; no contacts "
                 "are "
                 "taken from them"},
                includes(), &Sections::include),
            key({"calendar", "", "see below", "the calendar and how days are planned"},
                section("object", "{ … }", R"({"$ref":"#/$defs/calendar"})", Node::Type::object),
                &Sections::calendar),
            key({"policies", "", "the built-in ones", "when to try again, and how often to be in touch"},
                section("object: name → policy", "{ \"name\": { … } }",
                        R"({"type":"object","additionalProperties":{"$ref":"#/$defs/policy"}})",
                        Node::Type::object),
                &Sections::policies),
            key_with<Sections>(
                {"contacts", "", "`[]`", "the people"},
                section("array of contacts", "[ { \"name\": … }, … ]",
                        R"({"type":"array","items":{"$ref":"#/$defs/contact"}})", Node::Type::array),
                [](Sections&, const Node*) {}),
        }};
    return object;
}

}  // namespace followup::book
