// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/batch/records.h"
#include "render/containers/tile_sink.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace dateline {

Content content_of_bytes(std::string_view bytes);

/// One content for many tiles: their bytes in all, and the SHA-256 of the lines "z/x/y bytes sha256", ordered
/// by tile. Tiles may come in any order.
class TileDigest {
  public:
    void add(TileId tile, const Content& content) { tiles_.insert_or_assign(tile, content); }
    Content content() const;

  private:
    std::map<TileId, Content> tiles_;
};

/// Tells what the files of a folder hold. Equal tiles are links to one file, which is read once.
class FolderContents {
  public:
    explicit FolderContents(std::filesystem::path folder) : folder_(std::move(folder)) {}
    /// Nothing when there is no such file.
    std::optional<Content> file(const std::filesystem::path& relative);
    /// Nothing when one is missing.
    std::optional<Content> tiles(const std::string& date, const TileBlock& block);

  private:
    std::filesystem::path folder_;
    std::map<std::pair<std::uint64_t, std::uint64_t>, Content> by_inode_;
};

/// Passes tiles on and keeps the digest of each date's. Does not finish the sink behind it, which may take
/// more tiles later.
class DigestingSink final : public TileSink {
  public:
    explicit DigestingSink(TileSink& behind) : behind_(behind) {}
    void put(std::string_view date, TileId tile, std::string_view bytes) override;
    void finish() override {}
    Content content(const std::string& date) const { return digests_.at(date).content(); }

  private:
    TileSink& behind_;
    std::map<std::string, TileDigest, std::less<>> digests_;
};

}  // namespace dateline
