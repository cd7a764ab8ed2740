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

TEST_CASE("mailto with subject and body: RFC 6068, line breaks as CRLF") {
    CHECK(mail_with("ana@example.org", "Hi & bye", "One\nTwo + 3").url ==
          "mailto:ana@example.org?subject=Hi%20%26%20bye&body=One%0D%0ATwo%20%2B%203");
    CHECK(mail_with("ana@example.org", "", "x").url == "mailto:ana@example.org?body=x");
    CHECK(mail_with("ana@example.org", "", "").url == "mailto:ana@example.org");
    CHECK(mail_with("nobody", "s", "x").url.empty());
}

TEST_CASE("a link is at most 1,799 octets, cut between words and never within a character") {
    for (const std::size_t length : {1'000U, 1'750U, 1'760U, 1'770U, 5'000U}) {
        std::string body;
        while (body.size() < length) body += "grüße ";
        const MessageLink link = mail_with("ana@example.org", "Subject", body);
        CAPTURE(length);
        CHECK(link.url.size() <= 1'799);
        CHECK(link.is_cut == link.url.ends_with("gr%C3%BC%C3%9Fe%20%5B%E2%80%A6%5D"));
    }
    const MessageLink subject = mail_with("ana@example.org", std::string(3'000, 's'), "body");
    CHECK(subject.is_cut);
    CHECK(subject.url.size() <= 1'799);
    CHECK(subject.url.ends_with("&body=body"));
    CHECK_FALSE(mail_with("ana@example.org", "s", std::string(1'761, 'x')).is_cut);
    CHECK(mail_with("ana@example.org", "s", std::string(1'762, 'x')).is_cut);
    const MessageLink long_address = mail_with(std::string(2'000, 'a') + "@example.org", "s", "body");
    CHECK(long_address.is_cut);
    CHECK(long_address.url.ends_with("a@example.org?subject=s"));

    std::string chinese = "王芳，\n\n";
    for (int i = 0; i < 240; ++i) chinese += "好";
    CHECK(mail_with("ana@example.org", "s", chinese).url.size() > 1'770);
}

TEST_CASE("sms: RFC 5724, without an extension") {
    CHECK(sms_with("+49 30 1234 x 12", "Hi Ana").url == "sms:+49301234?body=Hi%20Ana");
    CHECK(sms_with("none", "Hi").url.empty());
    CHECK(sms_with("+1 555", "").url == "sms:+1555");
}
