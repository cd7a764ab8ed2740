#include "import/charset.hpp"

#include "book/text.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace followup::importing {
namespace {

using book::ascii_lower;
using book::character_at;

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

/// Those that exporters have used. Others are not handed to iconv: its rarer converters have had holes
/// (CVE-2024-2961), and a file must not choose among them.
bool is_allowed(std::string_view lower) {
    constexpr std::array<std::string_view, 9> names{
        "us-ascii", "shift_jis", "euc-jp", "iso-2022-jp", "gb2312", "gbk", "gb18030", "big5", "euc-kr"};
    constexpr std::array<std::string_view, 6> families{"utf-",        "utf8",  "iso-8859-",
                                                       "windows-125", "cp125", "koi8-"};
    if (lower.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") != std::string_view::npos)
        return false;
    return std::find(names.begin(), names.end(), lower) != names.end() ||
           std::any_of(families.begin(), families.end(),
                       [&](std::string_view family) { return lower.starts_with(family); });
}

class Converter {
 public:
    explicit Converter(const std::string& charset) : state_{iconv_open("UTF-8", charset.c_str())} {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() {
        if (is_open()) iconv_close(state_);
    }

    // What iconv_open returns on failure is -1, cast (POSIX).
    bool is_open() const { return state_ != reinterpret_cast<iconv_t>(-1); }  // NOLINT

    std::string convert(std::string_view bytes) {
        std::string owned{bytes}, out;  // iconv's interface is not const-correct
        char* from = owned.data();
        std::size_t left = owned.size();
        while (left > 0) {
            const bool is_done = step(from, left, out);
            if (is_done || left == 0) continue;
            out += replacement;
            ++from;
            --left;
        }
        return out;
    }

 private:
    /// Converts as much as a buffer takes; false: stuck at what is no character.
    bool step(char*& from, std::size_t& left, std::string& out) {
        std::array<char, 4096> buffer;
        char* to = buffer.data();
        std::size_t room = buffer.size();
        const bool is_error = iconv(state_, &from, &left, &to, &room) == static_cast<std::size_t>(-1);
        const bool is_full = is_error && errno == E2BIG;
        out.append(buffer.data(), buffer.size() - room);
        return !is_error || is_full;
    }

    iconv_t state_;
};

/// Each byte that is no part of a character as U+FFFD.
std::string repaired(std::string_view bytes) {
    std::string text;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto c = character_at(bytes, at);
        text += c.valid ? bytes.substr(at, c.bytes) : replacement;
        at += c.bytes;
    }
    return text;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto c = character_at(bytes, at);
        if (!c.valid) return false;
        at += c.bytes;
    }
    return true;
}

std::string from_charset(std::string_view bytes, std::string_view charset) {
    const std::string name = ascii_lower(charset);
    if (name == "utf-8" || name == "utf8" || !is_allowed(name)) return repaired(bytes);
    Converter converter{name};
    return converter.is_open() ? converter.convert(bytes) : repaired(bytes);
}

std::string guessed(std::string_view bytes) {
    return is_utf8(bytes) ? std::string{bytes} : from_charset(bytes, "windows-1252");
}

std::string without_utf16(std::string_view bytes) {
    constexpr std::string_view utf8_mark = "\xEF\xBB\xBF", little_mark = "\xFF\xFE", big_mark = "\xFE\xFF";
    if (bytes.starts_with(utf8_mark)) return std::string{bytes.substr(utf8_mark.size())};
    if (bytes.starts_with(little_mark)) return from_charset(bytes.substr(2), "utf-16le");
    if (bytes.starts_with(big_mark)) return from_charset(bytes.substr(2), "utf-16be");
    // Every file of contacts begins with ASCII letters, quotes or spaces.
    if (bytes.size() >= 4 && bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0)
        return from_charset(bytes, "utf-16le");
    if (bytes.size() >= 4 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0)
        return from_charset(bytes, "utf-16be");
    return std::string{bytes};
}

}  // namespace followup::importing
