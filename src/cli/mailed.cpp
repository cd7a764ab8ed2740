#include "cli/mailed.hpp"

#include <followup/touch_code.hpp>
#include "cli/answer.hpp"
#include "cli/failure.hpp"
#include "cli/journal_file.hpp"
#include "cli/taps.hpp"
#include "cli/text.hpp"
#include "events/identity.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace followup::cli {
namespace {

using What = MailAnswer::What;

/// A mail that is older was held up, or its clock is wrong: it counts from today.
constexpr date::days most_days_back{60};
constexpr date::days snoozed_for{7};
/// Phones' clocks and ours differ a little.
constexpr std::chrono::minutes clock_tolerance{5};
constexpr std::size_t most_of_subject = 80;

Outcome outcome_of(MailVerb verb, const TouchCode& code) {
    if (verb == MailVerb::replied) return Outcome::replied;
    if (verb == MailVerb::no_answer) return Outcome::no_answer;
    return code.channel == Channel::meeting ? Outcome::met : Outcome::sent;
}

std::vector<std::string> signing_keys(const Journal& journal) {
    std::vector<std::string> keys;
    for (const auto& line : journal.lines)
        if (const auto* key = std::get_if<SigningKey>(&line.what)) keys.push_back(key->key);
    return keys;
}

/// The same for the same mail, whoever reads it.
std::string line_id(const Mail& mail) {
    if (!mail.id.empty()) return uuid_of({"mail", mail.id});
    const auto date = mail.date ? std::to_string(mail.date->time_since_epoch().count()) : std::string();
    return uuid_of({"mail without id", date, mail.subject});
}

/// Reads one mail after another.
class Reader {
 public:
    Reader(const Book& book, const Journal& journal, const ZoneRules& zone, Instant now)
        : book_(book),
          journal_(journal),
          zone_(zone),
          now_(now),
          me_(logging_address(book.calendar)),
          codes_(book, signing_keys(journal)),
          taps_(book, journal, codes_) {
        if (me_.empty())
            throw Failure(ExitStatus::faults, "the book does not say from which address you log",
                          R"(write "me": {"email": "…"} into its "calendar")");
    }

    void read(const Mail& mail) {
        const auto subject = read_subject(mail.subject);
        if (!subject) {
            ++result_.others;
            return;
        }
        const auto code = codes_.read(subject->code);
        if (!is_mine(mail))
            refuse(mail, fmt::format("it is from {}, not from {}", from_text(mail), me_));
        else if (!code)
            refuse(mail, "its code is of no event of this calendar");
        else if (!code->contact || (needs_about(code->kind) && !code->about))
            refuse(mail, "whom it is about is not in the book, or has a fault there");
        else
            log(mail, *subject, *code);
    }

    Mailed result() { return std::move(result_); }

 private:
    static bool needs_about(TouchKind kind) {
        return kind == TouchKind::thank || kind == TouchKind::report_back;
    }

    static std::string from_text(const Mail& mail) {
        return mail.from.empty() ? "nobody" : fmt::format("{}", fmt::join(mail.from, " and "));
    }

    bool is_mine(const Mail& mail) const {
        return mail.from.size() == 1 && folded(mail.from.front()) == folded(me_);
    }

    void answer(What what, const std::string& text) { result_.answers.push_back({what, visible(text)}); }

    void refuse(const Mail& mail, const std::string& why) {
        answer(What::refused,
               fmt::format("not logged: \"{}\": {}", shortened(mail.subject, most_of_subject), why));
    }

    Sent sent(const Mail& mail) const {
        const auto today = date_in(zone_, now_);
        if (mail.date && *mail.date > now_ && *mail.date <= now_ + clock_tolerance)
            return {now_, today, true};
        if (!mail.date || *mail.date > now_ || date_in(zone_, *mail.date) < today - most_days_back)
            return {now_, today, false};
        return {*mail.date, date_in(zone_, *mail.date)};
    }

    JournalLine line_of(const Mail& mail, const MailSubject& subject, const TouchCode& code,
                        const Sent& when) const {
        const auto& contact = book_.contacts[*code.contact];
        auto line = line_about({contact.id, contact.name, &contact});
        line.id = line_id(mail);
        line.at = when.at;
        line.touch = subject.code;
        if (subject.verb == MailVerb::snooze)
            line.what = Snoozed{.until = when.on + snoozed_for, .written = contact.written.interactions};
        else
            line.what = logged(subject.verb, code, when.on);
        return line;
    }

    Logged logged(MailVerb verb, const TouchCode& code, Day on) const {
        const auto& contact = book_.contacts[*code.contact];
        Logged logged;
        auto& interaction = logged.interaction;
        interaction.on = on;
        interaction.outcome = outcome_of(verb, code);
        if (verb == MailVerb::replied) return logged;
        interaction.channel = code.channel;
        if (code.about) logged.about = book_.contacts[*code.about].id;
        interaction.keeps_promise = verb == MailVerb::done && code.kind == TouchKind::promise &&
                                    contact.next && code.number == contact.promises_kept &&
                                    on < contact.next->on;
        if (interaction.keeps_promise) logged.keeps = contact.next->on;
        return logged;
    }

    void log(const Mail& mail, const MailSubject& subject, const TouchCode& code) {
        const auto when = sent(mail);
        auto line = line_of(mail, subject, code, when);
        const auto* what = std::get_if<Logged>(&line.what);
        const bool is_known =
            taps_.has_line(line.id) || (what != nullptr && taps_.have(code, what->interaction.outcome, when));
        answer(is_known ? What::logged_already : What::logged,
               fmt::format("{}{}: {}", is_known ? "logged already: " : "", line.name,
                           said_text(line, journal_)));
        if (is_known) return;
        taps_.add(line, code);
        result_.lines.push_back(std::move(line));
    }

    const Book& book_;
    const Journal& journal_;
    const ZoneRules& zone_;
    Instant now_;
    std::string me_;
    TouchCodes codes_;
    Taps taps_;
    Mailed result_;
};

}  // namespace

Mailed read_mailed(std::vector<Mail> mails, const Book& book, const Journal& journal, const ZoneRules& zone,
                   Instant now) {
    std::stable_sort(mails.begin(), mails.end(), [](const Mail& a, const Mail& b) {
        return std::pair(a.date.value_or(Instant::max()), a.id) <
               std::pair(b.date.value_or(Instant::max()), b.id);
    });
    Reader reader(book, journal, zone, now);
    for (const auto& mail : mails) reader.read(mail);
    return reader.result();
}

}  // namespace followup::cli
