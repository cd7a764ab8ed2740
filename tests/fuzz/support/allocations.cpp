#include "fuzz/support/allocations.hpp"

#include <atomic>

#if defined(__SANITIZE_ADDRESS__)
#define FOLLOWUP_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FOLLOWUP_ASAN 1
#endif
#endif

namespace followup::fuzz {
namespace {

std::atomic<std::size_t> in_all{0}, live{0}, most{0}, live_before{0};

void count_one(std::size_t size) {
    in_all += size;
    const std::size_t now = live += size;
    for (std::size_t before = most; before < now && !most.compare_exchange_weak(before, now);) continue;
}

void count_freed(std::size_t size) {
    live -= size;
}

}  // namespace

void begin_counting() {
    in_all = 0;
    live_before = most = live.load();
}

Allocated allocated() {
    return {.in_all = in_all, .at_most = most - live_before};
}

}  // namespace followup::fuzz

#ifdef FOLLOWUP_ASAN

// The sanitizer has the allocator, and tells what it does.

#include <sanitizer/allocator_interface.h>

#include <cstdlib>

namespace followup::fuzz {
namespace {

void on_malloc(const volatile void*, std::size_t size) {
    count_one(size);
}

void on_free(const volatile void* block) {
    if (block != nullptr) count_freed(__sanitizer_get_allocated_size(block));
}

[[maybe_unused]] const bool is_installed = [] {
    if (__sanitizer_install_malloc_and_free_hooks(on_malloc, on_free) == 0) std::abort();
    return true;
}();

}  // namespace
}  // namespace followup::fuzz

#else

// Those of the C library are called by these, which take their place: operator new calls them, too.

#include <malloc.h>

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void __libc_free(void* block);

void* malloc(std::size_t size) noexcept {
    void* const block = __libc_malloc(size);
    followup::fuzz::count_one(malloc_usable_size(block));
    return block;
}

void* calloc(std::size_t count, std::size_t size) noexcept {
    void* const block = __libc_calloc(count, size);
    followup::fuzz::count_one(malloc_usable_size(block));
    return block;
}

void* realloc(void* block, std::size_t size) noexcept {
    followup::fuzz::count_freed(malloc_usable_size(block));
    void* const other = __libc_realloc(block, size);
    followup::fuzz::count_one(malloc_usable_size(other));
    return other;
}

void free(void* block) noexcept {
    followup::fuzz::count_freed(malloc_usable_size(block));
    __libc_free(block);
}
}

#endif
