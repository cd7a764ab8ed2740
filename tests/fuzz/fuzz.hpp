#pragma once

// What each fuzzer has: an input that anybody may have made, and what must hold whatever it is.

#include <string>
#include <string_view>

namespace followup::fuzz {

/// Each file of this folder defines one. Called with one input after another; throws nothing.
void fuzz(std::string_view input);

/// Ends the program with a message, as fuzzers know a find, unless `holds`. `what` completes "not so: ".
void require(bool holds, std::string_view what, std::string_view details = {});

/// The same for texts that have to be the same; the message tells where they begin to differ.
void require_same(std::string_view one, std::string_view other, std::string_view what);

}  // namespace followup::fuzz
