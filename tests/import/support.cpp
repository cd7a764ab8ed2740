#include "import/support.hpp"

#include <date/date.h>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

namespace followup::test {

namespace {

bool is_zone(std::string_view name) {
    return name == "Europe/Madrid";
}

void add(std::string& text, std::string_view key, std::string_view value) {
    if (!value.empty()) text += fmt::format("{}: {}\n", key, value);
}

using Json = nlohmann::ordered_json;

void set(Json& object, const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
}

Json json_of(const Contact& contact) {
    Json object{
        {"name", contact.name}, {"email", contact.emails}, {"phone", contact.phones}, {"tags", contact.tags}};
    set(object, "id", contact.id);
    set(object, "organization", contact.organization);
    set(object, "title", contact.title);
    set(object, "address", contact.address);
    set(object, "url", contact.url);
    set(object, "notes", contact.notes);
    set(object, "language", contact.language);
    set(object, "timezone", contact.timezone);
    if (contact.met)
        object["met"] = {{"on", date::format("%F", contact.met->on)}, {"where", contact.met->where}};
    if (!contact.formerly.empty()) object["formerly"] = contact.formerly;
    return object;
}

const BookWorld world{.read_include = [](const std::string&) { return std::nullopt; },
                      .zone_exists = is_zone,
                      .zone_names = [] { return Texts{"Europe/Madrid"}; },
                      .today = [](std::string_view) { return Day{date::year{2026} / 11 / 23}; },
                      .zone_changes_clocks = [](std::string_view) { return true; }};

}  // namespace

std::string file_named(const std::string& name) {
    std::ifstream file{std::string{FOLLOWUP_TEST_CARDS "/"} + name, std::ios::binary};
    REQUIRE(file.is_open());
    return {std::istreambuf_iterator<char>{file}, {}};
}

Cards read(std::string_view bytes, const std::string& columns) {
    return read_cards(
        bytes, {.source = "them", .format = CardFormat::detect, .columns = columns, .zone_exists = is_zone});
}

std::string shown(const Contact& contact) {
    std::string text;
    add(text, "id", contact.id);
    add(text, "name", contact.name);
    for (const std::string& email : contact.emails) add(text, "email", email);
    for (const std::string& phone : contact.phones) add(text, "phone", phone);
    add(text, "organization", contact.organization);
    add(text, "title", contact.title);
    add(text, "address", contact.address);
    add(text, "url", contact.url);
    add(text, "notes", contact.notes);
    add(text, "uid", contact.uid);
    add(text, "language", contact.language);
    add(text, "timezone", contact.timezone);
    for (const std::string& tag : contact.tags) add(text, "tag", tag);
    if (contact.met) add(text, "met", date::format("%F ", contact.met->on) + contact.met->where);
    return text;
}

Texts messages(const Cards& cards) {
    Texts texts;
    for (const Diagnostic& one : cards.diagnostics)
        texts.push_back(fmt::format("{}: {}", one.place.line, one.headline));
    return texts;
}

std::string card_of(const Texts& lines, const std::string& version) {
    std::string card = "BEGIN:VCARD\r\nVERSION:" + version + "\r\n";
    for (const std::string& line : lines) card += line + "\r\n";
    return card + "END:VCARD\r\n";
}

Contact only(const Cards& cards) {
    CHECK(messages(cards) == Texts{});
    REQUIRE(cards.cards.size() == 1);
    return cards.cards.front().contact;
}

Book book_of(const std::vector<Contact>& contacts, const std::string& region) {
    Json book{{"calendar", {{"region", region}}}, {"contacts", Json::array()}};
    for (const Contact& contact : contacts) book["contacts"].push_back(json_of(contact));
    ReadBook read = read_book(book.dump(), "book.json", world);
    for (const Diagnostic& one : read.diagnostics)
        if (one.level == Level::error) FAIL_CHECK(one.headline);
    REQUIRE(read.book.has_value());
    for (std::size_t i = 0; i < contacts.size() && i < read.book->contacts.size(); ++i)
        read.book->contacts[i].uid = contacts[i].uid;
    return std::move(*read.book);
}

}  // namespace followup::test
