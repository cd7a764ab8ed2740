#include "plan/table.hpp"

#include <doctest/doctest.h>

#include <cctype>
#include <charconv>
#include <fstream>
#include <stdexcept>

namespace followup::tables {

namespace {

/// Without the comment, which begins the line or follows two spaces.
std::string_view without_comment(std::string_view line) {
    if (line.starts_with("#")) return {};
    return line.substr(0, line.find("  # "));
}

std::string trimmed(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c != ' ') result += c;
        if (c == ' ' && !result.empty() && result.back() != ' ') result += c;
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

}  // namespace

std::vector<Row> read_table(const std::string& name) {
    std::ifstream file{std::string{FOLLOWUP_TEST_TABLES "/"} + name};
    if (!file) throw std::runtime_error{"no table " + name};
    std::vector<Row> rows;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        const std::string text = trimmed(without_comment(line));
        if (text.empty()) continue;
        if (line.starts_with(' '))
            rows.back().text += " " + text;
        else
            rows.push_back({name + ":" + std::to_string(number), text});
    }
    return rows;
}

void for_each_row(const std::string& name, const std::function<void(const Row&)>& read) {
    for (const Row& row : read_table(name)) {
        try {
            read(row);
        } catch (const std::exception& fault) {
            FAIL_CHECK(row.place << ": " << row.text << "\n  " << std::string{fault.what()});
        }
    }
}

void check(const Row& row, const std::string& expected, const std::string& got) {
    const bool as_expected = expected == got;
    CHECK_MESSAGE(as_expected,
                  row.place << ": " << row.text << "\n  expected: " << expected << "\n       got: " << got);
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (auto part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(std::move(part));
        text.remove_prefix(std::min(end + separator.size(), text.size()));
    }
    return parts;
}

std::optional<std::pair<std::string, std::string>> setting(const Row& row) {
    const std::size_t colon = row.text.find(": ");
    if (colon == std::string::npos) return std::nullopt;
    return std::pair{row.text.substr(0, colon), row.text.substr(colon + 2)};
}

bool Words::begins_number() const {
    return !done() && std::isdigit(static_cast<unsigned char>(words_[next_].front())) != 0;
}

std::string Words::take() {
    if (done()) throw std::runtime_error{"a word is missing"};
    return words_[next_++];
}

int Words::take_number() {
    const std::string word = take();
    int number = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (fault != std::errc{} || end != word.data() + word.size())
        throw std::runtime_error{"no number: " + word};
    return number;
}

bool Words::take_if(std::string_view word) {
    if (done() || words_[next_] != word) return false;
    ++next_;
    return true;
}

void Words::expect_done() const {
    if (!done()) throw std::runtime_error{"not understood: " + words_[next_]};
}

}  // namespace followup::tables
