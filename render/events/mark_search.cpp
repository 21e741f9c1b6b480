// SPDX-License-Identifier: Apache-2.0
#include "render/events/mark_search.h"

#include <algorithm>
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
// A group that stands badly tries so many of its best arrangements at others' expense.
constexpr int kMostTried = 16;
constexpr double kWorthPushing = 4;

Box united(const Box& a, const Box& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

/// From a box's nearest point.
double distance_px(const Box& box, Point p) {
    return dateline::distance_px(
        p, Point{std::clamp(p.x, box.left, box.right), std::clamp(p.y, box.top, box.bottom)});
}

class Search {
  public:
    Search(std::span<const MarkChoices> groups, const MarkClearance& clearance)
        : groups_(groups), clearance_(clearance), chosen_(groups.size(), kNone) {
        for (const MarkChoices& group : groups) {
            std::vector<Box>& boxes = reach_.emplace_back();
            for (const MarkArrangement& arrangement : group.arrangements)
                boxes.push_back(reach_of(arrangement));
            std::vector<std::size_t>& order = by_cost_.emplace_back(group.arrangements.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
                return group.arrangements[a].cost < group.arrangements[b].cost;
            });
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
        for (int round = 0; round < kMostRounds; ++round) {
            bool better = false;
            for (std::size_t group = 0; group < groups_.size(); ++group) better |= move(group);
            if (better) continue;
            for (std::size_t group = 0; group < groups_.size(); ++group) better |= push(group);
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
        return reach;
    }

    /// What the arrangement of one group does to the dot of another.
    double harm_to_dot(const MarkArrangement& a, const MarkChoices& own, const MarkChoices& other) const {
        // Groups of one place share its dot.
        if (!other.dot || (own.dot && dateline::distance_px(*own.dot, *other.dot) < 1)) return 0;
        double nearest = clearance_.near_px;
        for (const Box& box : a.boxes) nearest = std::min(nearest, distance_px(box, *other.dot));
        double harm =
            nearest < clearance_.dot_px ? kCoveredDot : kNearOtherDot * (1 - nearest / clearance_.near_px);
        if (a.leader && dateline::distance_px(*other.dot, *a.leader) < 2 * clearance_.dot_px)
            harm += kLeaderOverDot;
        return harm;
    }

    double harm(std::size_t group, std::size_t at, std::size_t other, std::size_t other_at) const {
        const MarkChoices& first = groups_[group];
        const MarkChoices& second = groups_[other];
        const MarkArrangement& a = first.arrangements[at];
        const MarkArrangement& b = second.arrangements[other_at];
        double sum = 0;
        if (second.dot && reach_[group][at].grown(clearance_.near_px).contains(*second.dot))
            sum += harm_to_dot(a, first, second);
        if (first.dot && reach_[other][other_at].grown(clearance_.near_px).contains(*first.dot))
            sum += harm_to_dot(b, second, first);
        if (!reach_[group][at].grown(0.01).overlaps(reach_[other][other_at].grown(0.01))) return sum;
        for (const Box& box : a.boxes) {
            for (const Box& against : b.boxes) sum += box.overlaps(against) ? kOverlap : 0;
            if (b.leader && crosses(*b.leader, box)) sum += kLeaderOverSymbol;
        }
        if (a.leader) {
            for (const Box& box : b.boxes) sum += crosses(*a.leader, box) ? kLeaderOverSymbol : 0;
            // Two leaders may meet at the dot of their common place.
            const bool common = first.dot && second.dot && dateline::distance_px(*first.dot, *second.dot) < 1;
            if (b.leader && !common && cross(*a.leader, *b.leader)) sum += kLeadersCross;
        }
        return sum;
    }

    /// The cost of a group's arrangement among the chosen ones of the others; stops once it is no better than
    /// `limit`.
    double cost(std::size_t group, std::size_t at, double limit) const {
        double sum = groups_[group].arrangements[at].cost;
        for (std::size_t other = 0; other < groups_.size() && sum < limit; ++other) {
            if (other != group && chosen_[other] != kNone) sum += harm(group, at, other, chosen_[other]);
        }
        return sum;
    }

    std::pair<std::size_t, double> best_of(std::size_t group) const {
        std::pair<std::size_t, double> best{kNone, std::numeric_limits<double>::infinity()};
        for (const std::size_t at : by_cost_[group]) {
            // Nothing dearer in itself can be better.
            if (groups_[group].arrangements[at].cost >= best.second) break;
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

    double total() const {
        double sum = 0;
        for (std::size_t a = 0; a < groups_.size(); ++a) {
            sum += groups_[a].arrangements[chosen_[a]].cost;
            for (std::size_t b = 0; b < a; ++b) sum += harm(a, chosen_[a], b, chosen_[b]);
        }
        return sum;
    }

    /// Tries the group's cheapest arrangements although others are in the way, and lets those step aside.
    bool push(std::size_t group) {
        const double own = cost(group, chosen_[group], std::numeric_limits<double>::infinity());
        const double before = total();
        const std::vector<std::size_t> saved = chosen_;
        int tried = 0;
        for (const std::size_t at : by_cost_[group]) {
            if (groups_[group].arrangements[at].cost > own - kWorthPushing || ++tried > kMostTried) break;
            chosen_[group] = at;
            for (std::size_t other = 0; other < groups_.size(); ++other) {
                if (other != group && harm(group, at, other, saved[other]) > 0) move(other);
            }
            if (total() < before - 0.01) return true;
            chosen_ = saved;
        }
        return false;
    }

    std::span<const MarkChoices> groups_;
    const MarkClearance& clearance_;
    std::vector<std::size_t> chosen_;
    std::vector<std::vector<Box>> reach_;
    std::vector<std::vector<std::size_t>> by_cost_;
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
