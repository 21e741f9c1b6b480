// SPDX-License-Identifier: Apache-2.0
#include "render/batch/leftovers.h"

#include "geodata/core/error.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <system_error>

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// What PendingFile calls a file while it is written: ".STEM.PID-N.tmp.EXT".
bool is_temporary_of(const fs::path& path, const std::string& stem) {
    const std::string name = path.stem().string(), before = "." + stem + ".", after = ".tmp";
    if (name.size() <= before.size() + after.size() || !name.starts_with(before) || !name.ends_with(after))
        return false;
    const std::string mark = name.substr(before.size(), name.size() - before.size() - after.size());
    return mark.find_first_not_of("0123456789-") == std::string::npos;
}

}  // namespace

std::size_t remove_files(const fs::path& folder, const std::vector<fs::path>& files) {
    std::size_t removed = 0;
    std::set<fs::path> parents;
    std::error_code failure;
    for (const fs::path& file : files) {
        if (fs::remove(folder / file, failure)) ++removed;
        if (failure) throw input_error({(folder / file).string()}, "cannot be removed: " + failure.message());
        for (fs::path parent = file.parent_path(); !parent.empty(); parent = parent.parent_path())
            parents.insert(parent);
    }
    // Deeper folders sort behind those that hold them. One that still holds something refuses, and stays.
    for (auto parent = parents.rbegin(); parent != parents.rend(); ++parent)
        fs::remove(folder / *parent, failure);
    return removed;
}

void remove_temporaries(const fs::path& folder, const std::vector<fs::path>& files) {
    std::map<fs::path, std::vector<std::string>> stems;
    for (const fs::path& file : files) stems[(folder / file).parent_path()].push_back(file.stem().string());
    for (const auto& [parent, names] : stems) {
        std::error_code failure;
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(parent, failure)) {
            const auto is_ours = [&](const std::string& stem) { return is_temporary_of(entry.path(), stem); };
            // Few entries are hidden, so few are compared with every name.
            if (entry.path().filename().string().starts_with('.') &&
                std::any_of(names.begin(), names.end(), is_ours))
                found.push_back(entry.path());
        }
        for (const fs::path& path : found) fs::remove(path, failure);
    }
}

}  // namespace dateline
