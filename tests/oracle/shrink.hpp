#pragma once

#include "oracle/history.hpp"

#include <functional>

namespace followup::oracle {

/// A smaller history that still `fails`: whatever can be taken out of it is taken out.
History shrink(History failing, const std::function<bool(const History&)>& fails);

}  // namespace followup::oracle
