// SPDX-License-Identifier: Apache-2.0
// within, distance: where a feature lies, against GeoJSON written into the style.
#include "styles/expression/geometry/containment.h"
#include "styles/expression/geometry/ruler.h"
#include "styles/expression/operators.h"
#include "styles/expression/value.h"

#include <limits>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

class Within final : public Expression::Node {
  public:
    explicit Within(std::vector<Shape::Polygon> polygons)
        : Node({Kind::boolean}, {}, kOnFeature | kOnShape), polygons_(std::move(polygons)) {}
    Value evaluate(const EvaluationContext& context) const override { return make(boolean(context)); }
    bool boolean(const EvaluationContext& context) const override {
        if (context.shape == nullptr) return false;
        return PolygonsOnGrid(polygons_, context.tile_zoom).contain(*context.shape);
    }

  private:
    std::vector<Shape::Polygon> polygons_;
};

class Distance final : public Expression::Node {
  public:
    explicit Distance(Shape shape)
        : Node({Kind::number}, {}, kOnFeature | kOnShape), shape_(std::move(shape)) {}
    Value evaluate(const EvaluationContext& context) const override { return make(number(context)); }
    double number(const EvaluationContext& context) const override {
        if (context.shape == nullptr) return std::numeric_limits<double>::quiet_NaN();
        return distance_between_m(*context.shape, shape_);
    }

  private:
    Shape shape_;
};

/// The one operand, GeoJSON with what is needed; a problem is recorded otherwise.
template <typename Accept>
std::optional<Shape> parse_geojson(Parser& parser, const nlohmann::json& json, const Place& place,
                                   Accept accept) {
    const std::string name = json[0].get<std::string>();
    if (json.size() != 2) {
        parser.fail(place, fmt::format("'{}' expression requires exactly one argument, but found {} instead.",
                                       name, json.size() - 1));
        return std::nullopt;
    }
    auto shape = shape_of_geojson(json[1]);
    if (shape && accept(*shape)) return shape;
    parser.fail(place, fmt::format("'{}' expression requires valid geojson object that contains polygon "
                                   "geometry type.",
                                   name));
    return std::nullopt;
}

NodePtr parse_within(Parser& parser, const nlohmann::json& json, const Place& place) {
    auto shape = parse_geojson(parser, json, place, [](const Shape& s) { return !s.polygons.empty(); });
    return shape ? std::make_shared<Within>(std::move(shape->polygons)) : nullptr;
}

NodePtr parse_distance(Parser& parser, const nlohmann::json& json, const Place& place) {
    auto shape = parse_geojson(parser, json, place, [](const Shape& s) { return !s.empty(); });
    return shape ? std::make_shared<Distance>(std::move(*shape)) : nullptr;
}

}  // namespace

void add_geometry(OperatorTable& table) {
    table.special["within"] = parse_within;
    table.special["distance"] = parse_distance;
}

}  // namespace dateline::expression
