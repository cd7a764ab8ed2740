#include "book/fault.hpp"

#include "book/limits.hpp"

#include <utility>

namespace followup::book {

void Faults::add(Fault fault) {
    std::size_t& count = fault.level == Level::error ? errors_ : warnings_;
    if (++count > limits::diagnostics)
        ++left_out_;
    else
        kept_.push_back(std::move(fault));
}

}  // namespace followup::book
