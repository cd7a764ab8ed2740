// Which messages have a place for the times of a meeting.

#include <followup/events.hpp>

#include "events/messages.hpp"
#include "events/state.hpp"

namespace followup {

std::vector<OfferWish> offer_wishes(const Book& book, const Plan& plan, const Surroundings& around,
                                    const FindEvent& published) {
    std::vector<OfferWish> wishes;
    if (book.calendar.busy.empty()) return wishes;
    MessageWriter writer{book, around};
    for (std::size_t i = 0; i < plan.touches.size(); ++i) {
        const Touch& touch = plan.touches[i];
        if (touch.status != TouchStatus::confirmed || !writer.offers_times(touch)) continue;
        const auto before = published ? published(touch_uid(book, touch)) : std::nullopt;
        wishes.push_back({i, before ? parse_offers(before->offers) : std::vector<Instant>{}});
    }
    return wishes;
}

}  // namespace followup
