#pragma once

// Standard input, output and error.

#include <cstddef>
#include <string>
#include <string_view>

namespace followup::cli {

/// Before anything else: streams that the caller closed are taken by something that fails, so that no file
/// opened later takes their place, and a reader that goes away no longer kills us by SIGPIPE.
void secure_standard_streams();

/// Throws `MachineFault`, also for more than `limit` bytes (EFBIG).
std::string read_standard_input(std::size_t limit);

/// Throws `MachineFault`. A reader that has gone away is no fault: it has read what it wanted.
void write_standard_output(std::string_view text);

/// What cannot be written is lost: there is nobody left to tell.
void write_standard_error(std::string_view text);

}  // namespace followup::cli
