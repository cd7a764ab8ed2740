#pragma once

// The properties of a component in the order in which we write them, and what each means.

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "ical/line_reader.hpp"

namespace followup {

template <typename Target>
struct Property {
    std::string_view name;
    bool is_always_written = false;  ///< else only if it is not empty
    /// Whether the value is what we would write.
    bool (*read)(Target& target, std::string_view value) = nullptr;
};

/// Reads properties in whatever order, and sees whether they are the ones we would write.
template <typename Target>
class PropertyTable {
 public:
    explicit PropertyTable(std::span<const Property<Target>> properties) : properties_{properties} {}

    /// Whether we would write this line here.
    bool read(Target& target, const ContentLine& line) {
        while (next_ < properties_.size() && properties_[next_].name != line.name) {
            if (properties_[next_].is_always_written) return read_elsewhere(target, line);
            ++next_;
        }
        if (next_ == properties_.size()) return read_elsewhere(target, line);
        const Property<Target>& property = properties_[next_++];
        const bool is_ours = property.read(target, line.value);
        const bool is_written = property.is_always_written || !line.value.empty();
        return is_ours && is_written && line.has_crlf && line.is_plain;
    }

    /// No more properties are to come here. Whether we would have written no more.
    bool finish() {
        const auto rest = properties_.subspan(next_);
        next_ = properties_.size();
        return std::ranges::none_of(rest, &Property<Target>::is_always_written);
    }

 private:
    /// A line of another order, or unknown. Not what we would write.
    bool read_elsewhere(Target& target, const ContentLine& line) const {
        for (const Property<Target>& property : properties_)
            if (equals_in_any_case(line.name, property.name)) property.read(target, line.value);
        return false;
    }

    std::span<const Property<Target>> properties_;
    std::size_t next_ = 0;
};

}  // namespace followup
