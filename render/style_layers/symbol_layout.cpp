// SPDX-License-Identifier: Apache-2.0
// From features to symbols with their places.
#include "render/style_layers/layer_property.h"
#include "render/style_layers/polygons.h"
#include "render/style_layers/symbol.h"
#include "render/style_layers/symbol_anchors.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline {

namespace {

/// Where in a box its anchor lies, 0 to 1 from the left and from the top.
Point alignment_of(std::string_view anchor) {
    Point out{0.5, 0.5};
    if (anchor.ends_with("left")) out.x = 0;
    if (anchor.ends_with("right")) out.x = 1;
    if (anchor.starts_with("top")) out.y = 0;
    if (anchor.starts_with("bottom")) out.y = 1;
    return out;
}

Overlap overlap_of(const StyleLayer& layer, const EvaluationContext& context) {
    if (layer.has("icon-overlap")) {
        const std::string word = layer.text("icon-overlap", context);
        return word == "always"        ? Overlap::always
               : word == "cooperative" ? Overlap::cooperative
                                       : Overlap::never;
    }
    return layer.flag("icon-allow-overlap", context) ? Overlap::always : Overlap::never;
}

/// "{name}" stands for the feature's property in plain names of images.
std::string with_tokens(const std::string& text, const StyleFeature& feature) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t open = text.find('{', at);
        const std::size_t close = open == std::string::npos ? open : text.find('}', open);
        if (close == std::string::npos) break;
        out += text.substr(at, open - at);
        const Value* value = feature.properties->find(text.substr(open + 1, close - open - 1));
        if (value != nullptr) out += expression::text_of(*value);
        at = close + 1;
    }
    return out + text.substr(at);
}

/// Top, right, bottom, left, from the one to four numbers CSS allows.
Box padding_of(const std::vector<double>& given) {
    const auto at = [&](std::size_t i, std::size_t otherwise) {
        return given[i < given.size() ? i : otherwise < given.size() ? otherwise : 0];
    };
    if (given.empty()) return {};
    return {at(3, 1), at(0, 0), at(1, 0), at(2, 0)};
}

/// The box around a box turned about the origin.
Box turned(const Box& box, double angle) {
    if (angle == 0) return box;
    const double c = std::cos(angle), s = std::sin(angle);
    Box out{1e9, 1e9, -1e9, -1e9};
    for (const double x : {box.left, box.right}) {
        for (const double y : {box.top, box.bottom}) {
            const double tx = c * x - s * y, ty = s * x + c * y;
            out = {std::min(out.left, tx), std::min(out.top, ty), std::max(out.right, tx),
                   std::max(out.bottom, ty)};
        }
    }
    return out;
}

class LayerLayout {
  public:
    LayerLayout(const StyleFrame& frame, const StyleLayer& layer) : frame_(frame), layer_(layer) {
        const EvaluationContext& context = frame.context;
        out_.layer = &layer;
        const std::string placement = layer.text("symbol-placement", context);
        out_.placement = placement == "line"          ? SymbolPlacement::line
                         : placement == "line-center" ? SymbolPlacement::line_center
                                                      : SymbolPlacement::point;
        out_.overlap = overlap_of(layer, context);
        out_.ignores_placement = layer.flag("icon-ignore-placement", context);
        const std::string order = layer.text("symbol-z-order", context);
        out_.by_key = order != "viewport-y" && layer.has("symbol-sort-key");
        const bool can_overlap = out_.overlap != Overlap::never || out_.ignores_placement;
        out_.places_by_y = order == "viewport-y";
        out_.by_y = can_overlap && (order == "viewport-y" || (order == "auto" && !out_.by_key));
        const std::string alignment = layer.text("icon-rotation-alignment", context);
        out_.follows_line = alignment != "viewport" && out_.placement != SymbolPlacement::point;
        // What lies flat on the map is smoothed, as it is when the map is tilted.
        const std::string pitch = layer.text("icon-pitch-alignment", context);
        const bool on_map = alignment == "map" || (alignment == "auto" && out_.follows_line);
        smoothed_ = pitch == "map" || (pitch == "auto" && on_map);
        out_.keeps_upright = layer.flag("icon-keep-upright", context);
    }

    SymbolLayer lay_out() {
        if (!layer_.has("icon-image")) return std::move(out_);
        for (LayerTile& tile : layer_tiles(frame_, layer_, out_.by_key ? "symbol-sort-key" : "")) {
            made_ = {};
            made_.smoothed = smoothed_;
            layout_ = frame_.context;
            layout_.zoom = tile.tile.zoom;
            overscaling_ = std::exp2(tile.tile.zoom - tile.tile.data.zoom);
            for (std::size_t i = 0; i < tile.features.size(); ++i) add_feature(*tile.features[i], i);
            const LayerProperty<double> size(layer_, "icon-size", frame_.context);
            if (size.constant() != 1.0) made_.smoothed = true;
            made_.tile = std::move(tile);
            if (!made_.symbols.empty()) out_.tiles.push_back(std::move(made_));
        }
        return std::move(out_);
    }

