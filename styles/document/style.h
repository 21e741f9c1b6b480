// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "geodata/core/properties.h"
#include "styles/document/color.h"
#include "styles/expression/expression.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace dateline {

enum class LayerType { background, fill, line, circle, heatmap, symbol, raster, hillshade, color_relief };

/// One layer of a style document. Property look-ups return the specification's default when the layer does
/// not say.
class StyleLayer {
  public:
    std::string id;
    LayerType type = LayerType::background;
    std::string source;        ///< "basemap", "events"
    std::string source_layer;  ///< "river"
    double min_zoom = 0;
    double max_zoom = 24;
    bool visible = true;

    /// The type's word in the document: "fill".
    std::string_view type_name() const;
    /// Without a "minzoom" a layer is shown below zoom 0 too.
    bool shown_at(double zoom) const {
        return visible && (min_zoom == 0 || min_zoom <= zoom) && zoom < max_zoom;
    }
    /// The filter's answer; a filter that cannot be evaluated on a feature refuses it.
    bool accepts(const EvaluationContext& context) const;
    // Values of the layer's paint and layout properties. An expression that fails on a feature gives the
    // default.
    double number(std::string_view property, const EvaluationContext& context) const;
    Color color(std::string_view property, const EvaluationContext& context) const;
    std::string text(std::string_view property, const EvaluationContext& context) const;
    /// As it is, for values of parts: formatted text, lists of anchors.
    Value value(std::string_view property, const EvaluationContext& context) const;
    bool flag(std::string_view property, const EvaluationContext& context) const;
    std::vector<Color> colors(std::string_view property, const EvaluationContext& context) const;
    std::vector<double> numbers(std::string_view property, const EvaluationContext& context) const;
    std::vector<std::string> texts(std::string_view property, const EvaluationContext& context) const;
    bool has(std::string_view property) const { return properties_.contains(property); }
    /// The property has the same value for every feature.
    bool is_feature_constant(std::string_view property) const;
    /// The property is an outermost ["step"]: its values change without passage.
    bool is_stepped(std::string_view property) const;
    /// The property is made of sections with looks of their own, or with images.
    bool has_sections(std::string_view property) const;
    /// The filter or a property asks where features lie (EvaluationContext::shape).
    bool reads_shapes() const;

  private:
    friend class StyleParser;
    const Expression* find(std::string_view property) const;

    std::optional<Expression> filter_;
    std::map<std::string, Expression, std::less<>> properties_;
};

/// A source as the document defines it; what the members mean is known to those who open it.
struct StyleSource {
    std::string type;  ///< "geojson", "vector", "raster", …
    std::shared_ptr<const nlohmann::json> definition;
};

/// A theme: a MapLibre Style Specification v8 document. Design tokens that no layer can hold (the page's
/// paper and ink, hatches, symbol families) stand in `metadata["dateline:…"]`. Immutable after reading; safe
/// to share between threads.
class Style {
  public:
    /// Throws Error(input) naming file, JSON path, value and what is allowed.
    static Style read(const std::filesystem::path& path);
    static Style parse(std::string_view json, std::string_view name);

    const std::string& name() const { return name_; }
    const std::vector<StyleLayer>& layers() const { return layers_; }
    const std::map<std::string, StyleSource, std::less<>>& sources() const { return sources_; }
    /// The document's "sprite"; null when it has none.
    const nlohmann::json* sprite() const { return sprite_.get(); }
    /// Where a map of this style begins when nobody says otherwise.
    LonLat centre() const { return centre_; }
    double zoom() const { return zoom_; }
    /// ["global-state"] as the document's "state" sets it at first.
    const ValueObject& state() const { return state_; }
    /// A design token of metadata["dateline:tokens"]; throws Error(input) naming the token when the theme
    /// lacks it.
    Color token_color(std::string_view token) const;
    double token_number(std::string_view token) const;
    std::string token_text(std::string_view token) const;
    bool has_token(std::string_view token) const { return tokens_.contains(token); }
    /// One sentence for each property or layer that is passed over.
    const std::vector<std::string>& warnings() const { return warnings_; }
    /// SHA-256 of the document: part of every cache key.
    const std::string& hash() const { return hash_; }

  private:
    friend class StyleParser;
    std::string name_, hash_;
    std::vector<StyleLayer> layers_;
    std::map<std::string, StyleSource, std::less<>> sources_;
    std::shared_ptr<const nlohmann::json> sprite_;
    LonLat centre_;
    double zoom_ = 0;
    ValueObject state_;
    std::vector<std::string> warnings_;
    std::map<std::string, std::string, std::less<>> tokens_;
};

/// The theme of that name in styles/themes/, or the file of that path. Throws Error(input) when there is
/// neither.
Style load_style(std::string_view name_or_path);
/// The file of that theme, or the path itself. Throws as load_style.
std::filesystem::path style_path(std::string_view name_or_path);
/// The names of the built-in themes, sorted.
std::vector<std::string> theme_names();

}  // namespace dateline
