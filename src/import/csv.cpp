#include "import/csv.hpp"

#include "book/text.hpp"
#include "import/csv_columns.hpp"
#include "import/csv_rows.hpp"
#include "import/draft.hpp"
#include "import/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace followup::importing {
namespace {

using book::quoted;

bool is_blank_row(const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return trimmed(cell).empty(); });
}

/// Several values in one cell: Google's ` ::: `, else as people separate them.
std::vector<std::string_view> values_of(std::string_view cell, std::string_view separators) {
    std::vector<std::string_view> values;
    for (const std::string_view part : split(cell, " ::: ")) {
        std::size_t begin = 0;
        for (std::size_t at = 0; at <= part.size(); ++at) {
            if (at < part.size() && separators.find(part[at]) == separators.npos) continue;
            if (const auto value = trimmed(part.substr(begin, at - begin)); !value.empty())
                values.push_back(value);
            begin = at + 1;
        }
    }
    return values;
}

/// One row becomes a draft.
class RowReader {
 public:
    RowReader(const Columns& columns, const Row& row, Messages& messages)
        : columns_{columns}, row_{row}, messages_{messages} {
        draft_.line = row.line;
    }

    Draft read() {
        for (const Column& column : columns_.columns)
            if (column.key == Key::label) labels_[column.index + 1] = book::ascii_lower(cell(column.index));
        for (const Column& column : columns_.columns) take(column, cell(column.index));
        for (const auto& [place, text] : texts_) offer(place.first, text, place.second);
        return std::move(draft_);
    }

 private:
    std::string_view cell(std::size_t index) const {
        return index < row_.cells.size() ? std::string_view{row_.cells[index]} : std::string_view{};
    }

    void take(const Column& column, std::string_view text) {
        switch (column.key) {
            case Key::name:
                return take_first(draft_.full_name, text);
            case Key::first_name:
                return take_first(draft_.given, text);
            case Key::middle_name:
                return take_first(draft_.additional, text);
            case Key::last_name:
                return take_first(draft_.family, text);
            case Key::nickname:
                return take_first(draft_.nickname, text);
            case Key::id:
                return take_first(draft_.id, text);
            case Key::email:
                return take_values(draft_.emails, column, text, ",;");
            case Key::phone:
                return take_phone(column, text);
            case Key::tags:
                return take_tags(text);
            case Key::met:
                return take_met(text);
            case Key::notes:
                return join(draft_.notes, "\n", many_lines(text));
            case Key::organization:
            case Key::title:
            case Key::address:
            case Key::language:
            case Key::url:
                return take_text(column, text);
            case Key::label:
                return;
        }
    }

    static void take_first(std::string& to, std::string_view text) {
        if (to.empty()) to = one_line(text);
    }

    std::string_view label_of(const Column& column) const {
        const auto label = labels_.find(column.index);
        return label == labels_.end() ? std::string_view{} : label->second;
    }

    /// Google marks the preferred one by a star.
    Rank rank_of(const Column& column) const { return label_of(column).starts_with('*') ? -1 : column.rank; }

    void take_values(std::vector<Ranked>& to, const Column& column, std::string_view text,
                     std::string_view separators) {
        for (const std::string_view value : values_of(text, separators))
            to.push_back({std::string{value}, rank_of(column)});
    }

    void take_phone(const Column& column, std::string_view text) {
        const bool is_machine = label_of(column).find("fax") != std::string_view::npos ||
                                label_of(column).find("pager") != std::string_view::npos;
        if (!is_machine) take_values(draft_.phones, column, text, ";");
    }

    void take_tags(std::string_view text) {
        for (std::string_view value : values_of(text, ",;")) {
            if (value.starts_with("* ")) value.remove_prefix(2);  // Google's own groups
            draft_.tags.emplace_back(value);
        }
    }

    void take_met(std::string_view text) {
        if (trimmed(text).empty()) return;
        if (const auto day = parse_day(text)) {
            draft_.met = Met{.on = *day,
                             .at = {},
                             .how = {},
                             .where = columns_.where,
                             .about = {},
                             .referred_by = {},
                             .referrer = {}};
            return;
        }
        messages_.warn(row_.line, fmt::format("{} is no date", quoted(one_line(text))),
                       "dates are read as 2026-11-20 or 20 Nov 2026; it is left out, the rest is read");
    }

    /// Texts of one rank belong together: the lines of an address, a company and its department.
    void take_text(const Column& column, std::string_view text) {
        if (column.key == Key::url) text = text.substr(0, text.find(" ::: "));
        std::string& whole = texts_[{column.key, rank_of(column)}];
        if (column.key == Key::organization || column.key == Key::address)
            join(whole, ", ", joined_lines(text, ", "));
        else if (whole.empty())
            whole = one_line(text);
    }

    void offer(Key key, const std::string& text, Rank rank) {
        if (key == Key::organization) draft_.organization.offer(text, rank);
        if (key == Key::title) draft_.title.offer(text, rank);
        if (key == Key::address) draft_.address.offer(text, rank);
        if (key == Key::language) draft_.language.offer(text, rank);
        if (key == Key::url) draft_.url.offer(text, rank);
    }

    const Columns& columns_;
    const Row& row_;
    Messages& messages_;
    Draft draft_;
    std::map<std::size_t, std::string> labels_;  ///< by the index of what they are of
    std::map<std::pair<Key, Rank>, std::string> texts_;
};

std::optional<Header> header_of(const std::vector<Row>& rows, const CardReading& reading,
                                Messages& messages) {
    if (rows.empty()) {
        messages.error(0, fmt::format("{} is empty", messages.source()), "");
        return std::nullopt;
    }
    if (!reading.columns.empty()) return mapped_header(rows, reading.columns, messages);
    auto header = known_header(rows);
    if (!header)
        messages.error(rows.front().line, "these are the columns of no program that is known",
                       "say which is which, as in name=Full name,email=Mail; the columns are " +
                           listed_columns(rows.front()));
    return header;
}

}  // namespace

Cards read_csv(std::string_view text, const CardReading& reading, Messages& messages) {
    Cards cards;
    const std::vector<Row> rows = read_rows(text, delimiter_of(text), messages);
    const auto header = header_of(rows, reading, messages);
    if (!header) return cards;
    for (std::size_t index = header->index + 1; index < rows.size(); ++index) {
        if (is_blank_row(rows[index])) continue;
        Draft draft = RowReader{header->columns, rows[index], messages}.read();
        if (auto card = std::move(draft).finish(reading, messages)) cards.cards.push_back(std::move(*card));
    }
    return cards;
}

}  // namespace followup::importing
