#include "book/locate.hpp"

#include "book/json_events.hpp"
#include "book/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace followup::book {
namespace {

using Kind = JsonEvent::Kind;

constexpr std::size_t widest_line = 100;  // characters shown of a source line

/// Gives each fault, in order of place, the pointer of the value it begins at or in.
class PointerFinder : public JsonListener {
 public:
    /// `begin`: where in the source the text begins that is read.
    PointerFinder(const std::vector<const Fault*>& faults, std::size_t begin)
        : faults_(faults), begin_(begin) {}

    bool on(const JsonEvent& event) override {
        switch (event.kind) {
            case Kind::key:
                path_.back().key = event.text;
                ++path_.back().entries;
                reach(event.span.end);
                break;
            case Kind::end_array:
            case Kind::end_object:
                reach(event.span.begin);
                path_.pop_back();
                reach(event.span.end);
                break;
            default:
                if (!path_.empty() && path_.back().is_array) ++path_.back().entries;
                reach(event.span.end);
        }
        if (event.kind == Kind::begin_array) path_.push_back({true, 0, {}});
        if (event.kind == Kind::begin_object) path_.push_back({false, 0, {}});
        return pointers_.size() < faults_.size();
    }

    /// Faults behind the place where the text breaks belong to what was read last.
    std::vector<std::string> pointers() && {
        pointers_.resize(faults_.size(), pointer());
        return std::move(pointers_);
    }

 private:
    struct Step {
        bool is_array;
        std::size_t entries;  // so far
        std::string key;
    };

    void reach(std::size_t offset) {
        while (pointers_.size() < faults_.size() && faults_[pointers_.size()]->span.begin < begin_ + offset)
            pointers_.push_back(pointer());
    }

    std::string pointer() const {
        std::string text;
        for (const Step& step : path_) {
            if (step.entries == 0) break;
            text += '/';
            if (step.is_array)
                text += std::to_string(step.entries - 1);
            else
                append_escaped(text, step.key);
        }
        return text;
    }

    /// RFC 6901 section 3; control characters would break the line the pointer is shown in.
    static void append_escaped(std::string& text, std::string_view key) {
        for (std::size_t at = 0; at < key.size();) {
            const Character c = character_at(key, at);
            const std::string_view bytes = key.substr(at, c.bytes);
            at += c.bytes;
            if (bytes == "~")
                text += "~0";
            else if (bytes == "/")
                text += "~1";
            else
                text += visible(c, bytes);
        }
    }

    const std::vector<const Fault*>& faults_;
    std::size_t begin_;
    std::vector<Step> path_;
    std::vector<std::string> pointers_;
};

/// The pointers of faults that lie in order in one JSON text, which begins there.
std::vector<std::string> pointers_in(std::string_view source, std::size_t begin,
                                     const std::vector<const Fault*>& faults) {
    PointerFinder finder(faults, begin);
    parse_events(source.substr(begin, faults.back()->span.end - begin), finder);
    return std::move(finder).pointers();
}

/// The same where each line is such a text.
std::vector<std::string> pointers_in_lines(std::string_view source, const std::vector<const Fault*>& faults) {
    std::vector<std::string> pointers;
    for (auto next = faults.begin(); next != faults.end();) {
        const std::size_t begin = source.substr(0, (*next)->span.begin).rfind('\n') + 1;
        const std::size_t end = source.find('\n', (*next)->span.begin);
        const auto line_end =
            std::find_if(next, faults.end(), [&](const Fault* fault) { return fault->span.begin > end; });
        auto found = pointers_in(source, begin, {next, line_end});
        std::move(found.begin(), found.end(), std::back_inserter(pointers));
        next = line_end;
    }
    return pointers;
}

/// Walks forward through a text and knows the line and column it is at.
class Cursor {
 public:
    explicit Cursor(std::string_view text) : text_(text) {}

