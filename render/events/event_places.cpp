// SPDX-License-Identifier: Apache-2.0
#include "render/events/event_places.h"

#include "geodata/gazetteer/division_names.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {

namespace {

bool has_id(const BaseFeature& feature, std::string_view key, std::int64_t id) {
    const PropertyValue value = feature.get(key);
    const double* number = std::get_if<double>(&value);
    return number != nullptr && static_cast<std::int64_t>(*number) == id;
}

std::string text_of(const BaseFeature& feature, const std::string& key) {
    const PropertyValue value = feature.get(key);
    const auto* words = std::get_if<std::string_view>(&value);
    return words == nullptr ? std::string() : std::string(*words);
}

MercatorBox bounds_of(const MercatorGeometry& geometry) {
    MercatorBox box{1, 1, 0, 0};
    for (const MercatorPoint p : geometry.points) {
        box = {std::min(box.left, p.x), std::min(box.top, p.y), std::max(box.right, p.x),
               std::max(box.bottom, p.y)};
    }
    return box;
}

}  // namespace

EventPlaces::EventPlaces(const BaseMap& base, std::string language, double zoom)
    : base_(base),
      language_(std::move(language)),
      data_zoom_(std::min(static_cast<int>(std::lround(zoom)), BaseMap::kMaxZoom)) {}

MercatorPoint EventPlaces::symbol_point(const Event& event) const {
    MercatorPoint found = to_mercator(*event.point);
    if (event.place_precision != PlacePrecision::admin1) return found;
    const auto division = base_.admin1_at(*event.point, data_zoom_);
    if (!division || division->points.empty()) return found;
    base_.visit("admin1_label", data_zoom_, bounds_of(*division), [&](const BaseFeature& feature) {
        if (has_id(feature, "gn_id", event.geonameid)) found = feature.geometry().points.front();
    });
    return found;
}

MercatorGeometry EventPlaces::division(const Event& event) const {
    return base_.admin1_at(*event.point, data_zoom_)
        .value_or(MercatorGeometry{GeometryKind::polygon, {}, {}});
}

std::string EventPlaces::name(const Event& event) const {
    if (!event.point || event.geonameid == 0) return event.place_name;
    const bool is_division = event.place_precision == PlacePrecision::admin1;
    // A label may stand away from the point that the gazetteer gives: towns by some km, divisions by their
    // size.
    const double reach = is_division ? 0.02 : 0.002;
    const MercatorPoint at = to_mercator(*event.point);
    std::string name;
    base_.visit(is_division ? "admin1_label" : "place", BaseMap::kMaxZoom,
                {at.x - reach, at.y - reach, at.x + reach, at.y + reach}, [&](const BaseFeature& feature) {
                    if (!has_id(feature, is_division ? "gn_id" : "geonameid", event.geonameid)) return;
                    name = text_of(feature, "name_" + language_);
                    const std::string own = text_of(feature, "name");
                    if (name.empty() || (!is_division && names_division(name, own))) name = own;
                });
    return name.empty() ? event.place_name : name;
}

}  // namespace dateline
