#include "book/keys.hpp"

#include <followup/book.hpp>
#include <followup/message.hpp>

#include <fmt/format.h>

#include <string>

namespace followup {
namespace book {
namespace {

std::string cell(std::string_view text) {
    return text.empty() ? "" : fmt::format(" {}", text);
}

template <typename T>
std::string table(std::string_view heading, const Object<T>& object) {
    std::string text =
        fmt::format("#### {}\n\n| key | type | default | meaning |\n|---|---|---|---|\n", heading);
    for (const Key<T>& key : object.keys)
        text += fmt::format("| `{}` |{} |{} |{} |\n", key.name, cell(key.words),
                            key.required ? " required" : cell(key.fallback), cell(key.meaning));
    return text + "\n";
}

std::string in_words(int count, std::string_view unit) {
    return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
}

/// Of built-in policies, which have one unit each.
std::string in_words(const Duration& length) {
    if (length.months > 0) return in_words(length.months, "month");
    if (length.workdays > 0) return in_words(length.workdays, "workday");
    if (length.days > 0 && length.days % 7 == 0) return in_words(length.days / 7, "week");
    return in_words(length.days, "day");
}

std::string ladder(const Policy& policy) {
    std::string text;
    for (const Attempt& attempt : policy.attempts)
        text += fmt::format("{}{} {} `{}`", text.empty() ? "" : " · ", in_words(attempt.after),
                            name_of(attempt.channel), attempt.message);
    return text;
}

std::string table_of_builtins() {
    std::string text =
        "#### Built-in policies\n\n"
        "| policy | attempts: after, channel, message | then | rest | rounds | cadence | again | slack | "
        "priority |\n"
        "|---|---|---|---|---|---|---|---|---|\n";
    for (const auto& [name, policy] : resolve(builtin_policies()))
        text += fmt::format("| `{}` | {} | {} | {} | {} | {} | `{}` | {} | {} |\n", name, ladder(policy),
                            name_of(policy.then), in_words(policy.rest), policy.rounds,
                            policy.cadence ? in_words(*policy.cadence) : "none", policy.again,
                            in_words(policy.slack), name_of(policy.priority));
    return text;
}

std::string table_of_fields() {
    std::string text = "#### What messages can say\n\n| field | meaning |\n|---|---|\n";
    for (const MessageField& field : message_fields)
        text += fmt::format("| `{{{{{}}}}}` | {} |\n", field.name, field.meaning);
    return text + "\n";
}

}  // namespace
}  // namespace book

std::string book_reference() {
    using namespace book;
    return table("The book", book_object()) + table("`calendar`", calendar_object()) +
           table("An entry of `away`", away_object()) + table("An entry of `messages`", message_object()) +
           table_of_fields() + table("An entry of `feeds`", feed_object()) +
           table("A policy", policy_object()) + table("An attempt", attempt_object()) + table_of_builtins() +
           "\n" + table("A contact", contact_object()) + table("`met`", met_object()) +
           table("`next`", next_object()) + table("An interaction", interaction_object());
}

}  // namespace followup
