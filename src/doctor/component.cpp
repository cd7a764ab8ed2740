#include "doctor/component.hpp"

#include <algorithm>

namespace followup::doctor {

const Kept* Component::find(std::string_view property) const {
    const auto found =
        std::find_if(kept.begin(), kept.end(), [&](const Kept& one) { return one.known->name == property; });
    return found == kept.end() ? nullptr : &*found;
}

std::string_view Component::value(std::string_view property) const {
    const Kept* const found = find(property);
    return found == nullptr ? std::string_view{} : std::string_view{found->value};
}

std::optional<Time> Component::time(std::string_view property) const {
    return read_any_time(value(property));
}

}  // namespace followup::doctor
