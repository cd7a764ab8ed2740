#include <followup/ical.hpp>

#include <algorithm>

namespace followup {

namespace {

/// More than any property that is looked at has; what is beyond is not kept.
constexpr std::size_t kept_octets = 512;

/// Content lines of a text that may be damaged: any line breaks, folded or not, lines of any length.
class LineReader {
 public:
    explicit LineReader(std::string_view text) : rest_{text} {}

    bool at_end() const { return rest_.empty(); }

    /// The next content line, cut to `kept_octets`.
    std::string next() {
        std::string line{physical_line()};
        while (rest_.starts_with(' ') || rest_.starts_with('\t')) {
            const std::string_view continuation = physical_line().substr(1);
            line += continuation.substr(0, kept_octets - line.size());
        }
        return line;
    }

 private:
    std::string_view physical_line() {
        const auto line_feed = rest_.find('\n');
        std::string_view line = rest_.substr(0, line_feed);
        rest_.remove_prefix(line_feed == rest_.npos ? rest_.size() : line_feed + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        return line.substr(0, kept_octets);
    }

    std::string_view rest_;
};

std::string upper(std::string_view text) {
    std::string raised{text};
    for (char& c : raised)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return raised;
}

std::string trimmed(std::string_view text) {
    const auto first = std::min(text.find_first_not_of(" \t"), text.size());
    const auto last = text.find_last_not_of(" \t");
    return std::string{text.substr(first, last == text.npos ? 0 : last + 1 - first)};
}

struct ContentLine {
    std::string name;  ///< in upper case
    std::string value;
};

/// Splits at the first colon: no property that is looked at has one in a parameter.
ContentLine parsed(std::string_view line) {
    const auto colon = std::min(line.find(':'), line.size());
    const std::string_view value = colon < line.size() ? line.substr(colon + 1) : std::string_view{};
    return {.name = upper(line.substr(0, line.find_first_of(";:"))), .value = trimmed(value)};
}

}  // namespace

std::string feed_timezone(std::string_view ics) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (ics.starts_with(byte_order_mark)) ics.remove_prefix(byte_order_mark.size());
    LineReader lines{ics};
    const ContentLine first = parsed(lines.next());
    if (first.name != "BEGIN" || upper(first.value) != "VCALENDAR") return {};
    while (!lines.at_end()) {
        const auto [name, value] = parsed(lines.next());
        if (name == "X-WR-TIMEZONE") return value;
        if (name == "BEGIN" || name == "END") return {};
    }
    return {};
}

}  // namespace followup
