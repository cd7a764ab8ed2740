#include "cli/mailed.hpp"
#include "cli/tracking.hpp"

#include <followup/mail.hpp>
#include <followup/publish.hpp>
#include "cli/book_lock.hpp"
#include "cli/journal_file.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace followup::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_mailbox = std::size_t{1} << 30;

bool is_maildir(const std::string& path) {
    std::error_code none;
    return fs::is_directory(fs::path(path) / "new", none) && fs::is_directory(fs::path(path) / "cur", none);
}

/// The messages that a Maildir has, in the order of their names, so that it does not depend on the disk's.
std::vector<std::string> messages_of(const std::string& maildir) {
    std::vector<std::string> paths;
    for (const auto* folder : {"new", "cur"})
        for (const auto& entry : fs::directory_iterator(fs::path(maildir) / folder))
            if (entry.is_regular_file()) paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

void add_mails(std::vector<Mail>& mails, std::string_view bytes) {
    auto more = read_mails(bytes);
    std::move(more.begin(), more.end(), std::back_inserter(mails));
}

/// One that a mail program moves away meanwhile will be there in the next run.
void add_maildir(std::vector<Mail>& mails, const std::string& maildir) {
    for (const auto& path : messages_of(maildir)) try {
            add_mails(mails, read_regular_file(path, largest_mailbox));
        } catch (const MachineFault& fault) {
            if (fault.error() != ENOENT) throw;
        }
}

std::vector<Mail> mails_of(const std::vector<std::string>& sources) {
    std::vector<Mail> mails;
    if (sources.empty()) add_mails(mails, read_standard_input(largest_mailbox));
    for (const auto& source : sources) {
        if (source == "-")
            add_mails(mails, read_standard_input(largest_mailbox));
        else if (is_maildir(source))
            add_maildir(mails, source);
        else
            add_mails(mails, read_file(source, largest_mailbox));
    }
    return mails;
}

/// What is there from earlier runs is of no interest each time.
std::string answer_text(const Mailed& mailed, const Options& options) {
    std::string text;
    for (const auto& answer : mailed.answers)
        if (answer.what == MailAnswer::What::logged ||
            (options.verbose && answer.what == MailAnswer::What::logged_already))
            text += answer.text + "\n";
    if (!text.empty()) return text;
    return fmt::format("nothing new in {}\n", counted(mailed.answers.size() + mailed.others, "mail"));
}

bool is_refused(const MailAnswer& answer) {
    return answer.what == MailAnswer::What::refused;
}

}  // namespace

ExitStatus log_mail(const Options& options, const Environment& environment) {
    const auto lock = lock_book(options);  // one process for each mail may come from a mail program
    const auto input = read_input(options, environment);
    if (!input.book) {
        report(input.diagnostics, options);
        return ExitStatus::faults;
    }
    const auto mailed =
        read_mailed(mails_of(options.operands), *input.book, input.journal, input.around.zone, input.now);
    if (!mailed.lines.empty()) append(input, mailed.lines, options, environment);
    for (const auto& answer : mailed.answers)
        if (is_refused(answer)) write_standard_error("warning: " + answer.text + "\n");
    if (!options.quiet) write_standard_output(answer_text(mailed, options));
    return std::ranges::any_of(mailed.answers, is_refused) ? ExitStatus::faults : ExitStatus::done;
}

}  // namespace followup::cli
