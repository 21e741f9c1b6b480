// SPDX-License-Identifier: Apache-2.0
#include "render/labels/joint_placement.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace dateline {

namespace {

class Search {
  public:
    Search(std::span<const Label> labels, std::span<const Box> obstacles, const Box& page)
        : labels_(labels), chosen_(labels.size()), allowed_(labels.size()), neighbours_(labels.size()) {
        for (std::size_t i = 0; i < labels.size(); ++i) {
            for (std::size_t p = 0; p < labels[i].positions.size(); ++p) {
                if (labels[i].room != LabelRoom::asked || is_allowed(labels[i].positions[p], obstacles, page))
                    allowed_[i].push_back(p);
            }
        }
        find_neighbours();
    }

    void place_greedily(const std::vector<std::size_t>& order) {
        for (const std::size_t label : order) chosen_[label] = first_free(label);
    }

    /// One pass over the dropped labels; true when something got better.
    bool make_room(const std::vector<std::size_t>& order) {
        bool improved = false;
        for (const std::size_t label : order) {
            if (chosen_[label]) continue;
            for (const std::size_t position : allowed_[label]) {
                if (move_aside(label, position)) {
                    improved = true;
                    break;
                }
            }
        }
        return improved;
    }

    /// Moves labels to better positions although others stand there, where that is better for all together.
    bool trade(const std::vector<std::size_t>& order) {
        bool improved = false;
        for (const std::size_t label : order) {
            if (!chosen_[label]) continue;
            const int now = position(label, *chosen_[label]).penalty;
            for (const std::size_t at : allowed_[label]) {
                const int gain = now - position(label, at).penalty;
                if (gain <= 0 || !trade_for(label, at, gain)) continue;
                improved = true;
                break;
            }
        }
        return improved;
    }

    /// Moves labels back to better positions that have become free.
    void settle(const std::vector<std::size_t>& order) {
        for (const std::size_t label : order) {
            if (chosen_[label]) chosen_[label] = first_free(label);
        }
    }

    JointPlacement result() const {
        JointPlacement made{chosen_, {}};
        double sum = 0;
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            if (!chosen_[i]) {
                ++made.score.dropped;
                continue;
            }
            ++made.score.standing;
            const int penalty = labels_[i].positions[*chosen_[i]].penalty;
            made.score.penalty += penalty;
            sum += 1 / (1 + penalty / 10.0);
        }
        if (!labels_.empty()) made.score.quality = sum / static_cast<double>(labels_.size());
        return made;
    }

  private:
    static bool is_allowed(const LabelPosition& position, std::span<const Box> obstacles, const Box& page) {
        const std::vector<Box>& seen = seen_of(position);
        return std::all_of(seen.begin(), seen.end(), [&](const Box& box) {
            return page.contains(box) && std::none_of(obstacles.begin(), obstacles.end(),
                                                      [&](const Box& other) { return other.overlaps(box); });
        });
    }

    /// By a sweep from left to right over the labels' reaches.
    void find_neighbours() {
        std::vector<Box> reach;
        for (const Label& label : labels_) reach.push_back(reach_of(label));
        std::vector<std::size_t> by_left(labels_.size());
        std::iota(by_left.begin(), by_left.end(), std::size_t{0});
        std::sort(by_left.begin(), by_left.end(), [&](std::size_t a, std::size_t b) {
            return reach[a].left != reach[b].left ? reach[a].left < reach[b].left : a < b;
        });
        for (std::size_t i = 0; i < by_left.size(); ++i) {
            for (std::size_t j = i + 1; j < by_left.size(); ++j) {
                const std::size_t a = by_left[i], b = by_left[j];
                if (reach[b].left >= reach[a].right) break;
                if (!reach[a].overlaps(reach[b])) continue;
                neighbours_[a].push_back(b);
                neighbours_[b].push_back(a);
            }
        }
        for (auto& list : neighbours_) std::sort(list.begin(), list.end());
    }

    const LabelPosition& position(std::size_t label, std::size_t index) const {
        return labels_[label].positions[index];
    }

    std::vector<std::size_t> in_the_way(std::size_t label, std::size_t at) const {
        std::vector<std::size_t> found;
        for (const std::size_t other : neighbours_[label]) {
            if (labels_[other].room == LabelRoom::shared) continue;
            if (chosen_[other] && crowd(position(label, at), position(other, *chosen_[other])))
                found.push_back(other);
        }
        return found;
    }

    std::optional<std::size_t> first_free(std::size_t label) const {
        for (const std::size_t at : allowed_[label]) {
            if (labels_[label].room != LabelRoom::asked || in_the_way(label, at).empty()) return at;
        }
        return std::nullopt;
    }

    bool can_move(std::span<const std::size_t> blockers) const {
        return std::all_of(blockers.begin(), blockers.end(),
                           [this](std::size_t blocker) { return labels_[blocker].room == LabelRoom::asked; });
    }

    bool trade_for(std::size_t label, std::size_t at, int gain) {
        constexpr std::size_t kMostInTheWay = 3;
        const std::vector<std::size_t> blockers = in_the_way(label, at);
        if (blockers.size() > kMostInTheWay || !can_move(blockers)) return false;
        std::vector<std::pair<std::size_t, std::optional<std::size_t>>> before{{label, chosen_[label]}};
        for (const std::size_t blocker : blockers) before.emplace_back(blocker, chosen_[blocker]);
        chosen_[label] = at;
        for (const std::size_t blocker : blockers) {
            const int was = position(blocker, *chosen_[blocker]).penalty;
            chosen_[blocker].reset();
            chosen_[blocker] = first_free(blocker);
            if (chosen_[blocker]) gain -= position(blocker, *chosen_[blocker]).penalty - was;
            if (!chosen_[blocker] || gain <= 0) {
                for (const auto& [one, place] : before) chosen_[one] = place;
                return false;
            }
        }
        return true;
    }

    bool move_aside(std::size_t label, std::size_t at) {
        const std::vector<std::size_t> blockers = in_the_way(label, at);
        if (!can_move(blockers)) return false;
        const auto before = chosen_;
        chosen_[label] = at;
        for (const std::size_t blocker : blockers) {
            chosen_[blocker].reset();
            chosen_[blocker] = first_free(blocker);
            if (!chosen_[blocker]) {
                chosen_ = before;
                return false;
            }
        }
        return true;
    }

    std::span<const Label> labels_;
    std::vector<std::optional<std::size_t>> chosen_;
    std::vector<std::vector<std::size_t>> allowed_;
    std::vector<std::vector<std::size_t>> neighbours_;
};

}  // namespace

JointPlacement place_jointly(std::span<const Label> labels, std::span<const Box> obstacles, const Box& page) {
    std::vector<std::size_t> order(labels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return labels[a].priority < labels[b].priority; });
    Search search(labels, obstacles, page);
    search.place_greedily(order);
    // Each pass that goes on has placed one more label, so this ends.
    while (search.make_room(order)) search.settle(order);
    // Each trade lowers the sum of penalties; the bound is for time alone.
    constexpr int kMostTrades = 8;
    for (int i = 0; i < kMostTrades && search.trade(order); ++i) search.settle(order);
    return search.result();
}

}  // namespace dateline
