# SPDX-License-Identifier: Apache-2.0
# How every target of this project is compiled: set on targets, never on folders.

function(dateline_compile_options target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                             -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # GCC 12 warns of overlaps inside std::string's own operator+ (GCC bug 105651).
        target_compile_options(${target} PRIVATE -Wno-restrict)
    endif()
    if(DATELINE_SANITIZE)
        target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                 -fno-omit-frame-pointer)
        target_link_options(${target} PRIVATE -fsanitize=address,undefined)
    endif()
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
endfunction()

# dateline_library(NAME SOURCES... ): one static library of a top-level folder.
function(dateline_library target)
    add_library(${target} STATIC ${ARGN})
    dateline_compile_options(${target})
endfunction()

# dateline_test(FOLDER LIBRARIES...): all of tests/FOLDER as one doctest program, test_<folder>, known to ctest.
# They run in the source tree's root, whose files they read by relative paths (absolute ones compiled in would make
# every clone compile anew). Tests of whole runs of the program carry the label "program".
function(dateline_test folder)
    cmake_parse_arguments(arg "" "LABEL" "LIBRARIES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/${folder}/*.cpp)
    if(NOT sources)
        return()
    endif()
    string(REPLACE "/" "_" name test_${folder})
    if(NOT TARGET dateline_test_main)
        add_library(dateline_test_main OBJECT ${PROJECT_SOURCE_DIR}/tests/main.cpp)
        dateline_compile_options(dateline_test_main)
        target_link_libraries(dateline_test_main PRIVATE doctest::doctest)
    endif()
    add_executable(${name} ${sources} $<TARGET_OBJECTS:dateline_test_main>)
    dateline_compile_options(${name})
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} doctest::doctest)
    if(DATELINE_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # With the sanitizers' checks in between, GCC 12 takes std::regex's own members for uninitialised.
        target_compile_options(${name} PRIVATE -Wno-maybe-uninitialized)
    endif()
    add_test(NAME ${folder} COMMAND ${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(${folder} PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
    if(arg_LABEL)
        set_tests_properties(${folder} PROPERTIES LABELS ${arg_LABEL})
    endif()
endfunction()
