#include "book/contact_json.hpp"
#include "book/dates.hpp"
#include "book/names.hpp"

#include <followup/journal.hpp>

#include <nlohmann/json.hpp>

namespace followup {
namespace book {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) json[key] = text;
}

Json or_null(std::optional<Day> day) {
    return day ? Json(to_text(*day)) : Json();
}

Json or_null(const std::optional<Promise>& promise) {
    return promise ? json_of(*promise) : Json();
}

Json interaction_json(const Logged& logged) {
    Json json = json_of(logged.interaction);
    put(json, "for", logged.about);
    return json;
}

/// Adds what the line says.
struct Say {
    Json& json;

    void operator()(const Logged& logged) const {
        json["interaction"] = interaction_json(logged);
        if (logged.keeps) json["keeps"] = to_text(*logged.keeps);
    }
    void operator()(const Snoozed& snoozed) const {
        json["snooze_until"] = to_text(snoozed.until);
        json["written"] = snoozed.written;
    }
    void operator()(const Promised& promised) const {
        json["next"] = or_null(promised.next);
        json["was"] = or_null(promised.was);
        if (promised.written > 0) json["written"] = promised.written;
    }
    void operator()(const Paused& paused) const {
        json["paused_until"] = or_null(paused.until);
        json["was"] = or_null(paused.was);
    }
    void operator()(const SetStatus& set) const {
        json["status"] = name_of(set.status);
        json["was"] = name_of(set.was);
    }
    void operator()(const Undone& undone) const { json["undo"] = undone.line; }
    void operator()(const SigningKey& signing) const { json["signing_key"] = signing.key; }
};

}  // namespace
}  // namespace book

std::string to_text(const JournalLine& line) {
    book::Json json;
    json["id"] = line.id;
    json["at"] = book::to_text(line.at);
    book::put(json, "contact", line.contact);
    book::put(json, "name", line.name);
    if (!line.addresses.empty()) json["addresses"] = line.addresses;
    book::put(json, "touch", line.touch);
    std::visit(book::Say{json}, line.what);
    return json.dump(-1, ' ', /*ensure_ascii=*/false, book::Json::error_handler_t::replace) + "\n";
}

}  // namespace followup
