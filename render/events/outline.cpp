// SPDX-License-Identifier: Apache-2.0
#include "render/events/outline.h"

namespace dateline {

bool holds(const Path& outline, Point p) {
    bool inside = false;
    Point last, first;
    const auto edge = [&](Point a, Point b) {
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y))
            inside = !inside;
    };
    std::size_t next = 0;
    for (const Path::Verb verb : outline.verbs()) {
        if (verb == Path::Verb::close) {
            edge(last, first);
            last = first;
            continue;
        }
        const Point point = outline.points()[next++];
        if (verb == Path::Verb::move) {
            first = point;
        } else {
            edge(last, point);
        }
        last = point;
    }
    return inside;
}

}  // namespace dateline
