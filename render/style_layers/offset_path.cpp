// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/offset_path.h"

#include <cassert>
#include <cmath>
#include <vector>

namespace dateline {

namespace {

/// The unit vector to the right of a segment; y runs down.
Point right_of(Point a, Point b) {
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    return {-(b.y - a.y) / length, (b.x - a.x) / length};
}

std::vector<Point> without_repeats(const std::vector<Point>& line) {
    std::vector<Point> out;
    for (const Point& p : line) {
        if (out.empty() || !(out.back() == p)) out.push_back(p);
    }
    return out;
}

void append_parallel(Path& path, std::vector<Point> line, bool closed, double distance, double miter_limit) {
    line = without_repeats(line);
    if (closed && line.size() > 1 && line.front() == line.back()) line.pop_back();
    const std::size_t count = line.size();
    if (count < 2) return;
    bool first = true;
    const auto add = [&](Point p, Point along, double by) {
        const Point at{p.x + along.x * by, p.y + along.y * by};
        first ? path.move_to(at) : path.line_to(at);
        first = false;
    };
    for (std::size_t i = 0; i < count; ++i) {
        const bool has_before = closed || i > 0, has_after = closed || i + 1 < count;
        const Point p = line[i];
        const Point before = has_before ? right_of(line[(i + count - 1) % count], p) : Point{};
        const Point after = has_after ? right_of(p, line[(i + 1) % count]) : Point{};
        if (!has_before || !has_after) {
            add(p, has_before ? before : after, distance);
            continue;
        }
        const double cosine = before.x * after.x + before.y * after.y;
        const double half = std::sqrt(std::max(0.0, (1 + cosine) / 2));  // of half the turn
        const double turn = before.x * after.y - before.y * after.x;     // positive: to the right
        const bool inner = turn * distance > 0;
        if (half * miter_limit >= 1 || (inner && half > 0.2)) {
            const Point sum{before.x + after.x, before.y + after.y};
            const double length = std::hypot(sum.x, sum.y);
            add(p, {sum.x / length, sum.y / length}, distance / half);
        } else {
            add(p, before, distance);
            add(p, after, distance);
        }
    }
    if (closed) path.close();
}

}  // namespace

Path offset_path(const Path& path, double distance_px, double miter_limit) {
    Path out;
    std::vector<Point> line;
    bool closed = false;
    const auto flush = [&] {
        append_parallel(out, line, closed, distance_px, miter_limit);
        line.clear();
        closed = false;
    };
    std::size_t at = 0;
    for (const Path::Verb verb : path.verbs()) {
        assert(verb != Path::Verb::cubic);
        if (verb == Path::Verb::close) {
            closed = true;
            flush();
            continue;
        }
        if (verb == Path::Verb::move) flush();
        line.push_back(path.points()[at++]);
    }
    flush();
    return out;
}

}  // namespace dateline
