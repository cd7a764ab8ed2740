#include "plan/referrers.hpp"

#include "plan/due.hpp"

#include <algorithm>
#include <map>

namespace followup {

namespace {

/// When a referrer was last spoken to, about anything and about each contact they referred. One pass over
/// the referrer's interactions serves all who were referred.
class LastTold {
 public:
    explicit LastTold(const Contact& referrer) {
        for (const Interaction& i : referrer.interactions) {
            if (!tells(i)) continue;
            if (!i.is_for_other)
                note(anything_, i.on);
            else if (i.for_contact)
                note(about_.try_emplace(*i.for_contact, Day::min()).first->second, i.on);
        }
    }

    bool is_on_or_after(Day day, std::size_t contact) const {
        const auto found = about_.find(contact);
        return anything_ >= day || (found != about_.end() && found->second >= day);
    }

 private:
    static bool tells(const Interaction& i) {
        return i.outcome == Outcome::met || (i.direction == Direction::out && i.outcome != Outcome::bounced &&
                                             i.outcome != Outcome::no_answer);
    }

    static void note(Day& latest, Day day) { latest = std::max(latest, day); }

    Day anything_ = Day::min();
    std::map<std::size_t, Day> about_;
};

std::optional<Day> first_response(const Contact& contact) {
    std::optional<Day> result;
    for (const Interaction& i : contact.interactions) {
        const bool counts = is_response(i) && !i.is_for_other && !is_the_meeting_itself(contact, i) &&
                            i.on >= contact.met->on;
        if (counts && (!result || i.on < *result)) result = i.on;
    }
    return result;
}

/// What is due to the referrer of `contact`, once `told` is taken into account.
std::optional<Wish> due_to_referrer(const PlanInputs& inputs, std::size_t contact, const LastTold& told,
                                    const Standing& referrer_standing) {
    const Met& met = *inputs.contact(contact).met;
    const Contact& referrer = inputs.contact(*met.referrer);
    const auto response = first_response(inputs.contact(contact));
    if (told.is_on_or_after(response.value_or(met.on - date::days{14}), contact)) return std::nullopt;

    Wish wish = make_wish(inputs, *met.referrer, response ? TouchKind::report_back : TouchKind::thank);
    wish.not_before = std::max(wish.not_before, make_wish(inputs, contact, wish.touch.kind).not_before);
    wish.touch.about = contact;
    wish.touch.message = response ? "report-back" : "thank-referrer";
    choose_channel(wish.touch, referrer, referrer_standing.unreachable, Channel::email);
    const Reason reason =
        response ? Reason{.code = Reason::Code::report_back, .from = *response, .after = {.workdays = 1}}
                 : Reason{.code = Reason::Code::thank, .from = met.on};
    wish.touch.reasons = {reason};
    const auto due = add(reason.from, reason.after, inputs.working_days);
    if (!due) return std::nullopt;
    wish.touch.due = *due;
    wish.slack = slack_of(inputs.book, referrer);
    if (!settle_days(inputs, wish)) return std::nullopt;
    // What the calendar shows comes back until it is logged, however late.
    if (is_stale(inputs, wish) && !inputs.find_published(wish.touch)) return std::nullopt;
    return wish;
}

}  // namespace

std::vector<Wish> due_to_referrers(const PlanInputs& inputs, const std::vector<Standing>& standings) {
    std::map<std::size_t, std::vector<std::size_t>> referred;  // by referrer
    for (std::size_t c = 0; c < inputs.book.contacts.size(); ++c) {
        const Contact& contact = inputs.contact(c);
        if (contact.met && contact.met->referrer && contact.status != ContactStatus::closed)
            referred[*contact.met->referrer].push_back(c);
    }
    std::vector<Wish> result;
    for (const auto& [referrer, contacts] : referred) {
        if (at_rest(inputs.contact(referrer), standings[referrer])) continue;
        const LastTold told{inputs.contact(referrer)};
        for (const std::size_t contact : contacts)
            if (auto wish = due_to_referrer(inputs, contact, told, standings[referrer]))
                result.push_back(std::move(*wish));
    }
    return result;
}

}  // namespace followup
