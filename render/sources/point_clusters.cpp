// SPDX-License-Identifier: Apache-2.0
#include "render/sources/point_clusters.h"

#include "geodata/core/error.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

/// A reduction reads what was added up so far as a property of a name that no data have.
constexpr const char* kAccumulated =
    "\x01"
    "accumulated";

Json with_accumulated_as_property(const Json& json) {
    if (json.is_array() && json.size() == 1 && json[0] == "accumulated")
        return Json::array({"get", kAccumulated});
    if (!json.is_array()) return json;
    Json out = Json::array();
    for (const Json& part : json) out.push_back(with_accumulated_as_property(part));
    return out;
}

Value evaluated(const Expression& expression, const ValueObject& properties) {
    EvaluationContext context;
    context.properties = &properties;
    context.geometry_type = "Point";
    try {
        return expression.evaluate(context);
    } catch (const Error&) {
        return {};  // a point whose properties do not fit adds nothing
    }
}

std::string abbreviated(std::size_t count) {
    const auto number = static_cast<double>(count);
    if (count >= 10000) return fmt::format("{:.0f}k", std::round(number / 1000));
    if (count >= 1000) return fmt::format("{}k", std::round(number / 100) / 10);
    return fmt::format("{}", count);
}

/// Finds what lies within a distance, by the cells of a grid as wide as the distance.
class Neighbours {
  public:
    Neighbours(double distance) : distance_(distance) {}
    void add(double x, double y, std::size_t index) { cells_[cell(x, y)].push_back({x, y, index}); }
    /// In the order of their indices.
    std::vector<std::size_t> near(double x, double y) const {
        std::vector<std::size_t> out;
        const auto [cx, cy] = cell(x, y);
        for (long i = cx - 1; i <= cx + 1; ++i) {
            for (long j = cy - 1; j <= cy + 1; ++j) {
                const auto found = cells_.find({i, j});
                if (found == cells_.end()) continue;
                for (const Entry& entry : found->second) {
                    const double dx = entry.x - x, dy = entry.y - y;
                    if (dx * dx + dy * dy <= distance_ * distance_) out.push_back(entry.index);
                }
            }
        }
        std::sort(out.begin(), out.end());
        return out;
    }

  private:
    struct Entry {
        double x, y;
        std::size_t index;
    };
    std::pair<long, long> cell(double x, double y) const {
        return {std::lround(std::floor(x / distance_)), std::lround(std::floor(y / distance_))};
    }
    double distance_;
    std::map<std::pair<long, long>, std::vector<Entry>> cells_;
};

}  // namespace

std::vector<ClusterProperty> read_cluster_properties(const Json& json) {
    std::vector<ClusterProperty> out;
    if (!json.is_object()) return out;
    for (const auto& [name, definition] : json.items()) {
        if (!definition.is_array() || definition.size() != 2) {
            throw input_error({}, fmt::format("clusterProperties.{}: expected a pair", name),
                              definition.dump(), "[operator, expression of a point]");
        }
        const Json reduce =
            definition[0].is_string()
                ? Json::array({definition[0], Json::array({"accumulated"}), Json::array({"get", name})})
                : definition[0];
        out.push_back({name, Expression::compile(definition[1], ""),
                       Expression::compile(with_accumulated_as_property(reduce), "")});
    }
    return out;
}

PointClusters::PointClusters(const std::vector<CutFeature>& features, ClusterOptions options)
    : options_(std::move(options)) {
    Level level;
    for (const CutFeature& feature : features) {
        if (feature.type != FeatureType::point || feature.groups.empty()) continue;
        const CutPoint& at = feature.groups.front().front().points.front();
        // Kept in single precision there.
        level.push_back({static_cast<double>(static_cast<float>(at.x)),
                         static_cast<double>(static_cast<float>(at.y)), 1, feature.id, feature.properties,
                         sums_of_point(*feature.properties)});
    }
    points_ = level.size();
    levels_.resize(static_cast<std::size_t>(options_.max_zoom) + 2);
    levels_.back() = std::move(level);
    for (int zoom = options_.max_zoom; zoom >= 0; --zoom) {
        levels_[static_cast<std::size_t>(zoom)] =
            clustered(levels_[static_cast<std::size_t>(zoom) + 1], zoom);
    }
}

