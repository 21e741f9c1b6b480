// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/calendar/calendar.h"
#include "geodata/core/diagnostics.h"
#include "render/batch/manifest.h"
#include "render/page/page_maker.h"
#include "render/sources/style_data.h"
#include "render/symbols/symbol_table.h"
#include "render/user_layers/user_layer.h"
#include "styles/document/style.h"
#include "styles/locales/locale.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// What a batch makes of its events.
struct BatchSettings {
    Period period = Period::day;
    Window window;
    std::vector<PageFormat> formats = {PageFormat::png};
    int min_zoom = 5;
    int max_zoom = 7;
    std::optional<LonLatBox> bbox;  ///< nothing: around all events that are drawn on some date
    int ratio = 1;                  ///< device px a CSS px, of maps and tiles
    double width_px = 1123;
    double height_px = 794;
    std::shared_ptr<const Projection> projection;  ///< of the maps; null: what suits the extent
    std::string title;                             ///< empty: each map's own
    std::vector<std::string> focus;                ///< PageRequest::focus
    std::string label_language, second_language;   ///< likewise
    std::string time_zone;                         ///< PageRequest::time_zone
    bool fictitious = false;
    int jobs = 1;  ///< threads; the only setting that no output depends on
};

/// How it looks. All must outlive the batch.
struct BatchLook {
    const Style& style;
    const BaseMap& base;
    const SymbolTable& symbols;
    const Locale& locale;
    PlaceNames names;
    std::string language;
    std::span<const UserLayer> user_layers = {};
    StyleDataPool* style_data = nullptr;  ///< GroundData::pool
};

/// What the manifest says of where everything came from.
struct BatchOrigin {
    std::string program;
    std::vector<InputRecord> inputs;
    std::map<std::string, std::string> sources;  ///< Manifest::sources
    std::string style_name;
    std::vector<std::string> warnings;  ///< of reading the inputs
};

struct BatchResult {
    std::size_t dates = 0;
    std::size_t maps_drawn = 0;
    std::size_t tile_sets_drawn = 0;  ///< a date's tiles at one zoom
    std::size_t files_removed = 0;
    bool changed = false;  ///< anything was written or removed, the manifest included
    /// Why everything had to be drawn again, when that was so: a sentence each.
    std::vector<std::string> reasons;
};

/// Makes of events, linked tellings counted once (told_once), for every date on which one is drawn, its maps
/// and tiles in the folder, events.geojson of all events, index.html and manifest.json. What the folder's
/// manifest says was made from the same things, and is still there byte for byte, is kept; what it claims and
/// nobody asks for any more is removed; no other file is touched. Stopped at any point, it leaves whole files
/// and a manifest to go on from. Same arguments, same bytes, whatever was there before. Throws Error(input)
/// when a file cannot be written.
BatchResult run_batch(const std::filesystem::path& folder, std::span<const Event> events,
                      const BatchSettings& settings, const BatchLook& look, const BatchOrigin& origin,
                      Diagnostics& diagnostics);

}  // namespace dateline
