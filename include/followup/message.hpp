#pragma once

// Message templates: words that are written once and filled in for each contact. They are Mustache
// (mustache(5)) without partials and other delimiters: `{{name}}`, `{{#met.where}} … {{/met.where}}` if there
// is something to put in, `{{^met.where}} … {{/met.where}}` if there is not, `{{! comment }}`.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

/// What can be put in.
struct MessageField {
    std::string_view name;
    std::string_view meaning;  ///< in Markdown
};

inline constexpr std::array message_fields = {
    MessageField{"name", "the contact's"},
    MessageField{"first_name", "the part of it that a greeting has"},
    MessageField{"organization", "the contact's"},
    MessageField{"title", "the contact's"},
    MessageField{"met.on", "when you met: `20 November`"},
    MessageField{"met.where", "as in the book"},
    MessageField{"met.about", "as in the book: write it there as you would say it to them"},
    MessageField{"met.referrer", "the name of who put you in touch"},
    MessageField{"last.on", "when they last responded, or you met"},
    MessageField{"last.note", "what you noted of the last interaction"},
    MessageField{"promise.on", "the day that was promised"},
    MessageField{"promise.about", "what was promised"},
    MessageField{"introduced.name", "to a referrer: whom they put you in touch with"},
    MessageField{"introduced.first_name", "likewise"},
    MessageField{"times", "three times for a meeting, where the book names `busy` calendars"},
    MessageField{"me.name", "yours; likewise all other keys of `me`"},
};

/// The messages that come with the program, each a name for `message` of an attempt.
inline constexpr std::array builtin_messages = {"introduce", "nice-to-meet",   "thanks",
                                                "status",    "nudge",          "light",
                                                "catch-up",  "thank-referrer", "report-back"};

struct TemplateTag {
    enum class Kind { value, section, inverted, end };
    Kind kind{};
    std::string name;
};

/// What is wrong with a template, for a message that names the field it is in.
struct TemplateFault {
    std::string that;     ///< completes "the body …": `has an unknown field, {{met.wher}}`
    std::string instead;  ///< what to write
};

struct TemplateReading {
    std::vector<TemplateTag> tags;       ///< comments left out
    std::optional<TemplateFault> fault;  ///< the first one; then it must not be filled in
};

/// Linear in the text. What has no fault nests at most 8 levels deep, with at most 200 tags in 20,000 octets,
/// so that filling it in is bounded.
TemplateReading read_template(std::string_view text);

}  // namespace followup
