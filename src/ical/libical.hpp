#pragma once

// libical behind owners. Only its `_r` functions are used: the others hand out memory from a ring that is
// written over.

#include <libical/ical.h>

#include <cstdlib>
#include <memory>
#include <new>
#include <string>

namespace followup {

struct FreeProperty {
    void operator()(icalproperty* property) const { icalproperty_free(property); }
};
struct FreeValue {
    void operator()(icalvalue* value) const { icalvalue_free(value); }
};
struct FreeText {
    void operator()(char* text) const { std::free(text); }
};

using OwnedProperty = std::unique_ptr<icalproperty, FreeProperty>;
using OwnedValue = std::unique_ptr<icalvalue, FreeValue>;
using OwnedText = std::unique_ptr<char, FreeText>;

/// What libical made, or `std::bad_alloc`: nothing else makes its constructors fail.
template <typename Owner>
Owner owned(typename Owner::pointer made) {
    if (made == nullptr) throw std::bad_alloc{};
    return Owner{made};
}

}  // namespace followup
