// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/geometry/ruler.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline::expression {

namespace {

constexpr double kFar_m = std::numeric_limits<double>::infinity();

/// A place on the plane, in metres.
struct PlanePoint {
    double x = 0, y = 0;
};
using PlaneLine = std::vector<PlanePoint>;

/// Metres to a degree of longitude and latitude.
struct Scale {
    double lon_m = 0, lat_m = 0;
};

Scale scale_at(double lat) {
    constexpr double kRadian = 3.14159265358979323846 / 180;
    constexpr double kSemiMajor_m = 6'378'137, kFlattening = 1 / 298.257223563;
    constexpr double kEccentricity2 = kFlattening * (2 - kFlattening);
    const double sine = std::sin(lat * kRadian);
    const double w2 = 1 - kEccentricity2 * sine * sine;
    const double parallel_m = kSemiMajor_m / std::sqrt(w2);
    const double meridian_m = parallel_m * (1 - kEccentricity2) / w2;
    return {kRadian * parallel_m * std::cos(lat * kRadian), kRadian * meridian_m};
}

/// A shape taken apart for measuring: single points, lines and rings as segments, polygons for "inside".
struct PlaneShape {
    PlaneLine points;
    std::vector<PlaneLine> lines;
    std::vector<std::vector<PlaneLine>> polygons;
};

class Plane {
  public:
    explicit Plane(LonLat origin) : origin_(origin), scale_(scale_at(origin.lat)) {}

    PlaneShape of(const Shape& shape) const {
        PlaneShape out;
        for (const LonLat p : shape.points) out.points.push_back(of(p));
        for (const auto& line : shape.lines) out.lines.push_back(of(line));
        for (const auto& polygon : shape.polygons) {
            out.polygons.emplace_back();
            for (const auto& ring : polygon) {
                out.polygons.back().push_back(of(ring));
                out.lines.push_back(out.polygons.back().back());
            }
        }
        return out;
    }

  private:
    PlanePoint of(LonLat p) const {
        // The shorter way round.
        const double around = std::remainder(p.lon - origin_.lon, 360.0);
        return {around * scale_.lon_m, (p.lat - origin_.lat) * scale_.lat_m};
    }
    PlaneLine of(const Shape::Line& line) const {
        PlaneLine out;
        out.reserve(line.size());
        for (const LonLat p : line) out.push_back(of(p));
        return out;
    }

    LonLat origin_;
    Scale scale_;
};

double distance(PlanePoint a, PlanePoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

double distance(PlanePoint p, PlanePoint a, PlanePoint b) {
    const double dx = b.x - a.x, dy = b.y - a.y, length2 = dx * dx + dy * dy;
    const double t = length2 == 0 ? 0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0);
    return distance(p, {a.x + t * dx, a.y + t * dy});
}

double turn(PlanePoint a, PlanePoint b, PlanePoint c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d) {
    return (turn(a, b, c) > 0) != (turn(a, b, d) > 0) && (turn(c, d, a) > 0) != (turn(c, d, b) > 0);
}

double distance(const PlaneLine& points, const PlaneLine& line) {
    double least = kFar_m;
    for (const PlanePoint p : points) {
        if (line.size() == 1) least = std::min(least, distance(p, line[0]));
        for (std::size_t i = 1; i < line.size(); ++i)
            least = std::min(least, distance(p, line[i - 1], line[i]));
    }
    return least;
}

double distance_of_lines(const PlaneLine& one, const PlaneLine& other) {
    for (std::size_t i = 1; i < one.size(); ++i)
        for (std::size_t j = 1; j < other.size(); ++j)
            if (cross(one[i - 1], one[i], other[j - 1], other[j])) return 0;
    return std::min(distance(one, other), distance(other, one));
}

bool holds(const std::vector<PlaneLine>& polygon, PlanePoint p) {
    bool inside = false;
    for (const PlaneLine& ring : polygon) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const PlanePoint a = ring[i - 1], b = ring[i];
            if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
                inside = !inside;
        }
    }
    return inside;
}

/// Whether a polygon of one holds a point or the start of a line of the other.
bool holds_any(const PlaneShape& one, const PlaneShape& other) {
    return std::any_of(one.polygons.begin(), one.polygons.end(), [&other](const auto& polygon) {
        const auto is_inside = [&polygon](PlanePoint p) { return holds(polygon, p); };
        return std::any_of(other.points.begin(), other.points.end(), is_inside) ||
               std::any_of(other.lines.begin(), other.lines.end(),
                           [&](const PlaneLine& line) { return !line.empty() && is_inside(line[0]); });
    });
}

std::optional<LonLat> first_point(const Shape& shape) {
    if (!shape.points.empty()) return shape.points.front();
    for (const auto& line : shape.lines)
        if (!line.empty()) return line.front();
    for (const auto& polygon : shape.polygons)
        if (!polygon.empty() && !polygon.front().empty()) return polygon.front().front();
    return std::nullopt;
}

}  // namespace

double distance_between_m(const Shape& from, const Shape& to) {
    const auto origin = first_point(from);
    if (!origin) return kFar_m;
    const Plane plane(*origin);
    const PlaneShape one = plane.of(from), other = plane.of(to);
    if (holds_any(one, other) || holds_any(other, one)) return 0;
    double least = kFar_m;
    for (const PlanePoint a : one.points)
        for (const PlanePoint b : other.points) least = std::min(least, distance(a, b));
    for (const PlaneLine& line : other.lines) least = std::min(least, distance(one.points, line));
    for (const PlaneLine& line : one.lines) {
        least = std::min(least, distance(other.points, line));
        for (const PlaneLine& opposite : other.lines)
            least = std::min(least, distance_of_lines(line, opposite));
    }
    return least;
}

}  // namespace dateline::expression
