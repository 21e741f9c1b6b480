// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/paths.h"

#include "geodata/core/error.h"

#include <cstdlib>
#include <string>

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// An environment variable that is set and not empty, as a path; else an empty path.
fs::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? fs::path() : fs::path(value);
}

fs::path cache_dir() {
    if (const fs::path xdg = from_environment("XDG_CACHE_HOME"); xdg.is_absolute()) return xdg / "dateline";
    if (const fs::path home = from_environment("HOME"); !home.empty()) return home / ".cache" / "dateline";
    throw no_data_error(
        "neither XDG_CACHE_HOME nor HOME is set, so there is no place for the data; set DATELINE_DATA");
}

}  // namespace

fs::path data_dir() {
    const fs::path given = from_environment("DATELINE_DATA");
    return given.empty() ? cache_dir() / "data" : given;
}

fs::path download_dir() {
    const fs::path given = from_environment("DATELINE_DOWNLOADS");
    return given.empty() ? cache_dir() / "downloads" : given;
}

fs::path executable_dir() {
    std::error_code code;
    const fs::path program = fs::read_symlink("/proc/self/exe", code);
    return code ? fs::current_path() : program.parent_path();
}

fs::path resource_dir() {
    if (fs::path given = from_environment("DATELINE_RESOURCES"); !given.empty()) return given;
    const fs::path here = executable_dir();
    for (const fs::path& candidate : {here.parent_path(), here.parent_path() / "share" / "dateline", here}) {
        if (fs::is_directory(candidate / "geodata" / "lexicons")) return candidate;
    }
    throw no_data_error("lexicons and styles not found beside " + here.string() +
                        "; set DATELINE_RESOURCES to the folder that holds geodata/ and styles/");
}

}  // namespace dateline
