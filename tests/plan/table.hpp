#pragma once

// Tests written as tables in text files, so that they can be checked against the rules without reading code.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace followup::tables {

/// A line of a table with the indented lines that continue it.
struct Row {
    std::string place;  ///< `standing.txt:12`
    std::string text;   ///< without comments, each run of spaces one space
};

/// The rows of tests/plan/tables/`name`: all lines but empty ones and comments, which begin with `#`.
std::vector<Row> read_table(const std::string& name);

/// Calls `read` with every row of a table. A row it throws on, as it breaks the table's grammar, fails.
void for_each_row(const std::string& name, const std::function<void(const Row&)>& read);

/// One check: a failure says which row, what it expects and what came out.
void check(const Row& row, const std::string& expected, const std::string& got);

/// The parts between separators, trimmed; none of an empty text.
std::vector<std::string> split(std::string_view text, std::string_view separator);

/// `key: value`, a line that says what the rows after it are about; nullopt for other rows.
std::optional<std::pair<std::string, std::string>> setting(const Row& row);

/// Takes a text apart, word by word. Throws where it is not as asked for.
class Words {
 public:
    explicit Words(std::string_view text) : words_(split(text, " ")) {}

    bool done() const { return next_ == words_.size(); }
    bool begins_number() const;
    std::string take();
    int take_number();
    bool take_if(std::string_view word);  ///< takes the next word if it is `word`
    void expect_done() const;

 private:
    std::vector<std::string> words_;
    std::size_t next_ = 0;
};

}  // namespace followup::tables
