#include "book/layout.hpp"

#include "book/gap.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace followup::book {
namespace {

using Json = nlohmann::ordered_json;
using Lines = Layout::Lines;

bool is_on_one_line(std::string_view text, Span span) {
    return text.substr(span.begin, span.end - span.begin).find_first_of("\r\n") == std::string_view::npos;
}

bool is_container(const Node& node) {
    return (node.is(Node::Type::array) || node.is(Node::Type::object)) && node.count > 0;
}

const Node& first_in(const Node& container) {
    return *(&container + 1);
}

/// What stands from one byte up to another, if that is only `allowed`; else `otherwise`.
std::string between(std::string_view text, std::size_t begin, std::size_t end, std::string_view allowed,
                    std::string otherwise) {
    const std::string_view found = text.substr(begin, end - begin);
    return found.find_first_not_of(allowed) == std::string_view::npos ? std::string(found)
                                                                      : std::move(otherwise);
}

bool begins_line(std::string_view text, const Node& container) {
    return own_line(gap_between(text, container.span.begin + 1, first_in(container).span.begin)) != nullptr;
}

/// Whether whatever is inside `object` is spread over lines, and there is something to be spread.
bool is_all_spread(std::string_view text, const Node& object) {
    bool any = false;
    for (const Node* node = &object + 1; node != object.after(); ++node) {
        if (!is_container(*node)) continue;
        if (!begins_line(text, *node)) return false;
        any = true;
    }
    return any;
}

std::string unit_of(std::string_view text, const Node& object, std::string otherwise) {
    const std::string_view inner = indentation_at(text, first_in(object).span.begin);
    const std::string_view outer = indentation_at(text, object.span.end - 1);
    return inner.size() > outer.size() && inner.starts_with(outer) ? std::string(inner.substr(outer.size()))
                                                                   : std::move(otherwise);
}

class Writer {
 public:
    explicit Writer(const Layout& layout) : layout_(layout) {}

    void write(const Json& value, const std::string& indent, bool spread) {
        if (!value.is_structured()) {
            out_ += value.dump(-1, ' ', false, Json::error_handler_t::replace);
            return;
        }
        if (value.empty()) spread = false;
        const std::string inner = indent + (spread ? layout_.unit : "");
        out_ += value.is_object() ? '{' : '[';
        for (bool first = true; const auto& [key, entry] : value.items()) {
            if (!std::exchange(first, false))
                out_ += spread ? "," : layout_.comma;
            else if (value.is_object() && !spread)
                out_ += layout_.padding;
            if (spread) out_ += layout_.line_break + inner;
            if (value.is_object()) out_ += Json(key).dump() + layout_.colon;
            write(entry, inner, spread && spreads(entry));
        }
        if (spread)
            out_ += layout_.line_break + indent;
        else if (value.is_object())
            out_ += layout_.padding;
        out_ += value.is_object() ? '}' : ']';
    }

    std::string take() { return std::move(out_); }

 private:
    bool spreads(const Json& value) const {
        return layout_.lines == Lines::all ||
               (value.is_array() && !value.empty() && value.front().is_object());
    }

    const Layout& layout_;
    std::string out_;
};

}  // namespace

Layout layout_of(std::string_view text, const Node& object, Layout otherwise) {
    Layout layout = std::move(otherwise);
    if (!object.is(Node::Type::object) || object.count == 0) return layout;
    const Node& key = first_in(object);
    layout.colon = between(text, key.span.end, first_in(key).span.begin, " \t:", layout.colon);
    const bool is_compact = layout.colon == ":";
    layout.comma = is_compact ? "," : ", ";
    layout.padding = is_compact ? "" : " ";
    for (const Node* node = &object; node != object.after(); ++node) {
        if (!node->is(Node::Type::object) || node->count == 0 || !is_on_one_line(text, node->span)) continue;
        layout.padding =
            between(text, node->span.begin + 1, first_in(*node).span.begin, " \t", layout.padding);
        break;
    }
    if (!begins_line(text, object)) {
        layout.lines = Lines::one;
        return layout;
    }
    layout.lines = is_all_spread(text, object) ? Lines::all : Lines::members;
    layout.unit = unit_of(text, object, layout.unit);
    return layout;
}

std::string line_break_of(std::string_view text) {
    const std::size_t at = text.find_first_of("\r\n");
    return at == std::string_view::npos ? "\n" : std::string(line_break_at(text, at));
}

std::string written(const Json& value, const Layout& layout, const std::string& indent) {
    Writer writer(layout);
    writer.write(value, indent, layout.lines != Lines::one);
    return writer.take();
}

}  // namespace followup::book
