#pragma once

// What calendar apps do with a feed, for people and for programs.

#include <followup/doctor.hpp>
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/options.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace followup::cli {

/// The findings, as faults in the text of a feed that is called `source`.
std::vector<Diagnostic> diagnostics_of(const Examination& examination, std::string_view feed,
                                       const std::string& source);

/// The shape is described in README.md ("doctor --json").
nlohmann::ordered_json doctor_json(const Examination& examination, const std::vector<App>& apps);

ExitStatus doctor(const Options& options, const Environment& environment);

}  // namespace followup::cli
