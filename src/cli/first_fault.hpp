#pragma once

// For things of which each is to be done, whatever becomes of the others.

#include <exception>

namespace followup::cli {

/// Keeps the first fault until the end.
class FirstFault {
 public:
    template <class Action>
    void attempt(Action action) {
        try {
            action();
        } catch (...) {
            if (!fault_) fault_ = std::current_exception();
        }
    }

    /// Throws it, if there was one.
    void rethrow() const {
        if (fault_) std::rethrow_exception(fault_);
    }

 private:
    std::exception_ptr fault_;
};

}  // namespace followup::cli
