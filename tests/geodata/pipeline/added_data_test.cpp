// SPDX-License-Identifier: Apache-2.0
// Additions to the gazetteer are kept whole or not at all.
#include "geodata/pipeline/added_data.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace dateline;

namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path = fs::temp_directory_path() / ("dateline_added_" + std::to_string(getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("files that cannot be built in leave the earlier ones as they were") {
    const Folder folder;
    // No packages have been fetched into this folder, so every build fails after the files were found good.
    const DataFolders folders{resource_dir(), folder.path / "downloads", folder.path / "data"};
    const std::string before = "name,lat,lon\nOld,1,2\n";
    write_file(additions_dir(folders.data) / "mine.csv", before);
    write_file(folder.path / "mine.csv", "name,lat,lon\nNew,3,4\nNewer,5,6\n");
    write_file(folder.path / "other.csv", "name;lat;lon\nX;3;4\n");
    CollectedDiagnostics diagnostics;
    CHECK_THROWS_AS(add_data(folders, {folder.path / "mine.csv", folder.path / "other.csv"}, diagnostics),
                    Error);
    REQUIRE(added_files(folders.data).size() == 1);
    CHECK(read_file(added_files(folders.data)[0]) == before);
    REQUIRE(diagnostics.infos().size() >= 2);
    CHECK(diagnostics.infos()[0].find("2 rows") != std::string::npos);

    const auto described = describe_added_data(folders);
    REQUIRE(described.size() == 1);
    CHECK(described[0].format == AdditionFormat::table);
    CHECK(described[0].rows == 1);

    write_file(folder.path / "bad.csv", "name,lat,lon\nX,3,4,5\n");
    CHECK_THROWS_AS(add_data(folders, {folder.path / "other.csv", folder.path / "bad.csv"}, diagnostics),
                    Error);
    CHECK(added_files(folders.data).size() == 1);
    CHECK(added_files(folder.path / "nowhere").empty());
}
