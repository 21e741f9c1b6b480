// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/basemap_writer.h"

#include "geodata/core/pack.h"

#include <bit>
#include <cassert>
#include <limits>

namespace dateline {

namespace {

std::array<char, 24> name_field(const std::string& name) {
    std::array<char, 24> field{};
    assert(name.size() < field.size());
    name.copy(field.data(), name.size());
    return field;
}

std::uint32_t count_of(std::size_t size) {
    assert(size < basemap_pack::kNone);
    return static_cast<std::uint32_t>(size);
}

}  // namespace

void BaseMapWriter::begin_layer(const std::string& name, GeometryKind kind,
                                const std::vector<ColumnSpec>& columns) {
    basemap_pack::Layer layer{};
    layer.name = name_field(name);
    layer.geometry_kind = static_cast<std::uint32_t>(kind);
    layer.first_column = count_of(columns_.size());
    layer.column_count = count_of(columns.size());
    layer.first_value = count_of(values_.size());
    layer.first_band = count_of(bands_.size());
    layer.complement_of = basemap_pack::kNone;
    layers_.push_back(layer);
    for (const ColumnSpec& column : columns) columns_.push_back({name_field(column.name), column.type, 0});
}

std::uint32_t BaseMapWriter::add_feature(const std::vector<Value>& values) {
    basemap_pack::Layer& layer = layers_.back();
    assert(values.size() == layer.column_count);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (columns_[layer.first_column + i].type == basemap_pack::ColumnType::number) {
            const double* number = std::get_if<double>(&values[i]);
            values_.push_back(
                std::bit_cast<std::uint64_t>(number ? *number : std::numeric_limits<double>::quiet_NaN()));
        } else {
            const std::string* text = std::get_if<std::string>(&values[i]);
            values_.push_back(std::bit_cast<std::uint64_t>(
                text ? intern(*text) : basemap_pack::TextRef{basemap_pack::kNone, 0}));
        }
    }
    return layer.feature_count++;
}

void BaseMapWriter::add_band(int max_zoom, int cell_zoom, const std::vector<FeatureGeometry>& features,
                             PolygonStorage storage) {
    basemap_pack::Layer& layer = layers_.back();
    basemap_pack::Band band{};
    band.max_zoom = static_cast<std::uint32_t>(max_zoom);
    band.cell_zoom = static_cast<std::uint32_t>(cell_zoom);
    band.first_cell = count_of(sections_.cells.size());
    band.first_whole = basemap_pack::kNone;
    band.unclipped = storage == PolygonStorage::whole ? 1 : 0;
    CellCutter cutter(sections_, cell_zoom);
    if (storage != PolygonStorage::clipped) {
        band.first_whole = count_of(wholes_.size());
        wholes_.resize(wholes_.size() + layer.feature_count, {0, 0});
    }
    for (const FeatureGeometry& feature : features) {
        if (storage != PolygonStorage::whole) cutter.add(feature.feature, feature.geometry);
        if (storage == PolygonStorage::clipped) continue;
        const basemap_pack::Whole whole = cutter.add_whole(feature.geometry);
        wholes_[band.first_whole + feature.feature] = whole;
        if (storage == PolygonStorage::whole) cutter.refer(feature.feature, feature.geometry, whole);
    }
    band.cell_count = cutter.finish();
    bands_.push_back(band);
    ++layer.band_count;
}

void BaseMapWriter::set_complement_of(const std::string& name) {
    for (std::size_t i = 0; i + 1 < layers_.size(); ++i)
        if (basemap_pack::text_of(layers_[i].name) == name) layers_.back().complement_of = count_of(i);
    assert(layers_.back().complement_of != basemap_pack::kNone);
}

void BaseMapWriter::set_relief(int width, int height, std::string grey) {
    assert(grey.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    relief_ = {static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)};
    grey_ = std::move(grey);
}

void BaseMapWriter::set_elevation(int width, int height, std::string grey) {
    assert(grey.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    elevation_ = {static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)};
    elevation_grey_ = std::move(grey);
}

void BaseMapWriter::write(const std::filesystem::path& path, const std::string& stamp) const {
    PackWriter pack(std::string(basemap_pack::kKind), basemap_pack::kVersion, stamp);
    pack.add_array("layers", layers_);
    pack.add_array("columns", columns_);
    pack.add_array("values", values_);
    pack.add("strings", strings_);
    pack.add_array("bands", bands_);
    pack.add_array("cells", sections_.cells);
    pack.add_array("pieces", sections_.pieces);
    pack.add_array("parts", sections_.parts);
    pack.add_array("points", sections_.points);
    pack.add_array("wholes", wholes_);
    pack.add_array("relief", std::vector<basemap_pack::Relief>{relief_});
    pack.add("relief.grey", grey_);
    pack.add_array("elevation", std::vector<basemap_pack::Relief>{elevation_});
    pack.add("elevation.grey", elevation_grey_);
    pack.write(path);
}

basemap_pack::TextRef BaseMapWriter::intern(const std::string& text) {
    const auto [found, added] = interned_.try_emplace(text);
    if (added) {
        found->second = {count_of(strings_.size()), count_of(text.size())};
        strings_ += text;
    }
    return found->second;
}

}  // namespace dateline
