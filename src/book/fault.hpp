#pragma once

// Faults as the stages of reading find them: with a span of bytes. `locate` makes them Diagnostics.

#include <followup/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace followup::book {

/// Bytes of a text, from `begin` up to `end`. 32 bits do: a text has at most `limits::text_bytes`.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

inline Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

struct Fault {
    Level level = Level::error;
    Span span;
    std::string headline;
    std::string instead;
    std::string help;
    bool whole_text = false;  ///< it has no place: `span` means nothing
};

/// The faults of one text in the order they were found.
class Faults {
 public:
    /// Beyond `limits::diagnostics` of a level a fault is only counted.
    void add(Fault fault);

    const std::vector<Fault>& kept() const { return kept_; }
    std::size_t errors() const { return errors_; }
    std::size_t warnings() const { return warnings_; }
    std::size_t left_out() const { return left_out_; }
    /// Further faults are only counted: there is no use in finding the best words for them.
    bool full() const { return left_out_ > 0; }

 private:
    std::vector<Fault> kept_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
    std::size_t left_out_ = 0;
};

/// One text that is being read: the book, one that it includes, or its journal.
struct Source {
    std::string name;         ///< as the user named it
    std::string folder;       ///< from the book's folder to this text's; empty for the book itself
    std::string owned;        ///< the text of an included book
    std::string_view text;    ///< without byte order mark
    bool is_journal = false;  ///< each line is a JSON text of its own
    Faults faults;
};

}  // namespace followup::book
