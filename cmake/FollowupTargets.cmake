option(FOLLOWUP_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(FOLLOWUP_FUZZ "Build only the library and the fuzzers of tests/fuzz, which need Clang" OFF)
option(FOLLOWUP_WERROR "Treat warnings as errors" OFF)
option(FOLLOWUP_PRECOMPILE "Read the large headers once a target; an include that is missing is not seen then" OFF)

# What every target of ours is compiled with.
add_library(followup_options INTERFACE)
target_compile_options(followup_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
    -Wcast-qual -Wformat=2 -Wimplicit-fallthrough $<$<BOOL:${FOLLOWUP_WERROR}>:-Werror>)
# Before release 13, GCC's optimizer sees faults where strings are joined (its bug 105651) and in date.h.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(followup_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(FOLLOWUP_SANITIZE)
    target_compile_options(followup_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(followup_options INTERFACE -fsanitize=address,undefined)
endif()
if(FOLLOWUP_FUZZ)
    target_compile_options(followup_options INTERFACE -fsanitize=fuzzer-no-link -O1)
endif()

# followup_precompile(TARGET HEADER...)
function(followup_precompile target)
    if(FOLLOWUP_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE
            <algorithm> <functional> <map> <memory> <optional> <set> <string> <string_view> <variant> <vector>
            <date/date.h> <fmt/format.h> ${ARGN})
    endif()
endfunction()

# followup_stage(NAME USES stage... LIBRARIES library...)
# One static library a folder of src/. Stages are handed on (PUBLIC); third-party libraries are PRIVATE, so
# that an include in the wrong folder does not compile.
function(followup_stage name)
    cmake_parse_arguments(STAGE "" "" "USES;LIBRARIES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
    add_library(followup_${name} STATIC ${sources})
    target_include_directories(followup_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include
                               PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(followup_${name} PUBLIC ${STAGE_USES} PRIVATE followup_options ${STAGE_LIBRARIES})
    followup_precompile(followup_${name})
endfunction()

# followup_test(NAME LIBRARIES library...)
# The doctest cases of tests/NAME/*.cpp as one program, one ctest.
function(followup_test name)
    cmake_parse_arguments(TEST "" "" "LIBRARIES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
    add_executable(test_${name} ${sources} ${PROJECT_SOURCE_DIR}/tests/main.cpp)
    target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(test_${name} PRIVATE followup_options ${TEST_LIBRARIES} doctest::doctest)
    # doctest's macros take minutes to optimise fully, and gain nothing by it.
    target_compile_options(test_${name} PRIVATE $<$<CONFIG:Release>:-O1>)
    followup_precompile(test_${name} <doctest/doctest.h>)
    # It has doctest's own code, which the header leaves out where it is read first.
    set_source_files_properties(${PROJECT_SOURCE_DIR}/tests/main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    add_test(NAME ${name} COMMAND test_${name})
endfunction()
