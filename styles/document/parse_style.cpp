// SPDX-License-Identifier: Apache-2.0
// Reads and checks a style document of version 8.
#include "geodata/core/error.h"
#include "geodata/core/hash.h"
#include "styles/document/properties.h"
#include "styles/document/read_document.h"
#include "styles/document/style.h"
#include "styles/expression/compile.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

struct NamedType {
    std::string_view name;
    LayerType type;
};
constexpr std::array<NamedType, 9> kTypes{{{"background", LayerType::background},
                                           {"fill", LayerType::fill},
                                           {"line", LayerType::line},
                                           {"circle", LayerType::circle},
                                           {"symbol", LayerType::symbol},
                                           {"raster", LayerType::raster},
                                           {"hillshade", LayerType::hillshade},
                                           {"heatmap", LayerType::heatmap},
                                           {"color-relief", LayerType::color_relief}}};
constexpr std::string_view kType_list =
    "background, fill, line, circle, heatmap, symbol, raster, hillshade, color-relief";
/// Types of the specification that the program does not draw: passed over with a warning.
constexpr std::string_view kUndrawn_types = "fill-extrusion sky";

constexpr std::string_view kRoot_keys =
    "version name metadata center centerAltitude zoom bearing pitch roll state light sky projection terrain "
    "sources sprite "
    "glyphs font-faces transition layers";
constexpr std::string_view kLayer_keys =
    "id type metadata source source-layer minzoom maxzoom filter layout paint";

}  // namespace

/// Fills a Style; the path inside the document goes along for messages.
class StyleParser {
  public:
    explicit StyleParser(std::string_view name) { style_.name_ = name; }

    Style parse(std::string_view text) {
        style_.hash_ = sha256_hex(text);
        const Json document = read_style_json(text, style_.name_);
        if (!document.is_object()) fail("", "a style is a JSON object", document, "{\"version\": 8, …}");
        if (document.value("version", Json()) != 8) {
            fail("version", "unknown style version", document.value("version", Json()), "8");
        }
        for (const auto& [key, value] : document.items()) {
            if (!list_has(kRoot_keys, key)) warn(key, "unknown key, passed over");
        }
        read_tokens(document);
        read_start(document);
        if (const auto sprite = document.find("sprite"); sprite != document.end() && !sprite->is_null()) {
            style_.sprite_ = std::make_shared<const Json>(*sprite);
        }
        read_sources(document);
        const auto layers = document.find("layers");
        if (layers == document.end() || !layers->is_array()) {
            fail("layers", "a style needs its layers", layers == document.end() ? Json() : *layers,
                 "an array of layers");
        }
        for (std::size_t i = 0; i < layers->size(); ++i)
            read_layer((*layers)[i], fmt::format("layers[{}]", i));
        return std::move(style_);
    }

  private:
    [[noreturn]] void fail(const std::string& path, std::string_view problem, const Json& value,
                           std::string_view accepted) const {
        throw input_error({style_.name_},
                          path.empty() ? std::string(problem) : fmt::format("{}: {}", path, problem),
                          shown_json(value), accepted);
    }
    void warn(const std::string& path, std::string_view problem) {
        style_.warnings_.push_back(fmt::format("{}: {}: {}", style_.name_, path, problem));
    }

    void read_tokens(const Json& document) {
        const auto metadata = document.find("metadata");
        if (metadata == document.end() || !metadata->is_object()) return;
        const auto tokens = metadata->find("dateline:tokens");
        if (tokens == metadata->end()) return;
        const std::string path = "metadata.dateline:tokens";
        if (!tokens->is_object()) fail(path, "tokens are an object", *tokens, "{\"paper\": \"#ffffff\", …}");
        for (const auto& [name, value] : tokens->items()) {
            if (!value.is_string() && !value.is_number()) {
                fail(path + "." + name, "a token is one word or number", value, "a string or a number");
            }
            style_.tokens_[name] = value.is_string() ? value.get<std::string>() : value.dump();
        }
    }

    void read_start(const Json& document) {
        if (const auto centre = document.find("center"); centre != document.end()) {
            if (!centre->is_array() || centre->size() < 2 || !(*centre)[0].is_number() ||
                !(*centre)[1].is_number()) {
                fail("center", "expected a place", *centre, "[longitude, latitude]");
            }
            style_.centre_ = {(*centre)[0].get<double>(), (*centre)[1].get<double>()};
        }
        if (const auto zoom = document.find("zoom"); zoom != document.end()) {
            if (!zoom->is_number()) fail("zoom", "expected a zoom", *zoom, "a number");
            style_.zoom_ = zoom->get<double>();
        }
        const auto state = document.find("state");
        if (state == document.end() || !state->is_object()) return;
        for (const auto& [key, value] : state->items()) {
            if (!value.is_object() || !value.contains("default")) continue;
            style_.state_.members.emplace_back(key, expression::value_from(value["default"]));
        }
    }

    void read_sources(const Json& document) {
        const auto sources = document.find("sources");
        if (sources == document.end()) return;
        if (!sources->is_object()) fail("sources", "expected an object", *sources, "{\"name\": {…}}");
        for (const auto& [name, value] : sources->items()) {
            const std::string path = "sources." + name;
            if (!value.is_object()) fail(path, "a source is an object", value, "{\"type\": \"geojson\", …}");
            style_.sources_[name] = {string_at(value, "type", path), std::make_shared<const Json>(value)};
        }
    }

