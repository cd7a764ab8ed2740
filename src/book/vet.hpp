#pragma once

// What must be true of a text before it is worth parsing: its encoding, and limits that keep time and memory
// bounded whatever is in it.

#include "book/fault.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace followup::book {

/// The text without its byte order mark.
std::string_view without_bom(std::string_view text);

/// Goes through a text looking for the first thing that keeps it from being parsed: it is no UTF-8, has NUL
/// bytes, strings or comments without an end, line breaks in strings, too deep a nesting, or too long a
/// string. What is before it may be parsed. In pieces, just before a piece is parsed: it is in the
/// processor's caches then, and other threads have something to do sooner.
class Vetter {
 public:
    explicit Vetter(std::string_view text);

    /// Whether the text is fine up to `end`.
    bool is_good(std::size_t end) {
        if (end > at_ && !fault_) run(end);
        return !fault_ || end <= fault_->span.begin;
    }

    /// The fault, wherever it is.
    std::optional<Fault> finish();

 private:
    void run(std::size_t end);
    void step();
    bool is_stretch_too_long() const;
    void open();
    void string();
    void comment();
    void character();
    void fail(std::size_t begin, std::size_t end, std::string headline, std::string instead);

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t last_string_ = 0;  // where the last string ended
    std::optional<Fault> fault_;
};

}  // namespace followup::book
