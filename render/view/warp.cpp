// SPDX-License-Identifier: Apache-2.0
#include "render/view/warp.h"

#include "geodata/core/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace dateline {

namespace {

constexpr double kMargin_px = 64;
constexpr int kProbes = 48;  // across the window, to find what it shows
constexpr int kFewestCells = 16;
constexpr int kMostCells = 256;
constexpr double kMostError_px = 0.1;

}  // namespace

Warp::Warp(std::shared_ptr<const Projection> projection, const PlaneWindow& window)
    : projection_(std::move(projection)), window_(window) {
    find_domain();
    int cells = kFewestCells;
    while (sample(cells) > kMostError_px && cells < kMostCells) cells *= 2;
    longest_segment_ = std::max(domain_.right - domain_.left, domain_.bottom - domain_.top) / cells_;
}

std::optional<MercatorPoint> Warp::to_mercator(Point px) const {
    const auto at = projection_->inverse({window_.top_left.x_m + px.x / window_.px_per_metre,
                                          window_.top_left.y_m - px.y / window_.px_per_metre});
    if (!at) return std::nullopt;
    MercatorPoint point = dateline::to_mercator({0, at->lat});
    point.x = (middle_lon_ + std::remainder(at->lon - middle_lon_, 360.0)) / 360 + 0.5;
    return point;
}

std::optional<Point> Warp::px_of(LonLat point) const {
    const auto plane = projection_->forward(point);
    if (!plane || !std::isfinite(plane->x_m) || !std::isfinite(plane->y_m)) return std::nullopt;
    return Point{(plane->x_m - window_.top_left.x_m) * window_.px_per_metre,
                 (window_.top_left.y_m - plane->y_m) * window_.px_per_metre};
}

std::optional<Point> Warp::exact_px(MercatorPoint point) const {
    // Not quite the cutting meridian, of which one point has two images.
    const double lon = (point.x - 0.5) * 360;
    const double inside = std::clamp(lon, middle_lon_ - 179.9999999, middle_lon_ + 179.9999999);
    // Mercator ends at 85°. What touches that edge goes on to the pole.
    const double lat = point.y <= 0 ? 90 : point.y >= 1 ? -90 : to_lonlat({0.5, point.y}).lat;
    return px_of({inside, lat});
}

void Warp::find_domain() {
    middle_lon_ = projection_->central_lon();
    constexpr double kNone = std::numeric_limits<double>::infinity();
    MercatorBox box{kNone, kNone, -kNone, -kNone};
    for (int row = 0; row <= kProbes; ++row) {
        for (int column = 0; column <= kProbes; ++column) {
            const double x = -kMargin_px + (window_.width_px + 2 * kMargin_px) * column / kProbes;
            const double y = -kMargin_px + (window_.height_px + 2 * kMargin_px) * row / kProbes;
            const auto point = to_mercator({x, y});
            if (!point) continue;
            box = {std::min(box.left, point->x), std::min(box.top, point->y), std::max(box.right, point->x),
                   std::max(box.bottom, point->y)};
        }
    }
    if (!(box.left <= box.right)) {
        throw usage_error("the map shows no place on earth in this projection", projection_->crs(),
                          "a CRS that covers the events, or another --bbox");
    }
    // Around a pole every meridian is in the window.
    for (const double pole : {90.0, -90.0}) {
        const auto plane = projection_->forward({middle_lon_, pole});
        if (!plane) continue;
        const double x = (plane->x_m - window_.top_left.x_m) * window_.px_per_metre;
        const double y = (window_.top_left.y_m - plane->y_m) * window_.px_per_metre;
        const bool seen = x > -kMargin_px && x < window_.width_px + kMargin_px && y > -kMargin_px &&
                          y < window_.height_px + kMargin_px;
        if (seen) (pole > 0 ? box.top : box.bottom) = pole > 0 ? 0 : 1;
        if (seen) box.left = box.right - 2;
    }
    // What lies between the probes, and the cut.
    const double more_x = (box.right - box.left) / kProbes + 1e-9;
    const double more_y = (box.bottom - box.top) / kProbes + 1e-9;
    const double cut = middle_lon_ / 360;  // half a turn west of the middle
    domain_ = {std::max(box.left - more_x, cut), std::max(box.top - more_y, 0.0),
               std::min(box.right + more_x, cut + 1), std::min(box.bottom + more_y, 1.0)};
}

