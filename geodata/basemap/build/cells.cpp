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

/// Appends a ring without repeated points; false when it encloses nothing.
bool append_ring(std::span<const MercatorPoint> ring, std::vector<Point>& points) {
    const std::size_t start = points.size();
    for (const MercatorPoint& p : ring) {
        const Point q = quantised(p);
        if (points.size() > start && points.back().x == q.x && points.back().y == q.y) continue;
        points.push_back(q);
    }
    while (points.size() > start + 1 && points.back().x == points[start].x &&
           points.back().y == points[start].y)
        points.pop_back();
    // In whole numbers, so that a ring that only runs to and fro along a cell's edge is exactly empty. Modulo
    // 2^64, which loses nothing: the sum itself is below 2^63.
    std::uint64_t doubled = 0;
    for (std::size_t i = start; i < points.size(); ++i) {
        const Point a = points[i], b = points[i + 1 < points.size() ? i + 1 : start];
        doubled += static_cast<std::uint64_t>(std::int64_t{a.x} * b.y) -
                   static_cast<std::uint64_t>(std::int64_t{b.x} * a.y);
    }
    if (points.size() - start >= 3 && doubled != 0) return true;
    points.resize(start);
    return false;
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

void CellCutter::add_polygon(std::uint32_t feature, const MercatorGeometry& geometry) {
    std::vector<std::vector<MercatorPoint>> rings;
    const double buffer = kCellBuffer * std::exp2(-cell_zoom_);
    for (std::size_t p = 0; p < geometry.parts.size(); ++p) {
        const auto ring = geometry.part(p);
        rings.emplace_back(ring.begin(), ring.end());
        // Cells at the antimeridian reach into the neighbouring copy of the world.
        for (const double shift : {-1.0, 1.0}) {
            std::vector<MercatorPoint> copy(ring.begin(), ring.end());
            for (MercatorPoint& point : copy) point.x += shift;
            copy = clip_ring(copy, {-buffer, -buffer, 1 + buffer, 1 + buffer});
            if (!copy.empty()) rings.push_back(std::move(copy));
        }
    }
    split(feature, rings, 0, 0, 0);
}

void CellCutter::split(std::uint32_t feature, const std::vector<std::vector<MercatorPoint>>& rings, int zoom,
                       std::uint32_t x, std::uint32_t y) {
    const double side = std::exp2(-zoom), buffer = kCellBuffer * std::exp2(-cell_zoom_);
    const MercatorBox box{x * side - buffer, y * side - buffer, (x + 1) * side + buffer,
                          (y + 1) * side + buffer};
    std::vector<std::vector<MercatorPoint>> inside;
    for (const auto& ring : rings) {
        auto clipped = clip_ring(ring, box);
        if (!clipped.empty()) inside.push_back(std::move(clipped));
    }
    if (inside.empty()) return;
    if (zoom < cell_zoom_) {
        for (const std::uint32_t dy : {0u, 1u})
            for (const std::uint32_t dx : {0u, 1u}) split(feature, inside, zoom + 1, x * 2 + dx, y * 2 + dy);
        return;
    }
    const auto first_part = static_cast<std::uint32_t>(parts_.size());
    for (const auto& ring : inside) {
        const std::size_t first = points_.size();
        if (append_ring(ring, points_))
            parts_.push_back(
                {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(points_.size() - first), 0});
    }
    const auto count = static_cast<std::uint32_t>(parts_.size() - first_part);
    if (count > 0) emit(feature, basemap_pack::cell_key(x, y), first_part, count);
}

void CellCutter::add_line(std::uint32_t feature, std::span<const MercatorPoint> line) {
    const auto first_point = static_cast<std::uint32_t>(points_.size());
    std::map<std::uint32_t, std::vector<Part>> runs;
    double along = 0;
    for (std::uint32_t i = 0; i < line.size(); ++i) {
        points_.push_back(quantised(line[i]));
        if (i + 1 == line.size()) break;
        const MercatorPoint a = line[i], b = line[i + 1];
        const std::uint32_t left = index_of(std::min(a.x, b.x), cell_zoom_),
                            right = index_of(std::max(a.x, b.x), cell_zoom_);
        const std::uint32_t top = index_of(std::min(a.y, b.y), cell_zoom_),
                            bottom = index_of(std::max(a.y, b.y), cell_zoom_);
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
        const auto first_part = static_cast<std::uint32_t>(parts_.size());
        parts_.insert(parts_.end(), cell_runs.begin(), cell_runs.end());
        emit(feature, key, first_part, static_cast<std::uint32_t>(cell_runs.size()));
    }
}

void CellCutter::add_point(std::uint32_t feature, MercatorPoint point) {
    const auto first_part = static_cast<std::uint32_t>(parts_.size());
    parts_.push_back({static_cast<std::uint32_t>(points_.size()), 1, 0});
    points_.push_back(quantised(point));
    emit(feature, basemap_pack::cell_key(index_of(point.x, cell_zoom_), index_of(point.y, cell_zoom_)),
         first_part, 1);
}

void CellCutter::emit(std::uint32_t feature, std::uint32_t key, std::uint32_t first_part,
                      std::uint32_t part_count) {
    basemap_pack::Piece piece{
        feature, first_part, part_count, {INT32_MAX, INT32_MAX}, {INT32_MIN, INT32_MIN}};
    for (std::uint32_t p = first_part; p < first_part + part_count; ++p)
        for (std::uint32_t i = 0; i < parts_[p].point_count; ++i) {
            const Point q = points_[parts_[p].first_point + i];
            piece.low = {std::min(piece.low.x, q.x), std::min(piece.low.y, q.y)};
            piece.high = {std::max(piece.high.x, q.x), std::max(piece.high.y, q.y)};
        }
    pieces_.push_back({key, piece});
}

std::uint32_t CellCutter::append_to(Sections& sections) {
    const auto first_point = static_cast<std::uint32_t>(sections.points.size());
    const auto first_part = static_cast<std::uint32_t>(sections.parts.size());
    sections.points.insert(sections.points.end(), points_.begin(), points_.end());
    for (Part part : parts_) {
        part.first_point += first_point;
        sections.parts.push_back(part);
    }
    std::stable_sort(pieces_.begin(), pieces_.end(),
                     [](const CellPiece& a, const CellPiece& b) { return a.key < b.key; });
    std::uint32_t cells = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        if (i == 0 || pieces_[i].key != pieces_[i - 1].key) {
            sections.cells.push_back({pieces_[i].key, static_cast<std::uint32_t>(sections.pieces.size()), 0});
            ++cells;
        }
        ++sections.cells.back().piece_count;
        sections.pieces.push_back(pieces_[i].piece);
        sections.pieces.back().first_part += first_part;
    }
    return cells;
}

void CellCutter::append_whole(const MercatorGeometry& geometry, Sections& sections) {
    for (std::size_t p = 0; p < geometry.parts.size(); ++p) {
        const std::size_t first = sections.points.size();
        if (append_ring(geometry.part(p), sections.points))
            sections.parts.push_back({static_cast<std::uint32_t>(first),
                                      static_cast<std::uint32_t>(sections.points.size() - first), 0});
    }
}

}  // namespace dateline
