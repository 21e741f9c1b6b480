// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

/// How another program ended.
struct ProcessResult {
    int exit_code = 0;   ///< 127 when the program is not installed, 128 + signal when it was killed
    std::string output;  ///< standard output and standard error together
};

/// Runs a program found on PATH in a folder, without a shell, with empty standard input, and waits for it.
ProcessResult run_process(const std::vector<std::string>& command, const std::filesystem::path& folder);

}  // namespace dateline
