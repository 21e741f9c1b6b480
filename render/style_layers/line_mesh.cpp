// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/line_mesh.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace dateline {

namespace {

struct Vector {
    double x = 0, y = 0;
    friend Vector operator+(Vector a, Vector b) { return {a.x + b.x, a.y + b.y}; }
    friend Vector operator-(Vector a, Vector b) { return {a.x - b.x, a.y - b.y}; }
    friend Vector operator*(Vector a, double by) { return {a.x * by, a.y * by}; }
    friend bool operator==(const Vector&, const Vector&) = default;
};
double length(Vector v) {
    return std::hypot(v.x, v.y);
}
Vector unit(Vector v) {
    const double by = length(v);
    return by == 0 ? v : Vector{v.x / by, v.y / by};
}
Vector perpendicular(Vector v) {
    return {-v.y, v.x};
}
double dot(Vector a, Vector b) {
    return a.x * b.x + a.y * b.y;
}
Vector rounded(Vector v) {
    return {std::floor(v.x + 0.5), std::floor(v.y + 0.5)};
}

/// An extrusion is stored in a byte, the unit as 63, so that miters up to twice the width fit.
constexpr double kExtrude_unit = 63;
/// Corners sharper than 75° get extra vertices this far (CSS px) before and behind them.
const double kSharp_cosine = std::cos(75.0 / 2 * std::numbers::pi / 180);
constexpr double kSharp_offset_px = 15;
/// A round join has a slice for each of these.
constexpr double kDegrees_per_slice = 20;
/// Distances are stored in 14 bits of two tile units each; longer lines begin to count again.
constexpr double kMost_distance = 32768;

enum class Corner { miter, bevel, flipped_bevel, round, sliced_round, butt, square };

class MeshMaker {
  public:
    MeshMaker(const LineShape& shape, const std::optional<LineStretch>& stretch)
        : shape_(shape), stretch_(stretch) {
        if (shape.join == LineJoin::bevel) shape_.miter_limit = 1.05;
    }

    LineMesh make(std::span<const TilePoint> line, bool ring, double overscaling) {
        std::vector<Vector> points;
        points.reserve(line.size());
        for (const TilePoint& p : line) points.push_back({double(p.x), double(p.y)});
        if (stretch_) {
            for (std::size_t i = 1; i < points.size(); ++i) mesh_.length += length(points[i] - points[i - 1]);
        }
        std::size_t end = points.size(), first = 0;
        while (end >= 2 && points[end - 1] == points[end - 2]) --end;
        while (first + 1 < end && points[first] == points[first + 1]) ++first;
        if (end < (ring ? 3U : 2U)) return std::move(mesh_);

        const double sharp_offset =
            overscaling <= 16 ? kSharp_offset_px * kTile_extent / (512 * overscaling) : 0;
        std::optional<Vector> current, previous, next, normal_before, normal_after;
        if (ring) {
            current = points[end - 2];
            normal_after = perpendicular(unit(points[first] - *current));
        }
        for (std::size_t i = first; i < end; ++i) {
            next.reset();
            if (i + 1 < end) {
                next = points[i + 1];
            } else if (ring) {
                next = points[first + 1];  // the last vertex of a ring is its first
            }
            if (next && points[i] == *next) continue;
            if (normal_after) normal_before = normal_after;
            if (current) previous = current;
            current = points[i];
            normal_after = next ? perpendicular(unit(*next - *current)) : normal_before;
            if (!normal_before) normal_before = normal_after;
            current = add_vertex(*current, previous, next, *normal_before, *normal_after,
                                 {ring, i > first, i + 1 < end, sharp_offset});
        }
        return std::move(mesh_);
    }

  private:
    struct Place {
        bool ring, has_before, has_after;
        double sharp_offset;
    };

    /// Adds what belongs to one vertex of the line; gives the vertex from which the line goes on.
    Vector add_vertex(Vector at, std::optional<Vector> previous, std::optional<Vector> next, Vector before,
                      Vector after, const Place& place) {
        const Vector middle = unit(before + after);
        const double cosine = dot(before, after), half_cosine = dot(middle, after);
        const double miter = half_cosine != 0 ? 1 / half_cosine : std::numeric_limits<double>::infinity();
        const bool sharp = half_cosine < kSharp_cosine && previous && next;
        const bool turns_left = before.x * after.y - before.y * after.x > 0;
        if (sharp && place.has_before) {
            const double segment = length(at - *previous);
            if (segment > 2 * place.sharp_offset) {
                const Vector extra =
                    at - rounded((at - *previous) * (place.sharp_offset / segment));
                advance(*previous, extra);
                add_pair(extra, before);
                previous = extra;
            }
        }
        const Corner corner = corner_of(previous && next, place.ring, miter);
        if (previous) advance(*previous, at);
        add_corner(corner, at, previous.has_value(), next.has_value(),
                   {before, after, middle, cosine, half_cosine, miter, turns_left});
        if (sharp && place.has_after) {
            const double segment = length(*next - at);
            if (segment > 2 * place.sharp_offset) {
                const Vector extra = at + rounded((*next - at) * (place.sharp_offset / segment));
                advance(at, extra);
                add_pair(extra, after);
                return extra;
            }
        }
        return at;
    }

