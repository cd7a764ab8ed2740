#pragma once

#include <string>

namespace followup::cli {

/// followup(1) in roff (the man macros), from the tables of commands and options. It has no date, so that
/// the same version is the same page.
std::string man_page();

}  // namespace followup::cli
