#include "events/links.hpp"

#include <doctest/doctest.h>

using namespace followup;

TEST_CASE("mailto links encode everything but unreserved characters") {
    CHECK(mailto_link("ana@example.org") == "mailto:ana@example.org");
    CHECK(mailto_link("a.b-c_d~e@example.org") == "mailto:a.b-c_d~e@example.org");
    CHECK(mailto_link("ana+work@example.org") == "mailto:ana%2Bwork@example.org");
    CHECK(mailto_link("jörg@exämple.org") == "mailto:j%C3%B6rg@ex%C3%A4mple.org");
    CHECK(mailto_link("\"a?b&c@d\"@example.org") == "mailto:%22a%3Fb%26c%40d%22@example.org");
    CHECK(mailto_link(" ana@example.org\n") == "mailto:ana@example.org");
    CHECK(mailto_link("ana@[192.0.2.1]") == "mailto:ana@%5B192.0.2.1%5D");
    CHECK(mailto_link("ana@example.org", "Budget & plans, 100 %") ==
          "mailto:ana@example.org?subject=Budget%20%26%20plans%2C%20100%20%25");
    CHECK(mailto_link("ana@example.org", "日本") == "mailto:ana@example.org?subject=%E6%97%A5%E6%9C%AC");
    CHECK(mailto_link("no address") == "");
    CHECK(mailto_link("") == "");
}

TEST_CASE("tel links keep what is dialled") {
    CHECK(tel_link("+49 30 1234-567") == "tel:+49301234567");
    CHECK(tel_link("+1 (919) 555.1234") == "tel:+19195551234");
    CHECK(tel_link("(+44) 20/7946 0000") == "tel:+442079460000");
    CHECK(tel_link("+49 (0)30 123") == "tel:+4930123");
    CHECK(tel_link("(0)30 123") == "tel:030123");
    CHECK(tel_link("030 123") == "tel:030123");
    CHECK(tel_link("+49\u00A030\u2011123") == "tel:+4930123");
    CHECK(tel_link("+1 919 555 1234 ext. 12") == "tel:+19195551234;ext=12");
    CHECK(tel_link("+1 919 555 1234 x12") == "tel:+19195551234;ext=12");
    CHECK(tel_link("ask Bob") == "");
    CHECK(tel_link("") == "");
}

TEST_CASE("web links encode what may not stand in a URI, and nothing twice") {
    CHECK(web_link("https://example.org/a%20b?c=d&e=[f]#g") == "https://example.org/a%20b?c=d&e=[f]#g");
    CHECK(web_link("https://example.org/ä b\"<>") == "https://example.org/%C3%A4%20b%22%3C%3E");
    CHECK(web_link("") == "");
}
