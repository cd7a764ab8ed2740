// In the preset `fuzz`, libFuzzer makes the inputs.

#include "fuzz/fuzz.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    followup::fuzz::fuzz({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
