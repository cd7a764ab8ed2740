#include "random_text.hpp"

#include "support.hpp"

#include <nlohmann/json.hpp>

namespace book_test {
namespace {

using Json = nlohmann::ordered_json;

const std::vector<std::string> texts{"x",
                                     "",
                                     "a, b",
                                     "]}",
                                     "// no comment",
                                     "\"quoted\" \\",
                                     "two\nlines\r\t",
                                     "Zoë 🦊",
                                     "/* nor this */",
                                     "\x01\x7F",
                                     "Ünïcödé \u202e"};
const std::vector<std::string> outcomes{"sent", "no-answer", "fyi", "replied", "met", "received", "declined"};

bool one_in(std::mt19937& random, unsigned n) {
    return random() % n == 0;
}

template <typename Values>
const auto& any_of(std::mt19937& random, const Values& values) {
    return values[random() % values.size()];
}

std::string name_of(std::size_t person) {
    return "P" + std::to_string(person) + " 🦊";
}

/// Writes values with something between every two tokens.
class RandomWriter {
 public:
    explicit RandomWriter(std::mt19937& random) : random_(random) {
        style_ = any_of(random, std::vector<Style>{Style::chaos, Style::compact, Style::one_line,
                                                   Style::pretty, Style::pretty, Style::all_spread});
        line_break_ = one_in(random, 3) ? "\r\n" : "\n";
        unit_ = any_of(random, std::vector<std::string>{"  ", "    ", "\t"});
    }

    std::string write_all(const Json& book) {
        if (one_in(random_, 4)) out_ += "\xEF\xBB\xBF";
        if (style_ == Style::chaos || one_in(random_, 4)) out_ += "// mine [{" + line_break_;
        write(book, 0, true);
        if (one_in(random_, 2)) out_ += line_break_;
        if (one_in(random_, 4)) out_ += "/* end */";
        return std::move(out_);
    }

 private:
    enum class Style { chaos, compact, one_line, pretty, all_spread };

    void write(const Json& value, int depth, bool spread) {
        if (value.is_string()) return string(value.get<std::string>());
        if (!value.is_structured()) {
            out_ += value.dump();
            return;
        }
        spread = spread && (style_ == Style::pretty || style_ == Style::all_spread);
        out_ += value.is_object() ? '{' : '[';
        if (value.empty()) {
            // An empty list of blanks would come back as `[]`.
            if (style_ == Style::chaos && one_in(random_, 2)) out_ += " /* ] */" + noise() + noise();
        } else {
            entries(value, depth, spread);
        }
        out_ += value.is_object() ? '}' : ']';
    }

    void entries(const Json& value, int depth, bool spread) {
        for (std::size_t left = value.size(); const auto& [key, entry] : value.items()) {
            between(depth + 1, spread, left == value.size() && value.is_array());
            if (value.is_object()) {
                string(key);
                if (style_ == Style::chaos) out_ += noise();
                out_ += style_ == Style::compact ? ":" : ": ";
            }
            write(entry, depth + 1, spread && (style_ == Style::all_spread || depth < 2));
            if (style_ == Style::chaos) out_ += noise();
            if (--left > 0) out_ += ',';
            if (spread && one_in(random_, 12)) out_ += " // , {" + std::string(left > 0 ? "" : " last");
            if (spread && one_in(random_, 12)) out_ += "  ";
        }
        between(depth, spread, value.is_array());
    }

    void between(int depth, bool spread, bool is_tight) {
        if (style_ == Style::chaos) out_ += noise() + noise();
        if (style_ == Style::one_line && !is_tight) out_ += ' ';
        if (!spread && style_ == Style::pretty && !is_tight) out_ += ' ';
        if (!spread) return;
        if (one_in(random_, 12)) out_ += line_break_;
        out_ += line_break_;
        for (int i = 0; i < depth; ++i) out_ += unit_;
        if (one_in(random_, 12)) out_ += "// own line" + line_break_ + unit_;
    }

    std::string noise() {
        return any_of(random_,
                      std::vector<std::string>{"", "", "", " ", "\t ", "\n", "\r\n", "/* , ] } \" */",
                                               "// x [ \n", " // y\r\n", "/* a\n // b */", "\n\n  "});
    }

    void string(const std::string& text) { out_ += Json(text).dump(-1, ' ', one_in(random_, 6)); }

