#include "support.hpp"

#include <doctest/doctest.h>

using namespace book_test;

TEST_CASE("text that is no JSON: what was found, where, and what to write instead") {
    struct Row {
        const char* text;
        const char* fault;
    };
    const Row rows[] = {
        // commas
        {R"([{"name": "Ada",}])",
         "error 1:16 /0/name: there is a comma after the last entry => no comma before }"},
        {R"([1,2,])", "error 1:5 /1: there is a comma after the last entry => no comma before ]"},
        {"[{\"name\": \"Ada\"\n \"email\": \"a@b\"}]",
         "error 1:16 /0/name: a comma is missing here => a comma between two entries"},
        {R"([{"a":1 /* no */ "b":2}])",
         "error 1:8 /0/a: a comma is missing here => a comma between two entries"},
        {R"([,1])", "error 1:2 : a value is missing before this , => a value"},
        {R"([1,,2])", "error 1:4 /0: a value is missing before this , => a value"},
        {R"({,})", "error 1:2 : there is nothing before this , => a key in double quotes"},
        // colons
        {R"({"a" 1})", "error 1:2 /a: a key has no colon after it => a colon, then its value"},
        {R"({"a": })", "error 1:7 /a: a value is missing before this } => a value"},
        {R"(["a": 1])", "error 1:5 /0: there is a colon in a list => a comma, or {…} around key and value"},
        {R"({: 1})", "error 1:2 : there is nothing before this : => a key in double quotes"},
        // keys
        {R"([{name: "Ada"}])", "error 1:3 /0: a key is not in double quotes => \"name\""},
        {R"([{'name': "Ada"}])", "error 1:3 /0: a key is not in double quotes => \"name\""},
        {R"([{first name: "Ada"}])", "error 1:3 /0: a key is not in double quotes => \"first name\""},
        {R"({"a": 1, b: 2})", "error 1:10 /a: a key is not in double quotes => \"b\""},
        {R"({{}})", "error 1:2 : a key is missing here => a key in double quotes and a colon"},
        // texts
        {"[{\"name\": \"Ada\n}]",
         "error 1:11 /0/name: the closing quote of a text is missing on this line => a \" at its end; a line "
         "break "
         "inside a text is written \\n"},
        {"[\"Ada", "error 1:2 : the closing quote of a text is missing => a \" at its end"},
        {"[{\"name\": \"A\tda\"}]", "error 1:13 /0/name: there is a tab inside a text => \\t or a space"},
        {R"([{"name": 'Ada'}])", "error 1:11 /0/name: a text is not in plain double quotes => \"Ada\""},
        {R"([{"name": “Ada”}])", "error 1:11 /0/name: a text is not in plain double quotes => \"Ada\""},
        {R"([{"name": 'Ada Byron'}])",
         "error 1:11 /0/name: a text is not in plain double quotes => \"Ada Byron\""},
        {R"([{"name": Ada Byron }])",
         "error 1:11 /0/name: Ada Byron is no value: a text needs quotes => \"Ada Byron\""},
        {R"([{"name": Ada}])", "error 1:11 /0/name: Ada is no value: a text needs quotes => \"Ada\""},
        {R"([{"note": "a "big" one"}])",
         "error 1:11 /0/note: a text ends before it should: the quotes do not match up => one \" at each "
         "end; a "
         "quote inside a text is written \\\""},
        {R"(["C:\Users"])",
         "error 1:5 : a backslash in a text begins nothing that JSON knows => \\\\ for the backslash "
         "itself, or "
         "one of \\\" \\n \\t \\u0041"},
        {R"(["\u00g0"])",
         "error 1:3 : a backslash in a text begins nothing that JSON knows => \\\\ for the backslash "
         "itself, or "
         "one of \\\" \\n \\t \\u0041"},
        {R"(["\ud83d\ude00 \ud83d"])",
         "error 1:16 : a backslash in a text begins nothing that JSON knows => \\\\ for the backslash "
         "itself, or "
         "one of \\\" \\n \\t \\u0041"},
        // other values
        {R"([{"met": 2026-11-20}])",
         "error 1:10 /0/met: 2026-11-20 is no value: a text needs quotes => \"2026-11-20\""},
        {R"([007])", "error 1:2 /0: 007 is no value: a text needs quotes => \"007\""},
        {R"([+49])", "error 1:2 : +49 is no value: a text needs quotes => \"+49\""},
        {R"([1e999])", "error 1:2 : a number is too large => a smaller one"},
        {R"([True])", "error 1:2 : True is no value in JSON => true"},
        {R"([None])", "error 1:2 : None is no value in JSON => null"},
        {R"([truely])", "error 1:2 /0: truely is no value: a text needs quotes => \"truely\""},
        // brackets
        {"{\n\"a\": [1}", "error 2:8 /a/0: the [ of line 2 is closed by } => ]"},
        {R"([{"a": 1]])", "error 1:9 /0/a: the { of line 1 is closed by ] => }"},
        {"[\n  {\"a\": 1}\n", "error 2:11 /0: the book ends while the [ of line 1 is still open => ]"},
        {"[{\"a\":\n", "error 1:7 /0/a: the book ends while the { of line 1 is still open => }"},
        {"[{", "error 1:3 /0: the book ends while the { of line 1 is still open => }"},
        {"[] ]", "error 1:4 : the book ends before this, but the text goes on => nothing more"},
        {"{}\n{}", "error 2:1 : the book ends before this, but the text goes on => nothing more"},
        // comments
        {"[] /* ", "error 1:4 : a comment is never closed => */ at its end"},
        {"# names\n[]", "error 1:1 : # does not begin a comment => //"},
        {"/ names\n[]", "error 1:1 : / names is no value: a text needs quotes => \"/ names\""},
        // encoding
        {"[{\"name\": \"J\xF6rg\"}]",
         "error 1:13 /0/name: the byte 0xF6 is not UTF-8 text => the book saved as UTF-8"},
        {"[\x01]",
         "error 1:2 : there is a control character (U+0001) here => nothing, or \\u0001 inside a text"},
        {"\xFF\xFE[\0]\0", "error 0:0 : the book is UTF-16 text"},
        // nothing
        {"", "error 0:0 : the book is empty"},
        {"\xEF\xBB\xBF \r\n", "error 0:0 : the book is empty"},
        {"// later\n", "error 0:0 : the book is empty: it has nothing but comments => { \"contacts\": [] }"},
        {"7", "error 1:1 : the book is neither an object nor a list of contacts => { \"contacts\": [ … ] }"},
        {"\"Ada\"",
         "error 1:1 : the book is neither an object nor a list of contacts => { \"contacts\": [ … ] }"},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.text));
        const ReadBook result = read(row.text);
        CHECK_FALSE(result.book);
        // Contacts that were read before the text broke may have faults of their own: this one comes last.
        REQUIRE(!result.diagnostics.empty());
        CHECK(line_of(result.diagnostics.back()) == std::string(row.fault));
    }
}

