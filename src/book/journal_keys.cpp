#include "book/journal_keys.hpp"

#include "book/forms.hpp"
#include "book/keys.hpp"

#include <algorithm>
#include <array>

namespace followup::book {
namespace {

/// A key that says what happened, and the one that has to stand beside it.
struct What {
    std::string_view key;
    std::string_view beside;  ///< empty: none
    bool has_contact = true;
};

constexpr std::array whats{
    What{"interaction", ""},        What{"snooze_until", "written"}, What{"next", "was"},
    What{"paused_until", "was"},    What{"status", "was"},           What{"undo", "", false},
    What{"signing_key", "", false},
};

constexpr int most_interactions = 100'000;

Form<Instant> instant() {
    return text_form<Instant>(
        "`\"YYYY-MM-DDTHH:MM:SSZ\"`", "a time in UTC", "a time in UTC such as \"2026-11-23T08:15:00Z\"",
        schema_of_pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"), parse_instant);
}

template <typename Value>
Form<std::optional<Value>> or_null(const Form<Value>& form) {
    Form<std::optional<Value>> result{form.words + " or `null`",
                                      form.what,
                                      form.instead + ", or null",
                                      fmt::format(R"({{"anyOf":[{},{{"type":"null"}}]}})", form.schema),
                                      {}};
    result.read = [read = form.read](Decoder& in, const Node& node, std::optional<Value>& out) {
        if (node.is(Node::Type::null)) return true;
        return read(in, node, out.emplace());
    };
    return result;
}

Form<std::optional<Promise>> promise_or_null() {
    return or_null(form_of(next_object(), "{ \"on\": \"2026-12-15\" }"));
}

/// A key that begins what the line says.
template <typename Saying, typename Value, typename Member>
Key<JournalLine> what(std::string_view name, Form<Value> form, Member Saying::*member) {
    return key_with<JournalLine>({name, "", "", ""}, std::move(form),
                                 [member](JournalLine& out, Value value) {
                                     Saying saying;
                                     saying.*member = std::move(value);
                                     out.what = std::move(saying);
                                 });
}

/// A key whose form depends on what the line says, so that `finish` reads it.
Key<JournalLine> beside(std::string_view name) {
    Key<JournalLine> key;
    key.name = name;
    key.read = [](Decoder&, const Node&, JournalLine&) { return true; };
    return key;
}

bool read_written(Decoder& in, const Node& node, std::size_t& out) {
    static const auto form = whole_number(0, most_interactions, "how many interactions the book had");
    int written = 0;
    if (!form.read(in, node, written)) return false;
    out = static_cast<std::size_t>(written);
    return true;
}

struct ReadBeside {
    Decoder& in;
    const Node& node;

    bool operator()(Snoozed& snoozed) const { return read_written(in, node, snoozed.written); }
    bool operator()(Promised& promised) const {
        static const auto form = promise_or_null();
        return form.read(in, node, promised.was);
    }
    bool operator()(Paused& paused) const {
        static const auto form = or_null(day());
        return form.read(in, node, paused.was);
    }
    bool operator()(SetStatus& set) const {
        static const auto form = word<ContactStatus>("a status");
        return form.read(in, node, set.was);
    }
    template <typename Other>
    bool operator()(Other&) const {
        return true;
    }
};

/// What the book had at the time was checked when it was read: a day in it may be as far off as it likes.
bool read_beside(Decoder& in, const What& what, const Node& node, JournalLine& line) {
    static const Key<JournalLine> was = beside("was"), written = beside("written");
    in.at_key(what.beside == was.name ? was : written);
    const std::size_t deferred = in.deferred().size();
    const bool good = std::visit(ReadBeside{in, node}, line.what);
    in.deferred().erase(in.deferred().begin() + static_cast<std::ptrdiff_t>(deferred), in.deferred().end());
    return good;
}

void note_about(const Node& node, JournalLine& line) {
    auto* logged = std::get_if<Logged>(&line.what);
    const Node* interaction = node.find("interaction");
    if (logged == nullptr || interaction == nullptr) return;
    if (const Node* about = interaction->find("for")) logged->about = about->text;
}

bool read_keeps(Decoder& in, const Node& node, JournalLine& line) {
    static const auto form = day();
    static const Key<JournalLine> keeps = beside("keeps");
    auto* logged = std::get_if<Logged>(&line.what);
    const Node* value = node.find(keeps.name);
    if (logged == nullptr || value == nullptr) return true;
    in.at_key(keeps);
    return form.read(in, *value, logged->keeps.emplace());
}

/// What a promise may have beside `was`.
bool read_known(Decoder& in, const Node& node, JournalLine& line) {
    static const Key<JournalLine> written = beside("written");
    auto* promised = std::get_if<Promised>(&line.what);
    const Node* value = node.find(written.name);
    if (promised == nullptr || value == nullptr) return true;
    in.at_key(written);
    return read_written(in, *value, promised->written);
}

bool line_is_consistent(Decoder& in, const Node& node, JournalLine& out) {
    const What* what = nullptr;
    for (const What& candidate : whats) {
        const Node* value = node.find(candidate.key);
        if (value == nullptr) continue;
        if (what != nullptr)
            return in.fault(
                *value, fmt::format("{} has both \"{}\" and \"{}\"", in.owner(), what->key, candidate.key),
                "two lines, each with an \"id\" of its own");
        what = &candidate;
    }
    if (what == nullptr) return true;
    bool good = true;
    if (what->has_contact && node.find("contact") == nullptr)
        good = in.fault(node, fmt::format("{} has no \"contact\"", in.owner()), "the id of a contact");
    note_about(node, out);
    good = read_keeps(in, node, out) && read_known(in, node, out) && good;
    if (what->beside.empty()) return good;
    const Node* value = node.find(what->beside);
    if (value != nullptr) return read_beside(in, *what, *value, out) && good;
    return in.fault(node, fmt::format("{} has \"{}\", but no \"{}\"", in.owner(), what->key, what->beside),
                    "what the book said then");
}

}  // namespace

const Object<JournalLine>& journal_line_object() {
    static const Object<JournalLine> object{
        {"journal-line", "journal line", Naming::by_number},
        {
            key({"id", "an id", "", "random; a line that is there twice counts once", true}, one_line(),
                &JournalLine::id),
            key({"at", "a time", "", "when it was written", true}, instant(), &JournalLine::at),
            key({"contact", "a contact", "none", "the contact's id"}, one_line(), &JournalLine::contact),
            key({"name", "a name", "none", "the contact's name"}, any_text(), &JournalLine::name),
            key({"addresses", "an address", "`[]`", "the contact's e-mail addresses and phone numbers"},
                list(any_text()), &JournalLine::addresses),
            key({"touch", "a touch", "none", "code of the event that a mail logged"}, one_line(),
                &JournalLine::touch),
            what("interaction", form_of(interaction_object(), "{ \"on\": \"2026-11-20\" }"),
                 &Logged::interaction),
            what("snooze_until", planned_day(), &Snoozed::until),
            what("next", promise_or_null(), &Promised::next),
            what("paused_until", or_null(planned_day()), &Paused::until),
            what("status", word<ContactStatus>("a status"), &SetStatus::status),
            what("undo", one_line(), &Undone::line),
            what("signing_key", one_line(), &SigningKey::key),
            beside("was"),
            beside("written"),
            beside("keeps"),
        },
        line_is_consistent};
    return object;
}

bool says_what(const Node& line) {
    return std::any_of(whats.begin(), whats.end(),
                       [&](const What& what) { return line.find(what.key) != nullptr; });
}

}  // namespace followup::book
