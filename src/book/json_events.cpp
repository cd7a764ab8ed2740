#include "book/json_events.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <string>

namespace followup::book {
namespace {

/// Passes bytes on and keeps count of them.
class CountingIterator {
 public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, const char** consumed) : at_(at), consumed_(consumed) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        *consumed_ = ++at_;
        return *this;
    }
    bool operator==(const CountingIterator& other) const { return at_ == other.at_; }

 private:
    const char* at_;
    const char** consumed_;
};

/// nlohmann's SAX interface to our events.
class SaxHandler {
 public:
    SaxHandler(std::string_view text, JsonListener& listener)
        : text_(text), consumed_(text.data()), listener_(listener) {}

    const char** consumed() { return &consumed_; }
    std::optional<Stuck> stuck;

    bool null() { return send(Kind::null); }
    bool boolean(bool value) { return send(Kind::boolean, {}, value ? 1 : 0); }
    bool number_integer(std::int64_t value) { return send(Kind::integer, {}, value); }
    bool number_unsigned(std::uint64_t value) {
        const bool fits = value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        return fits ? number_integer(static_cast<std::int64_t>(value)) : send(Kind::real);
    }
    bool number_float(double, const std::string&) { return send(Kind::real); }
    bool string(const std::string& value) { return send(Kind::string, value); }
    bool key(const std::string& value) { return send(Kind::key, value); }
    bool binary(const nlohmann::json::binary_t&) { return false; }  // not in JSON text
    bool start_object(std::size_t) { return open(Kind::begin_object); }
    bool start_array(std::size_t) { return open(Kind::begin_array); }
    bool end_object() { return close(Kind::end_object); }
    bool end_array() { return close(Kind::end_array); }

    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
        stuck = Stuck{open_, last_};
        return false;
    }

 private:
    using Kind = JsonEvent::Kind;

    bool open(Kind kind) {
        const bool goes_on = send(kind);
        open_.push_back(last_->span.begin);
        return goes_on;
    }

    bool close(Kind kind) {
        open_.pop_back();
        return send(kind);
    }

    /// A token begins at the first byte after the last one that is no blank and no separator.
    bool send(Kind kind, std::string_view text = {}, std::int64_t integer = 0) {
        std::size_t begin = skip_blanks(text_, last_ ? last_->span.end : 0);
        if (begin < text_.size() && (text_[begin] == ',' || text_[begin] == ':'))
            begin = skip_blanks(text_, begin + 1);
        const std::size_t end =
            kind == Kind::integer || kind == Kind::real ? end_of_number() : consumed_bytes();
        last_ = JsonEvent{kind, span_of(begin, end), text, integer};
        return listener_.on(*last_);
    }

    std::size_t consumed_bytes() const { return static_cast<std::size_t>(consumed_ - text_.data()); }

    /// That a number is over shows only in the byte after it, if there is one.
    std::size_t end_of_number() const {
        const std::size_t end = consumed_bytes();
        const bool at_end = end == text_.size() && text_.back() >= '0' && text_.back() <= '9';
        return at_end ? end : end - 1;
    }

    std::string_view text_;
    const char* consumed_;
    JsonListener& listener_;
    std::vector<std::uint32_t> open_;
    std::optional<JsonEvent> last_;
};

}  // namespace

std::optional<Stuck> parse_events(std::string_view text, JsonListener& listener) {
    SaxHandler handler(text, listener);
    nlohmann::json::sax_parse(CountingIterator(text.data(), handler.consumed()),
                              CountingIterator(text.data() + text.size(), handler.consumed()), &handler,
                              nlohmann::json::input_format_t::json, /*strict=*/true,
                              /*ignore_comments=*/true);
    return std::move(handler.stuck);
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    for (;;) {
        at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        const std::string_view mark = text.substr(at, 2);
        if (mark == "//")
            at = std::min(text.find_first_of("\r\n", at), text.size());
        else if (mark == "/*" && text.find("*/", at + 2) != std::string_view::npos)
            at = text.find("*/", at + 2) + 2;
        else
            return at;
    }
}

}  // namespace followup::book
