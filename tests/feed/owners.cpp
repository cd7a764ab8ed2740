#include <doctest/doctest.h>

#include "feed/sample.hpp"

using namespace followup;
using namespace followup::test;

namespace {

using Names = std::vector<std::string>;
using Indices = std::vector<std::size_t>;

/// One event of each of these contacts, in this order.
PublishedFeed feed_with(const Names& contacts) {
    std::vector<PublishedEvent> events;
    for (const std::string& id : contacts) {
        events.push_back(an_hour_ago(event_of("touch of " + id)));
        events.back().event.contact_id = id;
    }
    return feed_of(std::move(events));
}

Book book_with(const Names& contacts) {
    Book book;
    for (const std::string& id : contacts) {
        Contact contact;
        contact.id = id;
        book.contacts.push_back(std::move(contact));
    }
    return book;
}

Names numbered(int count) {
    Names names;
    for (int i = 0; i < count; ++i) names.push_back(std::to_string(i));
    return names;
}

/// Of `published` contacts, only the first ones are still in the book.
Owners owners_when_left(int published, int left) {
    return owners_of(feed_with(numbered(published)), book_with(numbered(left)));
}

}  // namespace

TEST_CASE("contacts that are no longer in the book are gone") {
    PublishedFeed published = feed_with({"ana", "bob", "ana", "carla"});
    published.events.push_back(an_hour_ago(event_of("about the feed itself")));
    const Owners owners = owners_of(published, book_with({"bob", "dan"}));
    CHECK(owners.contacts == 3);
    CHECK(owners.gone == Names{"ana", "carla"});
    CHECK(owners.set_aside.empty());
}

TEST_CASE("a contact that took another id is not gone") {
    Book book = book_with({"ana@example.org"});
    book.contacts[0].formerly = {"anna", "ana"};
    CHECK(owners_of(feed_with({"ana", "ana@example.org"}), book).gone.empty());
}

TEST_CASE("ids are compared as the feed has them, on one line") {
    CHECK(owners_of(feed_with({"ana ruiz"}), book_with({"ana\truiz"})).gone.empty());
}

TEST_CASE("the guard: more than half of ten contacts or more") {
    CHECK_FALSE(is_suspicious(owners_when_left(10, 10)));
    CHECK_FALSE(is_suspicious(owners_when_left(10, 5)));
    CHECK(is_suspicious(owners_when_left(10, 4)));
    CHECK(is_suspicious(owners_when_left(10, 0)));
    CHECK_FALSE(is_suspicious(owners_when_left(9, 0)));
    CHECK_FALSE(is_suspicious(owners_when_left(11, 6)));
    CHECK(is_suspicious(owners_when_left(11, 5)));
}

TEST_CASE("a contact that is only told about counts as no owner of events") {
    PublishedFeed published = feed_with(numbered(9));
    published.events[0].event.about_id = "ana";
    const Owners owners = owners_of(published, book_with({}));
    CHECK(owners.contacts == 9);
    CHECK(owners.gone == numbered(9));
}

TEST_CASE("events of a contact with a fault are set aside, and it is not gone") {
    Book book = book_with({"bob"});
    book.set_aside = {{"ana", "Ana Ruiz"}};
    const Owners owners = owners_of(feed_with({"ana", "bob", "ana", "carla"}), book);
    CHECK(owners.set_aside == Indices{0, 2});
    CHECK(owners.gone == Names{"carla"});
    CHECK(owners.contacts == 3);
}

TEST_CASE("so is what others are to be told about it") {
    PublishedFeed published = feed_with({"bob", "bob"});
    published.events[1].event.about_id = "ana";
    Book book = book_with({"bob"});
    book.set_aside = {{"ana", "Ana Ruiz"}};
    CHECK(owners_of(published, book).set_aside == Indices{1});
}

TEST_CASE("a fault that may have taken the id keeps everybody who is not in the book") {
    Book book = book_with({"bob"});
    for (const auto& nobody_published : {SetAside{"", ""}, SetAside{"an", "Ana Ruiz"}}) {
        book.set_aside = {{"ana", "Ana Ruiz"}, nobody_published};
        PublishedFeed published = feed_with({"ana", "bob", "carla", "bob"});
        published.events[3].event.about_id = "dan";
        const Owners owners = owners_of(published, book);
        CHECK(owners.set_aside == Indices{0, 2, 3});
        CHECK(owners.gone.empty());
        CHECK(owners.contacts == 3);
    }
}

TEST_CASE("events about the feed itself are nobody's, whoever has a fault") {
    PublishedFeed published = feed_with({"ana"});
    published.events.push_back(an_hour_ago(event_of("watchdog")));
    Book book = book_with({});
    book.set_aside = {{"", ""}};
    CHECK(owners_of(published, book).set_aside == Indices{0});
}
