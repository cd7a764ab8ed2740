#include "events/mail_links.hpp"

#include <followup/touch_code.hpp>

#include <fmt/format.h>

#include <array>

#include "events/links.hpp"

namespace followup {

namespace {

struct Label {
    MailVerb verb;
    std::string_view text;
};

constexpr std::array labels = {Label{MailVerb::done, "Done"}, Label{MailVerb::replied, "Replied"},
                               Label{MailVerb::no_answer, "No answer"},
                               Label{MailVerb::snooze, "Snooze a week"}};

}  // namespace

std::string mail_links(const Book& book, const Touch& touch, const std::string& key) {
    const std::string address = logging_address(book.calendar);
    if (key.empty() || mailto_link(address).empty()) return {};
    const std::string code = touch_code(book, touch, key);
    std::string text = "Log it by mail:";
    for (const auto& [verb, label] : labels) {
        // Thanks and reports hope for no answer.
        if (verb == MailVerb::no_answer && touch.about) continue;
        text += fmt::format("\n{}: {}", label, mailto_link(address, subject_text({verb, code})));
    }
    return text;
}

}  // namespace followup
