// SPDX-License-Identifier: Apache-2.0
#include "render/sources/vector_tile.h"

#include "geodata/core/error.h"
#include "render/sources/inflate.h"
#include "render/sources/vector_tile_geometry.h"

#include <protozero/pbf_message.hpp>

namespace dateline {

namespace {

// Field numbers of vector_tile.proto, Vector Tile Specification 2.1.
enum class TileField : protozero::pbf_tag_type { layer = 3 };
enum class LayerField : protozero::pbf_tag_type { name = 1, feature = 2, key = 3, value = 4, extent = 5 };
enum class FeatureField : protozero::pbf_tag_type { id = 1, tags = 2, type = 3, geometry = 4 };
enum class ValueField : protozero::pbf_tag_type {
    text = 1,
    single = 2,
    real = 3,
    integer = 4,
    natural = 5,
    zigzag = 6,
    boolean = 7
};

// A field is one only with its own wire type: protozero does not check what a getter reads.
using protozero::tag_and_type;
constexpr auto kVarint = protozero::pbf_wire_type::varint;
constexpr auto kFixed32 = protozero::pbf_wire_type::fixed32;
constexpr auto kFixed64 = protozero::pbf_wire_type::fixed64;
constexpr auto kBytes = protozero::pbf_wire_type::length_delimited;

/// What the bytes are not; named with the tile by the caller.
struct Broken {
    std::string_view problem;
};

Value read_value(protozero::pbf_message<ValueField> message) {
    Value out;
    while (message.next()) {
        switch (message.tag_and_type()) {
            case tag_and_type(ValueField::text, kBytes):
                out.data = message.get_string();
                break;
            case tag_and_type(ValueField::single, kFixed32):
                out.data = static_cast<double>(message.get_float());
                break;
            case tag_and_type(ValueField::real, kFixed64):
                out.data = message.get_double();
                break;
            case tag_and_type(ValueField::integer, kVarint):
                out.data = static_cast<double>(message.get_int64());
                break;
            case tag_and_type(ValueField::natural, kVarint):
                out.data = static_cast<double>(message.get_uint64());
                break;
            case tag_and_type(ValueField::zigzag, kVarint):
                out.data = static_cast<double>(message.get_sint64());
                break;
            case tag_and_type(ValueField::boolean, kVarint):
                out.data = message.get_bool();
                break;
            default:
                message.skip();
        }
    }
    return out;
}

std::optional<FeatureType> type_of(std::uint32_t type) {
    switch (type) {
        case 1:
            return FeatureType::point;
        case 2:
            return FeatureType::line;
        case 3:
            return FeatureType::polygon;
        default:
            return std::nullopt;
    }
}

using Numbers = std::vector<std::uint32_t>;
Numbers numbers_of(protozero::iterator_range<protozero::pbf_reader::const_uint32_iterator> range) {
    return {range.begin(), range.end()};
}

/// A feature before its layer's keys, values and extent are known: they may follow it in the file.
struct RawFeature {
    std::optional<std::uint64_t> id;
    std::optional<FeatureType> type;
    Numbers commands, tags;
};

RawFeature read_feature(protozero::pbf_message<FeatureField> message) {
    RawFeature out;
    while (message.next()) {
        switch (message.tag_and_type()) {
            case tag_and_type(FeatureField::id, kVarint):
                out.id = message.get_uint64();
                break;
            case tag_and_type(FeatureField::tags, kBytes):
                out.tags = numbers_of(message.get_packed_uint32());
                break;
            case tag_and_type(FeatureField::type, kVarint):
                out.type = type_of(message.get_uint32());
                break;
            case tag_and_type(FeatureField::geometry, kBytes):
                out.commands = numbers_of(message.get_packed_uint32());
                break;
            default:
                message.skip();
        }
    }
    return out;
}

struct RawLayer {
    std::string name;
    std::uint32_t extent = 4096;
    std::vector<std::string> keys;
    std::vector<Value> values;
    std::vector<RawFeature> features;
};

RawLayer read_layer(protozero::pbf_message<LayerField> message) {
    RawLayer out;
    while (message.next()) {
        switch (message.tag_and_type()) {
            case tag_and_type(LayerField::name, kBytes):
                out.name = message.get_string();
                break;
            case tag_and_type(LayerField::feature, kBytes):
                out.features.push_back(
                    read_feature(protozero::pbf_message<FeatureField>(message.get_message())));
                break;
            case tag_and_type(LayerField::key, kBytes):
                out.keys.push_back(message.get_string());
                break;
            case tag_and_type(LayerField::value, kBytes):
                out.values.push_back(read_value(protozero::pbf_message<ValueField>(message.get_message())));
                break;
            case tag_and_type(LayerField::extent, kVarint):
                out.extent = message.get_uint32();
                break;
            default:
                message.skip();
        }
    }
    if (out.extent == 0) throw Broken{"a layer has no extent"};
    return out;
}

std::shared_ptr<const ValueObject> properties_of(const RawLayer& layer, const Numbers& tags) {
    if (tags.size() % 2 != 0) throw Broken{"a feature's tags are not pairs"};
    auto out = std::make_shared<ValueObject>();
    for (std::size_t i = 0; i < tags.size(); i += 2) {
        if (tags[i] >= layer.keys.size() || tags[i + 1] >= layer.values.size())
            throw Broken{"a feature's tag points past its layer's keys or values"};
        out->members.emplace_back(layer.keys[tags[i]], layer.values[tags[i + 1]]);
    }
    return out;
}

TileFeatures features_of(const RawLayer& layer, std::string_view promoted) {
    TileFeatures out;
    for (const RawFeature& raw : layer.features) {
        if (!raw.type) continue;
        auto parts = run_geometry_commands(raw.commands, *raw.type, layer.extent);
        if (!parts) throw Broken{"a feature's geometry is broken"};
        if (parts->empty()) continue;
        StyleFeature feature;
        feature.type = *raw.type;
        feature.parts = std::move(*parts);
        feature.properties = properties_of(layer, raw.tags);
        if (raw.id) feature.id.data = static_cast<double>(*raw.id);
        if (!promoted.empty()) {
            const Value* id = feature.properties->find(promoted);
            feature.id = id != nullptr ? *id : Value{};
        }
        out.push_back(std::move(feature));
    }
    return out;
}

}  // namespace

std::string_view PromotedId::of(std::string_view layer) const {
    const auto found = by_layer.find(layer);
    return found != by_layer.end() ? found->second : everywhere;
}

VectorTile read_vector_tile(std::string_view bytes, const PromotedId& promote_id, std::string_view shown) {
    const std::string plain = inflated(bytes, shown);
    VectorTile out;
    try {
        protozero::pbf_message<TileField> message(plain);
        while (message.next()) {
            if (message.tag_and_type() != tag_and_type(TileField::layer, kBytes)) {
                message.skip();
                continue;
            }
            const RawLayer layer = read_layer(protozero::pbf_message<LayerField>(message.get_message()));
            out.emplace(layer.name,
                        std::make_shared<const TileFeatures>(features_of(layer, promote_id.of(layer.name))));
        }
    } catch (const Broken& broken) {
        throw input_error({std::string(shown)}, broken.problem);
    } catch (const protozero::exception& error) {
        throw input_error({std::string(shown)},
                          std::string("this is not a vector tile (") + error.what() + ")");
    }
    return out;
}

}  // namespace dateline
