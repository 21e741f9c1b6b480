// SPDX-License-Identifier: Apache-2.0
#include "render/tiles/metatile.h"

#include "geodata/ogr/geojson.h"
#include "render/labels/draw_labels.h"
#include "render/style_layers/ground.h"
#include "render/tiles/draw_overlay.h"
#include "render/tiles/sprite.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace dateline {

namespace {

/// Room for halos, rims and antialiasing around what placement counts with.
constexpr double kInkMargin_px = 4;

TileSprite label_sprite(const Label& label, const LabelPosition& position, int ratio) {
    Label alone;
    alone.positions = {position};
    const Box box = reach_of(alone).grown(kInkMargin_px);
    return draw_sprite(box, ratio,
                       [&](Canvas& canvas, Point shift) { draw_label(canvas, label, position, shift); });
}

/// The base of a metatile: its ground, and the standing labels as sprites.
class BaseStratum {
  public:
    BaseStratum(const TileLook& look, const MetatileWork& work) : labels_(work.labels) {
        const Box box = box_of(work.plan.metatile);
        const double world_px = 256 * std::exp2(work.plan.metatile.zoom);
        // A world smaller than a metatile is drawn alone.
        const double width = std::min(box.width(), world_px), height = std::min(box.height(), world_px);
        const Box drawn{box.left, box.top, box.left + width, box.top + height};
        const View view({drawn.left / world_px, drawn.top / world_px}, work.plan.metatile.zoom, width,
                        height);
        const std::size_t split = first_event_layer(look.style), end = look.style.layers().size();
        const auto draw = [&](const std::shared_ptr<const std::string>& events, const LayerRange& range) {
            return draw_sprite(drawn, look.ratio, [&](Canvas& canvas, Point) {
                draw_ground(canvas, GroundData{look.style, look.base, look.style_data, events}, view,
                            *look.map_state, range);
                if (range.end == end) draw_user_layers(canvas, look.user_layers, view, 1);
            });
        };
        ground_ = draw(nullptr, {0, split});
        if (split == end) return;
        // From the first layer that shows events on, each date has a picture of its own.
        eventless_ = draw(std::make_shared<const std::string>(to_geojson({})), {split, end});
        for (const DateOverlay* overlay : work.overlays) {
            dated_.push_back(overlay->geojson ? draw(overlay->geojson, {split, end}) : *eventless_);
        }
    }

    /// The layers of the ground over `ground()`, of a date or without events; null: there are none.
    const TileSprite* upper_ground(std::optional<std::size_t> date) const {
        if (!eventless_) return nullptr;
        return date ? &dated_[*date] : &*eventless_;
    }

    void draw_labels(const TileLook& look) {
        for (const StandingLabel& label : labels_) {
            sprites_.push_back(label_sprite(*label.label, *label.position, look.ratio));
        }
    }

    const TileSprite& ground() const { return ground_; }
    const std::vector<StandingLabel>& labels() const { return labels_; }
    const std::vector<TileSprite>& sprites() const { return sprites_; }

  private:
    const std::vector<StandingLabel>& labels_;
    TileSprite ground_;
    std::optional<TileSprite> eventless_;
    std::vector<TileSprite> dated_;
    std::vector<TileSprite> sprites_;
};

/// What a date lays under and over the base labels of a metatile.
struct DateStratum {
    std::size_t index = 0;  ///< among the dates
    std::optional<TileSprite> areas;
    std::vector<TileSprite> over;
    std::vector<bool> dropped;  ///< of the base's labels
};

/// Signs of one kind are drawn once a metatile.
class SymbolSprites {
  public:
    explicit SymbolSprites(const TileLook& look) : look_(look) {}

    TileSprite of(const PlacedSymbol& symbol) {
        const auto key = std::pair(symbol.sign, symbol.status);
        if (symbol.count) return draw(symbol);
        auto found = drawn_.find(key);
        if (found == drawn_.end()) {
            PlacedSymbol origin = symbol;
            origin.centre = {};
            found = drawn_.emplace(key, draw(origin)).first;
        }
        TileSprite sprite = found->second;
        sprite.left += std::llround(symbol.centre.x) * look_.ratio;
        sprite.top += std::llround(symbol.centre.y) * look_.ratio;
        return sprite;
    }

  private:
    TileSprite draw(const PlacedSymbol& symbol) const {
        return draw_sprite(bounds_of(symbol), look_.ratio, [&](Canvas& canvas, Point shift) {
            draw_placed_symbol(canvas, symbol, look_.symbols, look_.style, shift);
        });
    }

