#pragma once

// Templates, filled in by kainjow's Mustache, which is seen nowhere else.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

/// A name, such as `met.where`, and what it stands for. Empty: it is not there.
struct MessageValue {
    std::string name, value;
};
using MessageValues = std::vector<MessageValue>;

/// A template that `read_template` finds no fault with, parsed once.
class Mustache {
 public:
    explicit Mustache(std::string_view text);
    Mustache(Mustache&&) noexcept;
    ~Mustache();

    /// Values stand in it as they are: it is no HTML. None may be blank. Each call has to have the same names
    /// in the same order.
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
