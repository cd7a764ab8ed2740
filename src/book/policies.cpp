#include "book/policies.hpp"

#include "book/keys.hpp"
#include "book/limits.hpp"
#include "book/nearest.hpp"
#include "book/tape.hpp"
#include "book/text.hpp"

#include <followup/message.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace followup::book {
namespace {

template <typename Value>
void give(std::optional<Value>& to, const std::optional<Value>& from) {
    if (from) to = from;
}

/// `newer` over `older`, key by key.
void redefine(PolicyDraft& older, const PolicyDraft& newer) {
    give(older.attempts, newer.attempts);
    give(older.then, newer.then);
    give(older.rest, newer.rest);
    give(older.rounds, newer.rounds);
    give(older.cadence, newer.cadence);
    give(older.again, newer.again);
    give(older.slack, newer.slack);
    give(older.priority, newer.priority);
    older.source = newer.source;
    older.name_place = newer.name_place;
    older.faulty = older.faulty || newer.faulty;
}

Policy over(Policy base, const PolicyDraft& draft) {
    base.attempts = draft.attempts.value_or(std::move(base.attempts));
    base.then = draft.then.value_or(base.then);
    base.rest = draft.rest.value_or(base.rest);
    base.rounds = draft.rounds.value_or(base.rounds);
    base.cadence = draft.cadence.value_or(base.cadence);
    base.again = draft.again.value_or(std::move(base.again));
    base.slack = draft.slack.value_or(base.slack);
    base.priority = draft.priority.value_or(base.priority);
    return base;
}

class Resolver {
 public:
    explicit Resolver(const PolicyDrafts& drafts) : drafts_(drafts) {}

    std::map<std::string, Policy> all() {
        std::map<std::string, Policy> policies;
        for (const auto& [name, draft] : drafts_) policies.emplace(name, resolve(name).policy);
        return policies;
    }

 private:
    struct Resolved {
        Policy policy;
        bool sound = true;  // else attempts may be missing because of a fault that is reported already
    };

    const Resolved& resolve(const std::string& name) {
        if (const auto known = done_.find(name); known != done_.end()) return known->second;
        const PolicyDraft& draft = drafts_.find(name)->second;
        chain_.push_back(name);
        Resolved resolved = base(draft);
        chain_.pop_back();
        resolved.policy = over(std::move(resolved.policy), draft);
        resolved.policy.name = name;
        resolved.sound = resolved.sound && !draft.faulty;
        if (resolved.policy.attempts.empty() && resolved.sound) {
            refuse(draft, draft.name_place, fmt::format("policy {} has no attempts", quoted(name)),
                   "\"attempts\": [{ \"after\": \"1 workday\", \"channel\": \"email\" }], or \"extends\"");
            resolved.sound = false;
        }
        return done_.emplace(name, std::move(resolved)).first->second;
    }

    Resolved base(const PolicyDraft& draft) {
        if (!draft.extends) return {};
        if (drafts_.find(*draft.extends) == drafts_.end()) return {{}, false};
        const auto cycle = std::find(chain_.begin(), chain_.end(), *draft.extends);
        if (cycle == chain_.end()) return resolve(*draft.extends);
        refuse_cycle(draft, cycle - chain_.begin());
        return {{}, false};
    }

    void refuse_cycle(const PolicyDraft& draft, std::ptrdiff_t begin) {
        std::string way;
        for (auto name = chain_.begin() + begin; name != chain_.end(); ++name)
            way += fmt::format("{} → ", quoted(*name));
        refuse(draft, draft.extends_place,
               fmt::format("policies extend each other in a circle: {}{}", way, quoted(*draft.extends)),
               "a policy outside of the circle");
    }

    static void refuse(const PolicyDraft& draft, Span place, std::string headline, std::string instead) {
        draft.source->faults.add({Level::error, place, std::move(headline), std::move(instead), {}});
    }

    const PolicyDrafts& drafts_;
    std::map<std::string, Resolved> done_;
    std::vector<std::string> chain_;  // of what extends what, down to the one being resolved
};

/// As a book would write them.
constexpr std::string_view builtin_text = R"({
        "interview": {
            "attempts": [
                { "after": "0 days", "channel": "email", "message": "thanks" },
                { "after": "5 workdays", "channel": "email", "message": "status" },
                { "after": "1 week", "channel": "phone", "message": "light" }
            ],
            "then": "stop", "cadence": "monthly", "slack": "0 workdays", "priority": "high"
        },
        "referral": {
            "attempts": [
                { "after": "0 days", "channel": "email", "message": "introduce" },
                { "after": "3 workdays", "channel": "phone", "message": "nudge" },
                { "after": "1 week", "channel": "email", "message": "light" }
            ],
            "cadence": "monthly", "slack": "1 workday", "priority": "high"
        },
        "event": {
            "attempts": [
                { "after": "1 workday", "channel": "email", "message": "nice-to-meet" },
                { "after": "3 workdays", "channel": "phone", "message": "nudge" },
                { "after": "1 week", "channel": "email", "message": "light" }
            ]
        },
        "chance": {
            "attempts": [
                { "after": "1 workday", "channel": "email", "message": "nice-to-meet" },
                { "after": "3 workdays", "channel": "email", "message": "nudge" },
                { "after": "1 week", "channel": "email", "message": "light" }
            ]
        },
        "keep-in-touch": {
            "attempts": [
                { "after": "0 days", "channel": "email", "message": "catch-up" },
                { "after": "1 week", "channel": "phone", "message": "nudge" },
                { "after": "2 weeks", "channel": "email", "message": "light" }
            ],
            "then": "cadence", "slack": "2 weeks"
        }
    })";

