// SPDX-License-Identifier: Apache-2.0
#include "render/sources/tile_cutter.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace dateline {

namespace {

double squared_distance(const CutPoint& p, CutPoint a, const CutPoint& b) {
    double dx = b.x - a.x, dy = b.y - a.y;
    if (dx != 0 || dy != 0) {
        const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        a.x += dx * t;
        a.y += dy * t;
    }
    dx = p.x - a.x;
    dy = p.y - a.y;
    return dx * dx + dy * dy;
}

/// Douglas and Peucker over the whole line once: each vertex keeps the distance at which it was chosen. Of
/// equally far vertices the one nearest the middle is taken, which keeps the recursion shallow.
void weigh(std::vector<CutPoint>& points, double least) {
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, points.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        const std::size_t middle = first + (last - first) / 2;
        double farthest = least;
        std::size_t to_middle = last - first, chosen = first;
        for (std::size_t i = first + 1; i < last; ++i) {
            const double distance = squared_distance(points[i], points[first], points[last]);
            const std::size_t off = i > middle ? i - middle : middle - i;
            if (distance > farthest) {
                chosen = i;
                farthest = distance;
            } else if (distance == farthest && off < to_middle) {
                chosen = i;
                to_middle = off;
            }
        }
        if (farthest <= least) continue;
        points[chosen].worth = farthest;
        if (chosen - first > 1) open.emplace_back(first, chosen);
        if (last - chosen > 1) open.emplace_back(chosen, last);
    }
}

/// Which coordinate a clip is about.
using Axis = double CutPoint::*;

CutPoint crossing(const CutPoint& a, const CutPoint& b, Axis axis, double at, double& t) {
    t = (at - a.*axis) / (b.*axis - a.*axis);
    CutPoint out{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, 1};
    out.*axis = at;
    return out;
}

void clip_points(const CutLine& line, Axis axis, double low, double high, std::vector<CutLine>& out) {
    CutLine kept = line;
    std::erase_if(kept.points, [&](const CutPoint& p) { return p.*axis < low || p.*axis > high; });
    if (!kept.points.empty()) out.push_back(std::move(kept));
}

/// Between two parallels to an axis; a line may fall into several, a ring stays one.
void clip_line(const CutLine& line, bool ring, Axis axis, double low, double high,
               std::vector<CutLine>& out) {
    if (line.points.empty()) return;
    const CutLine empty{{}, line.size, line.start, line.end};
    CutLine slice = empty;
    double before = line.start;
    for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
        const CutPoint& a = line.points[i];
        const CutPoint& b = line.points[i + 1];
        const double length = std::hypot(a.x - b.x, a.y - b.y);
        double t = 0;
        if (a.*axis < low || a.*axis > high) {
            const bool enters_low = a.*axis < low && b.*axis > low;
            const bool enters_high = a.*axis > high && b.*axis < high;
            if (enters_low || enters_high) {
                slice.points.push_back(crossing(a, b, axis, enters_low ? low : high, t));
                slice.start = before + length * t;
            }
        } else {
            slice.points.push_back(a);
        }
        const bool leaves_low = b.*axis < low && a.*axis >= low;
        const bool leaves_high = b.*axis > high && a.*axis <= high;
        if (leaves_low || leaves_high) {
            slice.points.push_back(crossing(a, b, axis, leaves_low ? low : high, t));
            if (!ring) {
                slice.end = before + length * t;
                out.push_back(std::exchange(slice, empty));
            }
        }
        before += length;
    }
    const CutPoint& last = line.points.back();
    if (last.*axis >= low && last.*axis <= high) slice.points.push_back(last);
    if (ring && slice.points.size() > 1) {
        const CutPoint& first = slice.points.front();
        const CutPoint& end = slice.points.back();
        if (first.x != end.x || first.y != end.y) slice.points.push_back(first);
    }
    if (!slice.points.empty()) out.push_back(std::move(slice));
}

using Groups = std::vector<std::vector<CutLine>>;

Groups clip(const Groups& groups, FeatureType type, Axis axis, double low, double high) {
    Groups out;
    for (const auto& group : groups) {
        std::vector<CutLine> kept;
        for (const CutLine& line : group) {
            if (type == FeatureType::point) {
                clip_points(line, axis, low, high, kept);
            } else {
                clip_line(line, type == FeatureType::polygon, axis, low, high, kept);
            }
        }
        if (!kept.empty()) out.push_back(std::move(kept));
    }
    return out;
}

CutFeature shifted(const CutFeature& feature, double by) {
    CutFeature out = feature;
    for (auto& group : out.groups) {
        for (CutLine& line : group) {
            for (CutPoint& point : line.points) point.x += by;
        }
    }
    out.box.left += by;
    out.box.right += by;
    return out;
}

