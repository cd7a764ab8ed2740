#pragma once

// How a run ends, and the failures that are the command line's own. (What is wrong in the book is a
// `Diagnostic`, what the machine refuses a `MachineFault`.)

#include <stdexcept>
#include <string>

namespace followup::cli {

enum class ExitStatus {
    done = 0,
    faults = 1,          ///< in what was read
    wrong_usage = 2,     ///< of the command line
    machine_failed = 3,  ///< something cannot be read or written
    out_of_date = 4,     ///< `diff`: a run would change the feed
    refused = 5,         ///< too much would go, or another run is at it
};

class Failure : public std::runtime_error {
 public:
    /// `help` is a next step to take, and may be empty.
    Failure(ExitStatus status, const std::string& headline, std::string help = {})
        : std::runtime_error(headline), status_(status), help_(std::move(help)) {}

    ExitStatus status() const { return status_; }
    const std::string& help() const { return help_; }

 private:
    ExitStatus status_;
    std::string help_;
};

}  // namespace followup::cli
