#pragma once

// A file that is written beside the one whose place it takes.

#include <followup/publish.hpp>
#include "publish/descriptor.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace followup {

/// False, with errno.
bool write_all(const Descriptor& file, std::string_view bytes);

/// Removes what a killed run left beside `target`. A link is not followed.
void remove_left_over(const std::filesystem::path& target);

class Temporary;

/// Removed when it is destroyed before it took the place. What is said of `publish_file` holds.
class Replacement {
 public:
    /// `path` is for messages; `target` where it leads to. `old`: what is there.
    Replacement(std::string path, std::filesystem::path target, const std::optional<struct stat>& old,
                NewFile kind);
    ~Replacement();
    Replacement(const Replacement&) = delete;
    Replacement& operator=(const Replacement&) = delete;

    void write(std::string_view bytes);
    void take_place();

 private:
    std::string path_;
    std::filesystem::path target_;
    std::optional<struct stat> old_;
    std::unique_ptr<Temporary> temporary_;
};

}  // namespace followup
