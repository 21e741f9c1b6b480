// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "geodata/core/projection.h"
#include "render/canvas/path.h"
#include "render/view/horizon.h"

#include <memory>
#include <optional>
#include <vector>

namespace dateline {

/// Where a window lies on a projection's plane.
struct PlaneWindow {
    PlanePoint top_left;
    double px_per_metre = 1;
    double width_px = 0;
    double height_px = 0;
};

/// From unit-square Mercator, in which all base data are kept, to the px of a window on another projection.
/// Projecting every vertex is slow, so the projection is sampled on a grid over the part of the world that
/// the window and a margin show, fine enough that reading between its nodes errs by less than 0.1 px within
/// the window. Immutable; safe to share between threads.
class Warp {
  public:
    /// Throws Error(usage) when the window shows no place on earth.
    Warp(std::shared_ptr<const Projection> projection, const PlaneWindow& window);

    /// What may be asked for. x may lie outside 0…1 (the world repeats); never wider than 1: the world is cut
    /// where the projection cuts it.
    const MercatorBox& domain() const { return domain_; }
    /// Segments longer than this bend visibly and must be cut first.
    double longest_segment() const { return longest_segment_; }
    /// px of a point of the domain.
    Point to_px(MercatorPoint point) const;
    /// Whether the point has an image: not behind the horizon of a globe.
    bool shows(MercatorPoint point) const { return exact_px(point).has_value(); }
    /// Not by the grid: exact. Nothing: the px shows no place on earth.
    std::optional<MercatorPoint> to_mercator(Point px) const;
    /// The edge of the map where it is not the window's: of a whole world, or a globe. Else empty.
    Path edge() const;

    const Projection& projection() const { return *projection_; }
    const PlaneWindow& window() const { return window_; }

  private:
    std::optional<Point> px_of(LonLat point) const;
    std::optional<Point> exact_px(MercatorPoint point) const;
    void find_domain();
    const Horizon& horizon();
    /// The largest error of the grid between its nodes, within the window.
    double sample(int cells);

    std::shared_ptr<const Projection> projection_;
    PlaneWindow window_;
    double middle_lon_ = 0;
    MercatorBox domain_;
    double longest_segment_ = 1;
    int cells_ = 0;
    double per_x_ = 1, per_y_ = 1;  ///< cells a unit of Mercator
    std::vector<Point> nodes_;      ///< (cells + 1)², row by row
    std::optional<Horizon> horizon_;
};

}  // namespace dateline
