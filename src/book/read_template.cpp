#include <followup/message.hpp>

#include "book/nearest.hpp"
#include "book/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace followup {
namespace {

constexpr std::size_t most_octets = 20'000;
constexpr std::size_t most_tags = 200;
constexpr std::size_t deepest = 8;

/// Fields under one name, such as `met`: a section may ask whether any of them is there.
bool is_group(std::string_view name) {
    return std::ranges::any_of(message_fields, [&](const MessageField& field) {
        return field.name.size() > name.size() && field.name.starts_with(name) &&
               field.name[name.size()] == '.';
    });
}

bool is_known(std::string_view name, TemplateTag::Kind kind) {
    const bool is_field =
        std::ranges::any_of(message_fields, [&](const MessageField& field) { return field.name == name; });
    const bool is_mine = name.starts_with("me.") && name.size() > 3 && name.find('.', 3) == name.npos;
    return is_field || is_mine || (kind != TemplateTag::Kind::value && !name.empty() && is_group(name));
}

std::vector<std::string_view> field_names() {
    std::vector<std::string_view> names;
    for (const MessageField& field : message_fields) names.push_back(field.name);
    return names;
}

class TemplateReader {
 public:
    explicit TemplateReader(std::string_view text) : rest_(text) {}

    TemplateReading read() && {
        if (rest_.size() > most_octets)
            refuse("is too long for a message", fmt::format("at most {} characters", most_octets));
        while (!reading_.fault && skip_to_tag()) read_tag();
        if (!reading_.fault && !open_.empty())
            refuse(fmt::format("has a section that does not end, {{{{#{}}}}}", open_.back()),
                   fmt::format("{{{{/{}}}}} behind it", open_.back()));
        return std::move(reading_);
    }

 private:
    bool skip_to_tag() {
        const auto begin = rest_.find("{{");
        rest_.remove_prefix(std::min(begin, rest_.size()));
        return begin != rest_.npos && !rest_.empty();
    }

    void read_tag() {
        const bool is_triple = rest_.starts_with("{{{");
        const std::string_view closing = is_triple ? "}}}" : "}}";
        const auto end = rest_.find(closing);
        if (end == rest_.npos)
            return refuse(fmt::format("has a tag that does not end, {}", book::quoted(rest_.substr(0, 20))),
                          "{{name}}; there is no way to write {{ itself");
        std::string_view inside = rest_.substr(closing.size(), end - closing.size());
        rest_.remove_prefix(end + closing.size());
        const char sigil = inside.empty() || is_triple ? '\0' : inside.front();
        if (sigil == '!') return;
        if (sigil == '>' || sigil == '=')
            return refuse(fmt::format("has a kind of tag that messages do not have, {{{{{}}}}}", inside),
                          "values and sections only");
        const bool has_sigil = sigil == '#' || sigil == '^' || sigil == '/' || sigil == '&';
        if (has_sigil) inside.remove_prefix(1);
        take(has_sigil ? sigil : '\0', name_in(inside));
    }

    static std::string name_in(std::string_view inside) {
        inside.remove_prefix(std::min(inside.find_first_not_of(" \t"), inside.size()));
        return std::string(inside.substr(0, inside.find_last_not_of(" \t") + 1));
    }

    void take(char sigil, std::string name) {
        using enum TemplateTag::Kind;
        const auto kind = sigil == '#' ? section : sigil == '^' ? inverted : sigil == '/' ? end : value;
        if (kind == end) return close(std::move(name));
        if (!is_known(name, kind)) return refuse_unknown(name);
        for (const std::string& group : open_)
            if (is_known(fmt::format("{}.{}", group, name), value)) return refuse_within(group, name);
        if (kind != value) open_.push_back(name);
        add(kind, std::move(name));
        if (open_.size() > deepest) refuse("has sections within sections too deep", "at most 8 levels");
    }

    void close(std::string name) {
        if (open_.empty() || open_.back() != name)
            return refuse(fmt::format("ends a section that is not open, {{{{/{}}}}}", name),
                          open_.empty() ? "{{#name}} before it" : fmt::format("{{{{/{}}}}}", open_.back()));
        open_.pop_back();
        add(TemplateTag::Kind::end, std::move(name));
    }

    void add(TemplateTag::Kind kind, std::string name) {
        reading_.tags.push_back({kind, std::move(name)});
        if (reading_.tags.size() > most_tags)
            refuse("has too many tags", fmt::format("at most {}", most_tags));
    }

    void refuse_unknown(const std::string& name) {
        const auto names = field_names();
        const auto meant = book::nearest(name, names);
        refuse(fmt::format("has an unknown field, {}", book::quoted(name)),
               meant.empty() ? book::one_of(names) : fmt::format("{{{{{}}}}}", meant));
    }

    /// Mustache would take it for a member of the group.
    void refuse_within(const std::string& group, const std::string& name) {
        refuse(fmt::format("has {{{{{}}}}} within {{{{#{}}}}}", name, group),
               fmt::format("{{{{{}.{}}}}}, or the section around other words", group, name));
    }

    void refuse(std::string that, std::string instead) {
        if (!reading_.fault) reading_.fault = TemplateFault{std::move(that), std::move(instead)};
    }

    std::string_view rest_;
    TemplateReading reading_;
    std::vector<std::string> open_;
};

}  // namespace

TemplateReading read_template(std::string_view text) {
    return TemplateReader(text).read();
}

}  // namespace followup
