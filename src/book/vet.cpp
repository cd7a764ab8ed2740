#include "book/vet.hpp"

#include "book/limits.hpp"
#include "book/plain.hpp"
#include "book/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace followup::book {
namespace {

/// How much further than needed a piece is gone through.
constexpr std::size_t piece = std::size_t{1} << 16;

Fault about_whole_text(std::string headline, std::string help) {
    Fault fault;
    fault.headline = std::move(headline);
    fault.help = std::move(help);
    fault.whole_text = true;
    return fault;
}

std::optional<Fault> fault_of_whole(std::string_view text) {
    if (text.size() > limits::text_bytes)
        return about_whole_text("the book is larger than 1 GiB", "split it into several books");
    const std::string_view start = text.substr(0, 2);
    if (start == "\xFF\xFE" || start == "\xFE\xFF")
        return about_whole_text("the book is UTF-16 text", "save it as UTF-8");
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return about_whole_text(
            "the book is empty",
            "the smallest one: [{ \"name\": \"Ana Ruiz\", \"email\": \"ana@example.org\", "
            "\"met\": \"2026-11-20\" }]");
    return std::nullopt;
}

}  // namespace

std::string_view without_bom(std::string_view text) {
    constexpr std::string_view bom = "\xEF\xBB\xBF";
    if (text.substr(0, bom.size()) == bom) text.remove_prefix(bom.size());
    return text;
}

Vetter::Vetter(std::string_view text) : text_(text), fault_(fault_of_whole(text)) {}

void Vetter::run(std::size_t end) {
    end = text_.size() - end > piece ? end + piece : text_.size();
    while (at_ < end && !fault_) step();
}

std::optional<Fault> Vetter::finish() {
    run(text_.size());
    return std::move(fault_);
}

void Vetter::step() {
    switch (text_[at_]) {
        case '"':
            return string();
        case '/':
            return comment();
        case '[':
        case '{':
            return open();
        case ' ':
            while (at_ < text_.size() && text_[at_] == ' ' && !is_stretch_too_long()) ++at_;
            break;
        case ']':
        case '}':
            if (depth_ > 0) --depth_;
            ++at_;
            break;
        default:
            character();
    }
    if (is_stretch_too_long())
        fail(at_ - 1, at_, "there is more than 1 MiB of text here without a single \"",
             "keys and values in double quotes");
}

bool Vetter::is_stretch_too_long() const {
    return at_ - last_string_ > limits::stretch_bytes;
}

void Vetter::open() {
    ++depth_;
    if (depth_ > limits::nesting)
        fail(at_, at_ + 1, fmt::format("brackets are nested more than {} deep", limits::nesting),
             "the format of the contact book, which needs far fewer");
    ++at_;
}

void Vetter::string() {
    const std::size_t begin = at_++;
    while (at_ < text_.size() && !fault_) {
        at_ = skip_plain<'"', '\\'>(text_, at_);
        if (at_ - begin > limits::stretch_bytes)
            return fail(begin, begin + 1, "a text is longer than 1 MiB",
                        "less than that, or the closing \" is missing");
        if (at_ == text_.size()) break;
        const char c = text_[at_];
        if (c == '"') {
            last_string_ = ++at_;
            return;
        }
        if (c == '\n' || c == '\r')
            return fail(begin, at_, "the closing quote of a text is missing on this line",
                        "a \" at its end; a line break inside a text is written \\n");
        if (c == '\t') return fail(at_, at_ + 1, "there is a tab inside a text", "\\t or a space");
        const std::string_view pair = text_.substr(at_, 2);
        if (c == '\\')
            at_ += pair == "\\\"" || pair == "\\\\" ? 2U : 1U;
        else
            character();
    }
    if (!fault_) fail(begin, text_.size(), "the closing quote of a text is missing", "a \" at its end");
}

void Vetter::comment() {
    const std::size_t begin = at_;
    const std::string_view mark = text_.substr(at_, 2);
    if (mark != "//" && mark != "/*") return character();
    std::size_t end = mark == "//" ? text_.find_first_of("\r\n", at_) : text_.find("*/", at_ + 2);
    if (end == std::string_view::npos && mark == "/*")
        return fail(begin, begin + 2, "a comment is never closed", "*/ at its end");
    end = std::min(end, text_.size());
    if (end - last_string_ > limits::stretch_bytes)
        return fail(begin, begin + 2, "a comment is longer than 1 MiB", "a shorter one");
    while (at_ < end && !fault_) character();
    if (mark == "/*") at_ += 2;
}

void Vetter::character() {
    if ((text_[at_] >= ' ' && text_[at_] <= '~') || text_[at_] == '\n') {
        ++at_;
        return;
    }
    const Character c = character_at(text_, at_);
    if (!c.valid)
        fail(at_, at_ + 1, fmt::format("the byte 0x{:02X} is not UTF-8 text", unsigned{c.value}),
             "the book saved as UTF-8");
    else if (c.value == 0)
        fail(at_, at_ + 1, "there is a NUL byte in the book", "text; is this the right file?");
    else if (c.value < 0x20 && c.value != '\n' && c.value != '\r' && c.value != '\t')
        fail(at_, at_ + 1, fmt::format("there is a control character (U+{:04X}) here", unsigned{c.value}),
             fmt::format("nothing, or \\u{:04x} inside a text", unsigned{c.value}));
    at_ += c.bytes;
}

void Vetter::fail(std::size_t begin, std::size_t end, std::string headline, std::string instead) {
    if (fault_) return;
    fault_ = Fault{};
    fault_->span = span_of(begin, end);
    fault_->headline = std::move(headline);
    fault_->instead = std::move(instead);
}

}  // namespace followup::book
