#pragma once

// How full the weeks ahead are, as bars.

#include "cli/agenda.hpp"

namespace followup::cli {

/// A line a week, from this one to the last one with a touch: `#` confirmed, `~` tentative, `.` room left by
/// the daily limit. Empty if all touches are in one week. At most 80 columns wide.
std::string week_chart(const Book& book, const Plan& plan, const AgendaView& view, const Palette& palette);

}  // namespace followup::cli
