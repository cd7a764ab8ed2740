#pragma once

// The names that the book has for the values of an enumeration.

#include <followup/book.hpp>

#include <date/date.h>

#include <array>
#include <string_view>

namespace followup::book {

template <typename Value>
struct Named {
    std::string_view name;
    Value value;
};

template <typename Value>
inline constexpr std::array<Named<Value>, 0> names{};

template <>
inline constexpr auto names<Channel> = std::to_array<Named<Channel>>({
    {"email", Channel::email},
    {"phone", Channel::phone},
    {"message", Channel::message},
    {"letter", Channel::letter},
    {"meeting", Channel::meeting},
    {"other", Channel::other},
});

template <>
inline constexpr auto names<Outcome> = std::to_array<Named<Outcome>>({
    {"sent", Outcome::sent},
    {"no-answer", Outcome::no_answer},
    {"fyi", Outcome::fyi},
    {"bounced", Outcome::bounced},
    {"replied", Outcome::replied},
    {"met", Outcome::met},
    {"received", Outcome::received},
    {"declined", Outcome::declined},
});

template <>
inline constexpr auto names<Direction> = std::to_array<Named<Direction>>({
    {"out", Direction::out},
    {"in", Direction::in},
});

template <>
inline constexpr auto names<Then> = std::to_array<Named<Then>>({
    {"rest", Then::rest},
    {"cadence", Then::cadence},
    {"stop", Then::stop},
});

template <>
inline constexpr auto names<Priority> = std::to_array<Named<Priority>>({
    {"high", Priority::high},
    {"normal", Priority::normal},
    {"low", Priority::low},
});

template <>
inline constexpr auto names<ContactStatus> = std::to_array<Named<ContactStatus>>({
    {"active", ContactStatus::active},
    {"paused", ContactStatus::paused},
    {"closed", ContactStatus::closed},
});

template <>
inline constexpr auto names<Projection> = std::to_array<Named<Projection>>({
    {"next", Projection::next},
    {"round", Projection::round},
    {"horizon", Projection::horizon},
});

template <>
inline constexpr auto names<Transparency> = std::to_array<Named<Transparency>>({
    {"free", Transparency::free},
    {"busy", Transparency::busy},
});

template <>
inline constexpr auto names<Privacy> = std::to_array<Named<Privacy>>({
    {"full", Privacy::full},
    {"initials", Privacy::initials},
    {"busy", Privacy::busy},
});

template <>
inline constexpr auto names<date::weekday> = std::to_array<Named<date::weekday>>({
    {"mon", date::Monday},
    {"tue", date::Tuesday},
    {"wed", date::Wednesday},
    {"thu", date::Thursday},
    {"fri", date::Friday},
    {"sat", date::Saturday},
    {"sun", date::Sunday},
});

template <typename Value>
std::string_view name_of(Value value) {
    for (const Named<Value>& named : names<Value>)
        if (named.value == value) return named.name;
    return {};
}

}  // namespace followup::book
