// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "geodata/core/properties.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class GeometryKind : std::uint8_t { point, line, polygon };

/// Points in unit-square Mercator (lonlat.h). parts[i] is the index of the first point of part i. A polygon's
/// rings are not repeated at their end; outer rings run clockwise on the map (y down), holes the other way;
/// fill by non-zero winding.
struct MercatorGeometry {
    GeometryKind kind = GeometryKind::point;
    std::vector<MercatorPoint> points;
    std::vector<std::uint32_t> parts;

    void clear() { points.clear(), parts.clear(); }
    std::span<const MercatorPoint> part(std::size_t i) const {
        const std::size_t end = i + 1 < parts.size() ? parts[i + 1] : points.size();
        return std::span(points).subspan(parts[i], end - parts[i]);
    }
};

/// A feature of the base map. Valid during the visit only.
class BaseFeature : public Properties {
  public:
    /// Stable within a pack and layer: the same feature seen in two cells has the same id.
    virtual std::uint32_t id() const = 0;
    virtual const MercatorGeometry& geometry() const = 0;
    /// For dashes: distance (in unit-square Mercator) from the unclipped line's start to this part's first
    /// point.
    virtual double dash_offset(std::size_t part) const = 0;
};

/// The memory-mapped base map: named source layers, generalised per zoom from one border geometry and clipped
/// hierarchically to cells. Immutable, safe to share between threads.
///
/// Layers (`name`, `name_fr`, `name_en`, `name_ar` on everything named; ranks count from 0, the most
/// important):
///  - land, ocean: polygons
///  - lake: polygons, rank
///  - lake_outline: lines, rank. Polygons are cut at cells, so their edges must not be stroked; these may.
///  - coast: lines, land against ocean
///  - river: lines, rank
///  - border: country borders, lines; class "international", "disputed", "armistice", "indefinite" or
///    "lease"; country and country2, the codes on its sides
///  - claim: lines that a state or a ceasefire draws and that are no border of the divisions; claim, within
///  - admin1_border: lines, country
///  - country: polygons; iso_a2, rank
///  - admin1: polygons; country, iso_3166_2, gn_id, rank
///  - country_label, admin1_label, lake_label, sea_label: points inside their area; rank, area_px0 (the area
///    at zoom 0, px²), and the same codes as the polygons
///  - place: points; rank (a total order), class "capital", "large", "seat" or "town", population, country,
///    geonameid
class BaseMap {
  public:
    /// Throws Error(no_data) when the pack is missing or of another version.
    explicit BaseMap(const std::filesystem::path& pack);
    BaseMap(BaseMap&&) noexcept;
    BaseMap& operator=(BaseMap&&) noexcept;
    ~BaseMap();

    /// The largest zoom at which the data are honest (generalised for it); larger zooms show the same
    /// geometry.
    static constexpr int kMaxZoom = 10;

    std::string_view stamp() const;
    std::vector<std::string_view> layers() const;
    GeometryKind kind(std::string_view layer) const;
    /// The keys BaseFeature::get() knows in the layer, and whether their values are numbers.
    struct Property {
        std::string_view key;
        bool number;
    };
    std::vector<Property> properties(std::string_view layer) const;
    /// Visits the layer's features, generalised for the zoom (256 px tiles), that touch the box, in the order
    /// of their ids, each once with all its parts near the box. Polygons are clipped a little outside the
    /// cells they were stored in; over a box of several cells a feature's parts overlap there, which non-zero
    /// winding fills as one area, translucent or hatched too; but the edges of parts are not the feature's
    /// outline. Lines are cut at vertices outside the box. A box may reach beyond 0…1 in x: the world
    /// repeats. An unknown layer is an Error(no_data).
    void visit(std::string_view layer, int zoom, const MercatorBox& box,
               const std::function<void(const BaseFeature&)>& visitor) const;
    /// The zoom whose tiles are the cells a layer's polygons are cut at when visited at `zoom`; nothing where
    /// they are whole.
    std::optional<int> cell_zoom(std::string_view layer, int zoom) const;

    /// The whole, unclipped polygon of the first-order division that holds the point / of the country,
    /// generalised for the zoom: its rings are true outlines.
    std::optional<MercatorGeometry> admin1_at(LonLat point, int zoom) const;
    std::optional<MercatorGeometry> country_area(std::string_view iso2, int zoom) const;
    /// ISO 3166-1 alpha-2 of the country that holds the point; empty at sea.
    std::string_view country_at(LonLat point) const;

    /// Relief, equirectangular, pixels row by row from 90° N, 180° W; light from the north-west. 128 is
    /// neutral (all sea, flat land): the value is 128 plus shaded relief minus its Gaussian (σ 28′, land
    /// only); positive is light.
    struct Relief {
        int width = 0, height = 0;
        std::span<const std::uint8_t> grey;
    };
    Relief relief() const;
    /// Heights of the land in the same frame, as levels that elevation_m() tells; about 7 km a pixel. Empty
    /// in packs built before there were any.
    Relief elevation() const;
    /// Metres above the sea of a level of elevation(), fractions between levels included; rises with it.
    static double elevation_m(double level);

  private:
    Relief raster(std::string_view section) const;

    struct Data;
    std::unique_ptr<Data> data_;
};

/// data_dir() / "basemap.pack"
std::filesystem::path basemap_path();

}  // namespace dateline
