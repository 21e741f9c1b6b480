// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/canvas/text.h"

#include <vector>

namespace dateline {

/// The points of a path with its curves cut into straight pieces that stay within tolerance_px of them; one
/// list a subpath. A closed subpath ends with its first point.
std::vector<std::vector<Point>> flatten(const Path& path, double tolerance_px = 0.05);

/// Walks along a path by distance. Reads only the first subpath, the one a text stands on.
class PathMeasure {
  public:
    explicit PathMeasure(const Path& path);
    double length_px() const { return distances_.empty() ? 0 : distances_.back(); }
    /// Before the start and beyond the end the path goes straight on.
    Point at(double distance_px) const;

  private:
    std::vector<Point> points_;
    std::vector<double> distances_;
};

/// Widths of parts of a shaped text, without shaping each: what breaks lines. Differs from the part shaped
/// alone only where letters join or kern across its ends, hence not at spaces.
class TextWidths {
  public:
    explicit TextWidths(const ShapedLine& line);
    /// Of the bytes [begin, end).
    double between(std::size_t begin, std::size_t end) const { return before_[end] - before_[begin]; }

  private:
    std::vector<double> before_;  // by byte offset
};

/// Where the clusters of a line stand on a curved baseline: each turned about the middle of its advance, by
/// the direction of the line over ±0.45 em.
struct ClusterOnPath {
    std::size_t cluster;
    Point origin;  ///< baseline start of the cluster
    double rotation_rad;
};
std::vector<ClusterOnPath> place_along(const ShapedLine& line, const Path& baseline);

/// The outline of the line bent along the baseline, as the canvases draw it; for collisions and for drawing.
Path outline_along(const ShapedLine& line, const Path& baseline);

}  // namespace dateline
