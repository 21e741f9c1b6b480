// SPDX-License-Identifier: Apache-2.0
#include "tools/bench/tables_bench.h"

#include "geodata/core/day.h"
#include "geodata/core/error.h"
#include "geodata/core/paths.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dateline::bench {
namespace {

namespace fs = std::filesystem;

/// Numbers that look random and are the same everywhere (Knuth's MMIX generator).
class Numbers {
  public:
    std::uint32_t below(std::uint32_t limit) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>((state_ >> 33) % limit);
    }

  private:
    std::uint64_t state_ = 1;
};

/// A row of 61 columns with as many bytes as real ones have, somewhere in Europe, Africa or western Asia.
std::string row_of(std::size_t i, Numbers& numbers) {
    constexpr std::array<const char*, 8> kCodes = {"190", "193", "195", "183", "141", "173", "042", "010"};
    const Day day = *parse_day("2027-01-01") + std::chrono::days{numbers.below(5 * 365)};
    std::string date = format_day(day);
    std::erase(date, '-');
    const char* code = kCodes[numbers.below(kCodes.size())];
    const double lat = -30 + numbers.below(90'000) / 1000.0, lon = -15 + numbers.below(75'000) / 1000.0;
    const std::string place = fmt::format(
        "4\tPlace {}, Region, Country\tSY\tSY{:02}\t{}\t{:.4f}\t{:.4f}\t-{}", numbers.below(20'000),
        numbers.below(14), numbers.below(30'000), lat, lon, numbers.below(3'000'000));
    return fmt::format(
        "{0}\t{1}\t{2}\t{3}\t{3}."
        "5\tGOV\tGOVERNMENT\tSYR\t\t\t\t\tGOV\t\t\tREB\tREBEL\t\t\t\t\t\tREB\t\t\t1\t{4}\t{4}\t"
        "{5}\t4\t-10\t4\t1\t4\t-3.27\t{6}\t{6}\t{6}\t{1}120000\thttps://example.org/world/{1}/"
        "report-{0}.html\n",
        i, date, date.substr(0, 6), date.substr(0, 4), code, std::string(code, 2), place);
}

/// Runs the program beside this one; wall seconds and peak memory.
struct Run {
    double seconds = 0, peak_mb = 0;
};
Run run_program(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), (executable_dir() / "dateline").string());
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child || status != 0)
        throw input_error({arguments[0]}, "the program did not end well");
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return {seconds, static_cast<double>(used.ru_maxrss) / 1024};
}

void print(std::string_view what, double figure, std::string_view unit) {
    std::printf("%-44s %12.3f %s\n", std::string(what).c_str(), figure, std::string(unit).c_str());
    std::fflush(stdout);
}

}  // namespace

void measure_tables(std::size_t rows) {
    const fs::path folder = fs::temp_directory_path() / fmt::format("dateline-bench-{}", ::getpid());
    fs::create_directories(folder);
    const fs::path table = folder / "rows.export.CSV";
    {
        std::ofstream file(table, std::ios::binary);
        Numbers numbers;
        for (std::size_t i = 0; i < rows; ++i) file << row_of(i, numbers);
    }
    print("tables: rows", static_cast<double>(rows), "");
    print("tables: size", static_cast<double>(fs::file_size(table)) / 1e6, "MB");
    const auto measure = [&](const std::string& what, std::vector<std::string> arguments) {
        arguments.insert(arguments.begin() + 1, {table.string(), "--quiet"});
        const Run run = run_program(arguments);
        print(what, run.seconds, "s");
        print(what + ", peak memory", run.peak_mb, "MB");
    };
    const std::string month = (folder / "month.geojson").string();
    measure("tables: a month to GeoJSON",
            {"events", "-o", month, "--from", "2029-03-01", "--to", "2029-03-31"});
    measure("tables: a day drawn", {"map", "-o", (folder / "day.png").string(), "--date", "2029-03-15"});
    fs::remove_all(folder);
}

}  // namespace dateline::bench
