// SPDX-License-Identifier: Apache-2.0
#include "render/labels/line_label.h"

#include "render/canvas/measure.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

namespace dateline {

namespace {

constexpr double kStep_px = 4;
/// Half the smoothing window: the course a name follows keeps bends longer than about a word of map text.
constexpr int kHannHalf = 9;
/// A baseline farther than this above the river no longer reads as its name.
constexpr double kFarthest_px = 11;

/// Liang–Barsky: the part of a segment inside the box as parameters, if any.
std::optional<std::pair<double, double>> inside(Point a, Point b, const Box& box) {
    double enter = 0, leave = 1;
    const auto cut = [&](double delta, double room) {
        if (delta == 0) return room >= 0;
        const double t = room / delta;
        if (delta < 0) {
            enter = std::max(enter, t);
        } else {
            leave = std::min(leave, t);
        }
        return enter < leave;
    };
    const double dx = b.x - a.x, dy = b.y - a.y;
    if (cut(-dx, a.x - box.left) && cut(dx, box.right - a.x) && cut(-dy, a.y - box.top) &&
        cut(dy, box.bottom - a.y)) {
        return std::pair(enter, leave);
    }
    return std::nullopt;
}

bool near(Point a, Point b) {
    return std::abs(a.x - b.x) < 0.01 && std::abs(a.y - b.y) < 0.01;
}

Polyline resample(const Polyline& line) {
    Polyline points{line.front()};
    double carried = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point a = line[i - 1], b = line[i];
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        double at = kStep_px - carried;
        for (; at <= length; at += kStep_px) {
            points.push_back({a.x + (b.x - a.x) * at / length, a.y + (b.y - a.y) * at / length});
        }
        carried = length - (at - kStep_px);
    }
    return points;
}

/// The ends, where the window would be padded, are left off: padded ends bunch the letters.
Polyline smooth(const Polyline& points) {
    Polyline out;
    const auto half = static_cast<std::size_t>(kHannHalf);
    for (std::size_t i = half; i + half < points.size(); ++i) {
        double x = 0, y = 0, sum = 0;
        for (int k = -kHannHalf; k <= kHannHalf; ++k) {
            const double weight = 0.5 + 0.5 * std::cos(std::numbers::pi * k / (kHannHalf + 1));
            const Point p = points[i + static_cast<std::size_t>(k + kHannHalf) - half];
            x += weight * p.x, y += weight * p.y, sum += weight;
        }
        out.push_back({x / sum, y / sum});
    }
    return out;
}

double heading(Point a, Point b) {
    return std::atan2(b.y - a.y, b.x - a.x);
}

double turn(Point a, Point b, Point c) {
    return std::remainder(heading(b, c) - heading(a, b), 2 * std::numbers::pi);
}

/// A stretch of the smoothed course, first to last sample.
struct Stretch {
    std::size_t run, first, last;
    double cost;
};

/// Less is better: the turning along it, and a little for every degree it is off level. Nothing when it bends
/// too sharply.
std::optional<double> cost_of(const Polyline& course, std::size_t first, std::size_t last, double em_px,
                              double max_angle_deg) {
    // Two neighbouring letters turn against each other by what the course turns over an em.
    const auto em = std::max<std::size_t>(1, static_cast<std::size_t>(em_px / kStep_px));
    double turning = 0, window = 0;
    std::vector<double> turns;
    for (std::size_t i = first + 1; i < last; ++i) {
        turns.push_back(turn(course[i - 1], course[i], course[i + 1]));
        turning += std::abs(turns.back());
        window += turns.back();
        if (turns.size() > em) window -= turns[turns.size() - 1 - em];
        if (std::abs(window) > max_angle_deg * std::numbers::pi / 180 * 0.6) return std::nullopt;
    }
    if (turning > 2.2) return std::nullopt;
    double level = std::abs(heading(course[first], course[last]));
    level = std::min(level, std::numbers::pi - level);
    return turning + 0.35 * level;
}

/// The stretch as a baseline that reads from left to right, moved off the river to its upper side.
std::optional<Polyline> baseline_of(const Polyline& course, const Polyline& raw, const Stretch& stretch,
                                    double clearance_px) {
    Polyline line(course.begin() + static_cast<std::ptrdiff_t>(stretch.first),
                  course.begin() + static_cast<std::ptrdiff_t>(stretch.last) + 1);
    // Sample i of the course is the mean around sample i + kHannHalf of the river.
    Polyline river(raw.begin() + static_cast<std::ptrdiff_t>(stretch.first) + kHannHalf,
                   raw.begin() + static_cast<std::ptrdiff_t>(stretch.last) + kHannHalf + 1);
    if (line.back().x < line.front().x) {
        std::reverse(line.begin(), line.end());
        std::reverse(river.begin(), river.end());
    }
    std::vector<Point> up(line.size());
    double bump = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Point before = line[i == 0 ? 0 : i - 1], after = line[std::min(i + 1, line.size() - 1)];
        const double angle = heading(before, after);
        up[i] = {std::sin(angle), -std::cos(angle)};
        bump = std::max(bump, (river[i].x - line[i].x) * up[i].x + (river[i].y - line[i].y) * up[i].y);
    }
    const double offset = bump + clearance_px;
    if (offset > kFarthest_px) return std::nullopt;
    for (std::size_t i = 0; i < line.size(); ++i) {
        line[i] = {line[i].x + up[i].x * offset, line[i].y + up[i].y * offset};
    }
    return line;
}

