#pragma once

// Which column of a CSV says what.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/csv_rows.hpp"
#include "import/draft.hpp"
#include "import/messages.hpp"

namespace followup::importing {

enum class Key {
    name,
    first_name,
    middle_name,
    last_name,
    nickname,
    email,
    phone,
    label,  ///< of the next column: what kind of address that is
    organization,
    title,
    address,
    url,
    notes,
    tags,
    met,
    id,
    language
};

struct Column {
    std::size_t index = 0;  ///< of the cell in its row
    Key key{};
    Rank rank = 0;  ///< of those with one key; texts of one rank belong together
};

struct Columns {
    std::vector<Column> columns;  ///< in order of rank
    std::string where;            ///< what all in this file were met at; may be empty
};

/// Where the columns are named.
struct Header {
    Columns columns;
    std::size_t index = 0;  ///< of its row
};

/// As a program is known to name them, in one of the first rows. nullopt: in none.
std::optional<Header> known_header(const std::vector<Row>& rows);

/// As the user names them: `CardReading::columns`. nullopt: they are not there, which is an error message.
std::optional<Header> mapped_header(const std::vector<Row>& rows, const std::string& mapping,
                                    Messages& messages);

/// For messages: the columns that there are.
std::string listed_columns(const Row& header);

}  // namespace followup::importing
