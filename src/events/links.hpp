#pragma once

// Addresses as links.

#include <string>
#include <string_view>

namespace followup {

/// RFC 6068; everything outside RFC 3986's unreserved set is percent-encoded, UTF-8 in both parts of the
/// address included. An empty subject is left out. Empty for what is no address.
std::string mailto_link(std::string_view address, std::string_view subject = {});

/// RFC 3966: the leading `+`, the digits and the extension; visual separators go. Empty without a digit.
std::string tel_link(std::string_view phone);

/// A web address in which what may not stand in a URI (RFC 3986) is percent-encoded.
std::string web_link(std::string_view address);

}  // namespace followup