LabelPosition position_on(const Polyline& baseline, std::shared_ptr<const ShapedLine> shape,
                          const TextStyle& style) {
    LabelPosition position;
    const auto sixteenth = [](double px) { return std::round(px * 16) / 16; };
    for (const Point p : baseline) {
        const Point rounded{sixteenth(p.x), sixteenth(p.y)};
        position.along.empty() ? position.along.move_to(rounded) : position.along.line_to(rounded);
    }
    for (const ClusterOnPath& placed : place_along(*shape, position.along)) {
        const auto& cluster = shape->clusters[placed.cluster];
        const double cosine = std::cos(placed.rotation_rad), sine = std::sin(placed.rotation_rad);
        Box box{placed.origin.x, placed.origin.y, placed.origin.x, placed.origin.y};
        for (const double x : {0.0, cluster.advance_px}) {
            for (const double y : {shape->ink.top, shape->ink.bottom}) {
                const Point corner{placed.origin.x + x * cosine - y * sine,
                                   placed.origin.y + x * sine + y * cosine};
                box = {std::min(box.left, corner.x), std::min(box.top, corner.y),
                       std::max(box.right, corner.x), std::max(box.bottom, corner.y)};
            }
        }
        position.boxes.push_back(box.grown(style.padding_px));
    }
    position.lines.push_back({std::move(shape), position.along.points().front()});
    return position;
}

}  // namespace

std::vector<Polyline> clip_and_join(const std::vector<Polyline>& lines, const Box& box) {
    std::vector<Polyline> runs;
    for (const Polyline& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            const Point a = line[i - 1], b = line[i];
            const auto part = inside(a, b, box);
            if (!part) continue;
            const auto at = [&](double t) { return Point{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; };
            const Point start = at(part->first), end = at(part->second);
            if (runs.empty() || !near(runs.back().back(), start)) runs.push_back({start});
            runs.back().push_back(end);
        }
    }
    // Parts in another order than they run: join until nothing fits any more.
    for (bool joined = true; std::exchange(joined, false);) {
        for (std::size_t i = 0; i < runs.size() && !joined; ++i) {
            for (std::size_t j = 0; j < runs.size() && !joined; ++j) {
                if (i == j) continue;
                if (!near(runs[i].back(), runs[j].front())) continue;
                runs[i].insert(runs[i].end(), runs[j].begin() + 1, runs[j].end());
                runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(j));
                joined = true;
            }
        }
    }
    return runs;
}

std::vector<LabelPosition> positions_along(const std::vector<Polyline>& runs,
                                           const std::shared_ptr<const ShapedLine>& shape,
                                           const TextStyle& style, double clearance_px) {
    const auto needed = static_cast<std::size_t>(std::ceil(shape->advance_px / kStep_px)) + 1;
    constexpr std::size_t kStride = 4;
    std::vector<Polyline> raws, courses;
    std::vector<Stretch> stretches;
    for (const Polyline& run : runs) {
        raws.push_back(resample(run));
        courses.push_back(smooth(raws.back()));
        const Polyline& course = courses.back();
        for (std::size_t first = 0; first + needed < course.size(); first += kStride) {
            const auto cost = cost_of(course, first, first + needed, style.font.size_px, style.max_angle_deg);
            if (cost) stretches.push_back({courses.size() - 1, first, first + needed, *cost});
        }
    }
    std::stable_sort(stretches.begin(), stretches.end(),
                     [](const Stretch& a, const Stretch& b) { return a.cost < b.cost; });
    std::vector<Stretch> taken;
    std::vector<LabelPosition> positions;
    for (const Stretch& stretch : stretches) {
        if (positions.size() == 3) break;
        const bool overlaps = std::any_of(taken.begin(), taken.end(), [&](const Stretch& other) {
            return other.run == stretch.run && other.first < stretch.last && stretch.first < other.last;
        });
        if (overlaps) continue;
        const auto baseline = baseline_of(courses[stretch.run], raws[stretch.run], stretch, clearance_px);
        if (!baseline) continue;
        taken.push_back(stretch);
        positions.push_back(position_on(*baseline, shape, style));
        positions.back().penalty = static_cast<int>(positions.size()) - 1;
    }
    return positions;
}

}  // namespace dateline
