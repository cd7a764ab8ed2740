#include "cli/diagnostics.hpp"
#include "cli/options.hpp"
#include "cli/run.hpp"
#include "cli/streams.hpp"

#include <cerrno>
#include <new>

namespace {

using namespace followup;
using namespace followup::cli;

void report(const std::string& headline, const std::string& help, const Environment& environment) {
    const Diagnostic fault{
        .level = Level::error, .headline = headline, .place = {}, .instead = {}, .help = help};
    const Palette palette(uses_color("auto", environment, environment.stderr_is_terminal));
    write_standard_error(render(fault, palette));
}

ExitStatus run_reporting(const std::vector<std::string>& arguments, const Environment& environment) try {
    return run(arguments, environment);
} catch (const Failure& failure) {
    report(failure.what(), failure.help(), environment);
    return failure.status();
} catch (const MachineFault& fault) {
    if (fault.error() == EPIPE) return ExitStatus::done;  // a reader that goes away is no fault
    report(fault.what(), "", environment);
    return ExitStatus::machine_failed;
} catch (const std::bad_alloc&) {
    write_standard_error("error: out of memory\n");
    return ExitStatus::machine_failed;
} catch (const std::exception& fault) {  // such as a folder that cannot be looked into
    report(fault.what(), "", environment);
    return ExitStatus::machine_failed;
}

}  // namespace

int main(int argc, char** argv) {
    secure_standard_streams();
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return static_cast<int>(run_reporting(arguments, current_environment()));
}