const Horizon& Warp::horizon() {
    if (!horizon_) {
        const auto middle = to_mercator({window_.width_px / 2, window_.height_px / 2});
        const MercatorPoint inner{(domain_.left + domain_.right) / 2, (domain_.top + domain_.bottom) / 2};
        horizon_.emplace(*projection_, to_lonlat(middle.value_or(inner)));
    }
    return *horizon_;
}

Path Warp::edge() const {
    Path path;
    const auto add = [&path](Point p) { path.empty() ? path.move_to(p) : path.line_to(p); };
    if (horizon_) {
        for (const LonLat place : horizon_->outline()) {
            if (const auto p = px_of(place)) add(*p);
        }
        return path.close();
    }
    if (domain_.right - domain_.left < 1 - 1e-9) return path;
    constexpr int kSteps = 180;
    const auto share = [](int step) { return static_cast<double>(step) / kSteps; };
    const double width = domain_.right - domain_.left, height = domain_.bottom - domain_.top;
    for (int i = 0; i < kSteps; ++i) add(to_px({domain_.left, domain_.top + share(i) * height}));
    for (int i = 0; i < kSteps; ++i) add(to_px({domain_.left + share(i) * width, domain_.bottom}));
    for (int i = 0; i < kSteps; ++i) add(to_px({domain_.right, domain_.bottom - share(i) * height}));
    for (int i = 0; i < kSteps; ++i) add(to_px({domain_.right - share(i) * width, domain_.top}));
    // An azimuthal map of the whole world has its two sides of the cut on one line, and no edge.
    double twice_area = 0;
    for (std::size_t i = 0; i < path.points().size(); ++i) {
        const Point a = path.points()[i], b = path.points()[(i + 1) % path.points().size()];
        twice_area += a.x * b.y - b.x * a.y;
    }
    if (std::abs(twice_area) < 0.02 * window_.width_px * window_.height_px) return {};
    return path.close();
}

double Warp::sample(int cells) {
    cells_ = cells;
    per_x_ = cells / (domain_.right - domain_.left);
    per_y_ = cells / (domain_.bottom - domain_.top);
    nodes_.clear();
    for (int row = 0; row <= cells; ++row) {
        for (int column = 0; column <= cells; ++column) {
            const MercatorPoint node{domain_.left + column / per_x_, domain_.top + row / per_y_};
            auto at = exact_px(node);
            // What lies behind the horizon is laid on it, so that outlines stay closed.
            if (!at) at = px_of(horizon().before(to_lonlat(node)));
            nodes_.push_back(at.value_or(Point{window_.width_px / 2, window_.height_px / 2}));
        }
    }
    double worst = 0;
    for (int row = 0; row < cells; ++row) {
        for (int column = 0; column < cells; ++column) {
            const MercatorPoint middle{domain_.left + (column + 0.5) / per_x_,
                                       domain_.top + (row + 0.5) / per_y_};
            const auto exact = exact_px(middle);
            const bool seen = exact && exact->x >= 0 && exact->y >= 0 && exact->x <= window_.width_px &&
                              exact->y <= window_.height_px;
            if (!seen) continue;
            const Point read = to_px(middle);
            worst = std::max({worst, std::abs(read.x - exact->x), std::abs(read.y - exact->y)});
        }
    }
    return worst;
}

Point Warp::to_px(MercatorPoint point) const {
    const double x = (point.x - domain_.left) * per_x_, y = (point.y - domain_.top) * per_y_;
    const double column = std::clamp(std::floor(x), 0.0, cells_ - 1.0);
    const double row = std::clamp(std::floor(y), 0.0, cells_ - 1.0);
    const double right = x - column, down = y - row;
    const auto stride = static_cast<std::size_t>(cells_) + 1;
    const Point* upper =
        nodes_.data() + static_cast<std::size_t>(row) * stride + static_cast<std::size_t>(column);
    const Point* lower = upper + stride;
    const auto mix = [&](double a, double b, double c, double d) {
        return (a * (1 - right) + b * right) * (1 - down) + (c * (1 - right) + d * right) * down;
    };
    return {mix(upper[0].x, upper[1].x, lower[0].x, lower[1].x),
            mix(upper[0].y, upper[1].y, lower[0].y, lower[1].y)};
}

}  // namespace dateline
