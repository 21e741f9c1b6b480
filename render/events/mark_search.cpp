// SPDX-License-Identifier: Apache-2.0
#include "render/events/mark_search.h"

#include "render/events/mark_harm.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t kNone = MarkHarm::kNone;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

constexpr int kMostRounds = 60;
/// Arrangements tried: hundreds of crowded groups stand well, not best.
constexpr std::size_t kMostWork = 1'500'000;
// A group that stands badly tries so many of its best arrangements at others' expense.
constexpr std::size_t kMostTried = 24;
constexpr double kWorthPushing = 4;
// How many neighbours are taken up with it, and in how many orders they are set again.
constexpr std::size_t kMostTakenUp = 7;
constexpr int kOrders = 4;

class Search {
  public:
    Search(std::span<const MarkChoices> groups, const MarkClearance& clearance)
        : groups_(groups), harm_(groups, clearance) {}

    void place_greedily() {
        std::vector<std::size_t> order(groups_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto size = [&](std::size_t group) {
            const MarkChoices& choices = groups_[group];
            return choices.shapes[choices.arrangements.front().shape].size();
        };
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
        for (const std::size_t group : order) harm_.take(group, best_of(group).first);
    }

    void improve() {
        for (int round = 0; round < kMostRounds && !is_tired(); ++round) {
            bool better = false;
            for (std::size_t group = 0; group < groups_.size() && !is_tired(); ++group) better |= move(group);
            if (better) continue;
            for (const std::size_t group : worst_first()) better |= !is_tired() && push(group);
            if (better) continue;
            for (const std::size_t group : worst_first()) better |= !is_tired() && set_again(group);
            if (!better) return;
        }
    }

    std::vector<std::size_t> chosen() const {
        std::vector<std::size_t> found;
        for (std::size_t group = 0; group < groups_.size(); ++group) found.push_back(harm_.taken(group));
        return found;
    }

  private:
    /// Counted, not timed: the result is the same on every machine.
    bool is_tired() const { return harm_.work() > kMostWork; }

    std::pair<std::size_t, double> best_of(std::size_t group) const {
        std::pair<std::size_t, double> best{kNone, kInfinity};
        for (const std::size_t at : harm_.by_cost(group)) {
            // Nothing dearer in itself can be better.
            if (harm_.own_cost(group, at) >= best.second) break;
            const double sum = harm_.cost(group, at, best.second);
            if (sum < best.second) best = {at, sum};
        }
        return best;
    }

    bool move(std::size_t group) {
        const double before = harm_.cost(group, harm_.taken(group));
        if (before <= harm_.own_cost(group, harm_.by_cost(group).front())) return false;
        const auto [at, after] = best_of(group);
        if (after > before - 0.01) return false;
        harm_.take(group, at);
        return true;
    }

    /// The groups that stand worse than they might, were they alone.
    std::vector<std::size_t> worst_first() const {
        std::vector<std::pair<double, std::size_t>> excess;
        for (std::size_t group = 0; group < groups_.size(); ++group) {
            const double more =
                harm_.cost(group, harm_.taken(group)) - harm_.own_cost(group, harm_.by_cost(group).front());
            if (more > kWorthPushing) excess.emplace_back(-more, group);
        }
        std::sort(excess.begin(), excess.end());
        std::vector<std::size_t> groups;
        for (const auto& entry : excess) groups.push_back(entry.second);
        return groups;
    }

    using Change = std::vector<std::pair<std::size_t, std::size_t>>;  ///< groups, and what they had taken

    /// Keeps what was changed when that is better; else puts all back.
    bool keep_if_better(Change& before) {
        std::sort(before.begin(), before.end());
        std::vector<std::size_t> groups;
        for (const auto& entry : before) groups.push_back(entry.first);
        const double now = harm_.cost_around(groups);
        std::vector<std::size_t> after;
        for (const auto& [group, at] : before) {
            after.push_back(harm_.taken(group));
            harm_.take(group, at);
        }
        if (now >= harm_.cost_around(groups) - 0.01) return false;
        for (std::size_t i = 0; i < groups.size(); ++i) harm_.take(groups[i], after[i]);
        return true;
    }

    /// Tries the group's cheapest arrangements although others are in the way, and lets those step aside.
    bool push(std::size_t group) {
        const double own = harm_.cost(group, harm_.taken(group));
        const std::vector<std::size_t>& order = harm_.by_cost(group);
        for (std::size_t i = 0; i < std::min(kMostTried, order.size()) && !is_tired(); ++i) {
            if (harm_.own_cost(group, order[i]) > own - kWorthPushing) break;
            Change before{{group, harm_.taken(group)}};
            const std::vector<std::size_t> others = harm_.disturbed(group, order[i]);
            harm_.take(group, order[i]);
            for (const std::size_t other : others) {
                before.emplace_back(other, harm_.taken(other));
                move(other);
            }
            if (keep_if_better(before)) return true;
        }
        return false;
    }

    /// Takes the group up with those around it, and sets them again in several orders.
    bool set_again(std::size_t group) {
        std::vector<std::size_t> around{group};
        const std::vector<std::size_t>& order = harm_.by_cost(group);
        for (std::size_t i = 0; i < order.size() && i < 4 * kMostTried && around.size() < kMostTakenUp; ++i) {
            for (const std::size_t other : harm_.disturbed(group, order[i])) {
                const bool is_new = std::find(around.begin(), around.end(), other) == around.end();
                if (is_new && around.size() < kMostTakenUp) around.push_back(other);
            }
        }
        if (around.size() < 2) return false;
        for (int attempt = 0; attempt < kOrders && !is_tired(); ++attempt) {
            Change before;
            for (const std::size_t one : around) before.emplace_back(one, harm_.taken(one));
            for (const std::size_t one : around) harm_.take(one, kNone);
            for (const std::size_t one : around) harm_.take(one, best_of(one).first);
            for (const std::size_t one : around) move(one);
            if (keep_if_better(before)) return true;
            for (std::size_t i = around.size(); i > 1; --i) std::swap(around[i - 1], around[next_below(i)]);
        }
        return false;
    }

    /// Of a linear congruential sequence (Knuth's MMIX constants): the same on every machine.
    std::size_t next_below(std::size_t count) {
        random_ = random_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((random_ >> 33U) % count);
    }

    std::span<const MarkChoices> groups_;
    MarkHarm harm_;
    std::uint64_t random_ = 1;
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
