// SPDX-License-Identifier: Apache-2.0
// Every dateline command of the README does what it says, in the order it says it, in one folder.
#include "geodata/core/files.h"
#include "tests/support/program.h"

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;
namespace fs = std::filesystem;

namespace {

/// Lines of sh blocks that call the program, comments cut off.
std::vector<std::string> commands_of(const std::string& readme) {
    std::vector<std::string> commands;
    std::istringstream in(readme);
    std::string line;
    bool in_block = false;
    while (std::getline(in, line)) {
        if (line.starts_with("```")) {
            in_block = line == "```sh";
            continue;
        }
        if (!in_block || (!line.starts_with("dateline ") && line.find("| dateline ") == std::string::npos))
            continue;
        const std::size_t comment = line.find(" #");
        commands.push_back(line.substr(0, comment));
    }
    return commands;
}

/// The file a command writes with -o; empty when it writes none.
std::string output_of(const std::string& command) {
    const std::size_t option = command.find(" -o ");
    if (option == std::string::npos) return {};
    std::string rest = command.substr(option + 4);
    return rest.substr(0, rest.find(' '));
}

}  // namespace

TEST_CASE("the README's commands run and write what they name") {
    const ScratchFolder folder("readme");
    const fs::path root = fs::current_path();
    fs::create_directory_symlink(root / "tests", folder / "tests");
    fs::create_directory_symlink(root / "styles", folder / "styles");
    const auto commands = commands_of(read_file("README.md"));
    REQUIRE(commands.size() >= 15);
    for (const std::string& command : commands) {
        CAPTURE(command);
        const std::string script =
            "set -e; dateline() { \"" + (executable_dir() / "dateline").string() + "\" \"$@\"; }; " + command;
        const ProcessResult result = run_process({"sh", "-c", script}, folder.path());
        CAPTURE(result.output);
        CHECK(result.exit_code == 0);
        if (const std::string output = output_of(command); !output.empty()) {
            // PMTiles and MBTiles with dates may be one archive a date.
            const std::string stem = fs::path(output).stem().string();
            bool found = false;
            for (const auto& entry : fs::directory_iterator(folder.path()))
                found = found || entry.path().filename().string().starts_with(stem);
            CHECK(found);
        }
    }
}
