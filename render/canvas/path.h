// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

/// Pixels (CSS px; the surface's ratio is applied by the canvas), x to the right, y down.
struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
    bool overlaps(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    bool contains(const Box& other) const {
        return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
    }
    bool contains(Point p) const { return left <= p.x && p.x <= right && top <= p.y && p.y <= bottom; }
    Box grown(double by_px) const { return {left - by_px, top - by_px, right + by_px, bottom + by_px}; }
    friend bool operator==(const Box&, const Box&) = default;
};

/// A vector path. Value type; canvases read it, nothing else owns state.
class Path {
  public:
    enum class Verb : std::uint8_t { move, line, cubic, close };

    Path& move_to(Point p);
    Path& line_to(Point p);
    Path& cubic_to(Point control1, Point control2, Point end);
    Path& close();
    Path& add_circle(Point centre, double radius_px);
    Path& add_box(const Box& box);
    Path& add_rounded_box(const Box& box, double radius_px);
    Path& append(const Path& other, Point shift = {}, double scale = 1, double rotation_rad = 0);
    void clear();

    bool empty() const { return verbs_.empty(); }
    std::span<const Verb> verbs() const { return verbs_; }
    std::span<const Point> points() const { return points_; }
    /// Of all points, control points included.
    Box bounds() const;

    /// Path data of SVG 1.1 (M m L l H h V v C c S s Q q T t A a Z z). Throws Error(input).
    static Path from_svg(std::string_view data);

  private:
    std::vector<Verb> verbs_;
    std::vector<Point> points_;
};

}  // namespace dateline
