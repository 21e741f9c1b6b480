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
constexpr double kOffSmallRing = 8;
constexpr double kOutsideDivision = 60;
constexpr double kDirection = 0.25;  // from above clockwise, so that equals have an order

constexpr int kDirections = 24;
/// Beyond the nearest possible distance, in symbols.
constexpr std::array kDistances = {0.0, 0.2, 0.45, 0.8, 1.2, 1.7, 2.3, 3.0, 4.0, 5.2, 6.6};
/// A ring's radius must be so many symbols for symbols to stand on its circumference.
constexpr double kRingSymbols = 1.4;

Box square(Point centre, double half_px) {
    return Box{centre.x, centre.y, centre.x, centre.y}.grown(half_px);
}

Box united(const Box& a, const Box& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

Box shifted(const Box& box, Point by) {
    return {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

Point sum(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
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
          radius_(options.symbol_px / 2) {
        for (BlockShape& shape : block_shapes(widths, options)) {
            block_costs_.push_back(shape.cost);
            add_block(std::move(shape.block));
        }
    }

    MarkCandidates make() {
        if (group_.precision == PlacePrecision::admin1) {
            add_within();
            add_around(0, kOutsideDivision);
        } else if (group_.ring_radius_px > 0) {
            const bool small = stands_within_ring(group_.ring_radius_px, options_);
            if (small && widths_.size() == 1) add_on_place();
            if (!small) add_on_ring();
            add_around(group_.ring_radius_px, small ? kOffSmallRing : kOffRing);
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

    /// Whether block and leader are possible by themselves; the leader comes from the symbol `anchor`.
    bool is_sound(const MarkBlock& block, Point shift, const std::optional<Segment>& leader,
                  std::size_t anchor) const {
        const bool keep_dot = leader && group_.ring_radius_px == 0;
        for (std::size_t i = 0; i < block.size(); ++i) {
            const Point centre = sum(block[i].centre, shift);
            const Box symbol = square(centre, radius_);
            if (!is_free(symbol)) return false;
            if (keep_dot && distance_px(centre, group_.place) < radius_ + options_.dot_radius_px)
                return false;
            if (leader && i != anchor && crosses(*leader, symbol.grown(1))) return false;
            if (!block[i].has_number()) continue;
            const Box number = shifted(block[i].number_room, shift);
            if (!is_free(number)) return false;
            if (keep_dot && number.grown(options_.dot_radius_px + 1).contains(group_.place)) return false;
            if (leader && crosses(*leader, number.grown(1))) return false;
        }
        return true;
    }

    /// -> its shape's number
    std::uint32_t add_block(MarkBlock block) {
        const double apart = options_.separation_px / 2;
        std::vector<Box>& boxes = made_.shapes.emplace_back();
        for (const MarkPlacement& mark : block) {
            boxes.push_back(square(mark.centre, radius_ + apart / 2));
            // A number close to another's symbol is read as that one's.
            if (mark.has_number())
                boxes.push_back(mark.number_room.grown(kNumberApart * options_.separation_px));
        }
        // On a panel, nothing of others stands in the block's corners.
        if (block.size() >= options_.panel && group_.precision != PlacePrecision::admin1)
            boxes = {panel_of(block, options_).grown(apart / 2)};
        made_.blocks.push_back(std::move(block));
        return static_cast<std::uint32_t>(made_.blocks.size() - 1);
    }

    void add(std::uint32_t shape, Point shift, const std::optional<Segment>& leader, double cost) {
        const MarkBlock& block = made_.blocks[shape];
        if (site_cost_) {
            double sites = 0;
            for (const MarkPlacement& mark : block) sites += site_cost_(sum(mark.centre, shift));
            cost += sites / static_cast<double>(block.size());
        }
        made_.arrangements.push_back({shape, shift, leader, cost});
    }

    void add_if_sound(std::uint32_t shape, Point shift, const std::optional<Segment>& leader,
                      std::size_t anchor, double cost) {
        if (is_sound(made_.blocks[shape], shift, leader, anchor)) add(shape, shift, leader, cost);
    }

    void add_on_place() {
        for (std::uint32_t shape = 0; shape < block_costs_.size(); ++shape)
            add_if_sound(shape, group_.place, {}, 0, block_costs_[shape]);
    }

    /// How far along a direction a block must be moved for all its symbols to lie at least so far from the
    /// origin, and the symbol that then lies nearest.
    static std::pair<double, std::size_t> clear_of_origin(const MarkBlock& block, Point unit,
                                                          double distance) {
        std::pair<double, std::size_t> found{0, 0};
        for (std::size_t i = 0; i < block.size(); ++i) {
            const Point at = block[i].centre;
            const double along = at.x * unit.x + at.y * unit.y;
            const double left = distance * distance - (at.x * at.x + at.y * at.y) + along * along;
            if (left < 0) continue;
            const double by = std::sqrt(left) - along;
            if (by > found.first) found = {by, i};
        }
        return found;
    }

    /// Blocks tied to the place, or to its ring, by a leader from their nearest symbol.
    void add_around(double ring_px, double base_cost) {
        const double nearest = ring_px + radius_ + options_.dot_radius_px + options_.separation_px;
        for (std::uint32_t shape = 0; shape < block_costs_.size(); ++shape) {
            for (int direction = 0; direction < kDirections; ++direction) {
                const double angle = (2.0 * direction / kDirections - 0.5) * std::numbers::pi;
                const Point unit{std::cos(angle), std::sin(angle)};
                const double order = kDirection * std::min(direction, kDirections - direction);
                for (const double step : kDistances) {
                    const double further = step * options_.symbol_px;
                    const double distance = nearest + further;
                    const auto [by, anchor] = clear_of_origin(made_.blocks[shape], unit, distance);
                    const Point shift = sum(group_.place, {unit.x * by, unit.y * by});
                    const Point own = sum(made_.blocks[shape][anchor].centre, shift);
                    const double away = distance_px(own, group_.place);
                    const auto towards = [&](double px) {
                        return Point{group_.place.x + (own.x - group_.place.x) * px / away,
                                     group_.place.y + (own.y - group_.place.y) * px / away};
                    };
                    const Segment leader{towards(away - radius_), towards(ring_px)};
                    // The block's middle sits at the shift: blocks that stand around their place are compact.
                    // Long leaders are hard to follow: twice the length is more than twice as bad.
                    const double cost = base_cost + block_costs_[shape] + further * (1 + 0.25 * step) +
                                        order + 0.3 * std::max(0.0, by - nearest);
                    add_if_sound(shape, shift, leader, anchor, cost);
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
                add_if_sound(add_block(std::move(block)), {}, {}, 0, order + (outward ? 0 : 1));
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
        for (std::uint32_t shape = 0; shape < block_costs_.size(); ++shape) {
            for (int row = -kSteps; row <= kSteps; ++row) {
                for (int column = -kSteps; column <= kSteps; ++column) {
                    const Point by{column * step, row * step};
                    const Point shift = sum(group_.place, by);
                    const MarkBlock& block = made_.blocks[shape];
                    const bool inside =
                        std::all_of(block.begin(), block.end(), [&](const MarkPlacement& mark) {
                            return outline_.empty() ? std::abs(column) + std::abs(row) <= 4
                                                    : holds(outline_, sum(mark.centre, shift));
                        });
                    if (inside)
                        add_if_sound(shape, shift, {}, 0, block_costs_[shape] + 0.4 * std::hypot(by.x, by.y));
                }
            }
        }
    }

    /// The first shape as near as the frame allows.
    void add_in_frame() {
        const MarkBlock block = moved(made_.blocks.front(), group_.place);
        Box all = square(block.front().centre, radius_);
        for (const MarkPlacement& mark : block) {
            all = united(all, square(mark.centre, radius_));
            if (mark.has_number()) all = united(all, mark.number_room);
        }
        const auto into = [](double low, double high, double frame_low, double frame_high) {
            return low < frame_low ? frame_low - low : high > frame_high ? frame_high - high : 0;
        };
        const Box& frame = options_.frame;
        const Point by{into(all.left, all.right, frame.left, frame.right),
                       into(all.top, all.bottom, frame.top, frame.bottom)};
        const MarkBlock inside = moved(block, by);
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
        add(0, sum(group_.place, by), leader, 0);
    }

    const PageMarkGroup& group_;
    std::span<const double> widths_;
    const Path& outline_;
    const SiteCost& site_cost_;
    const PageMarkOptions& options_;
    double radius_;
    std::vector<double> block_costs_;  ///< of the blocks that may stand anywhere: made_'s first ones
    MarkCandidates made_;
};

}  // namespace

bool stands_within_ring(double ring_radius_px, const PageMarkOptions& options) {
    return ring_radius_px < kRingSymbols * options.symbol_px;
}

MarkCandidates mark_candidates(const PageMarkGroup& group, std::span<const double> number_widths_px,
                               const Path& outline, const SiteCost& site_cost,
                               const PageMarkOptions& options) {
    return Maker(group, number_widths_px, outline, site_cost, options).make();
}

}  // namespace dateline
