// SPDX-License-Identifier: Apache-2.0
// Runs the public render tests of the style specification, where they are: $DATELINE_CONFORMANCE, or
// ../shared/conformance beside the source tree. Their packages (npm ci in "node") must be there too, or in
// $HELDOUT_NODE. Skipped with a message otherwise.
#include "geodata/core/files.h"
#include "geodata/core/paths.h"
#include "geodata/core/subprocess.h"
#include "tests/support/scratch_folder.h"

#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;

namespace {

namespace fs = std::filesystem;

std::optional<fs::path> suite() {
    const char* given = std::getenv("DATELINE_CONFORMANCE");
    const fs::path folder =
        given != nullptr ? fs::path(given) : resource_dir() / ".." / "shared" / "conformance";
    if (fs::exists(folder / "run_render.py")) return folder;
    return std::nullopt;
}

bool has_packages(const fs::path& folder) {
    const char* given = std::getenv("HELDOUT_NODE");
    return fs::exists((given != nullptr ? fs::path(given) : folder / "node") / "node_modules" / "pixelmatch");
}

/// Of a hundred tests of a group so many must pass.
const std::map<std::string, double> kFloors{{"background", 100}, {"circle", 95}, {"fill", 92},
                                            {"icon", 90},        {"line", 97},   {"pattern", 90},
                                            {"raster", 95},      {"heatmap", 90}};

}  // namespace

TEST_CASE("styles are drawn as the reference renderer draws them") {
    const auto folder = suite();
    if (!folder) {
        MESSAGE("skipped: no conformance suite; DATELINE_CONFORMANCE names its folder");
        return;
    }
    if (!has_packages(*folder)) {
        MESSAGE("skipped: run npm ci in the suite's folder node, or set HELDOUT_NODE");
        return;
    }
    const test::ScratchFolder scratch("conformance");
    const std::string program = (executable_dir() / "dateline").string();
    const fs::path report = scratch / "report.json";
    run_process({"python3",  (*folder / "run_render.py").string(),
                 "--index",  (*folder / "index.json").string(),
                 "--tests",  (*folder / "render-tests").string(),
                 "--assets", (*folder / "assets").string(),
                 "--json",   report.string(),
                 "--",       program,
                 "style",    "draw",
                 "{style}",  "-o",
                 "{out}",    "--size",
                 "{w}x{h}",  "--ratio",
                 "{r}",      "--center={lon},{lat}",
                 "--zoom",   "{z}"},
                scratch.path());
    const auto result = nlohmann::json::parse(read_file(report));
    for (const auto& [group, floor] : kFloors) {
        CAPTURE(group);
        const auto& counts = result.at("groups").at(group);
        const double passed = counts.at(0).get<double>(), all = counts.at(1).get<double>();
        CAPTURE(passed);
        CAPTURE(all);
        CHECK(100 * passed / all >= floor);
    }
}