    void advance_to(std::size_t offset) {
        while (at_ < std::min(offset, text_.size())) {
            const Character c = character_at(text_, at_);
            at_ += c.bytes;
            ++column_;
            if (c.value != '\n') continue;
            ++line_;
            column_ = 1;
            line_begin_ = at_;
        }
    }

    void fill(Place& place, Span span) {
        advance_to(span.begin);
        place.line = line_;
        place.column = column_;
        show_line(place, span);
    }

 private:
    std::size_t forward(std::size_t from, std::size_t end, std::size_t characters) const {
        while (characters-- > 0 && from < end) from += character_at(text_, from).bytes;
        return from;
    }

    /// Start of the character that is this many characters back, not before the line.
    std::size_t back(std::size_t from, std::size_t characters) const {
        while (characters-- > 0 && from > line_begin_) {
            --from;
            while (from > line_begin_ && (static_cast<unsigned char>(text_[from]) & 0xC0) == 0x80) --from;
        }
        return from;
    }

    /// A line that is too wide is cut so that what is marked stays in sight, some of it being before.
    void show_line(Place& place, Span span) const {
        // Far enough to know whether the line is too wide, for lines may be as long as the text.
        const std::string_view ahead = text_.substr(at_, 8 * widest_line);
        std::size_t line_end = at_ + std::min(ahead.find('\n'), ahead.size());
        if (line_end > at_ && text_[line_end - 1] == '\r') --line_end;
        const bool fits = forward(line_begin_, line_end, widest_line) == line_end;
        const bool near_begin = column_ <= widest_line / 2;
        const std::size_t window_begin = fits || near_begin ? line_begin_ : back(at_, widest_line / 3);
        const std::size_t window_end = forward(window_begin, line_end, widest_line);
        const std::size_t marked_end = std::clamp<std::size_t>(span.end, at_, window_end);

        if (window_begin > line_begin_) place.source_line += "…";
        std::size_t width = window_begin > line_begin_ ? 1 : 0;
        for (std::size_t at = window_begin; at < window_end; ++width) {
            if (at == at_) place.caret = width;
            if (at >= at_ && at < marked_end) ++place.width;
            const Character c = character_at(text_, at);
            place.source_line += visible(c, text_.substr(at, c.bytes));
            at += c.bytes;
        }
        if (at_ >= window_end) place.caret = width;
        place.width = std::max<std::size_t>(place.width, 1);
        if (window_end < line_end) place.source_line += "…";
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t column_ = 1;
    std::size_t line_begin_ = 0;
};

Diagnostic diagnostic(const Fault& fault, const Source& source) {
    Diagnostic result;
    result.level = fault.level;
    result.headline = fault.headline;
    result.instead = fault.instead;
    result.help = fault.help;
    result.place.source = source.name;
    return result;
}

}  // namespace

std::vector<Diagnostic> locate(const Source& source) {
    std::vector<Diagnostic> diagnostics;
    std::vector<const Fault*> placed;
    for (const Fault& fault : source.faults.kept()) {
        if (fault.whole_text)
            diagnostics.push_back(diagnostic(fault, source));
        else
            placed.push_back(&fault);
    }
    if (!placed.empty()) {
        std::stable_sort(placed.begin(), placed.end(),
                         [](const Fault* a, const Fault* b) { return a->span.begin < b->span.begin; });
        const std::vector<std::string> pointers =
            source.is_journal ? pointers_in_lines(source.text, placed) : pointers_in(source.text, 0, placed);
        Cursor cursor(source.text);
        for (std::size_t i = 0; i < placed.size(); ++i) {
            diagnostics.push_back(diagnostic(*placed[i], source));
            diagnostics.back().place.pointer = pointers[i];
            cursor.fill(diagnostics.back().place, placed[i]->span);
        }
    }
    if (source.faults.left_out() > 0) {
        Fault more;
        more.headline = fmt::format("{} more faults are not shown", source.faults.left_out());
        more.level = source.faults.errors() > 0 ? Level::error : Level::warning;
        diagnostics.push_back(diagnostic(more, source));
    }
    return diagnostics;
}

}  // namespace followup::book
