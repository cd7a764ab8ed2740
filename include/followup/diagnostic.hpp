#pragma once

// Faults in the user's data, as values: collected by the stages, rendered in one place (cli).
// Faults of the machine are `MachineFault`s. Broken assumptions of ours are asserts.

#include <cstddef>
#include <stdexcept>
#include <string>

namespace followup {

/// A place in a text that the user wrote.
struct Place {
    std::string source;      ///< the file as the user named it, `-` for standard input
    std::size_t line = 0;    ///< from 1; 0 where the message is about the whole text
    std::size_t column = 0;  ///< from 1, in characters (code points), not in bytes
    std::string pointer;     ///< JSON pointer (RFC 6901) of the value
    std::string
        source_line;        ///< the line, control characters made visible, cut around the place if it is long
    std::size_t caret = 0;  ///< where in `source_line` the marked part begins, in characters from 0
    std::size_t width = 0;  ///< how many characters are marked; 0 where there is nothing to mark
};

enum class Level { error, warning };

/// One fault or warning: in the user's words, with a place, and with what to write instead.
struct Diagnostic {
    Level level = Level::error;
    std::string headline;  ///< `contact "Ada" has a cadence that is not a length of time`
    Place place;
    std::string instead;  ///< what would be right, behind the caret; may be empty
    std::string help;     ///< a next step to take; may be empty
};

/// The machine did not do what it was asked: no such file, disk full, no permission. Exit status 3.
class MachineFault : public std::runtime_error {
 public:
    /// `operation` reads as in "cannot `operation` `path`"; `error` is an errno value.
    MachineFault(std::string operation, std::string path, int error);

    const std::string& operation() const { return operation_; }
    const std::string& path() const { return path_; }
    int error() const { return error_; }

 private:
    std::string operation_;
    std::string path_;
    int error_;
};

}  // namespace followup