  private:
    void add_feature(const StyleFeature& feature, std::size_t index) {
        const EvaluationContext of = with_feature(layout_, feature);
        std::string name = layer_.text("icon-image", of);
        if (layer_.is_feature_constant("icon-image")) name = with_tokens(name, feature);
        const SpriteImage* image = name.empty() ? nullptr : frame_.sprite.find(name);
        if (image == nullptr) return;
        if (made_.symbols.empty()) made_.distance_fields = image->is_distance_field;
        if (image->ratio != frame_.view.ratio()) made_.smoothed = true;

        Symbol symbol;
        symbol.feature = &feature;
        symbol.feature_index = index;
        symbol.icon = shape_of(*image, of);
        symbol.rotation = layer_.number("icon-rotate", of) * std::numbers::pi / 180;
        if (!layer_.is_feature_constant("icon-rotate") || symbol.rotation != 0) made_.smoothed = true;
        symbol.collision = collision_of(symbol, of);
        if (out_.by_key) symbol.sort_key = layer_.number("symbol-sort-key", of);
        add_anchors(feature, symbol);
    }

    SymbolIcon shape_of(const SpriteImage& image, const EvaluationContext& of) const {
        const Point align = alignment_of(layer_.text("icon-anchor", of));
        const std::vector<double> offset = layer_.numbers("icon-offset", of);
        const double dx = offset.size() == 2 ? offset[0] : 0, dy = offset.size() == 2 ? offset[1] : 0;
        const double left = dx - image.width_px() * align.x, top = dy - image.height_px() * align.y;
        return {&image, {left, top, left + image.width_px(), top + image.height_px()}};
    }

    /// Sizes at the next whole zoom decide about room, so that symbols do not begin to overlap on the way.
    Box collision_of(const Symbol& symbol, EvaluationContext of) const {
        const Box padding = padding_of(layer_.numbers("icon-padding", of));
        of.zoom += 1;
        const double size = layer_.number("icon-size", of);
        const Box& box = symbol.icon.box;
        return turned({box.left * size - padding.left, box.top * size - padding.top,
                       box.right * size + padding.right, box.bottom * size + padding.bottom},
                      symbol.rotation);
    }

    void add_at(const SymbolAnchor& anchor, Symbol symbol) {
        // One in the tile's margin is the neighbour's.
        if (anchor.x < 0 || anchor.x >= kTile_extent || anchor.y < 0 || anchor.y >= kTile_extent) return;
        symbol.anchor = anchor;
        made_.symbols.push_back(symbol);
    }

    void add_anchors(const StyleFeature& feature, const Symbol& symbol) {
        if (out_.placement == SymbolPlacement::line) {
            for (const auto& line : clipped_to_tile(feature.parts)) {
                for (const SymbolAnchor& anchor : anchors_along(line, spacing_of(symbol))) {
                    add_at(anchor, symbol);
                }
            }
        } else if (out_.placement == SymbolPlacement::line_center) {
            for (const auto& part : feature.parts) {
                std::vector<Point> line;
                for (const TilePoint& p : part) line.push_back({double(p.x), double(p.y)});
                if (const auto anchor = anchor_at_middle(line)) add_at(*anchor, symbol);
            }
        } else if (feature.type == FeatureType::polygon) {
            constexpr double kPrecision = 16;  // 1 px
            for (const auto& rings : ring_groups(feature)) add_at(pole_of(rings, kPrecision), symbol);
        } else {
            for (const auto& part : feature.parts) {
                for (const TilePoint& p : part) {
                    add_at({double(p.x), double(p.y)}, symbol);
                    if (feature.type == FeatureType::line) break;  // at its first vertex
                }
            }
        }
    }

    AnchorSpacing spacing_of(const Symbol& symbol) const {
        // Distances along lines are thought in a text's measures, of 24 units to its size, also for icons.
        constexpr double kGlyph = 24;
        const double units_per_px = kTile_extent / (512 * overscaling_);
        EvaluationContext of = with_feature(layout_, *symbol.feature);
        const double spacing = layer_.number("symbol-spacing", of) * units_per_px;
        of.zoom = 18;
        const double scale = units_per_px * layer_.number("text-size", of) / kGlyph;
        return {spacing, symbol.icon.box.width(), scale, overscaling_};
    }

    const StyleFrame& frame_;
    const StyleLayer& layer_;
    SymbolLayer out_;
    SymbolTile made_;
    EvaluationContext layout_;
    double overscaling_ = 1;
    bool smoothed_ = false;
};

}  // namespace

std::vector<SymbolLayer> lay_out_symbols(const StyleFrame& frame) {
    std::vector<SymbolLayer> out;
    for (const StyleLayer& layer : frame.style.layers()) {
        if (layer.type == LayerType::symbol && layer.shown_at(frame.view.zoom())) {
            out.push_back(LayerLayout(frame, layer).lay_out());
        }
    }
    return out;
}

}  // namespace dateline
