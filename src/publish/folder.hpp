#pragma once

#include <filesystem>
#include <string>

namespace followup {

/// The folder a file is in, as something to open.
std::string folder_of(const std::filesystem::path& file);

/// Makes sure that the name of a new file survives a power failure. No fault if that cannot be done: the file
/// is in place, and whole.
void sync_folder(const std::filesystem::path& file);

}  // namespace followup
