// SPDX-License-Identifier: Apache-2.0
#include "render/events/mark_harm.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace dateline {

namespace {

// Costs, in px of displacement that would be accepted to avoid them.
constexpr double kOverlap = 4000;
constexpr double kCoveredDot = 2000;
constexpr double kLeaderOverSymbol = 800;
constexpr double kLeaderOverDot = 500;
constexpr double kLeadersCross = 400;
constexpr double kNearOtherDot = 14;

Box united(const Box& a, const Box& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

Box shifted(const Box& box, Point by) {
    return {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

/// Of the distance from a box's nearest point.
double square_of_distance(const Box& box, Point p) {
    const double x = std::max({box.left - p.x, 0.0, p.x - box.right});
    const double y = std::max({box.top - p.y, 0.0, p.y - box.bottom});
    return x * x + y * y;
}

constexpr double kSquare_px = 48;

}  // namespace

MarkHarm::MarkHarm(std::span<const MarkChoices> groups, const MarkClearance& clearance)
    : groups_(groups),
      clearance_(clearance),
      taken_(groups.size(), kNone),
      sets_(groups.size()),
      seen_(groups.size(), 0) {
    compare_places();
    for (std::size_t group = 0; group < groups.size(); ++group)
        if (groups[group].dot) dots_.emplace_back(groups[group].dot->x, group);
    std::sort(dots_.begin(), dots_.end());
    for (const MarkChoices& group : groups) {
        std::vector<Box>& reaches = shape_reach_.emplace_back();
        for (const std::vector<Box>& shape : group.shapes) {
            Box reach;
            if (!shape.empty()) reach = shape.front();
            for (const Box& box : shape) reach = united(reach, box);
            reaches.push_back(reach);
        }
    }
    std::optional<Box> all;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        std::vector<double>& costs = own_cost_.emplace_back();
        for (std::size_t at = 0; at < groups[group].arrangements.size(); ++at) {
            set(group, at, scratch_);
            if (!scratch_.boxes.empty()) all = all ? united(*all, scratch_.reach) : scratch_.reach;
            costs.push_back(groups[group].arrangements[at].cost + harm_to_dots(scratch_, group));
        }
        std::vector<std::size_t>& order = by_cost_.emplace_back(costs.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return costs[a] < costs[b]; });
    }
    if (all) {
        corner_ = {all->left, all->top};
        columns_ = static_cast<std::size_t>(all->width() / kSquare_px) + 1;
        rows_ = static_cast<std::size_t>(all->height() / kSquare_px) + 1;
    }
    squares_.resize(columns_ * rows_);
}

MarkHarm::Squares MarkHarm::squares_of(const Box& reach) const {
    const auto index = [](double px, std::size_t count) {
        return static_cast<std::uint32_t>(std::clamp(px / kSquare_px, 0.0, static_cast<double>(count - 1)));
    };
    return {index(reach.left - corner_.x, columns_), index(reach.top - corner_.y, rows_),
            index(reach.right - corner_.x, columns_), index(reach.bottom - corner_.y, rows_)};
}

/// Groups of one place share its dot.
bool MarkHarm::at_one_place(std::size_t a, std::size_t b) const {
    return same_place_[a * groups_.size() + b];
}

void MarkHarm::compare_places() {
    for (const MarkChoices& one : groups_) {
        for (const MarkChoices& other : groups_) {
            same_place_.push_back(one.place && other.place && distance_px(*one.place, *other.place) < 1);
        }
    }
}

/// What an arrangement does to the dots of other places, wherever their symbols stand.
double MarkHarm::harm_to_dots(const Set& set, std::size_t own) const {
    double harm = 0;
    if (set.boxes.empty()) return harm;
    // Only dots beside the boxes or on the leader can be harmed.
    Box near = set.boxes.front();
    for (const Box& box : set.boxes) near = united(near, box);
    near = near.grown(clearance_.near_px);
    const Box along = set.leader == nullptr ? near : bounds_of(*set.leader).grown(2 * clearance_.dot_px);
    const Box both = united(near, along);
    near_dots_.clear();
    const auto begin = std::lower_bound(dots_.begin(), dots_.end(), std::pair{both.left, std::size_t{0}});
    for (auto at = begin; at != dots_.end() && at->first <= both.right; ++at) {
        const Point dot = *groups_[at->second].dot;
        if (near.contains(dot) || along.contains(dot)) near_dots_.push_back(at->second);
    }
    // In the order of the groups, so that the sum is the same as over all of them.
    std::sort(near_dots_.begin(), near_dots_.end());
    for (const std::size_t other : near_dots_) {
        const auto& dot = groups_[other].dot;
        if (at_one_place(own, other)) continue;
        double nearest = clearance_.near_px * clearance_.near_px;
        for (const Box& box : set.boxes) nearest = std::min(nearest, square_of_distance(box, *dot));
        nearest = std::sqrt(nearest);
        harm +=
            nearest < clearance_.dot_px ? kCoveredDot : kNearOtherDot * (1 - nearest / clearance_.near_px);
        if (set.leader != nullptr && distance_px(*dot, *set.leader) < 2 * clearance_.dot_px)
            harm += kLeaderOverDot;
    }
    return harm;
}

void MarkHarm::set(std::size_t group, std::size_t at, Set& into) const {
    const MarkArrangement& arrangement = groups_[group].arrangements[at];
    const std::vector<Box>& shape = groups_[group].shapes[arrangement.shape];
    into.boxes.resize(shape.size());
    for (std::size_t i = 0; i < shape.size(); ++i) into.boxes[i] = shifted(shape[i], arrangement.shift);
    into.leader = arrangement.leader ? &*arrangement.leader : nullptr;
    into.leader_reach = into.reach = {};
    if (shape.empty()) return;
    into.reach = shifted(shape_reach_[group][arrangement.shape], arrangement.shift);
    // Upright and level leaders have no area.
    constexpr double kSome_px = 0.01;
    if (into.leader != nullptr) {
        const Box leader = bounds_of(*into.leader);
        into.reach = united(into.reach, leader);
        into.leader_reach = leader.grown(kSome_px);
    }
    into.reach = into.reach.grown(kSome_px);
}

void MarkHarm::take(std::size_t group, std::size_t at) {
    const auto id = static_cast<std::uint32_t>(group);
    const auto visit = [&](const Box& reach, const auto& change) {
        const Squares range = squares_of(reach);
        for (std::size_t y = range.top; y <= range.bottom; ++y) {
            for (std::size_t x = range.left; x <= range.right; ++x) change(squares_[y * columns_ + x]);
        }
    };
    Set& own = sets_[group];
    if (!own.boxes.empty()) visit(own.reach, [&](std::vector<std::uint32_t>& ids) { std::erase(ids, id); });
    taken_[group] = at;
    if (at == kNone) {
        own = {};
    } else {
        set(group, at, own);
    }
    if (!own.boxes.empty()) visit(own.reach, [&](std::vector<std::uint32_t>& ids) { ids.push_back(id); });
}

double MarkHarm::harm(const Set& a, std::size_t group, std::size_t other) const {
    const Set& b = sets_[other];
    double sum = 0;
    for (const Box& box : a.boxes) {
        if (!box.overlaps(b.reach)) continue;
        for (const Box& against : b.boxes) sum += box.overlaps(against) ? kOverlap : 0;
        if (b.leader != nullptr && box.overlaps(b.leader_reach) && crosses(*b.leader, box))
            sum += kLeaderOverSymbol;
    }
    if (a.leader == nullptr) return sum;
    if (a.leader_reach.overlaps(b.reach)) {
        for (const Box& box : b.boxes) sum += crosses(*a.leader, box) ? kLeaderOverSymbol : 0;
    }
    // Two leaders may meet at the dot of their common place.
    if (b.leader != nullptr && a.leader_reach.overlaps(b.leader_reach) && !at_one_place(group, other) &&
        cross(*a.leader, *b.leader))
        sum += kLeadersCross;
    return sum;
}

double MarkHarm::harm_among(const Set& set, std::size_t group, double sum, double limit) const {
    if (set.boxes.empty()) return sum;
    ++work_;
    const std::uint32_t look_up = ++look_up_;
    const Squares range = squares_of(set.reach);
    for (std::size_t y = range.top; y <= range.bottom; ++y) {
        for (std::size_t x = range.left; x <= range.right; ++x) {
            for (const std::uint32_t other : squares_[y * columns_ + x]) {
                if (seen_[other] == look_up) continue;
                seen_[other] = look_up;
                if (other == group || !set.reach.overlaps(sets_[other].reach)) continue;
                ++work_;
                sum += harm(set, group, other);
                if (sum >= limit) return sum;
            }
        }
    }
    return sum;
}

double MarkHarm::cost(std::size_t group, std::size_t at, double limit) const {
    const double own = own_cost_[group][at];
    if (at == taken_[group]) return harm_among(sets_[group], group, own, limit);
    set(group, at, scratch_);
    return harm_among(scratch_, group, own, limit);
}

std::vector<std::size_t> MarkHarm::disturbed(std::size_t group, std::size_t at) const {
    set(group, at, scratch_);
    std::vector<std::size_t> found;
    for (std::size_t other = 0; other < groups_.size(); ++other) {
        if (other == group || taken_[other] == kNone || !scratch_.reach.overlaps(sets_[other].reach))
            continue;
        ++work_;
        if (harm(scratch_, group, other) > 0) found.push_back(other);
    }
    return found;
}

double MarkHarm::cost_around(std::span<const std::size_t> some) const {
    double sum = 0;
    for (const std::size_t group : some) {
        sum += own_cost_[group][taken_[group]];
        for (std::size_t other = 0; other < groups_.size(); ++other) {
            if (other == group || taken_[other] == kNone ||
                !sets_[group].reach.overlaps(sets_[other].reach) ||
                (other < group && std::binary_search(some.begin(), some.end(), other)))
                continue;
            ++work_;
            sum += harm(sets_[group], group, other);
        }
    }
    return sum;
}

}  // namespace dateline
