#include "import/vcard.hpp"

#include "book/text.hpp"
#include "import/draft.hpp"
#include "import/vcard_lines.hpp"
#include "import/vcard_properties.hpp"
#include "import/words.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace followup::importing {
namespace {

using book::ascii_lower;
using book::quoted;

/// Goes through the cards of a file.
class CardReader {
 public:
    CardReader(std::string_view text, const CardReading& reading, Messages& messages)
        : properties_{text}, reading_{reading}, messages_{messages} {}

    Cards read() {
        for (Property property; properties_.next(property);) take(property);
        if (open_)
            messages_.error(open_->draft.line, "this card is cut short: it has no END:VCARD",
                            "it is left out, as its last line may be cut, too: export the file again");
        if (!has_begun_)
            messages_.error(1, fmt::format("{} has no vCard", messages_.source()),
                            "a card begins with the line BEGIN:VCARD");
        return std::move(cards_);
    }

 private:
    void take(const Property& property) {
        const bool is_card = ascii_lower(trimmed(property.value)) == "vcard";
        if (property.name == "BEGIN" && is_card) return begin(property);
        if (property.name == "END" && is_card) return end();
        follows_agent_ = property.name == "AGENT";
        if (!open_ || nested_ > 0) return;
        if (property.name.empty())
            return messages_.warn(property.line, "a line of a card has no colon: it says nothing",
                                  "it is left out, the rest is read");
        open_->take(property);
        properties_.set_folds_at_blanks(open_->version == Version::v2_1);
    }

    /// In 2.1 an AGENT is a card inside a card: somebody else.
    void begin(const Property& property) {
        has_begun_ = true;
        if (open_ && (follows_agent_ || nested_ > 0)) {
            ++nested_;
            return;
        }
        if (open_) {
            messages_.warn(open_->draft.line, "this card has no END:VCARD before the next one begins",
                           "it is read all the same");
            finish();
        }
        open_.emplace();
        open_->draft.line = property.line;
        properties_.set_folds_at_blanks(false);
    }

    void end() {
        if (nested_ > 0)
            --nested_;
        else if (open_)
            finish();
    }

    void finish() {
        if (open_->is_group) {
            ++cards_.groups;
        } else if (auto card = std::move(open_->draft).finish(reading_, messages_)) {
            cards_.cards.push_back(std::move(*card));
        }
        open_.reset();
        nested_ = 0;
    }

    PropertyReader properties_;
    const CardReading& reading_;
    Messages& messages_;
    Cards cards_;
    std::optional<VCard> open_;
    std::size_t nested_ = 0;
    bool follows_agent_ = false, has_begun_ = false;
};

}  // namespace

bool looks_like_vcards(std::string_view text) {
    return ascii_lower(trimmed(text).substr(0, 11)) == "begin:vcard";
}

Cards read_vcards(std::string_view text, const CardReading& reading, Messages& messages) {
    return CardReader{text, reading, messages}.read();
}

}  // namespace followup::importing
