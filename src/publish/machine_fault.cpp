#include <followup/diagnostic.hpp>

#include <cstring>
#include <utility>

namespace followup {
namespace {

std::string message(const std::string& operation, const std::string& path, int error) {
    // strerror would speak the language of the locale, and share a buffer.
    const char* text = ::strerrordesc_np(error);
    return "cannot " + operation + " " + path + ": " +
           (text != nullptr ? text : "error " + std::to_string(error));
}

}  // namespace

MachineFault::MachineFault(std::string operation, std::string path, int error)
    : std::runtime_error(message(operation, path, error)),
      operation_(std::move(operation)),
      path_(std::move(path)),
      error_(error) {}

}  // namespace followup
