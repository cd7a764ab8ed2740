#pragma once

// What was tapped on the phone: mails to oneself become lines of the journal.

#include <followup/journal.hpp>
#include <followup/mail.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace followup::cli {

/// What became of one mail, for the user: one line without a line break, safe to show.
struct MailAnswer {
    enum class What { logged, logged_already, refused };
    What what{};
    std::string text;
};

struct Mailed {
    /// To be appended as they are. Their ids follow from the mails, so that a mail that is read again, here
    /// or on another machine, counts once; their time is when the mail was sent.
    std::vector<JournalLine> lines;
    std::vector<MailAnswer> answers;  ///< by the time the mails were sent
    std::size_t others = 0;           ///< mails that have nothing to do with followup
};

/// What mails log. `book` has the journal taken in and the calendar's id filled in. A mail counts if it is
/// from `me.email` alone and has a code that a key of the journal signed. One that was read before, and a
/// second tap on the same event, are logged already; what was taken back since stays so. Throws `Failure` for
/// a book that does not say who `me` is.
Mailed read_mailed(std::vector<Mail> mails, const Book& book, const Journal& journal, const ZoneRules& zone,
                   Instant now);

}  // namespace followup::cli
