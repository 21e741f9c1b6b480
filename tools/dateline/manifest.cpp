// SPDX-License-Identifier: Apache-2.0
#include "tools/dateline/manifest.h"

#include "geodata/core/files.h"
#include "geodata/core/hash.h"

#include <algorithm>
#include <system_error>

#include <nlohmann/json.hpp>

namespace dateline::cli {

namespace fs = std::filesystem;

Manifest Manifest::read(const fs::path& folder) {
    Manifest manifest;
    const fs::path path = folder / "manifest.json";
    if (!fs::is_regular_file(path)) return manifest;
    const auto json = nlohmann::json::parse(read_file(path), nullptr, false);
    if (!json.is_object() || !json.contains("key") || !json["key"].is_string() || !json.contains("outputs") ||
        !json["outputs"].is_object()) {
        return manifest;
    }
    manifest.key = json["key"].get<std::string>();
    for (const auto& [name, hash] : json["outputs"].items()) {
        if (hash.is_string()) manifest.outputs[name] = hash.get<std::string>();
    }
    return manifest;
}

void Manifest::write(const fs::path& folder) const {
    write_file(folder / "manifest.json", nlohmann::json{{"key", key}, {"outputs", outputs}}.dump(1) + "\n");
}

bool Manifest::is_intact(const fs::path& folder) const {
    return std::all_of(outputs.begin(), outputs.end(), [&](const auto& output) {
        const fs::path path = folder / output.first;
        return fs::is_regular_file(path) && sha256_hex_of_file(path) == output.second;
    });
}

void Manifest::remove_outputs_missing_in(const Manifest& newer, const fs::path& folder) const {
    for (const auto& [name, hash] : outputs) {
        // A manifest is a file anyone can edit: it must not reach out of its folder.
        const fs::path relative = fs::path(name).lexically_normal();
        if (newer.outputs.contains(name) || relative.is_absolute() || *relative.begin() == "..") continue;
        std::error_code ignored;
        fs::remove(folder / relative, ignored);
    }
}

}  // namespace dateline::cli
