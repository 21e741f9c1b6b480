// SPDX-License-Identifier: Apache-2.0
// Texts along lines.
#include "render/style_layers/symbol_text.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline {

namespace {

double distance(Point a, Point b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

/// How far along the line the point nearest to another lies.
double nearest_along(std::span<const Point> line, Point to) {
    double best = 1e300, at = 0, before = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point a = line[i - 1], b = line[i];
        const double length = distance(a, b);
        const double t =
            length > 0
                ? std::clamp(((to.x - a.x) * (b.x - a.x) + (to.y - a.y) * (b.y - a.y)) / (length * length),
                             0.0, 1.0)
                : 0;
        const double away = distance({std::lerp(a.x, b.x, t), std::lerp(a.y, b.y, t)}, to);
        if (away < best) {
            best = away;
            at = before + t * length;
        }
        before += length;
    }
    return at;
}

std::vector<Point> stretch_of(std::span<const Point> line, double from, double to) {
    std::vector<Point> out;
    double before = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double length = distance(line[i - 1], line[i]);
        const auto at = [&](double d) {
            const double t = (d - before) / length;
            return Point{std::lerp(line[i - 1].x, line[i].x, t), std::lerp(line[i - 1].y, line[i].y, t)};
        };
        if (length > 0 && before + length > from && before < to) {
            if (out.empty()) out.push_back(at(std::max(from, before)));
            out.push_back(before + length >= to ? at(to) : line[i]);
        }
        before += length;
    }
    return out;
}

/// The turns within any window of the line stay below the limit.
bool bends_little(const std::vector<Point>& line, double window, double limit) {
    std::vector<std::pair<double, double>> turns;  // where, how much
    double at = 0;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        at += distance(line[i - 1], line[i]);
        const double a = std::atan2(line[i].y - line[i - 1].y, line[i].x - line[i - 1].x);
        const double b = std::atan2(line[i + 1].y - line[i].y, line[i + 1].x - line[i].x);
        turns.emplace_back(at, std::abs(std::remainder(b - a, 2 * std::numbers::pi)));
        double sum = 0;
        for (auto turn = turns.rbegin(); turn != turns.rend() && at - turn->first <= window; ++turn) {
            sum += turn->second;
        }
        if (sum > limit) return false;
    }
    return true;
}

/// Beside the line, positive to the right of its direction.
std::vector<Point> beside(const std::vector<Point>& line, double by) {
    std::vector<Point> out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Point a = line[i == 0 ? 0 : i - 1], b = line[std::min(i + 1, line.size() - 1)];
        const double length = std::max(distance(a, b), 1e-9);
        out.push_back({line[i].x - (b.y - a.y) / length * by, line[i].y + (b.x - a.x) / length * by});
    }
    return out;
}

}  // namespace

std::optional<std::vector<Point>> course_along(std::span<const Point> line, Point anchor,
                                               const SymbolText& text) {
    const double middle = nearest_along(line, anchor) + text.style.offset_px.x;
    const double half = text.width_px / 2;
    double whole = 0;
    for (std::size_t i = 1; i < line.size(); ++i) whole += distance(line[i - 1], line[i]);
    if (middle - half < 0 || middle + half > whole) return std::nullopt;
    std::vector<Point> course = stretch_of(line, middle - half, middle + half);
    const double size = text.style.font.size_px;
    const double limit = text.style.max_angle_deg * std::numbers::pi / 180;
    if (course.size() < 2 || !bends_little(course, size * 3 / 5, limit)) return std::nullopt;
    if (text.style.keep_upright && course.back().x < course.front().x) {
        std::reverse(course.begin(), course.end());
    }
    return beside(course, text.baseline(text.positions.front(), text.lines.front()).y);
}

Path course_of(const TextPiece& piece, const TextLine& line, const std::vector<Point>& course) {
    const bool whole = line.pieces.size() == 1 && piece.rise_px == 0;
    const std::vector<Point> part =
        whole ? course
              : beside(stretch_of(course, piece.left_px, piece.left_px + piece.width_px), -piece.rise_px);
    Path out;
    for (const Point& p : part) out.empty() ? out.move_to(p) : out.line_to(p);
    return out;
}

}  // namespace dateline