PointClusters::Level PointClusters::clustered(const Level& nodes, int zoom) const {
    const double radius = options_.radius_units / (kTile_extent * std::exp2(zoom));
    Neighbours neighbours(radius);
    for (std::size_t i = 0; i < nodes.size(); ++i) neighbours.add(nodes[i].x, nodes[i].y, i);
    std::vector<bool> taken(nodes.size(), false);
    Level out;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (taken[i]) continue;
        taken[i] = true;
        std::vector<std::size_t> members{i};
        std::size_t count = nodes[i].count;
        for (const std::size_t other : neighbours.near(nodes[i].x, nodes[i].y)) {
            if (taken[other]) continue;
            members.push_back(other);
            count += nodes[other].count;
        }
        if (members.size() > 1 && count >= options_.min_points) {
            out.push_back(joined(nodes, members, zoom));
        } else {
            for (const std::size_t member : members) out.push_back(nodes[member]);
        }
        for (const std::size_t member : members) taken[member] = true;
    }
    return out;
}

PointClusters::Node PointClusters::joined(const Level& nodes, const std::vector<std::size_t>& members,
                                          int zoom) const {
    Node out{0, 0, 0, {}, nullptr, nodes[members.front()].sums};
    for (const std::size_t member : members) {
        const Node& node = nodes[member];
        out.x += node.x * static_cast<double>(node.count);
        out.y += node.y * static_cast<double>(node.count);
        out.count += node.count;
        if (member != members.front()) out.sums = reduced(*out.sums, *node.sums);
    }
    out.x /= static_cast<double>(out.count);
    out.y /= static_cast<double>(out.count);
    const auto id =
        static_cast<double>((members.front() << 5) + static_cast<std::size_t>(zoom + 1) + points_);
    out.id = Value{id};
    auto properties = std::make_shared<ValueObject>(*out.sums);
    properties->members.emplace_back("cluster", Value{true});
    properties->members.emplace_back("cluster_id", Value{id});
    properties->members.emplace_back("point_count", Value{static_cast<double>(out.count)});
    // A number below a thousand, a text from there on.
    properties->members.emplace_back("point_count_abbreviated", out.count < 1000
                                                                    ? Value{static_cast<double>(out.count)}
                                                                    : Value{abbreviated(out.count)});
    out.properties = std::move(properties);
    return out;
}

std::shared_ptr<const ValueObject> PointClusters::sums_of_point(const ValueObject& properties) const {
    auto out = std::make_shared<ValueObject>();
    for (const ClusterProperty& property : options_.properties) {
        out->members.emplace_back(property.name, evaluated(property.of_point, properties));
    }
    return out;
}

std::shared_ptr<const ValueObject> PointClusters::reduced(const ValueObject& sums,
                                                          const ValueObject& more) const {
    auto out = std::make_shared<ValueObject>();
    for (const ClusterProperty& property : options_.properties) {
        ValueObject both = more;
        const Value* so_far = sums.find(property.name);
        both.members.emplace_back(kAccumulated, so_far != nullptr ? *so_far : Value{});
        out->members.emplace_back(property.name, evaluated(property.reduce, both));
    }
    return out;
}

TileFeatures PointClusters::cut(TileId tile) const {
    const Level& level = levels_[std::min(static_cast<std::size_t>(tile.zoom), levels_.size() - 1)];
    const double tiles = std::exp2(tile.zoom);
    const double margin = options_.radius_units / kTile_extent;
    TileFeatures out;
    // Beyond the antimeridian its copies are seen.
    for (const double world : {0.0, 1.0, -1.0}) {
        for (const Node& node : level) {
            const double x = (node.x + world) * tiles - tile.x, y = node.y * tiles - tile.y;
            if (x < -margin || x > 1 + margin || y < -margin || y > 1 + margin) continue;
            const auto unit = [](double v) {
                return static_cast<std::int32_t>(std::floor(v * kTile_extent + 0.5));
            };
            out.push_back({node.id, FeatureType::point, {{{unit(x), unit(y)}}}, node.properties, {}});
        }
    }
    return out;
}

}  // namespace dateline
