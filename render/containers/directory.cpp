// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/hash.h"
#include "render/containers/tile_sink.h"

#include <map>
#include <system_error>

namespace dateline {

namespace fs = std::filesystem;

namespace {

class DirectorySink final : public TileSink {
  public:
    DirectorySink(fs::path directory, TileFormat format)
        : directory_(std::move(directory)), extension_(extension_of(format)) {
        make_folder(directory_);
    }

    void put(std::string_view date, TileId tile, std::string_view bytes) override {
        const fs::path folder = directory_ / date / std::to_string(tile.zoom) / std::to_string(tile.x);
        if (folder != folder_) make_folder(folder);
        folder_ = folder;
        const fs::path path = folder / (std::to_string(tile.y) + "." + extension_);
        const auto [first, is_new] = first_of_.try_emplace(sha256_hex(bytes), path);
        if (holds(path, bytes)) return;
        if (is_new || !link(first->second, path)) write_file(path, bytes);
    }

    void finish() override {}

  private:
    static void make_folder(const fs::path& folder) {
        std::error_code failure;
        fs::create_directories(folder, failure);
        if (failure) throw input_error({folder.string()}, "the folder cannot be made: " + failure.message());
    }

    static bool holds(const fs::path& path, std::string_view bytes) {
        std::error_code failure;
        return fs::file_size(path, failure) == bytes.size() && !failure && read_file(path) == bytes;
    }

    /// Not every file system has hard links, and those that do allow a limited number to one file.
    static bool link(const fs::path& from, const fs::path& to) {
        PendingFile pending(to);
        std::error_code failure;
        fs::create_hard_link(from, pending.path(), failure);
        if (failure) return false;
        pending.commit();
        return true;
    }

    fs::path directory_, folder_;
    std::string extension_;
    std::map<std::string, fs::path> first_of_;
};

}  // namespace

std::unique_ptr<TileSink> make_directory_sink(const fs::path& directory, TileFormat format) {
    return std::make_unique<DirectorySink>(directory, format);
}

}  // namespace dateline