    std::string string_at(const Json& layer, const char* key, const std::string& path) const {
        const auto found = layer.find(key);
        if (found == layer.end()) return {};
        if (!found->is_string()) fail(path + "." + key, "expected text", *found, "a string");
        return found->get<std::string>();
    }

    double zoom_at(const Json& layer, const char* key, double otherwise, const std::string& path) const {
        const auto found = layer.find(key);
        if (found == layer.end()) return otherwise;
        if (!found->is_number() || found->get<double>() < 0 || found->get<double>() > 24) {
            fail(path + "." + key, "expected a zoom", *found, "a number from 0 to 24");
        }
        return found->get<double>();
    }

    void read_layer(const Json& json, const std::string& path) {
        if (!json.is_object()) fail(path, "a layer is an object", json, "{\"id\": …, \"type\": …}");
        StyleLayer layer;
        layer.id = string_at(json, "id", path);
        if (layer.id.empty())
            fail(path + ".id", "a layer needs an id", json.value("id", Json()), "a unique string");
        if (!ids_.insert(layer.id).second)
            fail(path + ".id", "two layers have the same id", layer.id, "a unique string");
        const std::string type = string_at(json, "type", path);
        if (list_has(kUndrawn_types, type)) {
            warn(path, fmt::format("layers of type {} are not drawn", type));
            return;
        }
        const auto* known =
            std::find_if(kTypes.begin(), kTypes.end(), [&](const NamedType& t) { return t.name == type; });
        if (known == kTypes.end())
            fail(path + ".type", "unknown layer type", json.value("type", Json()), kType_list);
        layer.type = known->type;
        for (const auto& [key, value] : json.items()) {
            if (!list_has(kLayer_keys, key)) warn(path + "." + key, "unknown key, passed over");
        }
        layer.source = string_at(json, "source", path);
        layer.source_layer = string_at(json, "source-layer", path);
        if (layer.type != LayerType::background && layer.source.empty()) {
            fail(path + ".source", "the layer needs a source", json.value("source", Json()),
                 "the name of a source");
        }
        layer.min_zoom = zoom_at(json, "minzoom", 0, path);
        layer.max_zoom = zoom_at(json, "maxzoom", 24, path);
        if (const auto filter = json.find("filter"); filter != json.end()) {
            layer.filter_ =
                compiled(path + ".filter", *filter, [&] { return Expression::compile_filter(*filter); });
        }
        read_properties(json, "layout", path, layer);
        read_properties(json, "paint", path, layer);
        style_.layers_.push_back(std::move(layer));
    }

    template <typename Compile>
    Expression compiled(const std::string& path, const Json& value, Compile compile) const {
        try {
            return compile();
        } catch (const Error& error) {
            throw input_error({style_.name_},
                              fmt::format("{}{}{}", path, error.what()[0] == '[' ? "" : ": ", error.what()),
                              shown_json(value));
        }
    }

    void read_properties(const Json& json, const char* group, const std::string& path, StyleLayer& layer) {
        const auto properties = json.find(group);
        if (properties == json.end()) return;
        if (!properties->is_object())
            fail(path + "." + group, "expected an object", *properties, "{\"name\": value, …}");
        for (const auto& entry : properties->items()) {
            const std::string& name = entry.key();
            const Json& value = entry.value();
            const std::string here = fmt::format("{}.{}.{}", path, group, name);
            if (name == "visibility" && std::string_view(group) == "layout") {
                if (value != "visible" && value != "none")
                    fail(here, "unknown visibility", value, "visible, none");
                layer.visible = value == "visible";
                continue;
            }
            if (name.ends_with("-transition")) continue;
            const PropertySpec* spec = find_property(layer.type_name(), name);
            if (spec == nullptr || spec->group != group) {
                warn_unknown(here, layer, name, spec);
                continue;
            }
            if (value.is_null()) continue;
            Expression property =
                compiled(here, value, [&] { return Expression::compile(value, spec->type); });
            if (const auto problem = expression::check_zoom_use(property.root()))
                fail(here, problem->message, value, {});
            check_word(here, value, *spec);
            layer.properties_.emplace(name, std::move(property));
        }
    }

    void warn_unknown(const std::string& here, const StyleLayer& layer, const std::string& name,
                      const PropertySpec* spec) {
        if (spec != nullptr) {
            warn(here, fmt::format("{} belongs under {}, passed over", name, spec->group));
            return;
        }
        const std::string_view near = closest_property(layer.type_name(), name);
        warn(here, near.empty()
                       ? fmt::format("{} layers have no such property, passed over", layer.type_name())
                       : fmt::format("{} layers have no such property, passed over; did you mean {}?",
                                     layer.type_name(), near));
    }

    void check_word(const std::string& here, const Json& value, const PropertySpec& spec) const {
        if (spec.allowed.empty()) return;
        const Json words = value.is_array() && spec.type == "array<enum>" ? value : Json::array({value});
        for (const Json& word : words) {
            if (!word.is_string()) continue;
            if (!list_has(spec.allowed, word.get_ref<const std::string&>())) {
                fail(here, "this word is not allowed here", word, spec.allowed);
            }
        }
    }

    Style style_;
    std::set<std::string> ids_;
};

Style Style::parse(std::string_view json, std::string_view name) {
    return StyleParser(name).parse(json);
}

}  // namespace dateline
