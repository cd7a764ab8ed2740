#pragma once

#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace followup {

/// The errno of the fault of publishing, 0 if there is none.
inline int publish_error(const std::string& path, std::string_view bytes) {
    try {
        publish_file(path, bytes);
        return 0;
    } catch (const MachineFault& fault) {
        CHECK(fault.operation() == "write");
        CHECK(fault.path() == path);
        return fault.error();
    }
}

}  // namespace followup
