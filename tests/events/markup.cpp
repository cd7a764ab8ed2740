#include "events/markup.hpp"
#include "events/clean.hpp"
#include "events/markup_reader.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <vector>

using namespace followup;
using namespace std::literals;

TEST_CASE("what is no markup stays as it is") {
    for (const char* text : {"",
                             "Ana <ana@example.org>",
                             "a < b",
                             "a<3",
                             "<3",
                             "I <3 trains",
                             "<- there",
                             "x<y>z",
                             "<<<",
                             "<>",
                             "</>",
                             "<bob>",
                             "<br.example>",
                             "<b@example.org>",
                             "< b >x</ b>",
                             "AT&amp;T",
                             "R&D",
                             "1 &lt; 2 <3",
                             "a>b",
                             "<https://example.org/>",
                             "if (a<=b) <!",
                             "<?",
                             "<o:x>",
                             "<blockquotes>"})
        CHECK(without_markup(text) == text);
}

TEST_CASE("tags go, the text in them stays") {
    CHECK(without_markup("Likes <b>trains</b>.\nHas two dogs.") == "Likes trains.\nHas two dogs.");
    CHECK(without_markup("<I CLASS=\"x\">a</I >b<wbr>c<img src=x alt='y'/>") == "abc");
    CHECK(without_markup("<font color=red>a</font><o:p></o:p>") == "a");
    CHECK(without_markup("<b\nclass\n=\n'x'\n>a") == "a");
    CHECK(without_markup("<b><ana@example.org></b>") == "<ana@example.org>");
    CHECK(without_markup("<blockquote>a<figcaption>b</figcaption></blockquote>") == "a\nb\n");
}

TEST_CASE("a tag ends behind the quotes of its attributes") {
    CHECK(without_markup("<b title=\"a>b\">c") == "c");
    CHECK(without_markup("<b title = 'a>\"<i>'>c") == "c");
    CHECK(without_markup("<b title=don't>c, it's <b>d") == "c, it's d");
    CHECK(without_markup("<b title=\">c</b> \"d\"") == "c \"d\"");
    CHECK(without_markup("<b title=\"x>c</b> <i title=\"y>z\">d") == "z\">d");
}

TEST_CASE("lines end where HTML breaks them") {
    CHECK(without_markup("a<br>b<BR/>c") == "a\nb\nc");
    CHECK(without_markup("a<br><br>b") == "a\n\nb");
    CHECK(without_markup("<p>a</p><p>b</p>") == "a\nb\n");
    CHECK(without_markup("a<p>b") == "a\nb");
    CHECK(without_markup("<h1>a</h1><div>b</div><ul><li>c</li><li>d</li></ul>") == "a\nb\nc\nd\n");
    CHECK(without_markup("<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>") ==
          " a  b \n c \n");
    CHECK(clean_line("<p>a</p>\n<p>b</p>") == "a b");
    CHECK(clean_text("<table><tr><td>a</td><td>b</td></tr></table>") == "a  b");
}

TEST_CASE("comments, declarations and scripts go with their text, character data stays") {
    CHECK(without_markup("a<!-- <b> -- -->b") == "ab");
    CHECK(without_markup("a<!-->b<!--->c<!---->d") == "abcd");
    CHECK(without_markup("<!DOCTYPE html><?xml version='1'?><![if !mso]>a<![endif]>") == "a");
    CHECK(without_markup("<script>if (a<b) \"</b>\"</SCRIPT>c") == "c");
    CHECK(without_markup("a<STYLE type='text/css'>p { }</style>b") == "ab");
    CHECK(without_markup("a<script>b") == "ab");
    CHECK(without_markup("<![CDATA[a &amp; <3]]>b") == "a &amp; <3b");
    CHECK(without_markup("<![CDATA[<b>]]>") == "< b>");
}

TEST_CASE("a link's address follows its text") {
    CHECK(without_markup("see <a href=\"https://example.org/?a=1&amp;b=2\">this</a>.") ==
          "see this (https://example.org/?a=1&b=2).");
    CHECK(without_markup("<a target=_blank HREF = https://example.org>this </a>!") ==
          "this (https://example.org) !");
    CHECK(without_markup("<a href='https://example.org/'>example.org</a>") == "example.org");
    CHECK(without_markup("<a href='https://example.org'><b>https://example.org/</b></a>") ==
          "https://example.org/");
    CHECK(without_markup("<a href='mailto:ana@example.org'>ana@example.org</a>") == "ana@example.org");
    CHECK(without_markup("<a href='tel:+4930123'><img src=x></a>") == "tel:+4930123");
    CHECK(without_markup("<a href='#top'>a</a><a href='javascript:b()'>b</a><a name=c>c</a>") == "abc");
    CHECK(without_markup("<a href='https://a.example'>a<a href='https://b.example'>b") ==
          "a (https://a.example)b (https://b.example)");
    CHECK(without_markup("<a data-href='https://a.example'>a</a>") == "a");
}

