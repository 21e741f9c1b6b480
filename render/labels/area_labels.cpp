// SPDX-License-Identifier: Apache-2.0
// The names of countries and divisions of which a page shows a part only.
#include "render/labels/area_labels.h"

#include "render/labels/point_label.h"
#include "render/labels/visible_area.h"
#include "render/view/project_geometry.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace dateline {

namespace {

/// Of the frame; what covers less is named only where its own label point lies in the frame.
constexpr double least_share = 0.006;
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
            if (const auto inside = part.inner_point())
                whole = base.admin1_at(to_lonlat(view.to_mercator(*inside)), data_zoom);
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

namespace {

struct Candidate {
    Point at;
    std::size_t setting;
    double cost;
};

Box shifted(const Box& box, Point by) {
    return {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

LabelPosition shifted(LabelPosition position, Point by) {
    for (LabelPosition::Line& line : position.lines)
        line.baseline = {line.baseline.x + by.x, line.baseline.y + by.y};
    for (std::vector<Box>* boxes : {&position.boxes, &position.ink}) {
        for (Box& box : *boxes) box = shifted(box, by);
    }
    return position;
}

}  // namespace

std::vector<LabelPosition> positions_in_area(const VisibleArea& area,
                                             std::span<const AreaNameSetting> settings,
                                             const AreaSurroundings& around) {
    // Costs, comparable to the penalties of settings.
    constexpr double across = 40;     // from the middle to the square root of the area
    constexpr double crowded = 8;     // without room around
    constexpr double over_busy = 70;  // wholly
    constexpr double room_px = 12;
    constexpr double step_x = 9, step_y = 6;
    constexpr std::size_t most = 16;
    constexpr double apart_px = 20;

    const CellSums own = area.cells();
    const Point middle = own.middle();
    const Box bounds = area.bounds();
    const double size = std::sqrt(area.area_px2());
    constexpr TextSide centre[] = {TextSide::centre};
    std::vector<LabelPosition> models;
    std::vector<Candidate> candidates;
    for (std::size_t s = 0; s < settings.size(); ++s) {
        models.push_back(positions_around({0, 0}, settings[s].lines, settings[s].style, 0, centre).front());
        const std::vector<Box>& boxes = models.back().ink;
        const auto all_of = [&](Point at, const auto& holds) {
            return std::all_of(boxes.begin(), boxes.end(),
                               [&](const Box& box) { return holds(shifted(box, at)); });
        };
        const double columns = std::floor(bounds.width() / 2 / step_x),
                     rows = std::floor(bounds.height() / 2 / step_y);
        for (double row = -rows; row <= rows; ++row) {
            for (double column = -columns; column <= columns; ++column) {
                const Point at{std::round(bounds.centre().x + column * step_x),
                               std::round(bounds.centre().y + row * step_y)};
                const auto is_free = [&](const Box& box) {
                    return own.covers(box) && around.taken.share(box) == 0;
                };
                if (!all_of(at, is_free)) continue;
                double busy = 0;
                for (const Box& box : boxes) busy = std::max(busy, around.busy.share(shifted(box, at)));
                const bool has_room = all_of(at, [&](const Box& box) { return is_free(box.grown(room_px)); });
                const double away = std::hypot(at.x - middle.x, at.y - middle.y) / size;
                candidates.push_back(
                    {at, s,
                     settings[s].penalty + across * away + over_busy * busy + (has_room ? 0 : crowded)});
            }
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    std::vector<const Candidate*> kept;
    for (const Candidate& candidate : candidates) {
        if (kept.size() == most) break;
        const bool is_near = std::any_of(kept.begin(), kept.end(), [&](const Candidate* other) {
            return std::hypot(other->at.x - candidate.at.x, other->at.y - candidate.at.y) < apart_px;
        });
        if (!is_near) kept.push_back(&candidate);
    }
    std::vector<LabelPosition> positions;
    for (const Candidate* candidate : kept) {
        positions.push_back(shifted(models[candidate->setting], candidate->at));
        positions.back().penalty = static_cast<int>(std::lround(candidate->cost));
    }
    return positions;
}

}  // namespace dateline
