#include "import/csv_columns.hpp"

#include "book/nearest.hpp"
#include "book/text.hpp"
#include "import/csv_presets.hpp"
#include "import/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace followup::importing {
namespace {

using book::ascii_lower;
using book::quoted;

/// LinkedIn has some lines of explanation before its header, spreadsheets say `sep=;`.
constexpr std::size_t most_before_header = 10;  // rows

/// The keys that a mapping may name: the book's, and the halves of a name.
constexpr std::array<std::pair<std::string_view, Key>, 13> mapping_keys{{
    {"name", Key::name},
    {"first_name", Key::first_name},
    {"last_name", Key::last_name},
    {"email", Key::email},
    {"phone", Key::phone},
    {"organization", Key::organization},
    {"title", Key::title},
    {"address", Key::address},
    {"url", Key::url},
    {"notes", Key::notes},
    {"tags", Key::tags},
    {"met", Key::met},
    {"id", Key::id},
}};

std::optional<Key> mapping_key(std::string_view name) {
    for (const auto& [known, key] : mapping_keys)
        if (known == name) return key;
    return std::nullopt;
}

std::vector<std::string_view> mapping_key_names() {
    std::vector<std::string_view> names;
    for (const auto& [name, key] : mapping_keys) names.push_back(name);
    return names;
}

std::string folded(std::string_view column) {
    return ascii_lower(one_line(column));
}

/// The number that stands for `#` in the pattern, 0 where it has none; nullopt: another column.
std::optional<int> fit(std::string_view pattern, std::string_view column) {
    const auto gap = pattern.find('#');
    if (gap == pattern.npos) return pattern == column ? std::optional{0} : std::nullopt;
    const std::string_view before = pattern.substr(0, gap), behind = pattern.substr(gap + 1);
    if (!column.starts_with(before) || !column.ends_with(behind)) return std::nullopt;
    if (column.size() <= before.size() + behind.size()) return std::nullopt;
    const std::string_view digits =
        column.substr(before.size(), column.size() - before.size() - behind.size());
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_number = error == std::errc{} && end == digits.data() + digits.size() && number > 0;
    return is_number ? std::optional{number} : std::nullopt;
}

bool has_signature(const Preset& preset, const std::vector<std::string>& header) {
    return std::all_of(preset.signature.begin(), preset.signature.end(), [&](std::string_view column) {
        return std::find(header.begin(), header.end(), column) != header.end();
    });
}

std::vector<Column> columns_of(const Preset& preset, const std::vector<std::string>& header) {
    std::vector<Column> columns;
    for (std::size_t index = 0; index < header.size(); ++index)
        for (const PresetColumn& known : preset.columns)
            if (const auto number = fit(known.name, header[index]))
                columns.push_back({index, known.key, known.rank != 0 ? known.rank : *number});
    return columns;
}

Columns in_order(std::vector<Column> columns, std::string_view where) {
    std::stable_sort(columns.begin(), columns.end(),
                     [](const Column& a, const Column& b) { return a.rank < b.rank; });
    return {.columns = std::move(columns), .where = std::string{where}};
}

/// A file whose columns are named as the book's keys: one of our own making.
std::vector<Column> named_as_in_the_book(const std::vector<std::string>& header) {
    std::vector<Column> columns;
    for (std::size_t index = 0; index < header.size(); ++index)
        if (const auto key = mapping_key(header[index]))
            columns.push_back({index, *key, static_cast<Rank>(index)});
    const bool says_who = std::any_of(columns.begin(), columns.end(), [](const Column& column) {
        return column.key == Key::name || column.key == Key::first_name;
    });
    return says_who && columns.size() > 1 ? columns : std::vector<Column>{};
}

/// One `key=column` of a mapping.
struct Item {
    Key key{};
    std::string_view name;    ///< of the key
    std::string_view column;  ///< as the user wrote it
};

/// nullopt: an error message.
std::optional<Item> item_of(std::string_view text, Messages& messages) {
    const auto equals = std::min(text.find('='), text.size());
    const std::string_view name = trimmed(text.substr(0, equals));
    if (const auto key = mapping_key(name))
        return Item{*key, name, trimmed(text.substr(std::min(equals + 1, text.size())))};
    const auto meant = book::nearest(name, mapping_key_names());
    messages.error(0, fmt::format("the columns name the key {}, which there is not", quoted(name)),
                   meant.empty() ? "the keys are " + book::one_of(mapping_key_names())
                                 : fmt::format("did you mean {}?", meant));
    return std::nullopt;
}

/// nullopt: there is no such column.
std::optional<std::size_t> index_of(std::string_view column, const Row& header) {
    const auto cell = std::find_if(header.cells.begin(), header.cells.end(),
                                   [&](const std::string& one) { return folded(one) == folded(column); });
    if (cell == header.cells.end()) return std::nullopt;
    return static_cast<std::size_t>(cell - header.cells.begin());
}

/// The first row with one of the columns, else the first one.
std::size_t header_with(const std::vector<Item>& items, const std::vector<Row>& rows) {
    for (std::size_t row = 0; row < std::min(rows.size(), most_before_header); ++row)
        for (const Item& item : items)
            if (index_of(item.column, rows[row])) return row;
    return 0;
}

std::optional<Columns> known_columns(const Row& header) {
    std::vector<std::string> names;
    for (const std::string& cell : header.cells) names.push_back(folded(cell));
    for (const Preset& preset : presets())
        if (has_signature(preset, names)) return in_order(columns_of(preset, names), preset.where);
    auto columns = named_as_in_the_book(names);
    return columns.empty() ? std::nullopt : std::optional{in_order(std::move(columns), {})};
}

}  // namespace

std::optional<Header> known_header(const std::vector<Row>& rows) {
    for (std::size_t row = 0; row < std::min(rows.size(), most_before_header); ++row)
        if (auto columns = known_columns(rows[row])) return Header{std::move(*columns), row};
    return std::nullopt;
}

std::optional<Header> mapped_header(const std::vector<Row>& rows, const std::string& mapping,
                                    Messages& messages) {
    Messages of_quotes{messages.source()};
    const std::vector<Row> texts = read_rows(mapping, ',', of_quotes);
    if (texts.size() != 1) {
        messages.error(0, "the columns are not of the form key=column, separated by commas",
                       "for example name=Full name,email=Mail");
        return std::nullopt;
    }
    std::vector<Item> items;
    for (const std::string& text : texts.front().cells)
        if (const auto item = item_of(text, messages)) items.push_back(*item);
    const std::size_t row = header_with(items, rows);
    std::vector<Column> columns;
    for (const Item& item : items) {
        if (const auto index = index_of(item.column, rows[row]))
            columns.push_back({*index, item.key, static_cast<Rank>(columns.size())});
        else
            messages.error(rows[row].line,
                           fmt::format("there is no column {} for {}", quoted(item.column), item.name),
                           "the columns are " + listed_columns(rows[row]));
    }
    if (columns.size() < texts.front().cells.size()) return std::nullopt;
    return Header{in_order(std::move(columns), {}), row};
}

std::string listed_columns(const Row& header) {
    constexpr std::size_t most = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, header.cells.size()); ++i)
        join(text, ", ", quoted(one_line(header.cells[i])));
    return header.cells.size() > most ? text + ", …" : text;
}

}  // namespace followup::importing
