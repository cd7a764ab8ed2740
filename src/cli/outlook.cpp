#include "cli/outlook.hpp"

#include "cli/calendars.hpp"
#include "cli/diagnostics.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"

namespace followup::cli {

Outlook::Outlook(const Options& options, const Environment& environment, FeedReading reading)
    : input(read_input(options, environment)), last(input.feeds.published, reading) {
    read_calendars(input, options, last.feed());
    if (input.book) plan = plan_of(input, last.feed());
}

void Outlook::tell(const Options& options) const {
    auto diagnostics = diagnostics_of(input, last);
    if (!last.fault().empty())
        diagnostics.push_back(warning_about(last.path(), last.fault(),
                                            "this is what would be planned if nothing were published"));
    report(diagnostics, options);
    if (options.verbose && input.book) write_standard_error(sources_text(input, options));
}

}  // namespace followup::cli
