// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/paths.h"
#include "geodata/core/subprocess.h"
#include "tests/support/scratch_folder.h"

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

}  // namespace dateline::test
