// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/generalise.h"

#include "geodata/basemap/build/high_pass.h"
#include "geodata/basemap/build/inner_point.h"

#include <cmath>
#include <numbers>
#include <random>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

/// A star-shaped ring around (0.5, 0.5), 200 points, radius 0.1 to 0.4; clockwise with y down.
std::vector<MercatorPoint> star(unsigned seed) {
    std::mt19937 random(seed);
    std::vector<MercatorPoint> ring;
    for (int i = 0; i < 200; ++i) {
        const double angle = i * 2 * std::numbers::pi / 200,
                     radius = 0.1 + 0.3 * (static_cast<double>(random()) / 4294967296.0);
        ring.push_back({0.5 + radius * std::cos(angle), 0.5 + radius * std::sin(angle)});
    }
    return ring;
}

MercatorGeometry polygon_of(const std::vector<MercatorPoint>& ring) {
    return {GeometryKind::polygon, ring, {0}};
}

double distance_to_line(MercatorPoint p, const std::vector<MercatorPoint>& line) {
    double least = 1e9;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double dx = line[i].x - line[i - 1].x, dy = line[i].y - line[i - 1].y;
        const double t = std::clamp(
            ((p.x - line[i - 1].x) * dx + (p.y - line[i - 1].y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        least = std::min(least, std::hypot(p.x - line[i - 1].x - t * dx, p.y - line[i - 1].y - t * dy));
    }
    return least;
}

}  // namespace

TEST_CASE("No dropped point is farther from the simplified line than the tolerance; both ends stay") {
    const auto line = star(1);
    for (const double tolerance : {0.001, 0.02, 0.1}) {
        const auto simple = simplify_line(line, tolerance);
        CHECK(simple.front() == line.front());
        CHECK(simple.back() == line.back());
        CHECK(simple.size() < line.size());
        for (const MercatorPoint& point : line)
            CHECK(distance_to_line(point, simple) <= tolerance * (1 + 1e-9));
    }
}

TEST_CASE("A closed line keeps an extent however large the tolerance") {
    auto line = star(2);
    line.push_back(line.front());
    const auto simple = simplify_line(line, 10);
    CHECK(simple.front() == simple.back());
    CHECK(simple.size() == 3);
}

TEST_CASE("Clipping keeps inside and outside for every point of the box") {
    const MercatorBox box{0.45, 0.2, 0.8, 0.62};
    std::mt19937 random(7);
    const auto uniform = [&](double low, double high) {
        return low + (high - low) * (static_cast<double>(random()) / 4294967296.0);
    };
    for (unsigned seed = 0; seed < 20; ++seed) {
        const auto ring = star(seed);
        const auto clipped = clip_ring(ring, box);
        for (const MercatorPoint& point : clipped) {
            CHECK(point.x >= box.left - 1e-12);
            CHECK(point.x <= box.right + 1e-12);
            CHECK(point.y >= box.top - 1e-12);
            CHECK(point.y <= box.bottom + 1e-12);
        }
        for (int i = 0; i < 50; ++i) {
            const MercatorPoint point{uniform(box.left, box.right), uniform(box.top, box.bottom)};
            CHECK(contains(polygon_of(clipped), point) == contains(polygon_of(ring), point));
        }
    }
    CHECK(clip_ring(star(0), {0.95, 0.95, 1, 1}).empty());
    // A box inside the ring is all that is left.
    CHECK(doubled_area(clip_ring(star(0), {0.49, 0.49, 0.51, 0.51})) == doctest::Approx(2 * 0.02 * 0.02));
}

TEST_CASE("The inner point of an L is where its arms meet, of a ring not in the hole") {
    // Arms 1 wide; the largest circle touches the two outer sides and the inner corner: r + r/√2·√2… its
    // centre is (r, r) with distance √2 (1 - r) = r to the corner (1, 1), so r = √2 / (1 + √2) = 0.585786.
    const MercatorGeometry l = polygon_of({{0, 0}, {3, 0}, {3, 1}, {1, 1}, {1, 3}, {0, 3}});
    const InnerPoint point = inner_point(l, 1e-4);
    CHECK(point.distance == doctest::Approx(0.585786).epsilon(1e-3));
    CHECK(point.point.x == doctest::Approx(0.585786).epsilon(2e-3));
    MercatorGeometry ring = polygon_of({{0, 0}, {4, 0}, {4, 4}, {0, 4}});
    ring.parts.push_back(4);
    for (const MercatorPoint corner : {MercatorPoint{1, 1}, {1, 3}, {3, 3}, {3, 1}})
        ring.points.push_back(corner);
    CHECK(contains(ring, inner_point(ring, 1e-3).point));
    CHECK_FALSE(contains(ring, {2, 2}));
}

TEST_CASE("Relief without its slow changes: flat land and sea are neutral, a ridge stands out") {
    constexpr int kWidth = 120, kHeight = 60;
    std::vector<std::uint8_t> image(kWidth * kHeight, 90), mask(image.size(), 1);
    for (int y = 0; y < kHeight; ++y) {
        image[static_cast<std::size_t>(y * kWidth + 60)] = 200;  // a ridge
        for (int x = 0; x < 30; ++x) mask[static_cast<std::size_t>(y * kWidth + x)] = 0;
    }
    const std::string out = high_pass(image, mask, kWidth, kHeight, 4);
    const auto at = [&](int x, int y) {
        return static_cast<int>(static_cast<std::uint8_t>(out[static_cast<std::size_t>(y * kWidth + x)]));
    };
    CHECK(at(10, 30) == 128);
    CHECK(at(100, 30) == 128);
    CHECK(at(31, 30) == 128);  // beside the sea, which does not count
    // The Gaussian of a line is 110 / (4 √(2π)) = 11 at the ridge: 110 - 11 above its surroundings.
    CHECK(std::abs(at(60, 30) - (128 + 99)) <= 2);
    CHECK(at(64, 30) < 128);
}
