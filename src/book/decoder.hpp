#pragma once

// What all decoding shares: where in the book it is, for the words of faults, and what is left to be checked
// once the whole book is known.

#include "book/node.hpp"

#include <followup/book.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup::book {

inline constexpr std::size_t none = static_cast<std::size_t>(-1);

/// All about a key that is words: what messages, the schema and README.md need.
struct KeyText {
    std::string_view name;
    std::string_view noun;  ///< what messages call (one of) its values: `a cadence`; empty: the key in quotes
    std::string_view fallback;  ///< what holds if it is not given, in Markdown
    std::string_view meaning;   ///< in Markdown
    bool required = false;
    std::string words{};    ///< what its values look like, in Markdown
    std::string schema{};   ///< what its values look like, as JSON Schema
    std::string instead{};  ///< what messages ask for
};

/// How messages call an object: `the calendar`, `contact "Ada"`, `interaction 3 of …`, `policy "x"`.
enum class Naming {
    fixed,      ///< its noun is enough
    by_name,    ///< by its key `name`, else by number
    by_number,  ///< by its place in a list
    by_key,     ///< by the key it stands at
    inlined     ///< by the key it stands at, as part of what contains it: `"met.on" of contact "Ada"`
};

struct ObjectText {
    std::string_view id;  ///< in the schema, and its heading in README.md
    std::string_view noun;
    Naming naming = Naming::fixed;
};

/// Where a value stands, for faults that are found when it is no longer at hand.
struct Site {
    Source* source = nullptr;
    Span span;
    const KeyText* outer = nullptr;  ///< the key of the inlined object it is in, if it is in one
    const KeyText* key = nullptr;
    std::size_t contact = none;      ///< ordinal in the text
    std::size_t interaction = none;  ///< ordinal in the contact
    std::string owner;               ///< what it belongs to, if that is no contact
};

/// A check that needs the whole book.
struct Deferred {
    enum class Check {
        policy,        ///< `text` must be a policy
        referrer,      ///< `text` may be a contact
        subject,       ///< `text` should be a contact
        has_happened,  ///< `day` may not be in the future
        clocks_known   ///< `day` is in years for which there may be no rules of time zones
    };
    Check check;
    Site site;
    std::string text;
    Day day{};
};

/// What is wrong with the day that a check is about.
struct WrongDay {
    std::string_view that, instead, help;
};

/// nullopt: nothing, or it is a check of something else. `today` and whether clocks still change are those of
/// the calendar's zone.
std::optional<WrongDay> wrong_day(const Deferred& check, Day today, bool clocks_change);

class Decoder {
 public:
    explicit Decoder(const BookWorld& world);

    const BookWorld& world() const { return world_; }
    Source& source() const { return *source_; }
    void read_from(Source& source) { source_ = &source; }

    /// A fault of the value of the current key: `that` completes "contact "Ada" has a cadence that …".
    /// Always false, so that a decoder may return it.
    bool refuse(const Node& value, std::string_view that, std::string_view instead,
                std::string_view help = {});
    /// The same for what is wrong with a list or an object as a whole: ""tags" of contact "Ada" …".
    bool refuse_whole(const Node& value, std::string_view that, std::string_view instead);
    /// A fault with a headline of its own. Always false.
    bool fault(const Node& value, std::string headline, std::string_view instead, std::string_view help = {});

    /// What is being decoded, as messages call it: `interaction 3 of contact "Ada"`.
    std::string owner() const;
    /// How many errors the current text has so far.
    std::size_t errors() const { return source_->faults.errors(); }

    void unknown_key(const Node& key, const std::vector<std::string_view>& known);
    void missing_key(const Node& object, const KeyText& key);
    /// Keys that stand twice in an object, anywhere in `value`.
    void refuse_duplicates(const Node& value);

    void defer(Deferred::Check check, const Node& value, Day day = {});
    std::vector<Deferred>& deferred() { return deferred_; }

    /// An interaction before this day is not in the future, whatever zone the calendar turns out to have.
    Day first_doubtful_day() const { return first_doubtful_day_; }

    /// The zone that was probably meant by a name that is none, empty if there is none near;
    /// nullopt for the name of a zone.
    std::optional<std::string> unknown_zone(std::string_view name);

    /// Being inside an object, while it lives.
    class Inside {
     public:
        Inside(Decoder& decoder, const ObjectText& object, const Node& node);
        ~Inside() { decoder_.frames_.pop_back(); }
        Inside(const Inside&) = delete;
        Inside& operator=(const Inside&) = delete;

     private:
        Decoder& decoder_;
    };

    void at_key(const KeyText& key) { frames_.back().key = &key; }
    /// Which entry of a list, or of a map, comes next.
    void at_entry(std::size_t index) { next_index_ = index; }
    void at_entry(std::string_view key) { next_label_ = key; }

 private:
    struct Frame {
        const ObjectText* object;
        const Node* node;
        const KeyText* key;  // the one being decoded
        std::size_t index;
        std::string_view label;
    };

    std::string owner(std::size_t depth) const;
    const KeyText* outer_key() const;
    Site site(const Node& value) const;

    const BookWorld& world_;
    Source* source_ = nullptr;
    Day first_doubtful_day_;
    std::vector<Frame> frames_;
    std::size_t next_index_ = 0;
    std::string_view next_label_;
    std::vector<Deferred> deferred_;
    std::map<std::string, std::optional<std::string>, std::less<>> zones_;
    std::vector<std::string> zone_names_;
};

/// "contact "Ada" has a cadence that …", or, for a key without a noun, ""met.on" of contact "Ada" …".
std::string headline(std::string_view owner, const KeyText* outer, const KeyText& key, std::string_view that);
/// The key in quotes, with that of the inlined object it is in.
std::string quoted_key(const KeyText* outer, const KeyText& key);

std::string contact_phrase(std::string_view name, std::size_t ordinal);
std::string interaction_phrase(std::size_t ordinal, std::string_view contact);

}  // namespace followup::book
