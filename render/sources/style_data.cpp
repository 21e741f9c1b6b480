// SPDX-License-Identifier: Apache-2.0
#include "render/sources/style_data.h"

#include "geodata/core/error.h"
#include "render/sources/geojson_source.h"

#include <utility>

#include <nlohmann/json.hpp>

namespace dateline {

const Sprite& StyleData::sprite(double ratio) {
    const auto known = sprites_.find(ratio);
    if (known != sprites_.end()) return known->second;
    Sprite sprite;
    if (style_.sprite() != nullptr) {
        try {
            sprite = Sprite::read(*style_.sprite(), folder_, ratio);
        } catch (const Error& error) {
            diagnostics_.fail(error.what());
        }
    }
    return sprites_.emplace(ratio, std::move(sprite)).first->second;
}

void StyleData::show_events(const std::shared_ptr<const std::string>& geojson) {
    if (!geojson) {
        // A map without events, such as a locator, has the source all the same.
        static const auto none =
            std::make_shared<const std::string>(R"({"type": "FeatureCollection", "features": []})");
        if (style_.sources().contains(kEvent_source)) return sources_.replace(kEvent_source, nullptr);
        return show_events(none);
    }
    std::unique_ptr<FeatureSource>& source = events_[geojson];
    if (!source) {
        nlohmann::json definition;
        definition["type"] = "geojson";
        definition["data"] = nlohmann::json::parse(*geojson);
        // The document may say how its events are read: clusters, ids.
        const auto defined = style_.sources().find(kEvent_source);
        if (defined != style_.sources().end() && defined->second.type == "geojson") {
            for (const auto& [key, value] : defined->second.definition->items()) {
                if (key != "data") definition[key] = value;
            }
        }
        source = make_geojson_source(definition, kEvent_source, folder_);
    }
    sources_.replace(kEvent_source, source.get());
}

StyleDataPool::StyleDataPool(const Style& style, SourceOptions options, Diagnostics& diagnostics)
    : style_(style), options_(std::move(options)), diagnostics_(diagnostics) {}

StyleDataPool::Lease StyleDataPool::take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) return {*this, std::make_unique<StyleData>(style_, options_, diagnostics_)};
    std::unique_ptr<StyleData> data = std::move(free_.back());
    free_.pop_back();
    return {*this, std::move(data)};
}

void StyleDataPool::give_back(std::unique_ptr<StyleData> data) {
    data->show_events(nullptr);
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(data));
}

bool StyleDataPool::Once::is_new(const std::string& message) {
    const std::lock_guard lock(mutex_);
    return said_.insert(message).second;
}

}  // namespace dateline