    const TileLook& look_;
    std::map<std::pair<std::size_t, ClaimStatus>, TileSprite> drawn_;
};

DateStratum make_stratum(const TileLook& look, const Metatile& metatile, const BaseStratum& base,
                         const DateOverlay& overlay, SymbolSprites& symbols) {
    const Box box = box_of(metatile);
    DateStratum stratum;
    if (std::any_of(overlay.areas.begin(), overlay.areas.end(),
                    [&](const PrecisionArea& area) { return area.bounds.overlaps(box); })) {
        stratum.areas = draw_sprite(box, look.ratio, [&](Canvas& canvas, Point shift) {
            draw_areas(canvas, overlay, look.style, shift);
        });
    }
    for (const Stem& stem : overlay.stems) {
        if (!bounds_of(stem).overlaps(box)) continue;
        stratum.over.push_back(draw_sprite(bounds_of(stem), look.ratio, [&](Canvas& canvas, Point shift) {
            draw_stem(canvas, stem, look.style, shift);
        }));
    }
    for (const PlacedLabel& placed : overlay.labels) {
        Label alone;
        alone.positions = {placed.position};
        if (!reach_of(alone).grown(kInkMargin_px).overlaps(box)) continue;
        stratum.over.push_back(label_sprite(placed.label, placed.position, look.ratio));
    }
    for (const PlacedSymbol& symbol : overlay.symbols) {
        if (bounds_of(symbol).overlaps(box)) stratum.over.push_back(symbols.of(symbol));
    }
    for (const StandingLabel& label : base.labels()) {
        stratum.dropped.push_back(!spares(overlay, *label.label, *label.position));
    }
    return stratum;
}

/// One tile's window on the map, device px.
struct Window {
    std::int64_t left, top;
    int side;
};

PixelBuffer compose(const Window& window, const BaseStratum& base, const DateStratum* date) {
    PixelBuffer tile(window.side, window.side);
    blend(base.ground(), tile, window.left, window.top);
    const std::optional<std::size_t> index = date != nullptr ? std::optional(date->index) : std::nullopt;
    if (const TileSprite* upper = base.upper_ground(index)) blend(*upper, tile, window.left, window.top);
    if (date != nullptr && date->areas) blend(*date->areas, tile, window.left, window.top);
    for (std::size_t i = 0; i < base.sprites().size(); ++i) {
        if (date != nullptr && date->dropped[i]) continue;
        blend(base.sprites()[i], tile, window.left, window.top);
    }
    if (date != nullptr) {
        for (const TileSprite& sprite : date->over) blend(sprite, tile, window.left, window.top);
    }
    return tile;
}

/// Whether the date can change any pixel of the window; cheap, and never wrongly "no".
bool may_change(const Window& window, const BaseStratum& base, const DateStratum& date) {
    const auto touches = [&](const TileSprite& sprite) {
        return sprite.touches(window.left, window.top, window.side);
    };
    if (base.upper_ground(date.index) != nullptr || date.areas ||
        std::any_of(date.over.begin(), date.over.end(), touches))
        return true;
    for (std::size_t i = 0; i < base.sprites().size(); ++i) {
        if (date.dropped[i] && touches(base.sprites()[i])) return true;
    }
    return false;
}

/// Only the pixels in which the baked tile differs from the base, as they are in the baked tile.
PixelBuffer difference(const PixelBuffer& baked, const PixelBuffer& base) {
    PixelBuffer changed(baked.width, baked.height);
    for (std::size_t i = 0; i < baked.argb.size(); ++i) {
        if (baked.argb[i] != base.argb[i]) changed.argb[i] = baked.argb[i];
    }
    return changed;
}

}  // namespace

std::vector<FinishedTile> draw_metatile(const TileLook& look, const MetatileWork& work) {
    BaseStratum base(look, work);
    base.draw_labels(look);
    SymbolSprites symbols(look);
    std::vector<DateStratum> dates;
    for (const DateOverlay* overlay : work.overlays) {
        dates.push_back(make_stratum(look, work.plan.metatile, base, *overlay, symbols));
        dates.back().index = dates.size() - 1;
    }
    PngOptions options;
    options.compression = look.compression;
    PngEncoder encoder(options);
    std::vector<FinishedTile> finished;
    for (const TileId tile : work.plan.tiles) {
        const Box box = box_px_of(tile);
        const Window window{static_cast<std::int64_t>(box.left) * look.ratio,
                            static_cast<std::int64_t>(box.top) * look.ratio, kTile_px * look.ratio};
        const PixelBuffer plain = compose(window, base, nullptr);
        std::shared_ptr<const std::string> plain_bytes;
        for (std::size_t i = 0; i < dates.size(); ++i) {
            std::optional<PixelBuffer> baked;
            if (may_change(window, base, dates[i])) baked = compose(window, base, &dates[i]);
            if (!baked || *baked == plain) {
                if (look.content == TileContent::overlay) continue;
                if (!plain_bytes)
                    plain_bytes = std::make_shared<const std::string>(encoder.encode(plain.view()));
                finished.push_back({i, tile, plain_bytes});
                continue;
            }
            if (look.content == TileContent::overlay) baked = difference(*baked, plain);
            finished.push_back({i, tile, std::make_shared<const std::string>(encoder.encode(baked->view()))});
        }
    }
    return finished;
}

}  // namespace dateline
