// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/cells.h"

#include "geodata/basemap/build/generalise.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace dateline {

namespace {

using basemap_pack::kCellBuffer;
using basemap_pack::kUnit;
using basemap_pack::Part;
using basemap_pack::Point;
using basemap_pack::StoredPoint;

/// The ring without repeated points; empty when it encloses nothing.
std::vector<Point> quantised_ring(std::span<const MercatorPoint> ring) {
    std::vector<Point> points;
    const auto same = [](Point a, Point b) { return a.x == b.x && a.y == b.y; };
    for (const MercatorPoint& p : ring) {
        const Point q = quantised(p);
        if (points.empty() || !same(points.back(), q)) points.push_back(q);
    }
    while (points.size() > 1 && same(points.back(), points.front())) points.pop_back();
    // In whole numbers, so that a ring that only runs to and fro along a cell's edge is exactly empty.
    std::int64_t doubled = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point a = points[i], b = points[i + 1 < points.size() ? i + 1 : 0];
        doubled += std::int64_t{a.x} * b.y - std::int64_t{b.x} * a.y;
    }
    if (points.size() < 3 || doubled == 0) points.clear();
    return points;
}

std::uint32_t index_of(double coordinate, int zoom) {
    const double cells = std::exp2(zoom);
    return static_cast<std::uint32_t>(std::clamp(std::floor(coordinate * cells), 0.0, cells - 1));
}

}  // namespace

Point quantised(MercatorPoint point) {
    return {static_cast<std::int32_t>(std::lround(point.x * kUnit)),
            static_cast<std::int32_t>(std::lround(point.y * kUnit))};
}

void CellCutter::add(std::uint32_t feature, const MercatorGeometry& geometry) {
    switch (geometry.kind) {
        case GeometryKind::polygon:
            add_polygon(feature, geometry);
            break;
        case GeometryKind::line:
            for (std::size_t p = 0; p < geometry.parts.size(); ++p) add_line(feature, geometry.part(p));
            break;
        case GeometryKind::point:
            for (const MercatorPoint& point : geometry.points) add_point(feature, point);
            break;
    }
}

std::uint32_t CellCutter::append_rings(const Rings& rings) {
    const std::uint32_t before = part_count();
    for (const auto& ring : rings) {
        const auto points = quantised_ring(ring);
        if (points.empty()) continue;
        sections_.parts.push_back({point_count(), static_cast<std::uint32_t>(points.size()), 0});
        for (const Point point : points) sections_.points.push_back(StoredPoint::of(point));
    }
    return part_count() - before;
}

void CellCutter::add_polygon(std::uint32_t feature, const MercatorGeometry& polygon) {
    Rings rings;
    const double buffer = kCellBuffer * std::exp2(-cell_zoom_);
    for (std::size_t p = 0; p < polygon.parts.size(); ++p) {
        const auto ring = polygon.part(p);
        rings.emplace_back(ring.begin(), ring.end());
        // Cells at the antimeridian reach into the neighbouring copy of the world.
        for (const double shift : {-1.0, 1.0}) {
            std::vector<MercatorPoint> copy(ring.begin(), ring.end());
            for (MercatorPoint& point : copy) point.x += shift;
            copy = clip_ring(copy, {-buffer, -buffer, 1 + buffer, 1 + buffer});
            if (!copy.empty()) rings.push_back(std::move(copy));
        }
    }
    split(rings, 0, 0, 0, [&](std::uint32_t key, const Rings& inside) {
        const std::uint32_t first_part = part_count();
        const std::uint32_t count = append_rings(inside);
        if (count > 0) emit(feature, key, first_part, count);
    });
}

basemap_pack::Whole CellCutter::add_whole(const MercatorGeometry& polygon) {
    Rings rings;
    for (std::size_t p = 0; p < polygon.parts.size(); ++p)
        rings.emplace_back(polygon.part(p).begin(), polygon.part(p).end());
    const std::uint32_t first_part = part_count();
    return {first_part, append_rings(rings)};
}

void CellCutter::refer(std::uint32_t feature, const MercatorGeometry& polygon, basemap_pack::Whole whole) {
    if (whole.part_count == 0) return;
    Rings rings;
    for (std::size_t p = 0; p < polygon.parts.size(); ++p)
        rings.emplace_back(polygon.part(p).begin(), polygon.part(p).end());
    split(rings, 0, 0, 0,
          [&](std::uint32_t key, const Rings&) { emit(feature, key, whole.first_part, whole.part_count); });
}

