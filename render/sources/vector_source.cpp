// SPDX-License-Identifier: Apache-2.0
#include "render/sources/vector_source.h"

#include "geodata/core/error.h"
#include "render/sources/tileset.h"
#include "render/sources/vector_tile.h"

#include <map>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

class VectorSource final : public FeatureSource {
  public:
    VectorSource(std::unique_ptr<Tileset> tileset, PromotedId promote_id)
        : tileset_(std::move(tileset)), promote_id_(std::move(promote_id)) {}

    StyleView::TileRange tiles() const override {
        return {tileset_->info().min_zoom, tileset_->info().max_zoom, 512, false, true};
    }

    std::shared_ptr<const TileFeatures> features(TileId tile, std::string_view source_layer) override {
        // Outside the bounds nothing is missing, and nothing may stand in.
        if (!tileset_->info().holds(tile)) return nothing_;
        const auto [kept, is_new] = kept_.try_emplace(tile);
        if (is_new) {
            if (const auto bytes = tileset_->tile(tile))
                kept->second = read_vector_tile(*bytes, promote_id_, tileset_->name_of(tile));
        }
        if (!kept->second) return nullptr;
        const auto layer = kept->second->find(source_layer);
        return layer != kept->second->end() ? layer->second : nothing_;
    }

  private:
    std::unique_ptr<Tileset> tileset_;
    PromotedId promote_id_;
    std::shared_ptr<const TileFeatures> nothing_ = std::make_shared<const TileFeatures>();
    std::map<TileId, std::optional<VectorTile>> kept_;
};

PromotedId read_promoted(const Json& definition, std::string_view where) {
    PromotedId out;
    const Json promoted = definition.value("promoteId", Json());
    if (promoted.is_null()) return out;
    const auto refuse = [&] {
        return input_error({}, fmt::format("{}.promoteId: neither a property nor one for each layer", where),
                           promoted.dump(-1, ' ', false, Json::error_handler_t::replace),
                           "\"code\" or {\"layer\": \"code\"}");
    };
    if (promoted.is_string()) {
        out.everywhere = promoted.get<std::string>();
        return out;
    }
    if (!promoted.is_object()) throw refuse();
    for (const auto& [layer, property] : promoted.items()) {
        if (!property.is_string()) throw refuse();
        out.by_layer[layer] = property.get<std::string>();
    }
    return out;
}

}  // namespace

std::unique_ptr<FeatureSource> make_vector_source(const Json& definition, std::string_view name,
                                                  const std::filesystem::path& folder) {
    const std::string where = fmt::format("sources.{}", name);
    return std::make_unique<VectorSource>(open_tileset(definition, folder, 1, where),
                                          read_promoted(definition, where));
}

}  // namespace dateline
