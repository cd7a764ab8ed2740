#pragma once

#include <followup/import.hpp>

#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/messages.hpp"

namespace followup::importing {

/// What goes first where a file gives several: the lower one, then the earlier one.
using Rank = int;

struct Ranked {
    std::string text;
    Rank rank = 0;
};

/// The one to take of several.
class Choice {
 public:
    void offer(std::string text, Rank rank) {
        if (text.empty() || (!text_.empty() && rank >= rank_)) return;
        text_ = std::move(text);
        rank_ = rank;
    }
    const std::string& text() const { return text_; }

 private:
    std::string text_;
    Rank rank_ = std::numeric_limits<Rank>::max();
};

/// A contact in the making: takes what a file says as it comes; `finish` keeps what a book can hold.
struct Draft {
    std::string id, uid;
    std::string full_name, given, additional, family, nickname;  ///< one line each
    std::vector<Ranked> emails, phones;                          ///< not cleaned yet
    Choice organization, title, address, url, language, timezone;
    std::string notes;
    std::vector<std::string> tags;  ///< not cleaned yet
    std::optional<Met> met;
    std::size_t line = 0;

    /// nullopt: it says of nobody who it is, which is a warning.
    std::optional<Card> finish(const CardReading& reading, Messages& messages) &&;
};

}  // namespace followup::importing
