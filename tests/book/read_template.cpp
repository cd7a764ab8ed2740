#include <followup/message.hpp>

#include <doctest/doctest.h>

using namespace followup;

namespace {

std::string fault_of(std::string_view text) {
    const auto fault = read_template(text).fault;
    return fault ? fault->that + " | " + fault->instead : "none";
}

}  // namespace

TEST_CASE("templates that can be filled in") {
    for (const char* text :
         {"", "no tags", "{{name}}", "{{ name }}", "{{{name}}}", "{{&name}}", "{{! a { note }}",
          "{{#met}}{{met.where}}{{/met}}", "{{^met.where}}x{{/met.where}}", "{{me.shoe_size}}", "{ { } }",
          "{{#times}}{{times}}{{/times}}"})
        CHECK_MESSAGE(fault_of(text) == "none", text);
}

TEST_CASE("what is wrong with a template, and what to write instead") {
    CHECK(fault_of("{{met.wher}}") == "has an unknown field, \"met.wher\" | {{met.where}}");
    CHECK(fault_of("{{nonsense_of_mine}}")
              .starts_with("has an unknown field, \"nonsense_of_mine\" | name, first_name, "));
    CHECK(fault_of("{{}}").starts_with("has an unknown field, \"\" | "));
    CHECK(fault_of("{{met}}").starts_with("has an unknown field, \"met\""));
    CHECK(fault_of("{{me.}}").starts_with("has an unknown field, "));
    CHECK(fault_of("Hi {{name") ==
          "has a tag that does not end, \"{{name\" | {{name}}; there is no way to write {{ itself");
    CHECK(fault_of("{{{name}}").starts_with("has a tag that does not end"));
    CHECK(fault_of("{{#met}}x") == "has a section that does not end, {{#met}} | {{/met}} behind it");
    CHECK(fault_of("x{{/met}}") == "ends a section that is not open, {{/met}} | {{#name}} before it");
    CHECK(fault_of("{{#met}}{{/last}}{{/met}}") == "ends a section that is not open, {{/last}} | {{/met}}");
    CHECK(fault_of("{{> header}}") ==
          "has a kind of tag that messages do not have, {{> header}} | values and sections only");
    CHECK(fault_of("{{=<% %>=}}").starts_with("has a kind of tag that messages do not have"));
}

TEST_CASE("a field that a group would take for its own") {
    CHECK(fault_of("{{#introduced}}{{name}}{{/introduced}}") ==
          "has {{name}} within {{#introduced}} | {{introduced.name}}, or the section around other words");
    CHECK(fault_of("{{#me}}{{title}}{{/me}}").starts_with("has {{title}} within {{#me}}"));
    CHECK(fault_of("{{#met}}{{name}}{{/met}}") == "none");
    CHECK(fault_of("{{#met.where}}{{name}}{{/met.where}}") == "none");
}

TEST_CASE("filling in is bounded") {
    std::string deep, deeper;
    for (int i = 0; i < 8; ++i) deep = "{{#met}}" + deep + "{{/met}}";
    deeper = "{{#met}}" + deep + "{{/met}}";
    CHECK(fault_of(deep) == "none");
    CHECK(fault_of(deeper) == "has sections within sections too deep | at most 8 levels");
    std::string many;
    for (int i = 0; i < 200; ++i) many += "{{name}}";
    CHECK(fault_of(many) == "none");
    CHECK(fault_of(many + "{{name}}") == "has too many tags | at most 200");
    CHECK(fault_of(std::string(20'000, 'x')) == "none");
    CHECK(fault_of(std::string(20'001, 'x')).starts_with("is too long for a message"));
}
