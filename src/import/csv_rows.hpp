#pragma once

// The rows of a CSV (RFC 4180, and as spreadsheets write it), by libcsv, which is seen nowhere else.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "import/messages.hpp"

namespace followup::importing {

struct Row {
    std::vector<std::string> cells;
    std::size_t line = 0;  ///< where it begins, from 1
};

/// The character between cells: a comma, semicolon or tab, from the first line that has one.
char delimiter_of(std::string_view text);

/// All rows but blank ones. A quote that is never closed is an error; only the row that it is in is left out.
std::vector<Row> read_rows(std::string_view text, char delimiter, Messages& messages);

}  // namespace followup::importing
