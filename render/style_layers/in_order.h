// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/document/style.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// Draws things by a layer's sort key: at once when the layer has none, else when all are known.
template <typename Thing>
class InOrder {
  public:
    InOrder(const StyleLayer& layer, std::string_view sort_key)
        : layer_(layer), sort_key_(sort_key), sorted_(layer.has(sort_key)) {}

    template <typename Draw>
    void add(const EvaluationContext& of, Thing thing, const Draw& draw) {
        if (sorted_) {
            waiting_.emplace_back(layer_.number(sort_key_, of), std::move(thing));
        } else {
            draw(thing);
        }
    }
    template <typename Draw>
    void finish(const Draw& draw) {
        std::stable_sort(waiting_.begin(), waiting_.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [key, thing] : waiting_) draw(thing);
    }

  private:
    const StyleLayer& layer_;
    std::string_view sort_key_;
    bool sorted_;
    std::vector<std::pair<double, Thing>> waiting_;
};

}  // namespace dateline
