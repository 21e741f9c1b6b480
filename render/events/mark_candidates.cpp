// SPDX-License-Identifier: Apache-2.0
#include "render/events/mark_candidates.h"

#include "render/events/outline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace dateline {

namespace {

// Costs, comparable to px of displacement.
constexpr double kStepAside = 10;     // a single symbol that leaves its point
constexpr double kNumberApart = 0.8;  // of the separation
constexpr double kOffRing = 22;
constexpr double kOutsideDivision = 60;
constexpr double kDirection = 0.25;  // from above clockwise, so that equals have an order

constexpr int kDirections = 16;
/// Beyond the nearest possible distance, in symbols.
constexpr std::array kDistances = {0.0, 0.2, 0.45, 0.8, 1.2, 1.7, 2.3, 3.0, 4.0, 5.2, 6.6};

Box square(Point centre, double half_px) {
    return Box{centre.x, centre.y, centre.x, centre.y}.grown(half_px);
}

class Maker {
  public:
    Maker(const PageMarkGroup& group, std::span<const double> widths, const Path& outline,
          const SiteCost& site_cost, const PageMarkOptions& options)
        : group_(group),
          widths_(widths),
          outline_(outline),
          site_cost_(site_cost),
          options_(options),
          radius_(options.symbol_px / 2),
          shapes_(block_shapes(widths, options)) {}

    MarkCandidates make() {
        if (group_.precision == PlacePrecision::admin1) {
            add_within();
            add_around(0, kOutsideDivision);
        } else if (group_.ring_radius_px > 0) {
            add_on_ring();
            add_around(group_.ring_radius_px, kOffRing);
        } else {
            const bool exact =
                group_.precision != PlacePrecision::near && group_.precision != PlacePrecision::admin2;
            if (exact && widths_.size() == 1) add_on_place();
            add_around(0, exact && widths_.size() == 1 ? kStepAside : 0);
        }
        if (made_.arrangements.empty()) add_in_frame();
        return std::move(made_);
    }

  private:
    bool is_free(const Box& box) const {
        return options_.frame.contains(box) &&
               std::none_of(options_.obstacles.begin(), options_.obstacles.end(),
                            [&](const Box& other) { return other.overlaps(box); });
    }

    /// Whether block and leader are possible by themselves.
    bool is_sound(const MarkBlock& block, const std::optional<Segment>& leader, std::size_t anchor) const {
        const bool keep_dot = leader && group_.ring_radius_px == 0;
        for (std::size_t i = 0; i < block.size(); ++i) {
            const Box symbol = square(block[i].centre, radius_);
            if (!is_free(symbol)) return false;
            if (keep_dot && distance_px(block[i].centre, group_.place) < radius_ + options_.dot_radius_px)
                return false;
            if (leader && i != anchor && crosses(*leader, symbol.grown(1))) return false;
            if (!block[i].has_number()) continue;
            const Box& number = block[i].number_room;
            if (!is_free(number)) return false;
            if (keep_dot && number.grown(options_.dot_radius_px + 1).contains(group_.place)) return false;
            if (leader && crosses(*leader, number.grown(1))) return false;
        }
        return true;
    }

    void add(MarkBlock block, const std::optional<Segment>& leader, double cost) {
        MarkArrangement arrangement{{}, leader, cost};
        const double apart = options_.separation_px / 2;
        for (const MarkPlacement& mark : block) {
            if (site_cost_) arrangement.cost += site_cost_(mark.centre) / static_cast<double>(block.size());
            arrangement.boxes.push_back(square(mark.centre, radius_ + apart / 2));
            // A number close to another's symbol is read as that one's.
            if (mark.has_number())
                arrangement.boxes.push_back(mark.number_room.grown(kNumberApart * options_.separation_px));
        }
        made_.arrangements.push_back(std::move(arrangement));
        made_.placements.push_back(std::move(block));
    }

    void add_if_sound(MarkBlock block, const std::optional<Segment>& leader, std::size_t anchor,
                      double cost) {
        if (is_sound(block, leader, anchor)) add(std::move(block), leader, cost);
    }

    void add_on_place() {
        for (const BlockShape& shape : shapes_)
            add_if_sound(moved(shape.block, group_.place), {}, 0, shape.cost);
    }

    /// Blocks tied to the place, or to its ring, by a leader from each of their symbols in turn.
    void add_around(double ring_px, double base_cost) {
        const double nearest = ring_px + radius_ + options_.dot_radius_px + options_.separation_px;
        for (const BlockShape& shape : shapes_) {
            for (std::size_t anchor = 0; anchor < shape.block.size(); ++anchor) {
                for (int direction = 0; direction < kDirections; ++direction) {
                    const double angle = (2.0 * direction / kDirections - 0.5) * std::numbers::pi;
                    const Point unit{std::cos(angle), std::sin(angle)};
                    for (const double step : kDistances) {
                        const double further = step * options_.symbol_px;
                        const double distance = nearest + further;
                        const auto along = [&](double px) {
                            return Point{group_.place.x + unit.x * px, group_.place.y + unit.y * px};
                        };
                        const Point at = along(distance), own = shape.block[anchor].centre;
                        const Point shift{at.x - own.x, at.y - own.y};
                        const Segment leader{along(distance - radius_), along(ring_px)};
                        const double order = kDirection * std::min(direction, kDirections - direction);
                        // The block's middle sits at the shift: blocks that stand around their place are
                        // compact.
                        // Long leaders are hard to follow: twice the length is more than twice as bad.
                        const double cost = base_cost + shape.cost + further * (1 + 0.25 * step) + order +
                                            0.3 * (distance_px(shift, group_.place) - nearest);
                        add_if_sound(moved(shape.block, shift), leader, anchor, cost);
                    }
                }
            }
        }
    }

