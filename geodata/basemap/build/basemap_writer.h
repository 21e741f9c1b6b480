// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/build/cells.h"
#include "geodata/basemap/pack_layout.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace dateline {

/// How a band keeps polygons: clipped to cells, that and unclipped as well (for large ones whose outline is
/// asked for), or unclipped only (for small ones).
enum class PolygonStorage { clipped, clipped_and_whole, whole };

/// Collects layers and writes basemap.pack. Order of calls: a layer, its features, its bands from small zooms
/// to large; then the next layer.
class BaseMapWriter {
  public:
    using Value = std::variant<std::monostate, double, std::string>;
    struct ColumnSpec {
        std::string name;
        basemap_pack::ColumnType type;
    };
    struct FeatureGeometry {
        std::uint32_t feature;
        MercatorGeometry geometry;
    };

    void begin_layer(const std::string& name, GeometryKind kind, const std::vector<ColumnSpec>& columns);
    /// Values in the order of the columns. Returns the feature's id: 0, 1, …
    std::uint32_t add_feature(const std::vector<Value>& values);
    /// Features in the order of their ids; those left out are not shown in this band.
    void add_band(int max_zoom, int cell_zoom, const std::vector<FeatureGeometry>& features,
                  PolygonStorage storage = PolygonStorage::clipped);
    /// Makes the layer begun last everything that another, earlier polygon layer is not; it has no bands of
    /// its own.
    void set_complement_of(const std::string& layer);
    void set_relief(int width, int height, std::string grey);
    void set_elevation(int width, int height, std::string grey);
    void write(const std::filesystem::path& path, const std::string& stamp) const;

  private:
    basemap_pack::TextRef intern(const std::string& text);

    std::vector<basemap_pack::Layer> layers_;
    std::vector<basemap_pack::Column> columns_;
    std::vector<std::uint64_t> values_;
    std::vector<basemap_pack::Band> bands_;
    std::vector<basemap_pack::Whole> wholes_;
    GeometrySections sections_;
    std::string strings_;
    std::unordered_map<std::string, basemap_pack::TextRef> interned_;
    basemap_pack::Relief relief_{};
    std::string grey_;
    basemap_pack::Relief elevation_{};
    std::string elevation_grey_;
};

}  // namespace dateline
