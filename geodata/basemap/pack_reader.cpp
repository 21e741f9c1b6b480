// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/pack_reader.h"

#include "geodata/core/error.h"

#include <bit>
#include <cmath>

namespace dateline::basemap_pack {

Reader::Reader(const std::filesystem::path& path)
    : path_(path.string()),
      pack_(path, kKind, kVersion),
      layers_(pack_.array<Layer>("layers")),
      columns_(pack_.array<Column>("columns")),
      values_(pack_.array<std::uint64_t>("values")),
      strings_(pack_.text("strings")),
      bands_(pack_.array<Band>("bands")),
      cells_(pack_.array<Cell>("cells")),
      pieces_(pack_.array<Piece>("pieces")),
      parts_(pack_.array<Part>("parts")),
      points_(pack_.array<StoredPoint>("points")),
      wholes_(pack_.array<Whole>("wholes")) {}

void Reader::refuse(std::string_view why) const {
    throw no_data_error(path_ + ": " + std::string(why) + "; run \"dateline data build\"");
}

const Layer& Reader::layer(std::string_view name) const {
    for (const Layer& layer : layers_)
        if (text_of(layer.name) == name) return layer;
    refuse("the base map has no layer \"" + std::string(name) + "\"");
}

const Band* Reader::band(const Layer& layer, int zoom) const {
    const auto bands = slice(bands_, layer.first_band, layer.band_count);
    for (const Band& band : bands)
        if (zoom <= static_cast<int>(band.max_zoom)) return &band;
    return bands.empty() ? nullptr : &bands.back();
}

PropertyValue Reader::value(const Layer& layer, std::uint32_t feature, std::size_t column) const {
    const std::size_t at = layer.first_value + std::size_t{feature} * layer.column_count + column;
    const std::uint64_t bits = slice(values_, at, 1)[0];
    if (columns(layer)[column].type == ColumnType::number) {
        const double number = std::bit_cast<double>(bits);
        if (std::isnan(number)) return {};
        return number;
    }
    const auto ref = std::bit_cast<TextRef>(bits);
    if (ref.offset == kNone) return {};
    if (ref.offset > strings_.size() || ref.size > strings_.size() - ref.offset)
        refuse("the pack is damaged");
    return strings_.substr(ref.offset, ref.size);
}

PropertyValue Reader::value(const Layer& layer, std::uint32_t feature, std::string_view key) const {
    const auto all = columns(layer);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (text_of(all[i].name) == key) return value(layer, feature, i);
    return {};
}

void append_points(std::span<const StoredPoint> points, double shift, MercatorGeometry& out) {
    out.parts.push_back(static_cast<std::uint32_t>(out.points.size()));
    for (const StoredPoint& stored : points) {
        const Point p = stored.point();
        out.points.push_back({p.x / kUnit + shift, p.y / kUnit});
    }
}

}  // namespace dateline::basemap_pack
