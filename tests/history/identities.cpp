#include "history/identities.hpp"

#include "history/judge.hpp"

#include <fmt/format.h>

#include <utility>

namespace followup::history {
namespace {

Identity identity_of(const Book& book, const Touch& touch) {
    Identity identity{.contact = book.contacts[touch.contact].id, .kind = "touch", .about = {}};
    const bool climbs = touch.kind == TouchKind::attempt || touch.kind == TouchKind::cadence;
    if (!climbs) identity.kind = to_string(touch.kind);
    if (touch.about)
        identity.about = book.contacts[*touch.about].id;
    else
        identity.number = touch.number;
    return identity;
}

std::string text_of(const Identity& identity) {
    return fmt::format("{} {} {}{}", identity.contact, identity.kind, identity.about, identity.number);
}

}  // namespace

std::set<std::string> Identities::learn(const Book& book, const Plan& plan) {
    std::set<std::string> planned;
    stale_before_ = std::exchange(stale_, {});
    for (const Touch& touch : plan.touches) {
        const Identity identity = identity_of(book, touch);
        const std::string uid = touch_uid(book, touch);
        if (!planned.insert(uid).second) throw Broken{"each UID once", text_of(identity)};
        const Identity& known = by_uid_.try_emplace(uid, identity).first->second;
        if (known != identity)
            throw Broken{"a UID is one touch", text_of(known) + " and " + text_of(identity)};
        if (touch.reasons.front().code == Reason::Code::stale) stale_.insert(uid);
        if (uids_.try_emplace(identity, uid).first->second != uid)
            throw Broken{"a touch has one UID", text_of(identity)};
    }
    return planned;
}

const std::string* Identities::touch_before(const std::string& uid) const {
    const auto known = by_uid_.find(uid);
    if (known == by_uid_.end()) return nullptr;
    Identity previous = known->second;
    --previous.number;
    const auto found = uids_.find(previous);
    return found == uids_.end() ? nullptr : &found->second;
}

}  // namespace followup::history
