#pragma once

// JSON text as events with places. Brackets, separators and what is simply there are read here, at a quarter
// of nlohmann/json's cost, whose SAX interface takes a byte at a time and has no places: books are read by
// every command. Escapes, and numbers that 64 bits do not hold, are left to nlohmann/json; a test compares
// the two on everything else.

#include "book/fault.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace followup::book {

struct JsonEvent {
    enum class Kind : std::uint8_t {
        null,
        boolean,
        integer,
        real,  ///< and every integer that 64 bits do not hold
        string,
        key,
        begin_object,
        end_object,
        begin_array,
        end_array
    };
    Kind kind = Kind::null;
    Span span;                 ///< of brackets, of the bracket
    std::string_view text;     ///< string, key: what it says, valid during the call
    std::int64_t integer = 0;  ///< integer; boolean: 0 or 1
};

class JsonListener {
 public:
    virtual ~JsonListener() = default;
    /// False ends the reading.
    virtual bool on(const JsonEvent& event) = 0;
};

/// Where the grammar of JSON broke.
struct Stuck {
    std::vector<std::uint32_t> open;  ///< the brackets that are still open, outermost first
    std::optional<JsonEvent> last;    ///< the last event before; its text is not valid any more
};

/// Reads a text that `vet` has passed. `//` and `/* */` comments are blanks. nullopt: read to its end, or the
/// listener ended it.
std::optional<Stuck> parse_events(std::string_view text, JsonListener& listener);

/// The first byte from `at` on that is neither white space nor part of a comment.
std::size_t skip_blanks(std::string_view text, std::size_t at);

}  // namespace followup::book
