#include "events/mustache.hpp"

#include <followup/message.hpp>

#include <kainjow/mustache.hpp>

#include <algorithm>
#include <cassert>

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
    return std::ranges::any_of(values, [&](const auto& entry) {
        return !entry.second.empty() && (entry.first == name || entry.first.starts_with(group));
    });
}

}  // namespace

struct Mustache::Parsed {
    mustache text;
    std::vector<TemplateTag> tags;
};

Mustache::Mustache(std::string_view text)
    : parsed_(std::make_unique<Parsed>(Parsed{mustache{std::string{text}}, read_template(text).tags})) {
    assert(parsed_->text.is_valid());
    parsed_->text.set_custom_escape([](const std::string& value) { return value; });
}

Mustache::Mustache(Mustache&&) noexcept = default;
Mustache::~Mustache() = default;

std::string Mustache::fill_in(const MessageValues& values) {
    return parsed_->text.render(nested(values));
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
