// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/paths.h"
#include "geodata/core/subprocess.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace dateline::test {

/// Runs build/dateline, which lies beside the test program, in a folder (default: the source tree's root).
inline ProcessResult run_dateline(std::vector<std::string> arguments,
                                  const std::filesystem::path& folder = ".") {
    arguments.insert(arguments.begin(), (executable_dir() / "dateline").string());
    return run_process(arguments, folder);
}

/// A folder of the test's own, empty at first, removed at the end.
class ScratchFolder {
  public:
    explicit ScratchFolder(const std::string& name)
        : path_(std::filesystem::temp_directory_path() / ("dateline-test-" + name)) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace dateline::test