TEST_CASE("a NUL byte") {
    const std::string text("[{\"name\": \"A\0\"}]", 17);
    CHECK(faults_of(text) ==
          "error 1:13 /0/name: there is a NUL byte in the book => text; is this the right file?");
}

TEST_CASE("comments, a byte order mark and Windows line ends are no faults") {
    const ReadBook result = read("\xEF\xBB\xBF// mine\r\n[/* one */{\"name\":\"Ada\"// she\r\n}]\r\n");
    CHECK(lines_of(result) == "");
    REQUIRE(result.book);
    CHECK(result.book->contacts.size() == 1);
}

TEST_CASE("the text breaks, and the faults of the contacts before are still reported") {
    CHECK(faults_of("[{\"name\": \"Ada\", \"met\": \"x\"},\n {\"name\": \"Bo\", \"slack\": 3},\n oops]") ==
          "error 1:25 /0/met: \"met\" of contact \"Ada\" is not a date => a date such as \"2026-11-20\" or "
          "\"2026-11-20T14:30\"\n"
          "error 2:26 /1/slack: contact \"Bo\" has a slack that is not a length of time => a length of time "
          "such as "
          "\"3 workdays\", \"3 days\", \"2 weeks\" or \"P10D\"\n"
          "error 3:2 /1: oops is no value: a text needs quotes => \"oops\"");
}
