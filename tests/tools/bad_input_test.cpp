// SPDX-License-Identifier: Apache-2.0
// What goes wrong on a user's machine: each case has a message to act on and the documented exit code.
#include "geodata/core/files.h"
#include "tests/support/program.h"

#include <cstdlib>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;
namespace fs = std::filesystem;

namespace {

bool says(const ProcessResult& result, const std::string& words) {
    return result.output.find(words) != std::string::npos;
}

/// Sets an environment variable for the programs a test starts, and puts the old value back.
class Environment {
  public:
    Environment(std::string name, const std::string& value) : name_(std::move(name)) {
        if (const char* old = std::getenv(name_.c_str())) old_ = old;
        ::setenv(name_.c_str(), value.c_str(), 1);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() { old_.empty() ? ::unsetenv(name_.c_str()) : ::setenv(name_.c_str(), old_.c_str(), 1); }

  private:
    std::string name_, old_;
};

const std::string kArticle =
    "Trois morts dans une frappe sur Tripoli\n\nPublié le : Mardi 4 Février 2020 - 10:12\n\nUne frappe "
    "aérienne a tué trois "
    "personnes lundi à Tripoli, selon les secours.\n";

}  // namespace

TEST_CASE("nothing readable: an empty file, a binary file, a folder without articles end with 1") {
    const ScratchFolder folder("nothing-readable");
    write_file(folder / "empty.txt", "");
    write_file(folder / "binary.txt", std::string("\x7f"
                                                  "ELF\0\0\0\1\2\3\0\0\0",
                                                  13));
    fs::create_directories(folder / "bare");
    for (const char* name : {"empty.txt", "binary.txt", "bare", "absent.txt"}) {
        const ProcessResult result =
            run_dateline({"events", (folder / name).string(), "-o", (folder / "e.geojson").string()});
        CAPTURE(name);
        CAPTURE(result.output);
        CHECK(result.exit_code == 1);
        CHECK(says(result, name));
        CHECK_FALSE(fs::exists(folder / "e.geojson"));
    }
}

TEST_CASE("one unreadable file among good ones: the rest is done, the file is named, exit code 1") {
    const ScratchFolder folder("one-bad");
    write_file(folder / "good.txt", kArticle);
    write_file(folder / "bad.txt", "");
    const ProcessResult result =
        run_dateline({"events", folder.path().string(), "-o", (folder / "e.geojson").string()});
    CAPTURE(result.output);
    CHECK(result.exit_code == 1);
    CHECK(says(result, "bad.txt"));
    CHECK(fs::exists(folder / "e.geojson"));
}

TEST_CASE("a missing data pack ends with 3 and says what to run") {
    const ScratchFolder folder("no-data");
    write_file(folder / "a.txt", kArticle);
    const Environment elsewhere("DATELINE_DATA", (folder / "no-such-data").string());
    const ProcessResult result =
        run_dateline({"events", (folder / "a.txt").string(), "-o", (folder / "e.geojson").string()});
    CAPTURE(result.output);
    CHECK(result.exit_code == 3);
    CHECK(says(result, "dateline data build"));
}

TEST_CASE("an output that cannot be written ends with 1 and names it") {
    const ScratchFolder folder("unwritable");
    write_file(folder / "a.txt", kArticle);
    write_file(folder / "file", "a file, not a folder");
    const std::string target = (folder / "file" / "map.png").string();
    const ProcessResult result = run_dateline({"map", (folder / "a.txt").string(), "-o", target});
    CAPTURE(result.output);
    CHECK(result.exit_code == 1);
    CHECK(says(result, target));
}

TEST_CASE("a date that the calendar does not have ends with 2 and says what is accepted") {
    const ScratchFolder folder("wrong-date");
    write_file(folder / "a.txt", kArticle);
    for (const char* date : {"2016-02-30", "30/02/2016", "hier"}) {
        const ProcessResult result = run_dateline(
            {"map", (folder / "a.txt").string(), "--date", date, "-o", (folder / "map.png").string()});
        CAPTURE(result.output);
        CHECK(result.exit_code == 2);
        CHECK(says(result, date));
        CHECK(says(result, "YYYY-MM-DD"));
    }
}

TEST_CASE("two articles of one id end with 1 and both files are named") {
    const ScratchFolder folder("one-id");
    write_file(folder / "north" / "report.txt", kArticle);
    write_file(folder / "south" / "report.txt", kArticle);
    const ProcessResult result =
        run_dateline({"events", (folder / "north" / "report.txt").string(),
                      (folder / "south" / "report.txt").string(), "-o", (folder / "e.geojson").string()});
    CAPTURE(result.output);
    CHECK(result.exit_code == 1);
    CHECK(says(result, "north/report.txt"));
    CHECK(says(result, "south/report.txt"));
}

TEST_CASE("wrong usage ends with 2") {
    CHECK(run_dateline({"no-such-command"}).exit_code == 2);
    CHECK(run_dateline({"map"}).exit_code == 2);
    CHECK(run_dateline({}).exit_code == 2);
    CHECK(run_dateline({"--help"}).exit_code == 0);
}

TEST_CASE("an article without events: an empty layer, a warning, exit code 0") {
    const ScratchFolder folder("no-events");
    write_file(folder / "calm.txt",
               "Le jardin botanique rouvre\n\nPublié le : Mardi 4 Février 2020 - 10:12\n\nLes serres "
               "accueillent de nouveau le "
               "public.\n");
    const ProcessResult result =
        run_dateline({"events", (folder / "calm.txt").string(), "-o", (folder / "e.geojson").string()});
    CAPTURE(result.output);
    CHECK(result.exit_code == 0);
    CHECK(says(result, "warning"));
    CHECK(fs::exists(folder / "e.geojson"));
}
