#pragma once

// Policies: the built-in ones, those of the book over them, and what each takes from the one it extends.

#include "book/decoder.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup::book {

/// A policy as it is written: what is not given stays open.
struct PolicyDraft {
    std::optional<std::string> extends;
    std::optional<std::vector<Attempt>> attempts;
    std::optional<Then> then;
    std::optional<Duration> rest;
    std::optional<int> rounds;
    std::optional<Cadence> cadence;
    std::optional<std::string> again;
    std::optional<Duration> slack;
    std::optional<Priority> priority;

    Source* source = nullptr;
    Span name_place, extends_place;
    bool faulty = false;
};

using PolicyDrafts = std::map<std::string, PolicyDraft, std::less<>>;

/// The policies that are there without any book.
PolicyDrafts builtin_policies();

/// Whether this policy is there in every book.
bool is_builtin_policy(std::string_view name);

/// Takes one book's `policies` over those that are there already. A policy that is there keeps the keys that
/// are not given anew, unless it now extends another one.
void take_policies(Decoder& in, const Node& policies, const Calendar& calendar, PolicyDrafts& drafts);

/// Everything that is extended taken in. A policy with a fault, a cycle or without attempts is there too, so
/// that its name is known.
std::map<std::string, Policy> resolve(const PolicyDrafts& drafts);

}  // namespace followup::book