template <typename Leaf>
void CellCutter::split(const Rings& rings, int zoom, std::uint32_t x, std::uint32_t y,
                       const Leaf& leaf) const {
    const double side = std::exp2(-zoom), buffer = kCellBuffer * std::exp2(-cell_zoom_);
    const MercatorBox box{x * side - buffer, y * side - buffer, (x + 1) * side + buffer,
                          (y + 1) * side + buffer};
    Rings inside;
    for (const auto& ring : rings) {
        auto clipped = clip_ring(ring, box);
        if (!clipped.empty()) inside.push_back(std::move(clipped));
    }
    if (inside.empty()) return;
    if (zoom == cell_zoom_) return leaf(basemap_pack::cell_key(x, y), inside);
    for (const std::uint32_t dy : {0u, 1u})
        for (const std::uint32_t dx : {0u, 1u}) split(inside, zoom + 1, x * 2 + dx, y * 2 + dy, leaf);
}

void CellCutter::add_line(std::uint32_t feature, std::span<const MercatorPoint> line) {
    const std::uint32_t first_point = point_count();
    std::map<std::uint32_t, std::vector<Part>> runs;
    double along = 0;
    for (std::uint32_t i = 0; i < line.size(); ++i) {
        sections_.points.push_back(StoredPoint::of(quantised(line[i])));
        if (i + 1 == line.size()) break;
        const MercatorPoint a = line[i], b = line[i + 1];
        const std::uint32_t left = index_of(std::min(a.x, b.x), cell_zoom_);
        const std::uint32_t right = index_of(std::max(a.x, b.x), cell_zoom_);
        const std::uint32_t top = index_of(std::min(a.y, b.y), cell_zoom_);
        const std::uint32_t bottom = index_of(std::max(a.y, b.y), cell_zoom_);
        for (std::uint32_t y = top; y <= bottom; ++y)
            for (std::uint32_t x = left; x <= right; ++x) {
                auto& cell_runs = runs[basemap_pack::cell_key(x, y)];
                if (!cell_runs.empty() &&
                    cell_runs.back().first_point + cell_runs.back().point_count == first_point + i + 1)
                    ++cell_runs.back().point_count;
                else
                    cell_runs.push_back({first_point + i, 2, along});
            }
        along += std::hypot(b.x - a.x, b.y - a.y);
    }
    for (const auto& [key, cell_runs] : runs) {
        const std::uint32_t first_part = part_count();
        sections_.parts.insert(sections_.parts.end(), cell_runs.begin(), cell_runs.end());
        emit(feature, key, first_part, static_cast<std::uint32_t>(cell_runs.size()));
    }
}

void CellCutter::add_point(std::uint32_t feature, MercatorPoint point) {
    const std::uint32_t first_part = part_count();
    sections_.parts.push_back({point_count(), 1, 0});
    sections_.points.push_back(StoredPoint::of(quantised(point)));
    emit(feature, basemap_pack::cell_key(index_of(point.x, cell_zoom_), index_of(point.y, cell_zoom_)),
         first_part, 1);
}

void CellCutter::emit(std::uint32_t feature, std::uint32_t key, std::uint32_t first_part,
                      std::uint32_t count) {
    basemap_pack::Piece piece{feature, first_part, count, {INT32_MAX, INT32_MAX}, {INT32_MIN, INT32_MIN}};
    for (std::uint32_t p = first_part; p < first_part + count; ++p)
        for (std::uint32_t i = 0; i < sections_.parts[p].point_count; ++i) {
            const Point q = sections_.points[sections_.parts[p].first_point + i].point();
            piece.low = {std::min(piece.low.x, q.x), std::min(piece.low.y, q.y)};
            piece.high = {std::max(piece.high.x, q.x), std::max(piece.high.y, q.y)};
        }
    pieces_.push_back({key, piece});
}

std::uint32_t CellCutter::finish() {
    std::stable_sort(pieces_.begin(), pieces_.end(),
                     [](const CellPiece& a, const CellPiece& b) { return a.key < b.key; });
    std::uint32_t cells = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        if (i == 0 || pieces_[i].key != pieces_[i - 1].key) {
            sections_.cells.push_back(
                {pieces_[i].key, static_cast<std::uint32_t>(sections_.pieces.size()), 0});
            ++cells;
        }
        ++sections_.cells.back().piece_count;
        sections_.pieces.push_back(pieces_[i].piece);
    }
    return cells;
}

}  // namespace dateline
