// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace dateline {

/// A polygon's index in the list a topology was built from.
using FaceIndex = std::int32_t;
inline constexpr FaceIndex kNoFace = -1;

/// Rings without a repeated last point; the first ring of each polygon is its outer one.
struct FacePolygon {
    std::vector<std::vector<LonLat>> rings;
};
using Face = std::vector<FacePolygon>;

/// A stretch of boundary between two nodes that has the same face on each side all along. Seen from the face
/// `forward` it is walked in the order of its points, from `backward` in reverse; kNoFace where there is no
/// polygon on that side. Closed arcs repeat their first point at the end.
struct Arc {
    std::vector<LonLat> points;
    FaceIndex forward = kNoFace;
    FaceIndex backward = kNoFace;
    std::uint32_t from = 0;  ///< node of the first point
    std::uint32_t to = 0;    ///< node of the last point
    std::uint8_t edge_class = 0;
};

struct ArcRef {
    std::uint32_t arc = 0;
    bool reversed = false;
};
using ArcRing = std::vector<ArcRef>;

/// Cuts polygons that share vertices exactly into arcs, each stored once. Rings are turned so that outer
/// rings run clockwise seen with north up, holes the other way. An arc also ends where the class of its edges
/// changes; the class of an edge must not depend on its direction. Edges used twice in the same direction
/// (overlapping polygons) stay separate arcs.
std::vector<Arc> build_arcs(std::span<const Face> faces,
                            const std::function<std::uint8_t(LonLat, LonLat)>& edge_class);

/// The boundary of the union of each group's faces, as rings of arcs: outer rings and holes as build_arcs()
/// turned them. group_of[face] is the group or -1. Where rings touch at a node they may be joined either way:
/// the winding number is the same.
std::vector<std::vector<ArcRing>> dissolve(std::span<const Arc> arcs, std::span<const std::int32_t> group_of,
                                           std::size_t group_count);

/// Joins arcs end to end into lines. Two arcs are joined at a node where exactly these two of the given arcs
/// meet. Every given arc appears once.
std::vector<ArcRing> chain(std::span<const Arc> arcs, std::span<const std::uint32_t> selected);

}  // namespace dateline
