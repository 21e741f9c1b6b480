// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/labels/label.h"
#include "render/labels/local_placement.h"

#include <cmath>
#include <random>
#include <vector>

namespace dateline::test {

/// A label of one box a position, right, left, above and below its point.
inline Label label_at(Point point, double width, double height, std::uint32_t id, double rank) {
    Label label;
    label.priority.rank = rank;
    label.priority.feature = id;
    const auto add = [&](double left, double top) {
        LabelPosition position;
        position.boxes = {{left, top, left + width, top + height},
                          Box{point.x, point.y, point.x, point.y}.grown(2)};
        position.penalty = static_cast<int>(label.positions.size());
        label.positions.push_back(position);
    };
    add(point.x + 4, point.y - height / 2);
    add(point.x - 4 - width, point.y - height / 2);
    add(point.x - width / 2, point.y - 4 - height);
    add(point.x - width / 2, point.y + 4);
    return label;
}

/// Crowded labels over a square of cells, the same for the same seed.
inline std::vector<Label> crowd(unsigned seed, std::size_t count, double side_px) {
    std::mt19937 random(seed);
    const auto below = [&](double limit) { return static_cast<double>(random()) / 4294967296.0 * limit; };
    std::vector<Label> labels;
    for (std::uint32_t i = 0; i < count; ++i) {
        const Point point{below(side_px), below(side_px)};
        // Few ranks, so that ties are common and the id decides.
        labels.push_back(label_at(point, 30 + below(120), 10 + below(8), i, std::floor(below(4))));
    }
    return labels;
}

/// The labels whose point (the centre of the last box of the first position) lies in the cell.
inline std::vector<Label> in_cell(const std::vector<Label>& labels, LabelCell cell) {
    std::vector<Label> found;
    const Box box = box_of(cell);
    for (const Label& label : labels) {
        const Point at = label.positions.front().boxes.back().centre();
        if (box.left <= at.x && at.x < box.right && box.top <= at.y && at.y < box.bottom)
            found.push_back(label);
    }
    return found;
}

}  // namespace dateline::test
