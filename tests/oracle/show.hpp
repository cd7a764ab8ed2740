#pragma once

// Cases and plans for a person to read.

#include "oracle/random_book.hpp"

#include <followup/plan.hpp>

#include <string>

namespace followup::oracle {

/// The instant and the book, as a book that can be pasted into a file.
std::string show(const Case& shown);

/// One touch a line, then who is idle.
std::string show(const Plan& plan);

/// The first thing in which they differ, reasons left out; empty if there is none. Touches that start at the
/// same instant with the same contact may be in any order.
std::string first_difference(const Plan& expected, const Plan& actual);

}  // namespace followup::oracle
