// SPDX-License-Identifier: Apache-2.0
#include "render/events/join_places.h"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

bool leaders_cross(const PageMarkGroup& a, const PageMarkGroup& b) {
    if (distance_px(a.place, b.place) < 1) return false;
    return std::any_of(a.leaders.begin(), a.leaders.end(), [&](const Segment& leader) {
        return std::any_of(b.leaders.begin(), b.leaders.end(),
                           [&](const Segment& other) { return cross(leader, other); });
    });
}

std::vector<std::size_t> events_of(const PageMarkGroup& group) {
    std::vector<std::size_t> events;
    for (const PageMark& mark : group.marks)
        events.insert(events.end(), mark.events.begin(), mark.events.end());
    std::sort(events.begin(), events.end());
    return events;
}

bool may_join(const PageMarkGroup& group, Joined joined) {
    if (group.precision == PlacePrecision::admin1) return false;
    return joined == Joined::vague_places || !is_area(group.precision);
}

}  // namespace

std::vector<std::size_t> tangled_groups(std::span<const PageMarkGroup> groups) {
    std::vector<std::size_t> tangled;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (std::size_t j = 0; j < groups.size(); ++j) {
            if (i == j || !leaders_cross(groups[i], groups[j])) continue;
            tangled.push_back(i);
            break;
        }
    }
    return tangled;
}

bool join_neighbours(std::vector<PageMarkGroup>& groups, std::span<const std::size_t> tangled,
                     double reach_px, Joined joined,
                     const std::function<std::vector<PageMark>(const std::vector<std::size_t>&)>& marks_of) {
    std::vector<bool> is_gone(groups.size(), false), is_taken(groups.size(), false);
    const auto busier = [&](std::size_t a, std::size_t b) {
        return events_of(groups[a]).size() > events_of(groups[b]).size();
    };
    std::vector<std::size_t> order(tangled.begin(), tangled.end());
    std::stable_sort(order.begin(), order.end(), busier);
    bool any = false;
    for (const std::size_t middle : order) {
        if (is_taken[middle] || !may_join(groups[middle], joined)) continue;
        std::vector<std::size_t> near;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const bool within = distance_px(groups[i].place, groups[middle].place) <= reach_px;
            if (within && !is_taken[i] && may_join(groups[i], joined)) near.push_back(i);
        }
        if (near.size() < 2) continue;
        std::stable_sort(near.begin(), near.end(), busier);
        PageMarkGroup& into = groups[near.front()];
        std::vector<std::size_t> events = events_of(into);
        is_taken[near.front()] = true;
        for (std::size_t n = 1; n < near.size(); ++n) {
            const PageMarkGroup& from = groups[near[n]];
            const std::vector<std::size_t> more = events_of(from);
            events.insert(events.end(), more.begin(), more.end());
            into.joined_places.push_back(from.place);
            into.joined_places.insert(into.joined_places.end(), from.joined_places.begin(),
                                      from.joined_places.end());
            is_taken[near[n]] = is_gone[near[n]] = true;
        }
        std::sort(events.begin(), events.end());
        into.marks = marks_of(events);
        any = true;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (is_gone[i]) continue;
        if (kept != i) groups[kept] = std::move(groups[i]);
        ++kept;
    }
    groups.resize(kept);
    return any;
}

}  // namespace dateline
