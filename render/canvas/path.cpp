// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/path.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dateline {

namespace {

// Distance of a cubic's control points that makes a quarter of a unit circle: 4/3 (sqrt(2) - 1).
constexpr double quarter_circle = 0.5522847498307936;

}  // namespace

Path& Path::move_to(Point p) {
    verbs_.push_back(Verb::move);
    points_.push_back(p);
    return *this;
}

Path& Path::line_to(Point p) {
    assert(!verbs_.empty());
    verbs_.push_back(Verb::line);
    points_.push_back(p);
    return *this;
}

Path& Path::cubic_to(Point control1, Point control2, Point end) {
    assert(!verbs_.empty());
    verbs_.push_back(Verb::cubic);
    points_.insert(points_.end(), {control1, control2, end});
    return *this;
}

Path& Path::close() {
    assert(!verbs_.empty());
    verbs_.push_back(Verb::close);
    return *this;
}

Path& Path::add_circle(Point centre, double radius_px) {
    return add_rounded_box(
        {centre.x - radius_px, centre.y - radius_px, centre.x + radius_px, centre.y + radius_px}, radius_px);
}

Path& Path::add_box(const Box& box) {
    move_to({box.left, box.top});
    line_to({box.right, box.top});
    line_to({box.right, box.bottom});
    line_to({box.left, box.bottom});
    return close();
}

Path& Path::add_rounded_box(const Box& box, double radius_px) {
    const double r = std::min({radius_px, box.width() / 2, box.height() / 2});
    if (r <= 0) {
        return add_box(box);
    }
    const double k = r * (1 - quarter_circle);
    const auto [left, top, right, bottom] = box;
    const bool wide = right - left > 2 * r;
    const bool tall = bottom - top > 2 * r;
    move_to({left + r, top});
    if (wide) {
        line_to({right - r, top});
    }
    cubic_to({right - k, top}, {right, top + k}, {right, top + r});
    if (tall) {
        line_to({right, bottom - r});
    }
    cubic_to({right, bottom - k}, {right - k, bottom}, {right - r, bottom});
    if (wide) {
        line_to({left + r, bottom});
    }
    cubic_to({left + k, bottom}, {left, bottom - k}, {left, bottom - r});
    if (tall) {
        line_to({left, top + r});
    }
    cubic_to({left, top + k}, {left + k, top}, {left + r, top});
    return close();
}

Path& Path::append(const Path& other, Point shift, double scale, double rotation_rad) {
    const double cosine = std::cos(rotation_rad) * scale;
    const double sine = std::sin(rotation_rad) * scale;
    const auto place = [=](Point p) {
        return Point{shift.x + p.x * cosine - p.y * sine, shift.y + p.x * sine + p.y * cosine};
    };
    // Grown by resize, whose steps are geometric (reserve's are exact: a path of many pieces would be copied
    // once a piece); read by index, since other may be this path itself.
    const std::size_t verbs = verbs_.size(), verb_count = other.verbs_.size();
    const std::size_t points = points_.size(), point_count = other.points_.size();
    verbs_.resize(verbs + verb_count);
    points_.resize(points + point_count);
    for (std::size_t i = 0; i < verb_count; ++i) verbs_[verbs + i] = other.verbs_[i];
    for (std::size_t i = 0; i < point_count; ++i) points_[points + i] = place(other.points_[i]);
    return *this;
}

void Path::clear() {
    verbs_.clear();
    points_.clear();
}

Box Path::bounds() const {
    if (points_.empty()) {
        return {};
    }
    Box box{points_[0].x, points_[0].y, points_[0].x, points_[0].y};
    for (const Point& p : points_) {
        box.left = std::min(box.left, p.x);
        box.top = std::min(box.top, p.y);
        box.right = std::max(box.right, p.x);
        box.bottom = std::max(box.bottom, p.y);
    }
    return box;
}

}  // namespace dateline
