// SPDX-License-Identifier: Apache-2.0
#include "render/labels/label.h"

#include <algorithm>
#include <limits>

namespace dateline {

Box reach_of(const Label& label) {
    constexpr double kFar = std::numeric_limits<double>::infinity();
    Box reach{kFar, kFar, -kFar, -kFar};
    const auto add = [&](const Box& box) {
        reach = {std::min(reach.left, box.left), std::min(reach.top, box.top),
                 std::max(reach.right, box.right), std::max(reach.bottom, box.bottom)};
    };
    for (const LabelPosition& position : label.positions) {
        for (const Box& box : position.boxes) add(box);
        for (const LabelIcon& image : position.images) add(image.box);
    }
    return reach;
}

bool crowd(const LabelPosition& a, const LabelPosition& b) {
    const auto any_overlap = [](const std::vector<Box>& some, const std::vector<Box>& others) {
        return std::any_of(some.begin(), some.end(), [&](const Box& box) {
            return std::any_of(others.begin(), others.end(),
                               [&](const Box& other) { return box.overlaps(other); });
        });
    };
    return any_overlap(a.boxes, ink_of(b)) || any_overlap(ink_of(a), b.boxes);
}

bool touch(const LabelPosition& a, const LabelPosition& b) {
    return std::any_of(a.boxes.begin(), a.boxes.end(), [&](const Box& box) {
        return std::any_of(b.boxes.begin(), b.boxes.end(),
                           [&](const Box& other) { return box.overlaps(other); });
    });
}

}  // namespace dateline
