#include "publish/folder.hpp"

#include "publish/descriptor.hpp"

namespace followup {

std::string folder_of(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path().native() : ".";
}

void sync_folder(const std::filesystem::path& file) {
    const Descriptor folder(folder_of(file), O_RDONLY | O_DIRECTORY);
    if (folder.is_open()) uninterrupted([&] { return ::fsync(folder.get()); });
}

}  // namespace followup
