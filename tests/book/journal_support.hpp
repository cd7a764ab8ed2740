#pragma once

// Journals of a few lines, read and merged with small books.

#include "book/support.hpp"

#include <followup/journal.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace book_test {

inline Journal read_lines(std::string_view text, const std::string& zone = "Europe/Berlin") {
    return read_journal(text, "contacts.json", zone, world());
}

/// The lines as they would be written.
inline std::string text_of(const Journal& journal) {
    std::string text;
    for (const JournalLine& line : journal.lines) text += to_text(line);
    return text;
}

inline std::string faults_of(const std::vector<Diagnostic>& diagnostics) {
    std::string text;
    for (const Diagnostic& one : diagnostics) text += (text.empty() ? "" : "\n") + line_of(one);
    return text;
}

/// The ids, a blank between them.
inline std::string ids_of(const Journal& journal) {
    std::string text;
    for (const JournalLine& line : journal.lines) text += (text.empty() ? "" : " ") + line.id;
    return text;
}

/// A line of Ana's: `rest` is what comes behind `"contact":"ana",`. Minutes tell the order.
inline std::string line(std::string_view id, int minute, std::string_view rest) {
    std::string text = R"({"id":")";
    text += id;
    text += R"(","at":"2026-11-20T08:)" + std::to_string(minute / 10) + std::to_string(minute % 10);
    text += R"(:00Z","contact":"ana",)";
    text += rest;
    return text + "}\n";
}

/// A book and its journal merged.
struct Merged {
    Book book;
    std::string faults;

    const Contact& ana() const { return book.contacts.at(0); }
};

inline Merged merged(std::string_view book, std::string_view journal) {
    Merged result;
    ReadBook read_one = read(book);
    result.book = std::move(read_one.book).value();
    const Journal lines = read_lines(journal);
    result.faults = faults_of(lines.diagnostics);
    const std::string more = faults_of(merge_journal(result.book, lines, "contacts.json"));
    if (!more.empty()) result.faults += (result.faults.empty() ? "" : "\n") + more;
    return result;
}

}  // namespace book_test