TEST_CASE("character references are read where there is markup") {
    CHECK(without_markup("<b>R&amp;D</b> &gt;&#32;&#x41;&quot;&apos;&nbsp;&#160;&#xFC;&#128640;") ==
          "R&D > A\"'  ü🚀");
    CHECK(without_markup("<b>&amp;amp;</b>") == "&amp;");
    CHECK(without_markup("<b>&</b>amp;") == "&amp;");
    CHECK(without_markup("<b></b>& &; &# &#; &#x; &uuml; &#-5; &amp &#12a;") ==
          "& &; &# &#; &#x; &uuml; &#-5; &amp &#12a;");
    CHECK(without_markup("<b></b>&#10;&#13;&#9;&#8232;") == "\n\n \n");
    CHECK(without_markup("<b></b>&#0;&#1;&#x202E;&#xD800;&#x110000;&#xFEFF;&#99999999;") ==
          "&#0;&#1;&#x202E;&#xD800;&#x110000;&#xFEFF;&#99999999;");
}

TEST_CASE("what would look like a tag to HTML gets a space and is not lost") {
    CHECK(without_markup("<i>&lt;b&gt;</i>") == "< b>");
    CHECK(without_markup("<<b>b>x") == "< b>x");
    CHECK(without_markup("<i>&#60;!-- a --></i>") == "< !-- a -->");
    CHECK(without_markup("if a <b then c") == "if a < b then c");
    CHECK(without_markup("<b <i>a</i>") == "< b a");
    CHECK(without_markup("a <!-- b") == "a < !-- b");
    CHECK(without_markup("a <!doctype b") == "a < !doctype b");
    CHECK(without_markup("&lt; a <b c") == "&lt; a < b c");
    CHECK(clean_text("<i></i>&lt;&#1;b>") == "<&#1;b>");
    CHECK(clean_text("<\x01"
                     "b>a") == "a");
}

TEST_CASE("a tag that the end of the text cuts off goes") {
    CHECK(without_markup("trains<b") == "trains");
    CHECK(without_markup("trains</b") == "trains");
    CHECK(without_markup("trains<br/") == "trains\n");
    CHECK(without_markup("trains<a href=\"https://exam") == "trains https://exam");
    CHECK(without_markup("trains<img alt=x\nand a line") == "trains< img alt=x\nand a line");
}

TEST_CASE("every text that becomes part of an event is read this way") {
    CHECK(clean_line(" <b>Ana</b>  Ruiz<br>") == "Ana Ruiz");
    CHECK(clean_category("<b>R&amp;D; hiring</b>") == "R&D hiring");
}

TEST_CASE("hostile texts take no longer than others") {
    constexpr std::size_t times = 10'000;
    for (const auto piece :
         {"<"sv, "<b"sv, "<b "sv, "<!--"sv, "<![CDATA["sv, "<!doctype "sv, "<script>"sv, "</script "sv,
          "<a href=\""sv, "<a x=\" <a x='"sv, "<a \" =\""sv, "<b x=\"<b>\" y='>"sv, "<a href=https://x>"sv,
          "&#"sv, "<b>&lt;"sv, "<b          =          \""sv}) {
        std::string text;
        for (std::size_t i = 0; i < times; ++i) text += piece;
        for (const auto* end : {"", "\">", "--></script>"}) {
            const std::string plain = without_markup(text + end);
            CHECK(plain.size() <= 2 * (text.size() + 20));
        }
    }
}

namespace {

std::string tag_soup(std::mt19937& random) {
    static const std::vector<std::string_view> pieces = {"<",
                                                         ">",
                                                         "/",
                                                         "!",
                                                         "--",
                                                         "b",
                                                         "a",
                                                         " ",
                                                         "\n",
                                                         "=",
                                                         "\"",
                                                         "'",
                                                         "<b",
                                                         "</b",
                                                         "<!--",
                                                         "-->",
                                                         "<![",
                                                         "CDATA[",
                                                         "]]>",
                                                         "<br>",
                                                         "&lt;",
                                                         "&gt;",
                                                         "&amp;",
                                                         "&#60;",
                                                         "&#x3c;",
                                                         ";",
                                                         "script",
                                                         "<script>",
                                                         "</script>",
                                                         "href=",
                                                         "https://x.example",
                                                         "<a href='https://x'>",
                                                         "</a>",
                                                         "<p>",
                                                         "ü",
                                                         "<ana@example.org>",
                                                         "<?xml",
                                                         "<!doctype",
                                                         "x"};
    std::string text;
    for (auto count = random() % 16; count > 0; --count) text += pieces[random() % pieces.size()];
    return text;
}

bool has_markup(std::string_view text) {
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1))
        if (begins_markup(text.substr(at))) return true;
    return false;
}

}  // namespace

TEST_CASE("of random tag soup no markup is left, and doing it again changes nothing") {
    std::mt19937 random{7};
    int changed = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = tag_soup(random);
        CAPTURE(text);
        const std::string plain = without_markup(text);
        CHECK_FALSE(has_markup(plain));
        CHECK(without_markup(plain) == plain);
        CHECK(clean_text(clean_text(text)) == clean_text(text));
        CHECK(clean_line(clean_line(text)) == clean_line(text));
        if (!has_markup(text)) CHECK(plain == text);
        changed += plain == text ? 0 : 1;
    }
    CHECK(changed > 5'000);
}
