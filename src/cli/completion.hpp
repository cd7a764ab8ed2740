#pragma once

#include <string>
#include <string_view>

namespace followup::cli {

/// A script that makes a shell complete commands, options and what belongs behind them, from the tables of
/// both. Contacts are asked for with `followup names` at the time. Throws `Failure` (wrong usage) for another
/// shell than bash, zsh and fish.
std::string completion(std::string_view shell);

}  // namespace followup::cli
