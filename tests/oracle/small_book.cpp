#include "oracle/small_book.hpp"

#include "oracle/oracle.hpp"
#include "oracle/parse.hpp"

#include <fmt/format.h>

#include <sstream>
#include <string>
#include <string_view>

namespace followup::oracle {

Case empty_book(const char* today) {
    Case small;
    small.book.policies = built_in_policies();
    small.around.zone = {"UTC", {{Instant{}, std::chrono::seconds{0}}}};
    small.now = Instant{day(today).time_since_epoch()} + std::chrono::hours{8};
    return small;
}

Contact& add_contact(Case& small, const char* met, const char* policy) {
    Contact& contact = small.book.contacts.emplace_back();
    contact.id = contact.name = fmt::format("c{}", small.book.contacts.size() - 1);
    contact.emails = {fmt::format("{}@example.org", contact.id)};
    contact.policy = policy;
    if (met) contact.met = Met{day(met), {}, "", "", "", "", {}};
    return contact;
}

Interaction& log(Contact& contact, const char* on, Outcome outcome, Channel channel) {
    Interaction& interaction = contact.interactions.emplace_back();
    interaction.on = day(on);
    interaction.outcome = outcome;
    interaction.channel = channel;
    if (outcome == Outcome::received || outcome == Outcome::declined) interaction.direction = Direction::in;
    return interaction;
}

std::string brief(const Case& small) {
    static constexpr std::string_view kinds[]{"attempt", "cadence", "promise", "thank", "report-back"};
    static constexpr std::string_view channels[]{"email", "phone", "message", "letter", "meeting", "other"};
    static constexpr std::string_view whys[]{"closed", "paused", "gone-quiet", "no-cadence",
                                             "beyond-horizon"};
    const Plan plan = oracle_plan(small.book, small.now, small.around);
    std::ostringstream out;
    for (const Touch& touch : plan.touches) {
        out << date::format("%m-%d %R", touch.slot.wall) << " c" << touch.contact << ' '
            << kinds[static_cast<std::size_t>(touch.kind)];
        if (touch.attempt > 0) out << ' ' << touch.attempt;
        if (touch.round > 1) out << " round " << touch.round;
        if (touch.about) out << " about c" << *touch.about;
        out << ' ' << channels[static_cast<std::size_t>(touch.channel)];
        if (touch.address_missing) out << " missing";
        if (touch.due != date::floor<date::days>(touch.slot.wall))
            out << date::format(" due %m-%d", touch.due);
        if (touch.days_late > 0) out << " late " << touch.days_late;
        if (touch.status == TouchStatus::tentative) out << " tentative";
        out << '\n';
    }
    for (const Idle& idle : plan.idle) {
        out << 'c' << idle.contact << ' ' << whys[static_cast<std::size_t>(idle.why)] << '\n';
    }
    return out.str();
}

}  // namespace followup::oracle
