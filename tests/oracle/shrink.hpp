#pragma once

#include "oracle/random_book.hpp"

#include <functional>

namespace followup::oracle {

/// A smaller case that still `fails`: whatever can be taken out of the book is taken out.
Case shrink(Case failing, const std::function<bool(const Case&)>& fails);

}  // namespace followup::oracle
