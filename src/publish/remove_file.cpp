#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/descriptor.hpp"
#include "publish/folder.hpp"

namespace followup {

bool remove_file(const std::string& path) {
    if (::unlink(path.c_str()) != 0) {
        if (errno == ENOENT) return false;
        throw MachineFault("remove", path, errno);
    }
    sync_folder(path);
    return true;
}

}  // namespace followup
