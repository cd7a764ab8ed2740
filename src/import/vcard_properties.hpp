#pragma once

#include "import/draft.hpp"
#include "import/vcard_values.hpp"

namespace followup::importing {

/// One vCard, being read.
struct VCard {
    Draft draft;
    Version version = Version::v3_or_later;
    bool is_group = false;

    /// A property of it. Those that a contact has no place for are left out without a word.
    void take(const Property& property);
};

}  // namespace followup::importing
