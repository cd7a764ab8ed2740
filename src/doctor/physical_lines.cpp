#include "doctor/physical_lines.hpp"

#include "book/text.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

namespace followup::doctor {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t longest_line = 75;

bool is_control(char32_t c) {
    return (c < 0x20 && c != '\t') || (c >= 0x7F && c <= 0x9F);
}

/// Code points that stand for no character (Unicode section 23.7), and the mark that is one only in front.
bool is_noncharacter(char32_t c) {
    return c == 0xFEFF || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

std::string hexadecimal(char32_t c) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(c));
    return text.data();
}

bool continues_a_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Whether `text` is the beginning of a character of UTF-8 of which more has to come.
bool is_cut_off(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    return text.size() < size && std::all_of(text.begin() + 1, text.end(), continues_a_character);
}

/// Goes through the lines of a text. A character may be split by a fold, which is no fault of its octets.
class Lines {
 public:
    Lines(std::string_view text, Report& report) : rest_(text), report_(report) {}

    void check() {
        while (!rest_.empty()) check_line();
    }

 private:
    void check_line() {
        ++number_;
        const auto line = take_line();
        if (line.size() > longest_line)
            report_.add("line-too-long"_rule, number_, std::to_string(line.size()) + " octets");
        if (line.empty()) report_.add("blank-line"_rule, number_);
        const bool is_fold = line.starts_with(' ') || line.starts_with('\t');
        if (is_fold && number_ == 1) report_.add("fold-without-line"_rule, number_);
        check_characters(split_ + std::string(line.substr(is_fold ? 1 : 0)));
    }

    /// Without its line break, which is looked at.
    std::string_view take_line() {
        const auto line_feed = rest_.find('\n');
        auto line = rest_.substr(0, line_feed);
        rest_.remove_prefix(line_feed == rest_.npos ? rest_.size() : line_feed + 1);
        const bool has_return = line.ends_with('\r');
        if (has_return) line.remove_suffix(1);
        if (line_feed == rest_.npos)
            report_.add("no-last-line-break"_rule, number_);
        else if (!has_return)
            report_.add("bare-line-feed"_rule, number_);
        if (line.find('\r') != line.npos) report_.add("stray-return"_rule, number_);
        return line;
    }

    /// `text` is a line, behind what the fold before it split off.
    void check_characters(const std::string& text) {
        bool joins = !split_.empty();
        split_.clear();
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] >= ' ' && text[at] < '\x7F') {
                ++at;
                continue;
            }
            const auto c = book::character_at(text, at);
            if (joins && c.valid) report_.add("split-character"_rule, number_ - 1);
            const auto line = joins ? number_ - 1 : number_;
            joins = false;
            if (!c.valid && at + 4 > text.size() && goes_on() && is_cut_off(text.substr(at))) {
                split_ = text.substr(at);
                return;
            }
            if (!c.valid)
                report_.add("invalid-utf-8"_rule, line);
            else if (c.value != '\r' && (is_control(c.value) || is_noncharacter(c.value)))
                report_.add("control-character"_rule, number_, hexadecimal(c.value));
            at += c.bytes;
        }
    }

    bool goes_on() const { return rest_.starts_with(' ') || rest_.starts_with('\t'); }

    std::string_view rest_;
    Report& report_;
    std::size_t number_ = 0;
    std::string split_;  ///< the beginning of a character whose rest is on the next line
};

}  // namespace

void check_physical_lines(std::string_view text, Report& report) {
    if (text.empty()) report.add("empty-file"_rule, 1);
    if (text.starts_with(byte_order_mark)) {
        report.add("byte-order-mark"_rule, 1);
        text.remove_prefix(byte_order_mark.size());
    }
    Lines(text, report).check();
}

}  // namespace followup::doctor
