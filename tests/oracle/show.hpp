#pragma once

// Cases and plans for a person to read.

#include "oracle/history.hpp"

#include <followup/plan.hpp>

#include <string>

namespace followup::oracle {

/// The instants and the book, as a book that can be pasted into a file, and what changed in it from run to
/// run, as JSON patches.
std::string show(const History& shown);

/// One touch a line, then who is idle.
std::string show(const Plan& plan);

/// The first thing in which they differ; empty if there is none. Touches that start at the
/// same instant with the same contact may be in any order.
std::string first_difference(const Plan& expected, const Plan& actual);

}  // namespace followup::oracle
