// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/measure.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dateline {

namespace {

Point between(Point a, Point b, double t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

double distance(Point a, Point b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

void flatten_cubic(std::vector<Point>& out, Point a, Point b, Point c, Point d, double tolerance_px) {
    // A cubic lies within sqrt(3)/18 … of its chord split into n pieces by the bound of its second
    // derivative: error <= |P''| / (8 n^2), |P''| <= 6 max(|a - 2b + c|, |b - 2c + d|).
    const double bend = 6 * std::max(std::hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y),
                                     std::hypot(b.x - 2 * c.x + d.x, b.y - 2 * c.y + d.y));
    const int pieces = std::clamp(static_cast<int>(std::ceil(std::sqrt(bend / (8 * tolerance_px)))), 1, 200);
    for (int i = 1; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces;
        const Point ab = between(a, b, t), bc = between(b, c, t), cd = between(c, d, t);
        out.push_back(i == pieces ? d : between(between(ab, bc, t), between(bc, cd, t), t));
    }
}

}  // namespace

std::vector<std::vector<Point>> flatten(const Path& path, double tolerance_px) {
    assert(tolerance_px > 0);
    std::vector<std::vector<Point>> lines;
    const auto points = path.points();
    std::size_t next = 0;
    bool reopen = false;
    for (const Path::Verb verb : path.verbs()) {
        if (verb == Path::Verb::move) {
            lines.push_back({points[next++]});
            reopen = false;
            continue;
        }
        if (reopen) {
            lines.push_back({lines.back().front()});
            reopen = false;
        }
        std::vector<Point>& line = lines.back();
        switch (verb) {
            case Path::Verb::line:
                line.push_back(points[next++]);
                break;
            case Path::Verb::cubic:
                flatten_cubic(line, line.back(), points[next], points[next + 1], points[next + 2],
                              tolerance_px);
                next += 3;
                break;
            default:
                line.push_back(line.front());
                reopen = true;
        }
    }
    return lines;
}

PathMeasure::PathMeasure(const Path& path) {
    const auto lines = flatten(path);
    if (lines.empty()) {
        return;
    }
    for (const Point& p : lines.front()) {
        if (points_.empty() || distance(points_.back(), p) > 0) {
            distances_.push_back(points_.empty() ? 0 : distances_.back() + distance(points_.back(), p));
            points_.push_back(p);
        }
    }
}

Point PathMeasure::at(double distance_px) const {
    if (points_.size() < 2) {
        return points_.empty() ? Point{} : points_.front();
    }
    const auto after = std::upper_bound(distances_.begin() + 1, distances_.end() - 1, distance_px);
    const auto i = static_cast<std::size_t>(after - distances_.begin());
    const double t = (distance_px - distances_[i - 1]) / (distances_[i] - distances_[i - 1]);
    return between(points_[i - 1], points_[i], t);
}

TextWidths::TextWidths(const ShapedLine& line) : before_(line.text.size() + 1, 0.0) {
    for (const ShapedLine::Cluster& cluster : line.clusters) {
        before_[cluster.text_begin + 1] += cluster.advance_px;
    }
    for (std::size_t i = 1; i < before_.size(); ++i) {
        before_[i] += before_[i - 1];
    }
}

std::vector<ClusterOnPath> place_along(const ShapedLine& line, const Path& baseline) {
    const PathMeasure measure(baseline);
    const double reach = 0.45 * line.font.size_px;
    std::vector<ClusterOnPath> placed;
    placed.reserve(line.clusters.size());
    for (std::size_t i = 0; i < line.clusters.size(); ++i) {
        const ShapedLine::Cluster& cluster = line.clusters[i];
        const double half = cluster.advance_px / 2;
        const double middle = cluster.x_px + half;
        const Point before = measure.at(middle - reach), after = measure.at(middle + reach);
        const double angle = std::atan2(after.y - before.y, after.x - before.x);
        const Point on_line = measure.at(middle);
        placed.push_back(
            {i, {on_line.x - half * std::cos(angle), on_line.y - half * std::sin(angle)}, angle});
    }
    return placed;
}

Path outline_along(const ShapedLine& line, const Path& baseline) {
    Path outline;
    for (const ClusterOnPath& place : place_along(line, baseline)) {
        outline.append(line.outline_of(line.clusters[place.cluster]), place.origin, 1, place.rotation_rad);
    }
    return outline;
}

}  // namespace dateline
