#pragma once

// Addresses as links.

#include <string>
#include <string_view>

namespace followup {

/// RFC 6068; everything outside RFC 3986's unreserved set is percent-encoded, UTF-8 in both parts of the
/// address included. An empty subject is left out. Empty for what is no address.
std::string mailto_link(std::string_view address, std::string_view subject = {});

struct MessageLink {
    std::string url;
    bool is_cut = false;  ///< it holds only the beginning of the message
};

/// RFC 6068, with subject and body. Apps and mail programs cut long links anywhere, so that it is at most
/// 1,799 octets: a body that is longer ends with "[…]". Empty for what is no address.
MessageLink mail_with(std::string_view address, std::string_view subject, std::string_view body);

/// RFC 5724, likewise. Empty without a digit.
MessageLink sms_with(std::string_view phone, std::string_view body);

/// RFC 3966: the leading `+`, the digits and the extension; visual separators go. Empty without a digit.
std::string tel_link(std::string_view phone);

/// A web address in which what may not stand in a URI (RFC 3986) is percent-encoded.
std::string web_link(std::string_view address);

}  // namespace followup
