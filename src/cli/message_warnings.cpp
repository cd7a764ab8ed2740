#include "cli/message_warnings.hpp"

#include <followup/message.hpp>
#include "book/nearest.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <set>
#include <utility>

namespace followup::cli {
namespace {

constexpr std::size_t most_names = 3;

/// "Ana Ruiz, Bob Lee and 4 more"
std::string some_names(const Book& book, const std::set<std::size_t>& contacts) {
    std::vector<std::string> names;
    for (const std::size_t contact : contacts) names.push_back(visible(book.contacts[contact].name));
    return some_of(names, most_names);
}

Diagnostic hole(const Book& book, const std::string& source, const std::string& message,
                const std::string& field, const std::set<std::size_t>& contacts) {
    return warning_about(
        source,
        fmt::format("message \"{}\" would have a hole where {{{{{}}}}} is empty: for {}", visible(message),
                    field, some_names(book, contacts)),
        fmt::format("put the words that need it into a section: {{{{#{0}}}}}… {{{{{0}}}}} …{{{{/{0}}}}}",
                    field));
}

/// The messages that are not there in a language.
struct Untranslated {
    std::set<std::string> messages;
    std::set<std::size_t> contacts;
};

Diagnostic untranslated(const Book& book, const std::string& source, const std::string& language,
                        const Untranslated& missing) {
    return warning_about(
        source,
        fmt::format("not there in the language \"{}\": {}; {} will be written to in another",
                    visible(language), fmt::join(missing.messages, ", "), some_names(book, missing.contacts)),
        fmt::format("write them into \"messages\" of \"calendar\", such as \"{}.{}\"",
                    visible(*missing.messages.begin()), visible(language)));
}

std::set<std::string_view> names_in_use(const Book& book) {
    std::set<std::string_view> names(builtin_messages.begin(), builtin_messages.end());
    for (const auto& [name, policy] : book.policies)
        for (const Attempt& attempt : policy.attempts) names.insert(attempt.message);
    return names;
}

/// Written, and asked for by nobody: a slip of the pen, most likely.
std::vector<Diagnostic> unused(const Book& book, const std::string& source) {
    std::vector<Diagnostic> all;
    const auto in_use = names_in_use(book);
    for (const auto& [key, message] : book.calendar.messages) {
        const std::string_view name = std::string_view(key).substr(0, key.rfind('.'));
        if (in_use.contains(key) || in_use.contains(name)) continue;
        const auto meant = followup::book::nearest(name, {in_use.begin(), in_use.end()});
        all.push_back(warning_about(
            source, fmt::format("message \"{}\" is used by no attempt of any policy", visible(key)),
            meant.empty() ? "name it in \"message\" of an attempt"
                          : fmt::format("perhaps \"{}\" is meant", meant)));
    }
    return all;
}

}  // namespace

std::vector<Diagnostic> message_warnings(const Book& book, const std::vector<MessageGap>& gaps,
                                         const std::string& source) {
    std::map<std::pair<std::string, std::string>, std::set<std::size_t>> holes;  // by message and field
    std::map<std::string, Untranslated> languages;
    for (const MessageGap& gap : gaps) {
        for (const std::string& field : gap.missing) holes[{gap.message, field}].insert(gap.contact);
        if (gap.language.empty()) continue;
        languages[gap.language].messages.insert(visible(gap.message));
        languages[gap.language].contacts.insert(gap.contact);
    }
    std::vector<Diagnostic> all = unused(book, source);
    for (const auto& [key, contacts] : holes)
        all.push_back(hole(book, source, key.first, key.second, contacts));
    for (const auto& [language, missing] : languages)
        all.push_back(untranslated(book, source, language, missing));
    return all;
}

}  // namespace followup::cli