    /// On the circumference, one after the other clockwise from a start.
    void add_on_ring() {
        constexpr int kStarts = 32;
        constexpr double kStep = std::numbers::pi / 36;
        for (int start = 0; start < kStarts; ++start) {
            // From the upper right on: names mostly stand right of dots and below symbols.
            const double from = -std::numbers::pi / 4 + 2 * std::numbers::pi * start / kStarts;
            for (const bool outward : {true, false}) {
                MarkBlock block;
                double angle = from;
                for (const double width : widths_) {
                    for (; angle < from + 2 * std::numbers::pi; angle += kStep) {
                        const NumberSide side =
                            outward && std::cos(angle) < -0.2 ? NumberSide::left : NumberSide::right;
                        const MarkPlacement mark =
                            mark_at({group_.place.x + group_.ring_radius_px * std::cos(angle),
                                     group_.place.y + group_.ring_radius_px * std::sin(angle)},
                                    side, width, options_);
                        if (is_clear(block, mark)) {
                            block.push_back(mark);
                            break;
                        }
                    }
                }
                if (block.size() < widths_.size()) continue;
                const double order = 0.15 * std::min(start, kStarts - start);
                add_if_sound(std::move(block), {}, 0, order + (outward ? 0 : 1));
            }
        }
    }

    bool is_clear(const MarkBlock& block, const MarkPlacement& mark) const {
        const double apart = options_.separation_px / 2;
        const auto touch = [&](const MarkPlacement& a, const MarkPlacement& b) {
            const Box symbol = square(a.centre, radius_ + apart / 2);
            return symbol.overlaps(square(b.centre, radius_ + apart / 2)) ||
                   (b.has_number() && symbol.overlaps(b.number_room.grown(apart))) ||
                   (a.has_number() && b.has_number() &&
                    a.number_room.grown(apart).overlaps(b.number_room.grown(apart)));
        };
        return std::none_of(block.begin(), block.end(), [&](const MarkPlacement& other) {
            return touch(mark, other) || touch(other, mark);
        });
    }

    /// Within the division, about its visual centre; without an outline not far from there.
    void add_within() {
        const double step = options_.symbol_px / 2;
        constexpr int kSteps = 8;
        for (const BlockShape& shape : shapes_) {
            for (int row = -kSteps; row <= kSteps; ++row) {
                for (int column = -kSteps; column <= kSteps; ++column) {
                    const Point by{column * step, row * step};
                    const MarkBlock block =
                        moved(shape.block, {group_.place.x + by.x, group_.place.y + by.y});
                    const bool inside =
                        std::all_of(block.begin(), block.end(), [&](const MarkPlacement& mark) {
                            return outline_.empty() ? std::abs(column) + std::abs(row) <= 4
                                                    : holds(outline_, mark.centre);
                        });
                    if (inside) add_if_sound(block, {}, 0, shape.cost + 0.4 * std::hypot(by.x, by.y));
                }
            }
        }
    }

    /// The first shape as near as the frame allows.
    void add_in_frame() {
        const MarkBlock block = moved(shapes_.front().block, group_.place);
        Box all = square(block.front().centre, radius_);
        const auto cover = [&](const Box& box) {
            all = {std::min(all.left, box.left), std::min(all.top, box.top), std::max(all.right, box.right),
                   std::max(all.bottom, box.bottom)};
        };
        for (const MarkPlacement& mark : block) {
            cover(square(mark.centre, radius_));
            if (mark.has_number()) cover(mark.number_room);
        }
        const auto into = [](double low, double high, double frame_low, double frame_high) {
            return low < frame_low ? frame_low - low : high > frame_high ? frame_high - high : 0;
        };
        const Box& frame = options_.frame;
        MarkBlock inside = moved(block, {into(all.left, all.right, frame.left, frame.right),
                                         into(all.top, all.bottom, frame.top, frame.bottom)});
        const auto nearest = std::min_element(
            inside.begin(), inside.end(), [&](const MarkPlacement& x, const MarkPlacement& y) {
                return distance_px(x.centre, group_.place) < distance_px(y.centre, group_.place);
            });
        std::optional<Segment> leader;
        if (const double away = distance_px(nearest->centre, group_.place); away > radius_) {
            const double t = radius_ / away;
            const Point from = nearest->centre;
            leader = {{from.x + t * (group_.place.x - from.x), from.y + t * (group_.place.y - from.y)},
                      group_.place};
        }
        add(std::move(inside), leader, 0);
    }

    const PageMarkGroup& group_;
    std::span<const double> widths_;
    const Path& outline_;
    const SiteCost& site_cost_;
    const PageMarkOptions& options_;
    double radius_;
    std::vector<BlockShape> shapes_;
    MarkCandidates made_;
};

}  // namespace

MarkCandidates mark_candidates(const PageMarkGroup& group, std::span<const double> number_widths_px,
                               const Path& outline, const SiteCost& site_cost,
                               const PageMarkOptions& options) {
    return Maker(group, number_widths_px, outline, site_cost, options).make();
}

}  // namespace dateline
