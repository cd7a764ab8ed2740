#include "book/outline.hpp"
#include "book/removal.hpp"
#include "book/text.hpp"
#include "book/vet.hpp"

#include <followup/edit.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace followup {
namespace book {
namespace {

std::string_view name_of(const Node& contact) {
    const Node* name = contact.find("name");
    return name != nullptr ? name->text : std::string_view{};
}

/// As reading makes it (`Contacts::take`).
std::string id_of(const Node& contact) {
    if (const Node* id = contact.find("id")) return std::string(id->text);
    const Node* email = contact.find("email");
    if (email != nullptr && email->is(Node::Type::array) && email->count > 0) ++email;
    return id_from(email != nullptr && !email->text.empty() ? email->text : name_of(contact));
}

struct Person {
    std::string id, name;
    std::size_t ordinal = 0;
};

/// What other contacts say of a person, and whether it means that person.
class Traces {
 public:
    explicit Traces(const Person& person) : person_(person) {}

    void look_at(const Node& contact) {
        if (name_of(contact) == person_.name || id_of(contact) == person_.name) name_is_unique_ = false;
        if (const Node* met = contact.find("met")) look_at_met(*met);
        const Node* interactions = contact.find("interactions");
        if (interactions != nullptr && interactions->is(Node::Type::array)) look_at_list(*interactions);
    }

    void add_to(std::vector<Span>& cuts, std::string_view text) const {
        for (const Found& found : found_) {
            std::vector<bool> goes;
            for (const Naming naming : found.namings)
                goes.push_back(naming == Naming::by_id || (naming == Naming::by_name && name_is_unique_));
            const auto more = Removal(text, found.series, goes).cuts();
            cuts.insert(cuts.end(), more.begin(), more.end());
        }
    }

 private:
    /// A name counts only if there is nobody else whom it may mean, as in reading.
    enum class Naming { none, by_id, by_name };

    struct Found {
        Series series;
        std::vector<Naming> namings;
    };

    Naming naming(const Node* value) const {
        if (value == nullptr || !value->is(Node::Type::string)) return Naming::none;
        if (value->text == person_.id) return Naming::by_id;
        return value->text == person_.name ? Naming::by_name : Naming::none;
    }

    void look_at_met(const Node& met) {
        if (naming(met.find("referred_by")) == Naming::none) return;
        Found found{series_of(met), {}};
        for (const auto [key, value] : met.members())
            found.namings.push_back(key.text == "referred_by" ? naming(&value) : Naming::none);
        found_.push_back(std::move(found));
    }

    void look_at_list(const Node& interactions) {
        Found found{{interactions.span, {}}, {}};
        for (const Node& interaction : interactions.items()) {
            found.series.entries.push_back(interaction.span);
            found.namings.push_back(naming(interaction.find("for")));
        }
        const auto is_named = [](Naming naming) { return naming != Naming::none; };
        if (std::any_of(found.namings.begin(), found.namings.end(), is_named))
            found_.push_back(std::move(found));
    }

    const Person& person_;
    std::vector<Found> found_;
    bool name_is_unique_ = true;
};

std::optional<Person> person_with(std::string_view text, std::string_view id) {
    std::optional<Person> person;
    outline_of(text, [&](const Node& contact, std::size_t ordinal) {
        if (!person && id_of(contact) == id)
            person = Person{std::string(id), std::string(name_of(contact)), ordinal};
    });
    return person;
}

}  // namespace
}  // namespace book

std::string without_contact(std::string_view book_text, std::string_view id) {
    using namespace book;
    const std::string_view text = without_bom(book_text);
    const auto found = person_with(text, id);
    if (!found) return std::string(book_text);
    const Person& person = *found;
    Traces traces(person);
    const Outline outline = outline_of(text, [&](const Node& contact, std::size_t ordinal) {
        if (ordinal != person.ordinal) traces.look_at(contact);
    });
    std::vector<bool> goes(outline.contacts.entries.size());
    goes[person.ordinal] = true;
    std::vector<Span> cuts = Removal(text, outline.contacts, goes).cuts();
    traces.add_to(cuts, text);
    return std::string(book_text.substr(0, book_text.size() - text.size())) + without(text, std::move(cuts));
}

}  // namespace followup
