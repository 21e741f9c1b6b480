// SPDX-License-Identifier: Apache-2.0
// The index of a sprite: which part of the picture is which image.
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "render/images/decode_image.h"
#include "render/sprites/sprite_images.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

/// Reads the members of one entry; knows where it stands, for messages.
class IndexEntry {
  public:
    IndexEntry(const Json& json, std::string_view name, const std::filesystem::path& file)
        : json_(json), name_(name), file_(file) {
        if (!json.is_object()) throw refused("an image is an object", "{\"x\": 0, \"y\": 0, …}");
    }

    double number(const char* key, double otherwise) const {
        const auto found = json_.find(key);
        if (found == json_.end()) return otherwise;
        if (!found->is_number()) throw refused(fmt::format("{} is no number", key), "a number");
        return found->get<double>();
    }

    int pixels(const char* key) const {
        constexpr double kMost = 1 << 20;
        const double value = number(key, 0);
        if (!(value >= 0 && value <= kMost))
            throw refused(fmt::format("{} is out of range", key), "0 or more");
        return static_cast<int>(value);
    }

    bool flag(const char* key) const {
        const auto found = json_.find(key);
        return found != json_.end() && found->is_boolean() && found->get<bool>();
    }

    std::vector<StretchZone> zones(const char* key) const {
        std::vector<StretchZone> out;
        const auto found = json_.find(key);
        if (found == json_.end()) return out;
        if (!found->is_array()) throw refused(fmt::format("{} is no list", key), "[[from, to], …]");
        for (const Json& zone : *found) {
            if (!is_numbers(zone, 2))
                throw refused(fmt::format("{} is no list of pairs", key), "[[from, to], …]");
            out.push_back({zone[0], zone[1]});
        }
        return out;
    }

    std::optional<Box> content() const {
        const auto found = json_.find("content");
        if (found == json_.end()) return std::nullopt;
        if (!is_numbers(*found, 4)) throw refused("content is no box", "[left, top, right, bottom]");
        return Box{(*found)[0], (*found)[1], (*found)[2], (*found)[3]};
    }

    TextFit text_fit(const char* key) const {
        const auto found = json_.find(key);
        if (found == json_.end() || *found == "stretchOrShrink") return TextFit::stretch_or_shrink;
        if (*found == "stretchOnly") return TextFit::stretch_only;
        if (*found == "proportional") return TextFit::proportional;
        throw refused(fmt::format("{} is an unknown word", key),
                      "stretchOrShrink, stretchOnly, proportional");
    }

    Error refused(std::string_view problem, std::string_view accepted) const {
        return input_error({file_.string()}, fmt::format("image {}: {}", name_, problem), {}, accepted);
    }

  private:
    static bool is_numbers(const Json& json, std::size_t count) {
        return json.is_array() && json.size() == count &&
               std::all_of(json.begin(), json.end(), [](const Json& item) { return item.is_number(); });
    }

    const Json& json_;
    std::string_view name_;
    const std::filesystem::path& file_;
};

Image cut_out(const Pixels& picture, int left, int top, int width, int height) {
    Pixels out{width, height, {}};
    out.rgba.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    for (int y = top; y < top + height; ++y) {
        const std::uint8_t* row = picture.at(left, y);
        out.rgba.insert(out.rgba.end(), row, row + static_cast<std::ptrdiff_t>(width) * 4);
    }
    return premultiplied(out);
}

SpriteImage read_entry(const IndexEntry& entry, const Pixels& picture) {
    SpriteImage out;
    const int left = entry.pixels("x"), top = entry.pixels("y");
    const int width = entry.pixels("width"), height = entry.pixels("height");
    if (left + width > picture.width || top + height > picture.height) {
        throw entry.refused(
            fmt::format("{}x{} pixels at {},{} reach beyond the picture", width, height, left, top),
            fmt::format("a box inside {}x{}", picture.width, picture.height));
    }
    out.pixels = cut_out(picture, left, top, width, height);
    out.ratio = entry.number("pixelRatio", 1);
    if (!(out.ratio > 0)) throw entry.refused("pixelRatio is not positive", "1, 2");
    out.is_distance_field = entry.flag("sdf");
    out.stretch_x = entry.zones("stretchX");
    out.stretch_y = entry.zones("stretchY");
    out.content = entry.content();
    out.text_fit_width = entry.text_fit("textFitWidth");
    out.text_fit_height = entry.text_fit("textFitHeight");
    return out;
}

}  // namespace

SpriteImages read_sprite_index(const std::filesystem::path& index, const std::filesystem::path& picture) {
    const Json json = Json::parse(read_file(index), nullptr, false);
    if (!json.is_object())
        throw input_error({index.string()}, "this is no index of a sprite", {},
                          "{\"name\": {\"x\": 0, …}, …}");
    const Pixels pixels = decode_image(read_file(picture), picture.string());
    SpriteImages out;
    for (const auto& [name, entry] : json.items())
        out.emplace(name, read_entry(IndexEntry(entry, name, index), pixels));
    return out;
}

}  // namespace dateline
