#pragma once

#include <followup/fit.hpp>

#include <string>

namespace followup::cli {

/// Whether what a book asks for fits the days, and what would make it: for people, lines of about 100
/// columns. `everyone`: name all, however many there are.
std::string fit_text(const Book& book, const Fit& fit, bool everyone);

}  // namespace followup::cli
