#pragma once

// Templates, filled in by kainjow's Mustache, which is seen nowhere else.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

/// By name, such as `met.where`. What is not known is not there.
using MessageValues = std::map<std::string, std::string, std::less<>>;

/// A template that `read_template` finds no fault with, parsed once.
class Mustache {
 public:
    explicit Mustache(std::string_view text);
    Mustache(Mustache&&) noexcept;
    ~Mustache();

    /// Values stand in it as they are: it is no HTML.
    std::string fill_in(const MessageValues& values);

    /// The names of the values it has a place for, and that are not there: holes in its sentences.
    std::vector<std::string> missing(const MessageValues& values) const;

    /// Whether it has a place for that value, or asks for it.
    bool mentions(std::string_view name) const;

 private:
    struct Parsed;
    std::unique_ptr<Parsed> parsed_;
};

}  // namespace followup
