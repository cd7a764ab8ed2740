#include <followup/import.hpp>

#include <utility>

#include "import/charset.hpp"
#include "import/csv.hpp"
#include "import/vcard.hpp"

namespace followup {

Cards read_cards(std::string_view bytes, const CardReading& reading) {
    const std::string text = importing::without_utf16(bytes);
    const bool is_vcard = reading.format == CardFormat::vcard ||
                          (reading.format == CardFormat::detect && importing::looks_like_vcards(text));
    importing::Messages messages{reading.source};
    // Each value of a vCard may have a character set of its own, a CSV has one.
    Cards cards = is_vcard ? importing::read_vcards(text, reading, messages)
                           : importing::read_csv(importing::guessed(text), reading, messages);
    cards.diagnostics = std::move(messages).take();
    return cards;
}

}  // namespace followup
