#include "cli/check.hpp"

#include <followup/events.hpp>
#include <followup/working_days.hpp>
#include "cli/diagnostics.hpp"
#include "cli/message_warnings.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace followup::cli {

std::vector<Diagnostic> advice(const Input& input, const std::string& source) {
    std::vector<Diagnostic> all;
    const auto& calendar = input.book->calendar;
    const auto& contacts = input.book->contacts;
    if (input.id_is_default)
        all.push_back(warning_about(
            source, fmt::format("the calendar has no id: the file's name is taken, \"{}\"", calendar.id),
            fmt::format("write \"id\": \"{}\" into \"calendar\", one no other book has: under "
                        "another name, all events would be new ones",
                        calendar.id)));
    if (input.zone_origin == ZoneOrigin::feed)
        all.push_back(warning_about(
            source,
            fmt::format("no time zone is written down: the published feed's is taken, {}", calendar.timezone),
            fmt::format("write \"timezone\": \"{}\" into \"calendar\"", calendar.timezone)));
    const auto without_id = std::count_if(contacts.begin(), contacts.end(),
                                          [](const Contact& contact) { return contact.id_is_default; });
    if (without_id > 0)
        all.push_back(warning_about(
            source, fmt::format("{} without an id", counted(static_cast<std::size_t>(without_id), "contact")),
            "write one for each, such as \"id\": \"ana\": a contact whose address or name changes would be a "
            "new one"));
    const Day today = date_in(input.around.zone, input.now);
    for (auto& warning :
         message_warnings(*input.book, message_gaps(*input.book, input.around, today), source))
        all.push_back(std::move(warning));
    if (!WorkingDays{calendar}.on_or_after(today))
        all.push_back(
            warning_about(source, "no working day comes within 366 days, so that next to nothing is planned",
                          "look at \"working_days\" and \"holidays\" of \"calendar\""));
    return all;
}

}  // namespace followup::cli
