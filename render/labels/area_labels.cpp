// SPDX-License-Identifier: Apache-2.0
// The names of countries and divisions of which a page shows a part only.
#include "render/labels/area_labels.h"

#include "render/labels/point_label.h"
#include "render/labels/visible_area.h"
#include "render/view/project_geometry.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace dateline {

namespace {

/// Of the frame; what covers less is named only where its own label point lies in the frame.
constexpr double least_share = 0.012;
constexpr double frame_margin_px = 8;

std::string text_of(const BaseFeature& feature, std::string_view key) {
    const PropertyValue value = feature.get(key);
    const auto* text = std::get_if<std::string_view>(&value);
    return text != nullptr ? std::string(*text) : std::string();
}

MercatorBox bounds(const MercatorGeometry& polygon) {
    MercatorBox box{polygon.points[0].x, polygon.points[0].y, polygon.points[0].x, polygon.points[0].y};
    for (const MercatorPoint p : polygon.points) {
        box.left = std::min(box.left, p.x);
        box.top = std::min(box.top, p.y);
        box.right = std::max(box.right, p.x);
        box.bottom = std::max(box.bottom, p.y);
    }
    return box;
}

}  // namespace

AreaNames::AreaNames(const BaseMap& base, const View& view, int data_zoom, AreaKind kind)
    : base_(base), data_zoom_(data_zoom), kind_(kind) {
    const char* layer = kind == AreaKind::country ? "country" : "admin1";
    code_key_ = kind == AreaKind::country ? "iso_a2" : "iso_3166_2";
    const Box frame = Box{0, 0, view.width_px(), view.height_px()}.grown(-frame_margin_px);
    const auto to_px = [&view](MercatorPoint p) { return view.to_px(p); };
    std::set<std::string> seen;
    base.visit(layer, data_zoom, view.box(), [&](const BaseFeature& feature) {
        const std::string code = text_of(feature, code_key_);
        if (code.empty() || !seen.insert(code).second) return;
        // The visited polygon is cut at cells; its true outline comes from the whole one.
        std::optional<MercatorGeometry> whole;
        if (kind == AreaKind::country) {
            whole = base.country_area(code, data_zoom);
        } else {
            const VisibleArea part(fitted(feature.geometry(), view), to_px, frame);
            const std::vector<Point> inside = part.label_points();
            if (!inside.empty())
                whole = base.admin1_at(to_lonlat(view.to_mercator(inside.front())), data_zoom);
        }
        if (!whole || whole->points.empty()) return;
        VisibleArea visible(fitted(*whole, view), to_px, frame);
        if (visible.area_px2() < least_share * frame.width() * frame.height()) return;
        areas_.emplace(code, Area{std::move(visible), bounds(*whole)});
    });
}

void AreaNames::visit_labels(const std::function<void(const BaseFeature&, const VisibleArea&)>& take) const {
    const char* layer = kind_ == AreaKind::country ? "country_label" : "admin1_label";
    for (const auto& entry : areas_) {
        const std::string& code = entry.first;
        const Area& area = entry.second;
        bool taken = false;
        base_.visit(layer, data_zoom_, area.bounds, [&](const BaseFeature& feature) {
            if (taken || text_of(feature, code_key_) != code) return;
            taken = true;
            take(feature, area.visible);
        });
    }
}

std::vector<LabelPosition> positions_in_area(const VisibleArea& area, const ShapedLines& lines,
                                             const TextStyle& style) {
    std::vector<LabelPosition> positions;
    constexpr TextSide centre[] = {TextSide::centre};
    for (const Point point : area.label_points()) {
        for (LabelPosition& position : positions_around(point, lines, style, 0, centre)) {
            bool inside = true;
            for (const Box& box : position.boxes) inside = inside && area.holds(box);
            if (inside) positions.push_back(std::move(position));
        }
    }
    return positions;
}

}  // namespace dateline
