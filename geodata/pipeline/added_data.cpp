// SPDX-License-Identifier: Apache-2.0
#include "geodata/pipeline/added_data.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <algorithm>
#include <map>
#include <optional>

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// Puts files into a folder and, unless kept, takes them out again and brings back what they replaced.
class Placement {
  public:
    explicit Placement(fs::path folder) : folder_(std::move(folder)) {}
    Placement(const Placement&) = delete;
    Placement& operator=(const Placement&) = delete;
    ~Placement() {
        if (kept_) return;
        for (const auto& [path, before] : before_) {
            std::error_code ignored;  // there is nobody left to tell: the first error is on its way
            fs::remove(path, ignored);
            if (before) fs::rename(*before, path, ignored);
        }
    }
    void put(const fs::path& file) {
        const fs::path target = folder_ / file.filename();
        std::optional<fs::path> before;
        if (fs::exists(target)) {
            before = folder_.parent_path() / (target.filename().string() + ".before");
            fs::rename(target, *before);
        }
        before_.emplace(target, before);
        write_file(target, read_file(file));
    }
    void keep() {
        for (const auto& [path, before] : before_) {
            if (before) fs::remove(*before);
        }
        kept_ = true;
    }

  private:
    fs::path folder_;
    std::map<fs::path, std::optional<fs::path>> before_;
    bool kept_ = false;
};

}  // namespace

fs::path additions_dir(const fs::path& data) {
    return data / "added";
}

std::vector<fs::path> added_files(const fs::path& data) {
    std::vector<fs::path> out;
    if (!fs::is_directory(additions_dir(data))) return out;
    for (const auto& entry : fs::directory_iterator(additions_dir(data))) {
        if (entry.is_regular_file()) out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

void add_data(const DataFolders& folders, const std::vector<fs::path>& files, Diagnostics& diagnostics) {
    std::map<fs::path, fs::path> by_name;
    for (const fs::path& file : files) {
        if (!by_name.emplace(file.filename(), file).second)
            throw usage_error("two files of the same name", file.filename().string(),
                              "files of different names");
    }
    for (const fs::path& file : files) {
        const std::size_t rows = check_addition(file);
        diagnostics.info(file.string() + ": " + std::string(name_of(addition_format(file))) + ", " +
                         std::to_string(rows) + " rows");
    }
    Placement placement(additions_dir(folders.data));
    for (const fs::path& file : files) placement.put(file);
    build_data(folders, diagnostics);
    placement.keep();
}

std::vector<AddedData> describe_added_data(const DataFolders& folders) {
    std::vector<AddedData> out;
    for (const fs::path& path : added_files(folders.data)) {
        const std::string text = read_file(path);
        const AdditionFormat format = addition_format(path);
        auto rows = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        if (!text.empty() && text.back() != '\n') ++rows;
        if (format == AdditionFormat::table) rows = read_place_table(path).size();
        out.push_back({path, format, rows});
    }
    return out;
}

}  // namespace dateline
