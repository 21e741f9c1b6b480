// SPDX-License-Identifier: Apache-2.0
#include "styles/document/check_parts.h"

#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

std::string text_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The types of source a layer can be drawn from.
std::string_view sources_for(std::string_view layer_type) {
    if (layer_type == "raster") return "raster image";
    if (layer_type == "hillshade" || layer_type == "color-relief") return "raster-dem";
    return "vector geojson";
}

class LayerCheck {
  public:
    LayerCheck(const Json& sources, Findings& findings) : sources_(sources), findings_(findings) {}

    void check(const Json& layer, const std::string& path) {
        if (!layer.is_object()) {
            findings_.error(path, fmt::format("object expected, {} found", json_type_name(layer)), layer);
            return;
        }
        check_members(layer, "layer", path, findings_);
        check_id(layer, path);
        const std::string type = text_at(layer, "type");
        if (findings_.unsupported(path, "layer", type)) return;
        if (type != "background") check_source(layer, type, path);
        for (const char* group : {"layout", "paint"}) {
            const auto properties = layer.find(group);
            if (properties == layer.end()) continue;
            const std::string here = fmt::format("{}.{}", path, group);
            if (!properties->is_object()) {
                findings_.error(here, fmt::format("object expected, {} found", json_type_name(*properties)),
                                *properties);
                continue;
            }
            for (const auto& [name, value] : properties->items())
                check_one(type, group, name, value, fmt::format("{}.{}", here, name));
        }
    }

  private:
    void check_id(const Json& layer, const std::string& path) {
        const std::string id = text_at(layer, "id");
        if (id.empty()) return;
        const auto [before, is_new] = ids_.emplace(id, path);
        if (!is_new)
            findings_.error(path + ".id",
                            fmt::format("duplicate layer id, previously used at {}", before->second),
                            layer["id"]);
    }

    void check_source(const Json& layer, const std::string& type, const std::string& path) {
        const std::string name = text_at(layer, "source");
        if (name.empty()) {
            findings_.error(path, "missing required property \"source\"", nullptr);
            return;
        }
        if (!sources_.is_object() || !sources_.contains(name)) {
            std::string known;
            if (sources_.is_object()) {
                for (const auto& [other, source] : sources_.items())
                    known += (known.empty() ? "" : " ") + other;
            }
            const std::string_view near = closest_word(known, name);
            findings_.error(path + ".source",
                            near.empty() ? std::string("source not found")
                                         : fmt::format("source not found; did you mean {}?", near),
                            layer["source"], with_commas(known));
            return;
        }
        // The built-in base map has vectors and a relief.
        if (text_at(sources_[name], "url").starts_with("dateline:")) return;
        const std::string kind = text_at(sources_[name], "type");
        if (!kind.empty() && !list_has(sources_for(type), kind)) {
            findings_.error(path + ".source",
                            fmt::format("a {} layer cannot be drawn from a source of type {}", type, kind),
                            layer["source"], with_commas(sources_for(type)));
        }
        if (kind == "vector" && text_at(layer, "source-layer").empty())
            findings_.error(path, "the layer must specify a \"source-layer\"", layer.value("id", Json()));
    }

    void check_one(const std::string& type, std::string_view group, const std::string& name,
                   const Json& value, const std::string& path) {
        if (name == "visibility" && group == "layout") {
            if (!value.is_array()) check_word(value, "visible none", path, findings_);
            return;
        }
        constexpr std::string_view kTransition = "-transition";
        if (name.ends_with(kTransition)) {
            const std::string_view of = std::string_view(name).substr(0, name.size() - kTransition.size());
            if (find_property(type, of) != nullptr) return check_transition(value, path);
        }
        const PropertySpec* spec = find_property(type, name);
        if (spec == nullptr) {
            const std::string_view near = closest_property(type, name);
            findings_.warning(
                path,
                near.empty() ? fmt::format("{} layers have no such property, passed over", type)
                             : fmt::format("{} layers have no such property, passed over; did you mean {}?",
                                           type, near),
                nullptr);
            return;
        }
        if (spec->group != group) {
            findings_.error(path, fmt::format("{} belongs under {}, passed over", name, spec->group),
                            nullptr);
            return;
        }
        findings_.unsupported(path, "property", name);
        check_property(value, *spec, path, findings_);
    }

    void check_transition(const Json& value, const std::string& path) {
        if (!value.is_object()) {
            findings_.error(path, fmt::format("object expected, {} found", json_type_name(value)), value);
            return;
        }
        check_members(value, "transition", path, findings_);
    }

    const Json& sources_;
    Findings& findings_;
    std::map<std::string, std::string> ids_;  ///< where each stands
};

}  // namespace

void check_layers(const Json& layers, const Json& sources, Findings& findings) {
    if (!layers.is_array()) {
        findings.error("layers", fmt::format("array expected, {} found", json_type_name(layers)), layers);
        return;
    }
    LayerCheck check(sources, findings);
    for (std::size_t i = 0; i < layers.size(); ++i) check.check(layers[i], fmt::format("layers[{}]", i));
}

void check_sources(const Json& sources, Findings& findings) {
    if (!sources.is_object()) {
        findings.error("sources", fmt::format("object expected, {} found", json_type_name(sources)), sources);
        return;
    }
    constexpr std::string_view kTypes = "vector raster raster-dem geojson video image";
    for (const auto& [name, source] : sources.items()) {
        const std::string path = "sources." + name;
        if (!source.is_object()) {
            findings.error(path, fmt::format("object expected, {} found", json_type_name(source)), source);
            continue;
        }
        if (!source.contains("type")) {
            findings.error(path, "missing required property \"type\"", nullptr, with_commas(kTypes));
            continue;
        }
        const std::string type = text_at(source, "type");
        if (!list_has(kTypes, type)) {
            check_word(source["type"], kTypes, path + ".type", findings);
            continue;
        }
        if (findings.unsupported(path, "source", type)) continue;
        check_members(source, "source_" + type, path, findings);
        for (const auto& [member, value] : source.items())
            findings.unsupported(path + "." + member, "source_" + type, member);
    }
}

}  // namespace dateline
