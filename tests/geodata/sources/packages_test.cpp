// SPDX-License-Identifier: Apache-2.0
#include "geodata/sources/packages.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/subprocess.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace dateline;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / "dateline-sources-test";
    Folder() { fs::remove_all(path), fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

/// A package of one text file, packed as npm packs it.
SourcePackage local_package(const fs::path& folder, const std::string& sha256) {
    write_file(folder / "work" / "package" / "places.txt", "one place\n");
    const ProcessResult packed =
        run_process({"tar", "-czf", (folder / "sample-1.0.0.tgz").string(), "package"}, folder / "work");
    REQUIRE(packed.exit_code == 0);
    SourcePackage package;
    package.id = "sample";
    package.version = "1.0.0";
    package.file = "sample-1.0.0.tgz";
    package.sha256 = sha256;
    package.extract = {"places.txt"};
    return package;
}

}  // namespace

TEST_CASE("every package of the list is pinned: version, file, 64 hexadecimal digits, licence") {
    const auto packages = read_packages("geodata/sources/packages.json");
    CHECK(packages.size() >= 8);
    for (const SourcePackage& package : packages) {
        CAPTURE(package.id);
        CHECK_FALSE(package.version.empty());
        CHECK_FALSE(package.licence.empty());
        CHECK_FALSE(package.extract.empty());
        CHECK(package.sha256.size() == 64);
        CHECK(std::all_of(package.sha256.begin(), package.sha256.end(),
                          [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }));
    }
}

TEST_CASE("an archive with another checksum is refused, removed, and named") {
    const Folder folder;
    const SourcePackage package = local_package(folder.path, std::string(64, '0'));
    CollectedDiagnostics diagnostics;
    try {
        fetch_packages({package}, folder.path, diagnostics);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("checksum of sample differs") != std::string::npos);
        CHECK(error.kind() == ErrorKind::input);
    }
    CHECK_FALSE(fs::exists(folder.path / package.file));
    CHECK_FALSE(fs::exists(unpacked_dir(folder.path) / "sample"));
}

TEST_CASE("a program that is not installed ends with 127, a failing one with its own code") {
    CHECK(run_process({"dateline-no-such-program"}, ".").exit_code == 127);
    CHECK(run_process({"sh", "-c", "echo out; echo err >&2; exit 5"}, ".").exit_code == 5);
    CHECK(run_process({"sh", "-c", "echo out; echo err >&2"}, ".").output == "out\nerr\n");
}

TEST_CASE("a good archive is unpacked once and then left alone") {
    const Folder folder;
    SourcePackage package = local_package(folder.path, "");
    // The expected digest comes from coreutils.
    const ProcessResult sum = run_process({"sha256sum", package.file}, folder.path);
    package.sha256 = sum.output.substr(0, 64);
    CollectedDiagnostics diagnostics;
    fetch_packages({package}, folder.path, diagnostics);
    CHECK(read_file(unpacked_dir(folder.path) / "sample" / "places.txt") == "one place\n");
    CHECK(diagnostics.infos().size() == 1);
    fetch_packages({package}, folder.path, diagnostics);
    CHECK(diagnostics.infos().size() == 1);
}
