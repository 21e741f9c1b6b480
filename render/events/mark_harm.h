// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/events/mark_search.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace dateline {

/// What the arrangements of groups cost: by themselves, and among those that the other groups have taken.
/// Keeps the taken ones by squares of the page, so that only neighbours are compared. Refers to the groups.
/// Not thread-safe: counts its work.
class MarkHarm {
  public:
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

    MarkHarm(std::span<const MarkChoices> groups, const MarkClearance& clearance);

    std::size_t groups() const { return groups_.size(); }
    /// Of an arrangement by itself, harm to the dots of other places included.
    double own_cost(std::size_t group, std::size_t at) const { return own_cost_[group][at]; }
    /// The group's arrangements, cheapest first.
    const std::vector<std::size_t>& by_cost(std::size_t group) const { return by_cost_[group]; }

    std::size_t taken(std::size_t group) const { return taken_[group]; }
    /// kNone: the group is taken off the page.
    void take(std::size_t group, std::size_t at);

    /// Own cost and the harm among what the others have taken; stops once it is no better than `limit`.
    double cost(std::size_t group, std::size_t at,
                double limit = std::numeric_limits<double>::infinity()) const;
    /// The groups that an arrangement would disturb where they are now.
    std::vector<std::size_t> disturbed(std::size_t group, std::size_t at) const;
    /// The part of the total cost that depends on these groups. Ascending, all taken.
    double cost_around(std::span<const std::size_t> some) const;
    /// Counted comparisons: the same on every machine, unlike time.
    std::size_t work() const { return work_; }

  private:
    /// An arrangement with its boxes where they stand.
    struct Set {
        std::vector<Box> boxes;
        const Segment* leader = nullptr;
        Box leader_reach;  ///< with a leader
        Box reach;
    };

    bool at_one_place(std::size_t a, std::size_t b) const;
    void compare_places();
    double harm_to_dots(const Set& set, std::size_t own) const;
    void set(std::size_t group, std::size_t at, Set& into) const;
    double harm(const Set& a, std::size_t group, std::size_t other) const;
    double harm_among(const Set& set, std::size_t group, double sum, double limit) const;

    std::span<const MarkChoices> groups_;
    MarkClearance clearance_;
    std::vector<bool> same_place_;                      ///< of each two groups
    std::vector<std::pair<double, std::size_t>> dots_;  ///< groups with a dot by its x
    mutable std::vector<std::size_t> near_dots_;
    std::vector<std::vector<Box>> shape_reach_;
    std::vector<std::vector<double>> own_cost_;
    std::vector<std::vector<std::size_t>> by_cost_;
    std::vector<std::size_t> taken_;
    std::vector<Set> sets_;
    /// Which groups' taken arrangements reach into each square of the page.
    struct Squares {
        std::uint32_t left, top, right, bottom;  ///< both ends included
    };
    Squares squares_of(const Box& reach) const;

    Point corner_;
    std::size_t columns_ = 1, rows_ = 1;
    std::vector<std::vector<std::uint32_t>> squares_;
    mutable std::vector<std::uint32_t> seen_;  ///< by groups: the look-up that met it last
    mutable std::uint32_t look_up_ = 0;
    mutable Set scratch_;
    mutable std::size_t work_ = 0;
};

}  // namespace dateline
