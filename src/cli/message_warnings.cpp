#include "cli/message_warnings.hpp"

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
    std::string names;
    std::size_t left = most_names;
    for (const std::size_t contact : contacts) {
        if (left-- == 0) return names + fmt::format(" and {} more", contacts.size() - most_names);
        names += (names.empty() ? "" : ", ") + visible(book.contacts[contact].name);
    }
    return names;
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
    std::vector<Diagnostic> all;
    for (const auto& [key, contacts] : holes)
        all.push_back(hole(book, source, key.first, key.second, contacts));
    for (const auto& [language, missing] : languages)
        all.push_back(untranslated(book, source, language, missing));
    return all;
}

}  // namespace followup::cli
