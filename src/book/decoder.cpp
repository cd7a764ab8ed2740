#include "book/decoder.hpp"

#include "book/nearest.hpp"
#include "book/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace followup::book {

std::string quoted_key(const KeyText* outer, const KeyText& key) {
    return outer == nullptr ? fmt::format("\"{}\"", key.name)
                            : fmt::format("\"{}.{}\"", outer->name, key.name);
}

std::string headline(std::string_view owner, const KeyText* outer, const KeyText& key,
                     std::string_view that) {
    if (outer != nullptr || key.noun.empty())
        return fmt::format("{} of {} {}", quoted_key(outer, key), owner, that);
    return fmt::format("{} has {} that {}", owner, key.noun, that);
}

std::string contact_phrase(std::string_view name, std::size_t ordinal) {
    return is_blank(name) ? fmt::format("contact {}", ordinal + 1) : fmt::format("contact {}", quoted(name));
}

std::string interaction_phrase(std::size_t ordinal, std::string_view contact) {
    return fmt::format("interaction {} of {}", ordinal + 1, contact);
}

std::optional<WrongDay> wrong_day(const Deferred& check, Day today, bool clocks_change) {
    if (check.check == Deferred::Check::has_happened && check.day > today + date::days{1})
        return WrongDay{"is in the future", "a day that has been; what is to come goes into \"next\"", {}};
    if (check.check == Deferred::Check::clocks_known && clocks_change)
        return WrongDay{"is after 2037", "a day up to 2037-12-31",
                        "how clocks change in the calendar's time zone is not known for later years"};
    return std::nullopt;
}

Decoder::Decoder(const BookWorld& world)
    : world_(world),
      // No two zones are more than two days apart, and tomorrow is allowed.
      first_doubtful_day_(world.today({})) {}

Decoder::Inside::Inside(Decoder& decoder, const ObjectText& object, const Node& node) : decoder_(decoder) {
    decoder.frames_.push_back({&object, &node, nullptr, std::exchange(decoder.next_index_, 0),
                               std::exchange(decoder.next_label_, {})});
}

std::string Decoder::owner() const {
    return owner(frames_.size());
}

/// What the `depth` outermost frames are inside of.
std::string Decoder::owner(std::size_t depth) const {
    if (depth == 0) return "the book";
    const Frame& frame = frames_[depth - 1];
    const ObjectText& object = *frame.object;
    if (object.naming == Naming::fixed) return std::string(object.noun);
    if (object.naming == Naming::inlined) return owner(depth - 1);
    if (object.naming == Naming::by_name) {
        const Node* name = frame.node->find("name");
        return contact_phrase(name != nullptr ? name->text : std::string_view{}, frame.index);
    }
    std::string phrase = object.naming == Naming::by_key
                             ? fmt::format("{} {}", object.noun, quoted(frame.label))
                             : fmt::format("{} {}", object.noun, frame.index + 1);
    const bool owned = depth > 1 && frames_[depth - 2].object->naming != Naming::fixed;
    return owned ? fmt::format("{} of {}", phrase, owner(depth - 1)) : phrase;
}

/// The key at which the innermost object stands, if that is an inlined one.
const KeyText* Decoder::outer_key() const {
    const bool inlined = frames_.size() > 1 && frames_.back().object->naming == Naming::inlined;
    return inlined ? frames_[frames_.size() - 2].key : nullptr;
}

Site Decoder::site(const Node& value) const {
    Site site;
    site.source = source_;
    site.span = value.span;
    for (const Frame& frame : frames_) {
        const Naming naming = frame.object->naming;
        if (naming == Naming::by_name) site.contact = frame.index;
        if (naming == Naming::by_number && site.contact != none) site.interaction = frame.index;
    }
    site.outer = outer_key();
    site.key = frames_.back().key;
    if (site.contact == none) site.owner = owner();
    return site;
}

bool Decoder::refuse(const Node& value, std::string_view that, std::string_view instead,
                     std::string_view help) {
    return fault(value, headline(owner(), outer_key(), *frames_.back().key, that), instead, help);
}

bool Decoder::refuse_whole(const Node& value, std::string_view that, std::string_view instead) {
    const std::string key = quoted_key(outer_key(), *frames_.back().key);
    return fault(value, fmt::format("{} of {} {}", key, owner(), that), instead);
}

bool Decoder::fault(const Node& value, std::string headline, std::string_view instead,
                    std::string_view help) {
    source_->faults.add(
        {Level::error, value.span, std::move(headline), std::string(instead), std::string(help)});
    return false;
}

void Decoder::unknown_key(const Node& key, const std::vector<std::string_view>& known) {
    if (key.text.substr(0, 2) == "x-" || key.text == "$schema") return;
    Fault fault{Level::warning,
                key.span,
                fmt::format("{} has an unknown key, {}", owner(), quoted(key.text)),
                {},
                source_->is_journal
                    ? "it is not used: a newer release of followup may have written it"
                    : "it is not used; keys that begin with \"x-\" are yours and cause no warning"};
    const std::string_view meant = source_->faults.full() ? std::string_view{} : nearest(key.text, known);
    if (!meant.empty()) fault.instead = quoted(meant);
    source_->faults.add(std::move(fault));
}

void Decoder::missing_key(const Node& object, const KeyText& key) {
    const KeyText* outer = outer_key();
    const bool named = outer == nullptr && !key.noun.empty();
    const std::string name = named ? std::string(key.name) : quoted_key(outer, key);
    fault(object, fmt::format("{} has no {}", owner(), name),
          fmt::format("\"{}\": {}", key.name, key.instead));
}

void Decoder::refuse_duplicates(const Node& value) {
    std::vector<const Node*> keys;
    for (const Node* node = &value; node != value.after(); ++node) {
        if (!node->is(Node::Type::object) || node->count < 2) continue;
        keys.clear();
        for (const auto [key, member] : node->members()) keys.push_back(&key);
        std::stable_sort(keys.begin(), keys.end(), [](auto* a, auto* b) { return a->text < b->text; });
        for (std::size_t i = 1; i < keys.size(); ++i)
            if (keys[i]->text == keys[i - 1]->text)
                fault(*keys[i], fmt::format("the key {} is there twice", quoted(keys[i]->text)),
                      "one of the two; nobody can know which one counts");
    }
}

void Decoder::defer(Deferred::Check check, const Node& value, Day day) {
    deferred_.push_back({check, site(value), std::string(value.text), day});
}

std::optional<std::string> Decoder::unknown_zone(std::string_view name) {
    const auto known = zones_.find(name);
    if (known != zones_.end()) return known->second;
    std::optional<std::string> meant;
    if (!world_.zone_exists(name)) {
        if (zone_names_.empty()) zone_names_ = world_.zone_names();
        meant = source_->faults.full() ? std::string{} : nearest_zone(name, zone_names_);
    }
    return zones_.emplace(name, std::move(meant)).first->second;
}

}  // namespace followup::book