/// A touch that is longer than the working hours would never find a place.
void check_slot(Decoder& in, const Node& node, const Attempt& attempt, const std::string& name,
                const Calendar& calendar) {
    if (attempt.slot && *attempt.slot > calendar.day_ends - calendar.day_begins)
        in.fault(*node.find("slot"), name + " has a slot that is longer than the working hours",
                 "a slot that fits into them");
}

/// By name, as `message` of an attempt has it; `name.language` is one of that name.
std::vector<std::string_view> message_names(const Calendar& calendar) {
    std::vector<std::string_view> names(builtin_messages.begin(), builtin_messages.end());
    for (const auto& [key, message] : calendar.messages) {
        names.emplace_back(key);
        names.push_back(names.back().substr(0, key.rfind('.')));
    }
    return names;
}

/// The touch would be without words.
void check_message(Decoder& in, const Node& node, const Attempt& attempt, const std::string& name,
                   const std::vector<std::string_view>& known) {
    if (attempt.message.empty() || std::ranges::find(known, attempt.message) != known.end()) return;
    const auto meant = nearest(attempt.message, known);
    in.source().faults.add(
        {Level::warning,
         node.find("message")->span,
         fmt::format("{} has a message that is not there, {}", name, quoted(attempt.message)),
         meant.empty() ? fmt::format("{}, or one of your own in \"messages\"", one_of(builtin_messages))
                       : quoted(meant),
         {}});
}

void check_attempts(Decoder& in, const Node& key, const Node& policy, const PolicyDraft& draft,
                    const Calendar& calendar) {
    const Node* attempts = policy.find("attempts");
    if (attempts == nullptr || !draft.attempts) return;
    const auto known = message_names(calendar);
    std::size_t index = 0;
    for (const Node& node : attempts->items()) {
        const Attempt& attempt = (*draft.attempts)[index++];
        const auto name = fmt::format("attempt {} of policy {}", index, quoted(key.text));
        check_slot(in, node, attempt, name, calendar);
        check_message(in, node, attempt, name, known);
    }
}

void take_policy(Decoder& in, const Node& key, const Node& value, const Calendar& calendar,
                 PolicyDrafts& drafts) {
    PolicyDraft draft;
    in.at_entry(key.text);
    draft.faulty = !decode(in, policy_object(), value, draft);
    draft.source = &in.source();
    draft.name_place = key.span;
    if (const Node* extends = value.find("extends")) draft.extends_place = extends->span;
    check_attempts(in, key, value, draft, calendar);

    const auto older = drafts.find(key.text);
    const bool itself = draft.extends == key.text;
    if (itself && older == drafts.end()) {
        in.fault(*value.find("extends"), fmt::format("policy {} extends itself", quoted(key.text)),
                 "another policy: this name has no built-in one");
        draft.extends.reset();
        draft.faulty = true;
    }
    if (older != drafts.end() && (itself || !draft.extends))
        redefine(older->second, draft);
    else
        drafts.insert_or_assign(std::string(key.text), std::move(draft));
}

}  // namespace

void take_policies(Decoder& in, const Node& policies, const Calendar& calendar, PolicyDrafts& drafts) {
    for (const auto [key, value] : policies.members()) {
        if (drafts.size() >= limits::policies) {
            in.fault(key, "there are too many policies", fmt::format("at most {}", limits::policies));
            return;
        }
        if (is_blank(key.text) || has_control(key.text))
            in.fault(key, "a policy has a name that cannot be seen", "a name");
        else if (!value.is(Node::Type::object))
            in.fault(value, fmt::format("policy {} is not an object", quoted(key.text)),
                     "{ \"extends\": \"event\", … }");
        else
            take_policy(in, key, value, calendar, drafts);
    }
}

PolicyDrafts builtin_policies() {
    const BookWorld nowhere{.read_include = {},
                            .zone_exists = {},
                            .zone_names = {},
                            .today = [](std::string_view) { return Day{}; },
                            .zone_changes_clocks = {}};
    Source source;
    source.text = builtin_text;
    Decoder in(nowhere);
    in.read_from(source);
    const ReadText read = read_text(source.text, [](const Node&) {});
    PolicyDrafts drafts;
    take_policies(in, read.tape.root(), {}, drafts);
    assert(source.faults.kept().empty());
    for (auto& [name, draft] : drafts) draft.source = nullptr;  // without faults of their own
    return drafts;
}

bool is_builtin_policy(std::string_view name) {
    static const PolicyDrafts builtins = builtin_policies();
    return builtins.find(name) != builtins.end();
}

std::map<std::string, Policy> resolve(const PolicyDrafts& drafts) {
    return Resolver(drafts).all();
}

}  // namespace followup::book
