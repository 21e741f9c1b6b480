// SPDX-License-Identifier: Apache-2.0
#include "render/sources/outside_files.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/hash.h"
#include "render/sources/location.h"

#include <algorithm>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

class Collector {
  public:
    explicit Collector(const fs::path& folder) : folder_(folder) {}

    void add(const Json& address) {
        if (address.is_string()) add(address.get_ref<const std::string&>());
    }
    void add(const std::string& address) {
        try {
            paths_.insert(fs::absolute(locate(address, folder_)).lexically_normal());
        } catch (const Error&) {
            // Not on this machine: opening the source says so.
        }
    }
    /// The folder that a template's braces stand in.
    void add_template(const Json& address) {
        if (!address.is_string()) return;
        const std::string text =
            address.get<std::string>().substr(0, address.get_ref<const std::string&>().find('{'));
        add(text.substr(0, text.rfind('/') + 1));
    }
    void add_tiles(const Json& definition) {
        const auto tiles = definition.find("tiles");
        if (tiles == definition.end() || !tiles->is_array()) return;
        for (const Json& address : *tiles) add_template(address);
    }
    /// A TileJSON names its tiles, counted from its own folder.
    void add_tilejson(const Json& address) {
        if (!address.is_string()) return;
        try {
            const fs::path path = locate(address.get_ref<const std::string&>(), folder_);
            if (path.extension() != ".json" || !fs::is_regular_file(path)) return;
            Collector inner(path.parent_path());
            const Json document = Json::parse(read_file(path), nullptr, false);
            if (document.is_object()) inner.add_tiles(document);
            paths_.insert(inner.paths_.begin(), inner.paths_.end());
        } catch (const Error&) {
            // As above.
        }
    }
    void add_sprite(const Json& address) {
        if (!address.is_string()) return;
        const auto& text = address.get_ref<const std::string&>();
        add(text);
        for (const char* ending : {".json", ".png", "@2x.json", "@2x.png"}) add(text + ending);
    }
    const std::set<fs::path>& paths() const { return paths_; }

  private:
    fs::path folder_;
    std::set<fs::path> paths_;
};

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Files of the same stem beside a shapefile, or with the whole name and a further ending.
std::vector<fs::path> with_companions(const fs::path& file) {
    std::vector<fs::path> files;
    std::error_code problem;
    const std::string name = file.filename().string(), stem = file.stem().string();
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    for (const auto& entry : fs::directory_iterator(folder, problem)) {
        const std::string other = entry.path().filename().string();
        const bool of_shapefile = file.extension() == ".shp" && entry.path().stem().string() == stem;
        const bool sidecar = other == name + ".aux.xml" || other == name + ".ovr" || other == name + "-wal";
        if (entry.is_regular_file() && (other == name || of_shapefile || sidecar))
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

std::vector<fs::path> outside_files(const Style& style, const SourceOptions& options) {
    Collector found(options.folder);
    for (const auto& [name, source] : style.sources()) {
        const Json& definition = *source.definition;
        if (is_base_map_source(style, name)) continue;
        if (definition.contains("data")) found.add(definition["data"]);
        if (definition.contains("url")) {
            found.add(definition["url"]);
            found.add_tilejson(definition["url"]);
        }
        found.add_tiles(definition);
    }
    if (const Json* sprite = style.sprite()) {
        found.add_sprite(*sprite);
        if (sprite->is_array()) {
            for (const Json& part : *sprite) {
                if (part.is_object() && part.contains("url")) found.add_sprite(part["url"]);
            }
        }
    }
    if (!options.basemap.empty()) found.add(fs::absolute(options.basemap).string());
    std::vector<fs::path> out;
    for (const fs::path& path : found.paths()) {
        if (fs::exists(path) || path.extension() != "") out.push_back(path);
    }
    return out;
}

std::string hash_of_path(const fs::path& path) {
    std::error_code problem;
    if (!fs::exists(path, problem)) return {};
    const bool is_folder = fs::is_directory(path, problem);
    const std::vector<fs::path> files = is_folder ? files_in(path) : with_companions(path);
    if (!is_folder && files.size() == 1) return sha256_hex_of_file(path);
    Sha256 hash;
    for (const fs::path& file : files) {
        hash.add(file.lexically_relative(is_folder ? path : path.parent_path()).generic_string())
            .add("\n")
            .add(sha256_hex_of_file(file))
            .add("\n");
    }
    return hash.hex();
}

}  // namespace dateline
