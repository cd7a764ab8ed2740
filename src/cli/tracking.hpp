#pragma once

// The commands that keep track: each appends to the journal, and says what comes of it.

#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/options.hpp"

namespace followup::cli {

ExitStatus log(const Options& options, const Environment& environment);
/// `log --mail`: what the mails say that the events' links write.
ExitStatus log_mail(const Options& options, const Environment& environment);
ExitStatus snooze(const Options& options, const Environment& environment);
ExitStatus promise(const Options& options, const Environment& environment);
ExitStatus pause(const Options& options, const Environment& environment);
ExitStatus resume(const Options& options, const Environment& environment);
ExitStatus close(const Options& options, const Environment& environment);
ExitStatus undo(const Options& options, const Environment& environment);

}  // namespace followup::cli
