#include <followup/book.hpp>

namespace followup {

const Interaction* last_interaction(const Contact& contact) {
    const Interaction* last = nullptr;
    for (const Interaction& next : contact.interactions) {
        if (next.is_for_other) continue;
        const bool is_earlier_that_day =
            last != nullptr && next.on == last->on && next.at && last->at && *next.at < *last->at;
        if (last == nullptr || (next.on >= last->on && !is_earlier_that_day)) last = &next;
    }
    return last;
}

}  // namespace followup
