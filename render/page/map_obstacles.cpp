// SPDX-License-Identifier: Apache-2.0
// The part of MapPicture that tells furniture and names what they may not cover.
#include "render/events/outline.h"
#include "render/page/map_picture.h"
#include "render/symbols/draw_symbol.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

// Lengths of the page's design.
/// Around a place's dot.
constexpr double kDotRoom = 8;
/// Areas are told by squares so large.
constexpr double kAreaSquare = 18;

Box box_around(Point centre, double radius_px) {
    return Box{centre.x, centre.y, centre.x, centre.y}.grown(radius_px);
}

/// Squares of that half side in a chain along a line.
std::vector<Box> boxes_along(const Segment& line, double half_px) {
    const auto steps = static_cast<int>(std::ceil(distance_px(line.from, line.to) / half_px));
    std::vector<Box> boxes;
    for (int i = 0; i <= steps; ++i) {
        const double t = steps == 0 ? 0 : static_cast<double>(i) / steps;
        boxes.push_back(box_around(
            {line.from.x + t * (line.to.x - line.from.x), line.from.y + t * (line.to.y - line.from.y)},
            half_px));
    }
    return boxes;
}

}  // namespace

MapOccupancy MapPicture::occupied() const {
    return {occupied_things(), occupied_areas()};
}

std::vector<Box> MapPicture::occupied_areas() const {
    const double side = px(kAreaSquare);
    std::vector<Box> squares;
    for (const PageMarkGroup& group : marks_.groups) {
        Path area;
        if (group.precision == PlacePrecision::admin1) area = outline_of(events_[group.first_event]);
        const double radius = group.ring_radius_px;
        if (area.empty() && radius == 0) continue;
        const Box bounds = area.empty() ? box_around(group.place, radius) : area.bounds();
        for (double y = std::max(0.0, bounds.top); y < std::min(bounds.bottom, view_.height_px());
             y += side) {
            for (double x = std::max(0.0, bounds.left); x < std::min(bounds.right, view_.width_px());
                 x += side) {
                const Box square{x, y, x + side, y + side};
                const bool covered = area.empty() ? distance_px(square.centre(), group.place) < radius
                                                  : holds(area, square.centre());
                if (covered) squares.push_back(square);
            }
        }
    }
    return squares;
}

std::vector<Box> MapPicture::occupied_things() const {
    std::vector<Box> boxes;
    for (const PageMarkGroup& group : marks_.groups) {
        for (const PageMark& mark : group.marks) {
            boxes.push_back(box_of(mark, mark_options_).grown(mark_options_.separation_px));
            if (mark.number_room.width() > 0)
                boxes.push_back(mark.number_room.grown(mark_options_.separation_px));
        }
        if (has_dot(group)) boxes.push_back(box_around(group.place, px(kDotRoom)));
        for (const Point dot : group.joined_places) boxes.push_back(box_around(dot, px(kDotRoom)));
        for (const Segment& leader : group.leaders) {
            const std::vector<Box> along = boxes_along(leader, px(3));
            boxes.insert(boxes.end(), along.begin(), along.end());
        }
    }
    // Numbers and names, at their first positions.
    for (const Label& label : labels_) {
        const std::vector<Box>& words = ink_of(label.positions.front());
        boxes.insert(boxes.end(), words.begin(), words.end());
    }
    return boxes;
}

std::vector<Box> MapPicture::label_obstacles(std::span<const Box> furniture) const {
    std::vector<Box> obstacles(furniture.begin(), furniture.end());
    for (const PageMarkGroup& group : marks_.groups) {
        for (const PageMark& mark : group.marks) {
            const double radius = symbol_radius_px(mark.kind.status, symbol_px_);
            obstacles.push_back(box_around(mark.centre, radius + px(1)));
        }
        if (has_dot(group)) obstacles.push_back(box_around(group.place, mark_options_.dot_radius_px));
        for (const Point dot : group.joined_places)
            obstacles.push_back(box_around(dot, mark_options_.dot_radius_px));
        for (const Segment& leader : group.leaders) {
            const std::vector<Box> along = boxes_along(leader, px(map_design::kLeaderCasing / 2));
            obstacles.insert(obstacles.end(), along.begin(), along.end());
        }
    }
    return obstacles;
}

}  // namespace dateline
