// SPDX-License-Identifier: Apache-2.0
// From features to symbols with their places.
#include "geodata/core/error.h"
#include "render/style_layers/layer_property.h"
#include "render/style_layers/polygons.h"
#include "render/style_layers/symbol.h"
#include "render/style_layers/symbol_anchors.h"
#include "render/style_layers/symbol_boxes.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <numbers>
#include <string>

namespace dateline {

namespace {

/// part: "icon" or "text".
SymbolLayer::Sharing sharing_of(const StyleLayer& layer, const std::string& part,
                                const EvaluationContext& context) {
    SymbolLayer::Sharing out;
    if (layer.has(part + "-overlap")) {
        const std::string word = layer.text(part + "-overlap", context);
        out.overlap = word == "always"        ? Overlap::always
                      : word == "cooperative" ? Overlap::cooperative
                                              : Overlap::never;
    } else if (layer.flag(part + "-allow-overlap", context)) {
        out.overlap = Overlap::always;
    }
    out.ignores_placement = layer.flag(part + "-ignore-placement", context);
    out.optional = layer.flag(part + "-optional", context);
    out.shift = shift_of(layer, part + "-translate", context, 1);
    return out;
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

/// Sets texts with the pinned fonts, which are looked for when the first text comes; without them a style is
/// drawn without its texts.
class TextSetter {
  public:
    TextSetter(Diagnostics& diagnostics, const Sprite& sprite) : diagnostics_(diagnostics), sprite_(sprite) {}

    std::shared_ptr<const SymbolText> set(const StyleLayer& layer, const EvaluationContext& of,
                                          double layout_zoom, bool wrapped) {
        if (!tried_) {
            tried_ = true;
            try {
                shaper_ = std::make_unique<TextShaper>();
            } catch (const Error& error) {
                diagnostics_.warn(error.what());
            }
        }
        return shaper_ ? set_text(layer, of, layout_zoom, wrapped, *shaper_, &sprite_) : nullptr;
    }

  private:
    Diagnostics& diagnostics_;
    const Sprite& sprite_;
    bool tried_ = false;
    std::unique_ptr<TextShaper> shaper_;
};

class LayerLayout {
  public:
    LayerLayout(const StyleFrame& frame, const StyleLayer& layer, TextSetter& texts)
        : frame_(frame), layer_(layer), texts_(texts) {
        const EvaluationContext& context = frame.context;
        out_.layer = &layer;
        const std::string placement = layer.text("symbol-placement", context);
        out_.placement = placement == "line"          ? SymbolPlacement::line
                         : placement == "line-center" ? SymbolPlacement::line_center
                                                      : SymbolPlacement::point;
        out_.icons = sharing_of(layer, "icon", context);
        out_.texts = sharing_of(layer, "text", context);
        const std::string order = layer.text("symbol-z-order", context);
        out_.by_key = order != "viewport-y" && layer.has("symbol-sort-key");
        const bool can_overlap = out_.icons.overlap != Overlap::never || out_.icons.ignores_placement ||
                                 out_.texts.overlap != Overlap::never || out_.texts.ignores_placement;
        out_.places_by_y = order == "viewport-y";
        out_.by_y = can_overlap && (order == "viewport-y" || (order == "auto" && !out_.by_key));
        const std::string alignment = layer.text("icon-rotation-alignment", context);
        out_.follows_line = alignment != "viewport" && out_.placement != SymbolPlacement::point;
        // What lies flat on the map is smoothed, as it is when the map is tilted.
        const std::string pitch = layer.text("icon-pitch-alignment", context);
        const bool on_map = alignment == "map" || (alignment == "auto" && out_.follows_line);
        smoothed_ = pitch == "map" || (pitch == "auto" && on_map);
        out_.text_follows_line = out_.placement != SymbolPlacement::point &&
                                 layer.text("text-rotation-alignment", context) != "viewport";
        out_.keeps_upright = layer.flag("icon-keep-upright", context);
    }

    SymbolLayer lay_out() {
        for (LayerTile& tile : layer_tiles(frame_, layer_, out_.by_key ? "symbol-sort-key" : "")) {
            made_ = {};
            made_.smoothed = smoothed_;
            same_text_.clear();
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
        Symbol symbol;
        symbol.feature = &feature;
        symbol.feature_index = index;
        if (layer_.has("text-field")) {
            symbol.text = texts_.set(layer_, with_feature(frame_.context, feature), layout_.zoom,
                                     out_.placement == SymbolPlacement::point);
        }
        add_icon(feature, of, symbol);
        if (symbol.icon.image == nullptr && !symbol.text) return;
        if (out_.by_key) symbol.sort_key = layer_.number("symbol-sort-key", of);
        add_anchors(feature, symbol);
    }

    void add_icon(const StyleFeature& feature, const EvaluationContext& of, Symbol& symbol) {
        if (!layer_.has("icon-image")) return;
        std::string name = layer_.text("icon-image", of);
        if (layer_.is_feature_constant("icon-image")) name = with_tokens(name, feature);
        const SpriteImage* image = name.empty() ? nullptr : frame_.sprite.find(name);
        if (image == nullptr) return;
        if (!made_.has_icons) made_.distance_fields = image->is_distance_field;
        made_.has_icons = true;
        if (image->ratio != frame_.view.ratio()) made_.smoothed = true;
        symbol.icon = shape_of(*image, of);
        if (symbol.text) fit(symbol, of);
        symbol.rotation = layer_.number("icon-rotate", of) * std::numbers::pi / 180;
        if (!layer_.is_feature_constant("icon-rotate") || symbol.rotation != 0) made_.smoothed = true;
        symbol.collision = collision_of(symbol, of);
    }

    /// "icon-text-fit": the icon is stretched around the text, or centred on it.
    void fit(Symbol& symbol, const EvaluationContext& of) const {
        const std::string fit = layer_.text("icon-text-fit", of);
        if (fit == "none") return;
        const SymbolText& text = *symbol.text;
        const Point corner = text.positions.front().corner;
        const std::vector<double> offset = layer_.numbers("icon-offset", of);
        const std::vector<double> padding = layer_.numbers("icon-text-fit-padding", of);
        const auto pad = [&](std::size_t side) { return padding.size() == 4 ? padding[side] : 0; };
        const double dx = offset.size() == 2 ? offset[0] : 0, dy = offset.size() == 2 ? offset[1] : 0;
        Box& box = symbol.icon.box;
        const double width = box.width(), height = box.height();
        box.left = corner.x + dx - pad(3);
        box.right = corner.x + text.width_px + dx + pad(1);
        box.top = corner.y + dy - pad(0);
        box.bottom = corner.y + text.height_px + dy + pad(2);
        if (fit == "height") {
            box.left = corner.x + (text.width_px - width) / 2 + dx;
            box.right = box.left + width;
        }
        if (fit == "width") {
            box.top = corner.y + (text.height_px - height) / 2 + dy;
            box.bottom = box.top + height;
        }
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
                Symbol along = symbol;
                along.line = std::make_shared<const std::vector<Point>>(line);
                for (const SymbolAnchor& anchor : anchors_along(line, spacing_of(symbol))) {
                    if (!repeats(anchor, symbol)) add_at(anchor, along);
                }
            }
        } else if (out_.placement == SymbolPlacement::line_center) {
            for (const auto& part : feature.parts) {
                std::vector<Point> line;
                for (const TilePoint& p : part) line.push_back({double(p.x), double(p.y)});
                Symbol along = symbol;
                along.line = std::make_shared<const std::vector<Point>>(line);
                if (const auto anchor = anchor_at_middle(line)) add_at(*anchor, along);
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

    /// The same text stands nearer than half the spacing.
    bool repeats(const SymbolAnchor& anchor, const Symbol& symbol) {
        if (!symbol.text) return false;
        const double least = spacing_of(symbol).spacing / 2;
        std::vector<Point>& others = same_text_[symbol.text->style.text];
        const Point at{anchor.x, anchor.y};
        const bool near = std::any_of(others.begin(), others.end(), [&](Point other) {
            return std::hypot(at.x - other.x, at.y - other.y) < least;
        });
        if (!near) others.push_back(at);
        return near;
    }

    AnchorSpacing spacing_of(const Symbol& symbol) const {
        // Distances along lines are thought in a text's measures, of 24 units to its size, also for icons.
        constexpr double kGlyph = 24;
        const double units_per_px = kTile_extent / (512 * overscaling_);
        EvaluationContext of = with_feature(layout_, *symbol.feature);
        const double spacing = std::max(1.0, layer_.number("symbol-spacing", of)) * units_per_px;
        of.zoom = 18;
        const double scale = units_per_px * layer_.number("text-size", of) / kGlyph;
        const double text =
            symbol.text ? symbol.text->width_px / symbol.text->style.font.size_px * kGlyph : 0;
        return {spacing, std::max(symbol.icon.box.width(), text), scale, overscaling_};
    }

    const StyleFrame& frame_;
    const StyleLayer& layer_;
    TextSetter& texts_;
    std::map<std::string, std::vector<Point>> same_text_;
    SymbolLayer out_;
    SymbolTile made_;
    EvaluationContext layout_;
    double overscaling_ = 1;
    bool smoothed_ = false;
};

}  // namespace

std::vector<SymbolLayer> lay_out_symbols(const StyleFrame& frame,
                                         const std::function<bool(const StyleLayer&)>& wanted) {
    std::vector<SymbolLayer> out;
    TextSetter texts(frame.diagnostics, frame.sprite);
    for (const StyleLayer& layer : frame.style.layers()) {
        if (layer.type == LayerType::symbol && layer.shown_at(frame.context.zoom) &&
            (!wanted || wanted(layer))) {
            out.push_back(LayerLayout(frame, layer, texts).lay_out());
        }
    }
    return out;
}

}  // namespace dateline