    Corner corner_of(bool inner, bool ring, double miter) const {
        if (!inner) {
            if (ring || shape_.cap == LineCap::butt) return Corner::butt;
            return shape_.cap == LineCap::round ? Corner::round : Corner::square;
        }
        Corner corner = shape_.join == LineJoin::miter   ? Corner::miter
                        : shape_.join == LineJoin::bevel ? Corner::bevel
                                                         : Corner::round;
        if (corner == Corner::round) {
            if (miter < shape_.round_limit) {
                corner = Corner::miter;
            } else if (miter <= 2) {
                corner = Corner::sliced_round;
            }
        }
        if (corner == Corner::miter && miter > shape_.miter_limit) corner = Corner::bevel;
        if (corner == Corner::bevel) {
            if (miter > 2) corner = Corner::flipped_bevel;  // longer extrusions cannot be stored
            if (miter < shape_.miter_limit) corner = Corner::miter;
        }
        return corner;
    }

    struct Turn {
        Vector before, after, middle;
        double cosine, half_cosine, miter;
        bool left;
    };

    void add_corner(Corner corner, Vector at, bool has_before, bool has_after, const Turn& turn) {
        switch (corner) {
            case Corner::miter:
                return add_pair(at, turn.middle * turn.miter);
            case Corner::butt:
                return add_pair(at, turn.middle);
            case Corner::square: {
                const double end = has_before ? 1 : -1;
                return add_pair(at, turn.middle, end, end);
            }
            case Corner::round:
                if (has_before) {
                    add_pair(at, turn.before);
                    add_pair(at, turn.before, 1, 1, true);
                }
                if (has_after) {
                    add_pair(at, turn.after, -1, -1, true);
                    add_pair(at, turn.after);
                }
                return;
            case Corner::flipped_bevel: {
                Vector across = turn.after * -1;
                if (turn.miter <= 100) {
                    const double size =
                        turn.miter * length(turn.before + turn.after) / length(turn.before - turn.after);
                    across = perpendicular(turn.middle) * (size * (turn.left ? -1 : 1));
                }
                add_pair(at, across);
                return add_pair(at, across * -1);
            }
            case Corner::bevel:
            case Corner::sliced_round:
                return add_bevel(corner, at, has_before, has_after, turn);
        }
    }

    void add_bevel(Corner corner, Vector at, bool has_before, bool has_after, const Turn& turn) {
        const double inner = -std::sqrt(turn.miter * turn.miter - 1);
        const double left = turn.left ? inner : 0, right = turn.left ? 0 : inner;
        if (has_before) add_pair(at, turn.before, left, right);
        if (corner == Corner::sliced_round) {
            const double angle = 2 * std::sqrt(2 - 2 * turn.half_cosine) * 180 / std::numbers::pi;
            const int slices = static_cast<int>(std::floor(angle / kDegrees_per_slice + 0.5));
            for (int i = 1; i < slices; ++i) {
                const double t = spread_evenly(double(i) / slices, turn.cosine);
                const Vector extrude =
                    unit((turn.after - turn.before) * t + turn.before) * (turn.left ? -1 : 1);
                add_half(at, extrude, false, turn.left, 0);
            }
        }
        if (has_after) add_pair(at, turn.after, -left, -right);
    }

    /// Near to the parameter at which the chord between two unit vectors splits their angle in the ratio t
    /// (a polynomial fit of spherical interpolation).
    static double spread_evenly(double t, double cosine) {
        if (t == 0.5) return t;
        const double off = t - 0.5;
        const double a = 1.0904 + cosine * (-3.2452 + cosine * (3.55645 - cosine * 1.43519));
        const double b = 0.848013 + cosine * (-1.06021 + cosine * 0.215638);
        return t + t * off * (t - 1) * (a * off * off + b);
    }

    /// Both sides of the line; an end moves its side along the line by so many half widths.
    void add_pair(Vector at, Vector normal, double left_end = 0, double right_end = 0, bool round = false) {
        add_half(at, {normal.x + normal.y * left_end, normal.y - normal.x * left_end}, round, false,
                 left_end);
        add_half(at, {-normal.x + normal.y * right_end, -normal.y - normal.x * right_end}, round, true,
                 -right_end);
        if (distance_ > kMost_distance / 2 && mesh_.length == 0) {
            distance_ = 0;
            add_pair(at, normal, left_end, right_end, round);
        }
    }

    void add_half(Vector at, Vector extrude, bool round, bool right, double turn) {
        const auto stored = [](double v) { return std::floor(kExtrude_unit * v + 0.5) / kExtrude_unit; };
        LineVertex vertex{at.x, at.y, stored(extrude.x), stored(extrude.y), round, right, 0, 0, 0};
        vertex.turn = turn == 0 ? 0 : turn < 0 ? -1 : 1;
        double distance = distance_;
        if (stretch_) {
            vertex.progress = mesh_.length > 0 ? distance_ / mesh_.length : 0;
            const double whole = stretch_->from + (stretch_->to - stretch_->from) * vertex.progress;
            distance = whole * (kMost_distance - 1);
        }
        vertex.distance = std::floor(distance / 2) * 2;
        const auto index = static_cast<std::uint32_t>(mesh_.vertices.size());
        mesh_.vertices.push_back(vertex);
        if (last_left_ && last_right_) mesh_.triangles.push_back({*last_left_, index, *last_right_});
        (right ? last_right_ : last_left_) = index;
    }

    void advance(Vector from, Vector to) { distance_ += length(to - from); }

    LineShape shape_;
    std::optional<LineStretch> stretch_;
    LineMesh mesh_;
    double distance_ = 0;
    std::optional<std::uint32_t> last_left_, last_right_;
};

}  // namespace

LineMesh make_line_mesh(std::span<const TilePoint> line, bool ring, const LineShape& shape,
                        const std::optional<LineStretch>& stretch, double overscaling) {
    return MeshMaker(shape, stretch).make(line, ring, overscaling);
}

}  // namespace dateline
