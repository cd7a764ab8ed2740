#pragma once

// Messages as mail programs write them (RFC 5322 and the MIME that names headers in any script).

#include <followup/time.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

/// What logging needs of a message: nothing of its body is ever read.
struct Mail {
    std::string id;                 ///< Message-ID without its angle brackets; empty: none
    std::vector<std::string> from;  ///< bare addresses of all its From fields; of a group an empty one
    std::string subject;            ///< decoded, UTF-8, on one line; white space of any kind is one space
    std::optional<Instant> date;    ///< when it was sent, as it says itself; nullopt: it does not, or no date
};

/// The messages in `bytes`: one, or an mbox (RFC 4155, which begins with `From `), with LF or CRLF. Never
/// throws on what they say; of a header section of more than 256 KiB the beginning counts. Linear in the
/// text.
std::vector<Mail> read_mails(std::string_view bytes);

}  // namespace followup
