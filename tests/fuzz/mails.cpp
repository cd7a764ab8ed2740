// Mails: what they say, and what they log.

#include "book/journal_support.hpp"
#include "cli/berlin.hpp"
#include "cli/mailed.hpp"
#include "fuzz/budgets.hpp"
#include "mail/sample_code.hpp"

#include <followup/mail.hpp>
#include <followup/touch_code.hpp>

namespace followup::fuzz {
namespace {

std::string shown(const std::vector<Mail>& mails) {
    std::string text;
    for (const auto& [id, from, subject, date] : mails) {
        text += id + "\n" + subject + "\n";
        for (const std::string& address : from) text += address + "\n";
        if (date) text += std::to_string(date->time_since_epoch().count()) + "\n";
    }
    return text;
}

Book book() {
    ReadBook read = book_test::read(R"({"calendar": {"id": "contacts", "timezone": "Europe/Berlin",
        "me": {"email": "me@example.org"}}, "contacts": [{"id": "ana", "name": "Ana Ruiz",
        "email": "ana@example.org", "met": "2026-11-17", "interactions": [{"on": "2026-11-18"}]}]})");
    return std::move(read.book).value();
}

/// What is logged goes into the journal as it is, so that it has to be read from there.
void require_logged(const std::vector<Mail>& mails) {
    const Instant now = test::tapped + std::chrono::hours{2};
    const Journal journal{true,
                          {{.id = "key",
                            .at = now - std::chrono::hours{24},
                            .contact = {},
                            .name = {},
                            .addresses = {},
                            .touch = {},
                            .what = SigningKey{test::sample_key}}},
                          {}};
    const cli::Mailed mailed = cli::read_mailed(mails, book(), journal, berlin, now);
    require(mailed.answers.size() + mailed.others == mails.size(), "each mail is answered, or another's");
    for (const auto& [what, text] : mailed.answers)
        require(!text.empty() && text.find_first_of("\r\n\x1b") == std::string::npos, "an answer is one line",
                text);
    std::string lines;
    for (const JournalLine& line : mailed.lines) lines += to_text(line);
    const Journal read = read_journal(lines, "journal", "Europe/Berlin", book_test::world());
    require(read.diagnostics.empty() && read.lines.size() == mailed.lines.size(),
            "what is logged can be read again", lines);
}

void require_subject(const std::string& subject) {
    require(subject.find_first_of("\r\n\t") == std::string::npos, "a subject is on one line", subject);
    const auto asked = read_subject(subject);
    if (!asked) return;
    const auto again = read_subject(subject_text(*asked));
    require(again && again->verb == asked->verb && again->code == asked->code,
            "what a subject asks for is written as such", subject);
}

std::vector<Mail> read(std::string_view bytes) {
    return read_twice(budgets::mails, bytes, read_mails, shown);
}

}  // namespace

void fuzz(std::string_view input) {
    if (const std::string many = many_times(input); !many.empty()) read(many);
    const std::vector<Mail> mails = read(input);
    for (const Mail& mail : mails) require_subject(mail.subject);
    require_logged(mails);
}

}  // namespace followup::fuzz
