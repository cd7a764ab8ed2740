#pragma once

// Why a contact's touches are when they are, or why there are none.

#include <followup/plan.hpp>
#include "cli/matching.hpp"
#include "cli/palette.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace followup::cli {

std::string explain_text(const Book& book, const Plan& plan, const Person& person, const Palette& palette);

/// `{"now", "timezone", "contact", "name", "touches": [as in agenda], "idle": null or {"why", "text"}}`
nlohmann::ordered_json explain_json(const Book& book, const Plan& plan, const Person& person,
                                    const ZoneRules& zone);

}  // namespace followup::cli
