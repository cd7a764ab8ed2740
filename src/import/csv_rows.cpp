#include "import/csv_rows.hpp"

#include "import/words.hpp"

#include <csv.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

namespace followup::importing {
namespace {

/// The text up to and with its next line break; it moves on.
std::string_view take_line(std::string_view& rest) {
    const char line_break = rest.find('\n') == rest.npos ? '\r' : '\n';
    const std::size_t end = std::min(rest.find(line_break), rest.size() - 1) + 1;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end);
    return line;
}

std::size_t count_unquoted(std::string_view line, char wanted) {
    bool is_quoted = false;
    std::size_t count = 0;
    for (const char c : line) {
        if (c == '"') is_quoted = !is_quoted;
        if (c == wanted && !is_quoted) ++count;
    }
    return count;
}

/// One pass of libcsv, line by line: it does not tell where a row begins.
class Parser {
 public:
    explicit Parser(char delimiter) {
        constexpr std::size_t growth = std::size_t{1} << 20;  // by default 128 bytes at a time
        if (csv_init(&parser_, 0) != 0) throw std::bad_alloc();
        csv_set_blk_size(&parser_, growth);
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { csv_free(&parser_); }

    void feed(std::string_view line, std::size_t line_number) {
        if (!is_within_row_ && trimmed(line).empty()) return;
        if (!is_within_row_) row_.line = line_number;
        is_within_row_ = true;
        if (csv_parse(&parser_, line.data(), line.size(), on_cell, on_row, this) != line.size())
            throw std::bad_alloc();  // in lax mode nothing else can fail
    }

    /// Whether the text was whole: no quote is open. Strict only now: quotes inside of cells are no fault.
    bool finish() {
        csv_set_opts(&parser_, CSV_STRICT | CSV_STRICT_FINI);
        return csv_fini(&parser_, on_cell, on_row, this) == 0;
    }

    std::size_t row_begins() const { return row_.line; }
    std::vector<Row>& rows() { return rows_; }

 private:
    static void on_cell(void* cell, std::size_t size, void* self) {
        const char* begin = static_cast<const char*>(cell);
        static_cast<Parser*>(self)->row_.cells.emplace_back(begin, begin + size);
    }

    static void on_row(int /*end*/, void* self) {
        auto& parser = *static_cast<Parser*>(self);
        parser.rows_.push_back(std::exchange(parser.row_, {}));
        parser.is_within_row_ = false;
    }

    csv_parser parser_{};
    Row row_;
    std::vector<Row> rows_;
    bool is_within_row_ = false;
};

}  // namespace

char delimiter_of(std::string_view text) {
    constexpr std::array<char, 3> candidates{',', ';', '\t'};
    constexpr std::string_view spreadsheet_hint = "sep=";
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        if (line.starts_with(spreadsheet_hint) && line.size() > spreadsheet_hint.size())
            return line[spreadsheet_hint.size()];
        const auto count = [&](char c) { return count_unquoted(line, c); };
        const char most = *std::max_element(candidates.begin(), candidates.end(),
                                            [&](char a, char b) { return count(a) < count(b); });
        if (count(most) > 0) return most;
    }
    return ',';
}

std::vector<Row> read_rows(std::string_view text, char delimiter, Messages& messages) {
    constexpr int most_tries = 10;  // each one may go through all of the text
    std::vector<Row> rows;
    std::string_view rest = text;
    std::size_t line_number = 0;
    for (int tries = 0; tries < most_tries; ++tries) {
        Parser parser{delimiter};
        std::string_view behind_begin = rest;
        std::size_t begin = 0;
        while (!rest.empty()) {
            const std::string_view line = take_line(rest);
            parser.feed(line, ++line_number);
            if (parser.row_begins() == line_number) {
                begin = line_number;
                behind_begin = rest;
            }
        }
        const bool is_whole = parser.finish();
        std::move(parser.rows().begin(), parser.rows().end(), std::back_inserter(rows));
        if (is_whole) return rows;
        messages.error(begin, "a quote that begins here is never closed",
                       tries + 1 < most_tries ? "this row is left out; reading goes on at the next line"
                                              : "nothing behind it is read");
        rest = behind_begin;
        line_number = begin;
    }
    return rows;
}

}  // namespace followup::importing
