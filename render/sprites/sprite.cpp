// SPDX-License-Identifier: Apache-2.0
#include "render/sprites/sprite.h"

#include "geodata/core/error.h"
#include "render/sources/location.h"
#include "render/sprites/sprite_images.h"

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

std::filesystem::path with_ending(const std::filesystem::path& address, std::string_view ending) {
    return std::filesystem::path(address.string() + std::string(ending));
}

SpriteImages read_address(const std::string& url, const std::filesystem::path& folder, double ratio) {
    const std::filesystem::path address = locate(url, folder);
    if (std::filesystem::is_directory(address)) return draw_icon_folder(address, ratio);
    const bool fine = ratio > 1 && std::filesystem::exists(with_ending(address, "@2x.json"));
    const std::string_view density = fine ? "@2x" : "";
    return read_sprite_index(with_ending(address, std::string(density) + ".json"),
                             with_ending(address, std::string(density) + ".png"));
}

Error refused(const nlohmann::json& sprite) {
    return input_error({}, "sprite: neither an address nor a list of them",
                       sprite.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).substr(0, 80),
                       "\"folder/sprite\" or [{\"id\": \"icons\", \"url\": \"folder/sprite\"}]");
}

}  // namespace

Sprite Sprite::read(const nlohmann::json& sprite, const std::filesystem::path& folder, double ratio) {
    Sprite out;
    if (sprite.is_string()) {
        out.images_ = read_address(sprite.get<std::string>(), folder, ratio);
    } else if (sprite.is_array()) {
        for (const auto& part : sprite) {
            if (!part.is_object() || !part.contains("id") || !part["id"].is_string() ||
                !part.contains("url") || !part["url"].is_string()) {
                throw refused(part);
            }
            const auto id = part["id"].get<std::string>();
            for (auto& [name, image] : read_address(part["url"].get<std::string>(), folder, ratio))
                out.images_.insert_or_assign(id == "default" ? name : id + ":" + name, std::move(image));
        }
    } else {
        throw refused(sprite);
    }
    for (const auto& [name, image] : out.images_) out.names_.push_back(name);
    return out;
}

const SpriteImage* Sprite::find(std::string_view name) const {
    const auto found = images_.find(name);
    return found == images_.end() ? nullptr : &found->second;
}

}  // namespace dateline
