#include "cli/report.hpp"

#include "cli/diagnostics.hpp"
#include "cli/streams.hpp"

namespace followup::cli {
namespace {

constexpr std::size_t most_diagnostics = 20;

}  // namespace

std::string rendered(const std::vector<Diagnostic>& diagnostics, const Options& options, bool colored) {
    const auto limit = options.verbose ? std::nullopt : std::optional(most_diagnostics);
    return render(diagnostics, Palette(colored), limit);
}

void report(const std::vector<Diagnostic>& diagnostics, const Options& options) {
    write_standard_error(rendered(diagnostics, options, options.color_errors));
}

ExitStatus status_of(const Input& input) {
    return has_errors(input.diagnostics) ? ExitStatus::faults : ExitStatus::done;
}

}  // namespace followup::cli
