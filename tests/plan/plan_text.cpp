#include "plan/plan_text.hpp"

#include "plan/values.hpp"

namespace followup::tables {

namespace {

using Code = Reason::Code;

bool is_undated(const Touch& touch) {
    const Code rule = touch.reasons.empty() ? Code{} : touch.reasons.front().code;
    return rule == Code::undated || rule == Code::stale;
}

std::string what(const Book& book, const Touch& touch) {
    std::string text{to_string(touch.kind)};
    if (touch.kind == TouchKind::attempt)
        text += " " + std::to_string(touch.attempt) + " of " + std::to_string(touch.of);
    if (touch.about) text += " for " + book.contacts[*touch.about].name;
    return text;
}

std::string words_of(const Reason& reason) {
    std::string text{to_string(reason.code)};
    if (reason.from != Day{}) text += " from " + text_of(reason.from);
    if (reason.after != Duration{}) text += " after " + text_of(reason.after);
    if (reason.to != Day{}) text += " to " + text_of(reason.to);
    return text;
}

std::string words_of(const std::vector<Reason>& reasons) {
    std::string text;
    for (const Reason& reason : reasons) text += (text.empty() ? "" : ", ") + words_of(reason);
    return text;
}

std::string minutes_of(const std::vector<Minutes>& alarms) {
    std::string text;
    for (const Minutes before : alarms) text += (text.empty() ? "" : " ") + std::to_string(before.count());
    return text;
}

}  // namespace

std::string text_of(const Standing& standing) {
    std::string text;
    const auto append = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (standing.declined) append("declined");
    if (standing.in_touch_since)
        append("in touch since " + text_of(*standing.in_touch_since));
    else
        append(standing.anchor ? "anchor " + text_of(*standing.anchor) : "no anchor");
    if (standing.strikes > 0) {
        append(std::to_string(standing.strikes) + (standing.strikes == 1 ? " strike" : " strikes"));
        append("last " + text_of(standing.last_strike));
    }
    if (standing.bounced) append("bounced " + text_of(*standing.bounced));
    if (!standing.unreachable.empty()) append("not by");
    for (int c = 0; c < 6; ++c)
        if (const auto channel = static_cast<Channel>(c); standing.unreachable.contains(channel))
            text += " " + std::string{name_of(channel)};
    return text;
}

std::string text_of(const Book& book, const Touch& touch, const std::string& like) {
    std::string text = what(book, touch);
    const auto append = [&](const std::string& name, const std::string& value) {
        if (like.find(" " + name + " ") != std::string::npos) text += " " + name + " " + value;
    };
    if (is_undated(touch)) text += " undated";
    if (touch.round > 0) append("round", std::to_string(touch.round) + " of " + touch.policy);
    append("by", std::string{name_of(touch.channel)});
    if (touch.address_missing) text += " no-address";
    append("saying", touch.message);
    append("due", text_of(touch.due));
    append("placed", text_of(date::floor<date::days>(touch.slot.wall)));
    append("until",
           date::format("%R", touch.slot.wall + date::floor<Minutes>(touch.slot.end - touch.slot.begin)));
    append("at", text_of(touch.slot.begin));
    if (touch.their_time) append("there", date::format("%FT%R", *touch.their_time));
    append("first", date::format("%FT%R", touch.first_slot));
    append("alarm", minutes_of(touch.alarms));
    append("number", std::to_string(touch.number));
    if (touch.status == TouchStatus::tentative) text += " tentative";
    append("because", words_of(touch.reasons));
    return text;
}

std::string text_of(const Idle& idle) {
    return "idle " + std::string{to_string(idle.why)};
}

}  // namespace followup::tables
