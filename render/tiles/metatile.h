// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/containers/png.h"
#include "render/containers/tile_sink.h"
#include "render/labels/local_placement.h"
#include "render/sources/style_data.h"
#include "render/symbols/symbol_table.h"
#include "render/tiles/date_overlay.h"
#include "render/tiles/tile_grid.h"
#include "render/user_layers/user_layer.h"
#include "styles/document/style.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// What of a date's map a tile holds: all of it, or only what the date changed.
enum class TileContent { baked, overlay };

/// How tiles are drawn, the same for every tile of a set.
struct TileLook {
    const Style& style;
    const BaseMap& base;
    const SymbolTable& symbols;
    std::string language;
    /// What the style's ["global-state"] finds: language, and the countries in focus. Never a date's events:
    /// the base is the same for all dates.
    std::shared_ptr<const ValueObject> map_state;
    TileFormat format = TileFormat::png;
    TileContent content = TileContent::baked;
    int ratio = 1;                                ///< device px a CSS px
    std::span<const UserLayer> user_layers = {};  ///< between ground and labels; must outlive the look
    StyleDataPool* style_data = nullptr;          ///< GroundData::pool
    Compression compression = Compression::normal;
};

/// One metatile's work: which tiles, which base labels stand there, which dates. Labels and overlays must
/// outlive the call.
struct MetatileWork {
    MetatilePlan plan;
    std::vector<StandingLabel> labels;         ///< all that touch the metatile
    std::vector<const DateOverlay*> overlays;  ///< one a date
};

/// A tile of a date; bytes may be shared by several dates.
struct FinishedTile {
    std::size_t date = 0;  ///< index into MetatileWork::overlays
    TileId tile;
    std::shared_ptr<const std::string> bytes;
};

/// Draws and encodes a metatile's tiles for all dates: ground once, each label once, then for each date only
/// the tiles it touches. By tile, then date; of TileContent::overlay only tiles that the date changed. Any
/// thread; nothing is kept.
std::vector<FinishedTile> draw_metatile(const TileLook& look, const MetatileWork& work);

/// The same as SVG documents, one a tile.
std::vector<FinishedTile> draw_svg_tiles(const TileLook& look, const MetatileWork& work);

}  // namespace dateline
