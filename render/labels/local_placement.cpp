// SPDX-License-Identifier: Apache-2.0
#include "render/labels/local_placement.h"

#include <algorithm>
#include <cmath>

namespace dateline {

Box box_of(LabelCell cell) {
    const double left = static_cast<double>(cell.x) * kLabelCell_px;
    const double top = static_cast<double>(cell.y) * kLabelCell_px;
    return {left, top, left + kLabelCell_px, top + kLabelCell_px};
}

LocalPlacement::Cell& LocalPlacement::cell(LabelCell id) {
    const auto [entry, is_new] = cells_.try_emplace(id);
    if (is_new) {
        const Box allowed = box_of(id).grown(kLabelReach_px);
        for (Label& label : source_(id)) {
            const Box reach = reach_of(label);
            if (!label.positions.empty() && allowed.contains(reach)) {
                entry->second.push_back({std::move(label), reach, State::open, nullptr});
            }
        }
        std::sort(entry->second.begin(), entry->second.end(),
                  [](const Candidate& a, const Candidate& b) { return a.label.priority < b.label.priority; });
    }
    return entry->second;
}

const LabelPosition* LocalPlacement::decide(Candidate& candidate, LabelCell home) {
    if (candidate.state == State::decided) return candidate.position;
    if (candidate.label.room != LabelRoom::asked) {
        candidate.state = State::decided;
        candidate.position = &candidate.label.positions.front();
        return candidate.position;
    }
    std::vector<const LabelPosition*> standing;
    for (std::int64_t y = home.y - 1; y <= home.y + 1; ++y) {
        for (std::int64_t x = home.x - 1; x <= home.x + 1; ++x) {
            // Without building a cell none of whose labels could come this far.
            if (!box_of(LabelCell{x, y}).grown(kLabelReach_px).overlaps(candidate.reach)) continue;
            for (Candidate& other : cell({x, y})) {
                if (!(other.label.priority < candidate.label.priority)) break;
                if (!other.reach.overlaps(candidate.reach) || other.label.room == LabelRoom::shared) continue;
                if (const LabelPosition* taken = decide(other, {x, y})) standing.push_back(taken);
            }
        }
    }
    const auto& positions = candidate.label.positions;
    const auto free = std::find_if(positions.begin(), positions.end(), [&](const LabelPosition& position) {
        return std::none_of(standing.begin(), standing.end(),
                            [&](const LabelPosition* taken) { return touch(position, *taken); });
    });
    candidate.state = State::decided;
    candidate.position = free == positions.end() ? nullptr : &*free;
    return candidate.position;
}

std::vector<StandingLabel> LocalPlacement::standing_in(const Box& window) {
    const auto index = [](double px) { return static_cast<std::int64_t>(std::floor(px / kLabelCell_px)); };
    std::vector<StandingLabel> found;
    for (std::int64_t y = index(window.top - kLabelReach_px); y <= index(window.bottom + kLabelReach_px);
         ++y) {
        for (std::int64_t x = index(window.left - kLabelReach_px); x <= index(window.right + kLabelReach_px);
             ++x) {
            for (Candidate& candidate : cell({x, y})) {
                if (!candidate.reach.overlaps(window)) continue;
                const LabelPosition* position = decide(candidate, {x, y});
                if (position == nullptr) continue;
                const auto& boxes = position->boxes;
                if (std::any_of(boxes.begin(), boxes.end(),
                                [&](const Box& box) { return box.overlaps(window); })) {
                    found.push_back({&candidate.label, position});
                }
            }
        }
    }
    std::sort(found.begin(), found.end(), [](const StandingLabel& a, const StandingLabel& b) {
        return a.label->priority < b.label->priority;
    });
    return found;
}

}  // namespace dateline