/// A tile asks for one world; what lies beyond it is also seen from its copies.
std::vector<CutFeature> with_copies(std::vector<CutFeature> features, double margin) {
    std::vector<CutFeature> out;
    for (const CutFeature& feature : features) {
        if (feature.box.left < margin) out.push_back(shifted(feature, 1));
    }
    std::vector<CutFeature> right;
    for (const CutFeature& feature : features) {
        if (feature.box.right >= 1 - margin) right.push_back(shifted(feature, -1));
    }
    std::move(features.begin(), features.end(), std::back_inserter(out));
    std::move(right.begin(), right.end(), std::back_inserter(out));
    return out;
}

/// Outer rings one way, holes the other, as vector tiles have them.
void wind(std::vector<TilePoint>& ring, const std::vector<CutPoint>& exact, bool outer) {
    double area = 0;
    for (std::size_t i = 0, j = exact.size() - 1; i < exact.size(); j = i++) {
        area += (exact[i].x - exact[j].x) * (exact[i].y + exact[j].y);
    }
    if ((area > 0) == outer) std::reverse(ring.begin(), ring.end());
}

}  // namespace

void TileCutter::measure(CutLine& line, FeatureType type, const CutOptions& options) {
    double size = 0;
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        const CutPoint& a = line.points[i - 1];
        const CutPoint& b = line.points[i];
        size += type == FeatureType::polygon ? (a.x * b.y - b.x * a.y) / 2 : std::hypot(b.x - a.x, b.y - a.y);
    }
    line.size = std::abs(size);
    line.start = 0;
    line.end = line.size;
    if (line.points.empty()) return;
    line.points.front().worth = line.points.back().worth = 1;
    const double tolerance = options.tolerance_units / (std::exp2(options.max_zoom) * kTile_extent);
    weigh(line.points, tolerance * tolerance);
}

TileCutter::TileCutter(std::vector<CutFeature> features, CutOptions options)
    : count_(features.size()), options_(options) {
    const double margin = options.margin_units / kTile_extent;
    first_ = static_cast<std::size_t>(
        std::count_if(features.begin(), features.end(),
                      [&](const CutFeature& feature) { return feature.box.left < margin; }));
    features_ = with_copies(std::move(features), margin);
}

std::vector<std::vector<CutLine>> clipped(const CutFeature& feature, const MercatorBox& box) {
    return clip(clip(feature.groups, feature.type, &CutPoint::x, box.left, box.right), feature.type,
                &CutPoint::y, box.top, box.bottom);
}

TileFeatures TileCutter::cut(TileId tile) const {
    const double tiles = std::exp2(tile.zoom);
    const double margin = options_.margin_units / kTile_extent;
    const MercatorBox box{(tile.x - margin) / tiles, (tile.y - margin) / tiles, (tile.x + 1 + margin) / tiles,
                          (tile.y + 1 + margin) / tiles};
    const double tolerance =
        tile.zoom == options_.max_zoom ? 0 : options_.tolerance_units / (tiles * kTile_extent);
    const auto rounded = [&](const CutPoint& p) {
        constexpr double kMost = 32767;
        const auto unit = [&](double exact) {
            return static_cast<std::int32_t>(std::clamp(std::floor(exact + 0.5), -kMost - 1, kMost));
        };
        return TilePoint{unit(kTile_extent * (p.x * tiles - tile.x)),
                         unit(kTile_extent * (p.y * tiles - tile.y))};
    };
    TileFeatures out;
    for (const CutFeature& feature : features_) {
        const bool inside = feature.box.left >= box.left && feature.box.right < box.right &&
                            feature.box.top >= box.top && feature.box.bottom < box.bottom;
        if (!inside && (feature.box.right < box.left || feature.box.left >= box.right ||
                        feature.box.bottom < box.top || feature.box.top >= box.bottom)) {
            continue;
        }
        Groups part;
        if (!inside) part = clipped(feature, box);
        StyleFeature made{feature.id, feature.type, {}, feature.properties, {}};
        const auto finish = [&] {
            if (!made.parts.empty()) out.push_back(made);
            made.parts.clear();
        };
        for (const auto& group : inside ? feature.groups : part) {
            for (std::size_t i = 0; i < group.size(); ++i) {
                const CutLine& line = group[i];
                const bool ring = feature.type == FeatureType::polygon;
                std::vector<TilePoint> points;
                if (feature.type != FeatureType::point && tolerance > 0 &&
                    line.size < (ring ? tolerance * tolerance : tolerance)) {
                    continue;
                }
                std::vector<CutPoint> exact;
                for (const CutPoint& p : line.points) {
                    if (feature.type == FeatureType::point || tolerance == 0 ||
                        p.worth > tolerance * tolerance) {
                        exact.push_back(p);
                        points.push_back(rounded(p));
                    }
                }
                if (ring) wind(points, exact, i == 0);
                made.parts.push_back(std::move(points));
                if (feature.type == FeatureType::line && options_.line_metrics) {
                    made.stretch = LineStretch{line.start / line.size, line.end / line.size};
                    finish();
                }
            }
        }
        finish();
    }
    return out;
}

}  // namespace dateline
