// SPDX-License-Identifier: Apache-2.0
#include "render/labels/thinning.h"

#include <algorithm>
#include <cmath>

namespace dateline {

void Thinning::offer(const LabelPriority& priority, Point at) {
    const auto square = [](double px) { return static_cast<int>(std::floor(px / kSquare_px)); };
    auto& offered = squares_[{square(at.x - cell_.left), square(at.y - cell_.top)}];
    offered.insert(std::upper_bound(offered.begin(), offered.end(), priority), priority);
    if (offered.size() > kMost) offered.pop_back();
}

std::set<std::uint32_t> Thinning::kept() const {
    std::set<std::uint32_t> features;
    for (const auto& [square, offered] : squares_) {
        for (const LabelPriority& priority : offered) features.insert(priority.feature);
    }
    return features;
}

}  // namespace dateline
