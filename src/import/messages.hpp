#pragma once

#include <followup/diagnostic.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace followup::importing {

/// The faults of a file, as they are found. Beyond some of a level they are only counted.
class Messages {
 public:
    explicit Messages(std::string source) : source_{std::move(source)} {}

    const std::string& source() const { return source_; }
    void error(std::size_t line, std::string headline, std::string help);
    void warn(std::size_t line, std::string headline, std::string help);

    /// By place.
    std::vector<Diagnostic> take() &&;

 private:
    void add(Level level, std::size_t line, std::string headline, std::string help);

    std::string source_;
    std::vector<Diagnostic> kept_;
    std::size_t errors_ = 0, warnings_ = 0, left_out_ = 0;
};

}  // namespace followup::importing