    std::mt19937& random_;
    Style style_;
    std::string line_break_, unit_, out_;
};

Json random_interaction(std::mt19937& random, std::size_t others) {
    Json interaction{{"on", "2026-11-0" + std::to_string(1 + random() % 9)}};
    if (one_in(random, 2)) interaction["outcome"] = any_of(random, outcomes);
    if (one_in(random, 3)) interaction["note"] = any_of(random, texts);
    if (one_in(random, 3)) interaction["for"] = name_of(random() % others);
    return interaction;
}

/// The person of this number among `others`, who refer to each other by name or by default id.
Json random_entry(std::mt19937& random, std::size_t person, std::size_t others) {
    Json entry;
    if (one_in(random, 4)) entry["x-first"] = {{"contacts", {1, {{"id", "p1"}}}}, {"none", nullptr}};
    entry["name"] = name_of(person);
    if (one_in(random, 2)) entry["id"] = "id-" + std::to_string(person);
    if (one_in(random, 2)) entry["email"] = {"p" + std::to_string(person) + "@example.org", "x@example.org"};
    if (one_in(random, 2)) entry["notes"] = any_of(random, texts);
    if (one_in(random, 2)) entry["policy"] = "chance";
    if (one_in(random, 2)) entry["met"] = {{"on", "2026-11-20"}, {"how", "event"}};
    if (one_in(random, 2) && others > 1) {
        entry["policy"] = "interview";
        entry["met"] = {
            {"on", "2026-11-20"}, {"referred_by", name_of((person + 1) % others)}, {"about", "x"}};
    }
    while (others > 1 && one_in(random, 2)) {
        Json interaction = random_interaction(random, others);
        if (interaction.value("for", "") == name_of(person)) interaction.erase("for");
        entry["interactions"].push_back(std::move(interaction));
    }
    return entry;
}

}  // namespace

RandomBook random_book(std::mt19937& random) {
    Json contacts = Json::array();
    const std::size_t count = random() % 5;
    for (std::size_t person = 0; person < count; ++person)
        contacts.push_back(random_entry(random, person, count));
    Json book = Json::object();
    bool has_list = true;
    if (one_in(random, 3)) {
        book = contacts;
    } else {
        if (one_in(random, 2)) book["calendar"] = {{"timezone", "UTC"}, {"holidays", {"--12-25"}}};
        has_list = !one_in(random, 5);
        if (has_list) book["contacts"] = contacts;
        if (one_in(random, 2)) book["x-other"] = {1, Json::array(), {{"contacts", Json::array()}}};
    }
    return {RandomWriter(random).write_all(book), has_list};
}

followup::Contact random_contact(std::mt19937& random, int number) {
    Contact contact;
    contact.id = "new-" + std::to_string(number);
    contact.name = "New " + std::to_string(number);
    contact.policy = "keep-in-touch";
    if (one_in(random, 2)) contact.emails = {contact.id + "@example.org"};
    if (one_in(random, 3)) contact.phones = {"+49 1", "+49 2"};
    if (one_in(random, 2)) contact.organization = any_of(random, texts);
    if (one_in(random, 3)) contact.notes = any_of(random, texts);
    if (one_in(random, 4)) contact.uid = "urn:x";
    if (one_in(random, 3)) contact.tags = {"a", "🦊"};
    if (one_in(random, 3))
        contact.cadence = one_in(random, 2) ? Cadence{} : Duration{.months = 13, .days = 10};
    if (one_in(random, 3)) contact.slack = Duration{.workdays = static_cast<int>(random() % 3)};
    if (one_in(random, 3)) contact.priority = Priority::low;
    if (one_in(random, 3)) contact.status = ContactStatus::closed;
    if (one_in(random, 4)) contact.paused_until = day(2026, 12, 1);
    if (one_in(random, 4)) contact.next = Promise{day(2026, 12, 1), Channel::letter, any_of(random, texts)};
    if (one_in(random, 2)) {
        contact.met.emplace();
        contact.met->on = day(2026, 11, 2);
        if (one_in(random, 2)) contact.met->at = Minutes{61};
        if (one_in(random, 2)) contact.met->where = any_of(random, texts);
        contact.policy = "event";
    }
    while (one_in(random, 2)) {
        Interaction& interaction = contact.interactions.emplace_back();
        interaction.on = day(2026, 11, 3);
        interaction.outcome = one_in(random, 2) ? Outcome::replied : Outcome::sent;
        interaction.note = any_of(random, texts);
    }
    return contact;
}

std::string shown(const followup::Book& book, const followup::Contact& contact) {
    const auto other = [&](const std::optional<std::size_t>& index) {
        return index ? book.contacts.at(*index).id : "none";
    };
    const auto number = [](const auto& day) { return day.time_since_epoch().count(); };
    const auto length = [](const Duration& d) { return Json{d.months, d.days, d.workdays, d.clock.count()}; };
    const auto word = [](const auto& value) { return value ? Json(static_cast<int>(*value)) : Json(); };
    Json all{contact.id,       contact.id_is_default, contact.formerly,     contact.name,
             contact.emails,   contact.phones,        contact.organization, contact.title,
             contact.address,  contact.url,           contact.notes,        contact.uid,
             contact.language, contact.timezone,      contact.tags,         contact.policy};
    all.push_back(contact.cadence ? (*contact.cadence ? length(**contact.cadence) : Json("none")) : Json());
    all.push_back(contact.slack ? length(*contact.slack) : Json());
    all.push_back({word(contact.priority), static_cast<int>(contact.status)});
    if (contact.paused_until) all.push_back(number(*contact.paused_until));
    if (contact.next)
        all.push_back({number(contact.next->on), word(contact.next->channel), contact.next->about});
    if (const auto& met = contact.met)
        all.push_back({number(met->on), met->at ? met->at->count() : -1, met->how, met->where, met->about,
                       met->referred_by, other(met->referrer)});
    for (const Interaction& i : contact.interactions)
        all.push_back({number(i.on), i.at ? i.at->count() : -1, word(i.channel), static_cast<int>(i.outcome),
                       static_cast<int>(i.direction), i.how, i.is_for_other, other(i.for_contact),
                       i.keeps_promise, i.address, i.note});
    return all.dump();
}

}  // namespace book_test
