#include "events/mustache.hpp"

#include <followup/message.hpp>

#include <kainjow/mustache.hpp>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <map>
#include <utility>

namespace followup {

namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

/// Names with a dot are members of an object, as Mustache has it.
data nested(const MessageValues& values) {
    std::map<std::string, data, std::less<>> groups;
    data all;
    for (const auto& [name, value] : values) {
        if (value.empty()) continue;
        const auto dot = name.find('.');
        if (dot == name.npos)
            all.set(name, value);
        else
            groups.try_emplace(name.substr(0, dot), data::type::object)
                .first->second.set(name.substr(dot + 1), value);
    }
    for (auto& [name, group] : groups) all.set(name, group);
    return all;
}

bool is_there(const MessageValues& values, std::string_view name) {
    const std::string group = std::string{name} + '.';
    return std::ranges::any_of(values, [&](const MessageValue& one) {
        return !one.value.empty() && (one.name == name || one.name.starts_with(group));
    });
}

/// Stands before and behind the number of a value. No octet of UTF-8, so that no text has it.
constexpr char mark = '\xFF';

/// What a template comes to while the same values are there: texts, and values between them by number.
class Outline {
 public:
    explicit Outline(std::string_view marked) {
        for (auto begin = marked.find(mark); begin != marked.npos; begin = marked.find(mark)) {
            const std::string_view behind = marked.substr(begin + 1);
            std::size_t number = 0;
            const auto read = std::from_chars(behind.data(), behind.data() + behind.size(), number);
            parts_.push_back({std::string{marked.substr(0, begin)}, number});
            marked.remove_prefix(static_cast<std::size_t>(read.ptr - marked.data()) + 1);
        }
        rest_ = marked;
    }

    std::string fill_in(const MessageValues& values) const {
        std::string text;
        for (const auto& [before, number] : parts_) (text += before) += values[number].value;
        return text += rest_;
    }

 private:
    struct Part {
        std::string before;
        std::size_t number;
    };
    std::vector<Part> parts_;
    std::string rest_;
};

MessageValues marks_for(const MessageValues& values) {
    MessageValues marks;
    for (std::size_t i = 0; i < values.size(); ++i)
        marks.push_back({values[i].name, values[i].value.empty() ? "" : mark + std::to_string(i) + mark});
    return marks;
}

}  // namespace

/// To build the library's data and walk through a template with them took a sixth of the time of a first
/// publication. What the template comes to depends on which values are there, and on nothing else of them: it
/// is filled in once for each such set, with marks in place of the values.
struct Mustache::Parsed {
    mustache text;
    std::vector<TemplateTag> tags;
    std::map<std::vector<bool>, Outline> outlines;  ///< by which values are there
};

Mustache::Mustache(std::string_view text)
    : parsed_(std::make_unique<Parsed>(Parsed{mustache{std::string{text}}, read_template(text).tags, {}})) {
    assert(parsed_->text.is_valid());
    parsed_->text.set_custom_escape([](const std::string& value) { return value; });
}

Mustache::Mustache(Mustache&&) noexcept = default;
Mustache::~Mustache() = default;

std::string Mustache::fill_in(const MessageValues& values) {
    std::vector<bool> is_there;
    is_there.reserve(values.size());
    for (const MessageValue& one : values) is_there.push_back(!one.value.empty());
    auto outline = parsed_->outlines.find(is_there);
    if (outline == parsed_->outlines.end())
        outline = parsed_->outlines
                      .emplace(std::move(is_there), Outline{parsed_->text.render(nested(marks_for(values)))})
                      .first;
    return outline->second.fill_in(values);
}

std::vector<std::string> Mustache::missing(const MessageValues& values) const {
    using Kind = TemplateTag::Kind;
    std::vector<std::string> names;
    std::vector<bool> is_shown = {true};
    for (const auto& [kind, name] : parsed_->tags) {
        if (kind == Kind::end) {
            is_shown.pop_back();
        } else if (kind == Kind::value) {
            const bool is_new = std::ranges::find(names, name) == names.end();
            if (is_shown.back() && is_new && !is_there(values, name)) names.push_back(name);
        } else {
            is_shown.push_back(is_shown.back() && is_there(values, name) == (kind == Kind::section));
        }
    }
    return names;
}

bool Mustache::mentions(std::string_view name) const {
    return std::ranges::any_of(parsed_->tags, [&](const TemplateTag& tag) { return tag.name == name; });
}

}  // namespace followup
