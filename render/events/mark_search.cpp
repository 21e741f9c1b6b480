// SPDX-License-Identifier: Apache-2.0
#include "render/events/mark_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace dateline {

namespace {

// Costs, in px of displacement that would be accepted to avoid them.
constexpr double kOverlap = 4000;
constexpr double kCoveredDot = 2000;
constexpr double kLeaderOverSymbol = 800;
constexpr double kLeaderOverDot = 500;
constexpr double kLeadersCross = 250;
constexpr double kNearOtherDot = 14;

constexpr int kMostRounds = 60;
/// Pairs of arrangements compared, about a second of work: hundreds of crowded groups stand well, not best.
constexpr std::size_t kMostWork = 20'000'000;
// A group that stands badly tries so many of its best arrangements at others' expense.
constexpr int kMostTried = 16;
constexpr double kWorthPushing = 4;

Box united(const Box& a, const Box& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

/// Of the distance from a box's nearest point.
double square_of_distance(const Box& box, Point p) {
    const double x = std::max({box.left - p.x, 0.0, p.x - box.right});
    const double y = std::max({box.top - p.y, 0.0, p.y - box.bottom});
    return x * x + y * y;
}

class Search {
  public:
    Search(std::span<const MarkChoices> groups, const MarkClearance& clearance)
        : groups_(groups), clearance_(clearance), chosen_(groups.size(), kNone) {
        for (const MarkChoices& group : groups) {
            std::vector<Box>& boxes = reach_.emplace_back();
            std::vector<double>& costs = own_cost_.emplace_back();
            for (const MarkArrangement& arrangement : group.arrangements) {
                boxes.push_back(reach_of(arrangement));
                costs.push_back(arrangement.cost + harm_to_dots(arrangement, boxes.back(), group));
            }
            std::vector<std::size_t>& order = by_cost_.emplace_back(group.arrangements.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::stable_sort(order.begin(), order.end(),
                             [&](std::size_t a, std::size_t b) { return costs[a] < costs[b]; });
        }
    }

    void place_greedily() {
        std::vector<std::size_t> order(groups_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return groups_[a].arrangements.front().boxes.size() >
                   groups_[b].arrangements.front().boxes.size();
        });
        for (const std::size_t group : order) chosen_[group] = best_of(group).first;
    }

    void improve() {
        for (int round = 0; round < kMostRounds && !is_tired(); ++round) {
            bool better = false;
            for (std::size_t group = 0; group < groups_.size() && !is_tired(); ++group) better |= move(group);
            if (better) continue;
            for (std::size_t group = 0; group < groups_.size() && !is_tired(); ++group) better |= push(group);
            if (!better) return;
        }
    }

    const std::vector<std::size_t>& chosen() const { return chosen_; }

  private:
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

    Box reach_of(const MarkArrangement& arrangement) const {
        if (arrangement.boxes.empty()) return {};
        Box reach = arrangement.boxes.front();
        for (const Box& box : arrangement.boxes) reach = united(reach, box);
        if (arrangement.leader) reach = united(reach, bounds_of(*arrangement.leader));
        // Upright and level leaders have no area.
        return reach.grown(0.01);
    }

    /// Groups of one place share its dot.
    static bool at_one_place(const MarkChoices& a, const MarkChoices& b) {
        return a.place && b.place && dateline::distance_px(*a.place, *b.place) < 1;
    }

    /// What an arrangement does to the dots of other places, wherever their symbols stand.
    double harm_to_dots(const MarkArrangement& a, const Box& reach, const MarkChoices& own) const {
        double harm = 0;
        const Box near = reach.grown(clearance_.near_px);
        for (const MarkChoices& other : groups_) {
            if (!other.dot || at_one_place(own, other) || !near.contains(*other.dot)) continue;
            double nearest = clearance_.near_px * clearance_.near_px;
            for (const Box& box : a.boxes) nearest = std::min(nearest, square_of_distance(box, *other.dot));
            nearest = std::sqrt(nearest);
            harm += nearest < clearance_.dot_px ? kCoveredDot
                                                : kNearOtherDot * (1 - nearest / clearance_.near_px);
            if (a.leader && dateline::distance_px(*other.dot, *a.leader) < 2 * clearance_.dot_px)
                harm += kLeaderOverDot;
        }
        return harm;
    }

    /// Counted, not timed: the result is the same on every machine.
    bool is_tired() const { return work_ > kMostWork; }

    double harm(std::size_t group, std::size_t at, std::size_t other, std::size_t other_at) const {
        ++work_;
        const MarkChoices& first = groups_[group];
        const MarkChoices& second = groups_[other];
        const MarkArrangement& a = first.arrangements[at];
        const MarkArrangement& b = second.arrangements[other_at];
        double sum = 0;
        if (!reach_[group][at].overlaps(reach_[other][other_at])) return sum;
        for (const Box& box : a.boxes) {
            for (const Box& against : b.boxes) sum += box.overlaps(against) ? kOverlap : 0;
            if (b.leader && crosses(*b.leader, box)) sum += kLeaderOverSymbol;
        }
        if (a.leader) {
            for (const Box& box : b.boxes) sum += crosses(*a.leader, box) ? kLeaderOverSymbol : 0;
            // Two leaders may meet at the dot of their common place.
            if (b.leader && !at_one_place(first, second) && cross(*a.leader, *b.leader)) sum += kLeadersCross;
        }
        return sum;
    }

    /// The cost of a group's arrangement among the chosen ones of the others; stops once it is no better than
    /// `limit`.
    double cost(std::size_t group, std::size_t at, double limit) const {
        double sum = own_cost_[group][at];
        for (std::size_t other = 0; other < groups_.size() && sum < limit; ++other) {
            if (other != group && chosen_[other] != kNone) sum += harm(group, at, other, chosen_[other]);
        }
        return sum;
    }

    std::pair<std::size_t, double> best_of(std::size_t group) const {
        std::pair<std::size_t, double> best{kNone, std::numeric_limits<double>::infinity()};
        for (const std::size_t at : by_cost_[group]) {
            // Nothing dearer in itself can be better.
            if (own_cost_[group][at] >= best.second) break;
            const double sum = cost(group, at, best.second);
            if (sum < best.second) best = {at, sum};
        }
        return best;
    }

    bool move(std::size_t group) {
        const double before = cost(group, chosen_[group], std::numeric_limits<double>::infinity());
        const auto [at, after] = best_of(group);
        if (after > before - 0.01) return false;
        chosen_[group] = at;
        return true;
    }

    /// The part of the total cost that depends on these groups.
    double cost_around(const std::vector<std::size_t>& some) const {
        double sum = 0;
        for (const std::size_t group : some) {
            sum += own_cost_[group][chosen_[group]];
            for (std::size_t other = 0; other < groups_.size(); ++other) {
                const bool counted = other <= group && std::binary_search(some.begin(), some.end(), other);
                if (!counted) sum += harm(group, chosen_[group], other, chosen_[other]);
            }
        }
        return sum;
    }

    bool improves_on(std::vector<std::size_t>& before) {
        std::vector<std::size_t> changed;
        for (std::size_t group = 0; group < groups_.size(); ++group) {
            if (chosen_[group] != before[group]) changed.push_back(group);
        }
        const double now = cost_around(changed);
        chosen_.swap(before);
        const double then = cost_around(changed);
        chosen_.swap(before);
        return now < then - 0.01;
    }

    /// Tries the group's cheapest arrangements although others are in the way, and lets those step aside.
    bool push(std::size_t group) {
        const double own = cost(group, chosen_[group], std::numeric_limits<double>::infinity());
        std::vector<std::size_t> saved = chosen_;
        int tried = 0;
        for (const std::size_t at : by_cost_[group]) {
            if (own_cost_[group][at] > own - kWorthPushing || ++tried > kMostTried || is_tired()) break;
            chosen_[group] = at;
            for (std::size_t other = 0; other < groups_.size(); ++other) {
                if (other != group && harm(group, at, other, saved[other]) > 0) move(other);
            }
            if (improves_on(saved)) return true;
            chosen_ = saved;
        }
        return false;
    }

    std::span<const MarkChoices> groups_;
    const MarkClearance& clearance_;
    std::vector<std::size_t> chosen_;
    std::vector<std::vector<Box>> reach_;
    /// Of each arrangement, harm to dots included.
    std::vector<std::vector<double>> own_cost_;
    std::vector<std::vector<std::size_t>> by_cost_;
    mutable std::size_t work_ = 0;
};

}  // namespace

std::vector<std::size_t> choose_arrangements(std::span<const MarkChoices> groups,
                                             const MarkClearance& clearance) {
    Search search(groups, clearance);
    search.place_greedily();
    search.improve();
    return search.chosen();
}

}  // namespace dateline
