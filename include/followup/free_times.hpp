#pragma once

// What a message that proposes a meeting can offer: times that are free for the user and inside the other
// side's day.

#include <followup/plan.hpp>

#include <cstddef>
#include <vector>

namespace followup {

/// How long a meeting is taken to be.
inline constexpr Minutes meeting_length{30};

/// A touch whose message would offer times.
struct OfferWish {
    std::size_t touch = 0;           ///< index in `Plan::touches`
    std::vector<Instant> published;  ///< what its event offers already, in order
};

/// For each of `wishes`, in their order, when the offered meetings would begin: three times on three
/// different days after the touch's own, in order; fewer where there are no more such days within two weeks
/// of it, none where the book names no busy calendar. Each is within the user's working hours on a working
/// day, on no vacation, on the hour or half past it, free of the busy calendars and of promised calls and
/// meetings, and inside 09:00 to 17:00 of a weekday where the contact is, if that is known. The soonest
/// days are offered, one time in the morning and one in the afternoon where the days are like that. No new
/// time is offered to two people while there are days left on which others will do; who comes first is
/// decided by the order of the plan's touches. What is published is offered again as long as it is all that
/// still, and nobody new is offered it while others will do, so that texts change for a reason only. While
/// a calendar cannot be read (`Surroundings::is_incomplete`), what of it is still ahead is offered as it
/// is, and nothing new.
/// Pure. Linear in the number of wishes; what a day has to offer is looked up once for each zone.
std::vector<std::vector<Instant>> offer_times(const Book& book, const Plan& plan, const Surroundings& around,
                                              const std::vector<OfferWish>& wishes);

}  // namespace followup
