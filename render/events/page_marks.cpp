// SPDX-License-Identifier: Apache-2.0
#include "render/events/page_marks.h"

#include "render/events/join_places.h"
#include "render/events/mark_candidates.h"
#include "render/events/mark_search.h"
#include "render/events/outline.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace dateline {

namespace {

// Costs, in px of displacement.
constexpr double kNoName = 160;
constexpr double kAbroad = 18;
constexpr double kOverOtherArea = 22;

/// How far from each other, in symbols, places are joined, one reach after the other until no leaders cross.
constexpr std::array kJoinReaches = {0.7, 1.1, 1.7, 2.5, 3.5, 5.0, 7.0, 10.0, 15.0};
/// From here on, vague places are joined as well.
constexpr double kJoinVague = 2.5;
/// So many tangled groups need the reach after the next.
constexpr std::size_t kManyTangled = 10;

std::vector<PageMark> marks_of(std::span<const Event> events, const std::vector<std::size_t>& indices,
                               const PageMarkSource& source, std::size_t crowded) {
    std::vector<PageMark> marks;
    for (SharedSign& sign : signs_of(events, indices, source.marks.sign_of, crowded))
        marks.push_back({sign.kind, std::move(sign.events), {}, NumberSide::right, {}});
    return marks;
}

/// 0 where a ring of legible size would claim far too much.
double ring_px(PlacePrecision precision, double metres_per_px, const PageMarkOptions& options) {
    const double true_px = ring_radius_m(precision) / metres_per_px;
    if (true_px >= options.ring_least_px) return true_px;
    return true_px * options.ring_stretch >= options.ring_least_px ? options.ring_least_px : 0;
}

/// What moves as one: a group, one symbol of a division (its symbols need not stand together), or a name.
struct Item {
    std::size_t group;
    std::size_t first_mark;
    std::vector<MarkBlock> blocks;           ///< by the arrangement's shape; none: a name
    std::vector<std::size_t> offered_names;  ///< the source's choices that are possible by themselves;
                                             ///< none: a dot
};

class Placement {
  public:
    Placement(std::span<const Event> events, const PageMarkSource& source, const PageMarkOptions& options,
              std::vector<PageMarkGroup>& groups)
        : events_(events), source_(source), options_(options), groups_(groups) {
        for (const PageMarkGroup& group : groups_) {
            const bool is_division = group.precision == PlacePrecision::admin1;
            outlines_.push_back(is_division && source_.outline ? source_.outline(events_[group.first_event])
                                                               : Path());
        }
        for (std::size_t group = 0; group < groups_.size(); ++group) add_marks(group);
        for (std::size_t group = 0; group < groups_.size() && source_.names; ++group) add_name(group);
    }

    void run() {
        const MarkClearance clearance{options_.dot_radius_px, options_.symbol_px};
        const std::vector<std::size_t> chosen = choose_arrangements(choices_, clearance);
        for (std::size_t i = 0; i < items_.size(); ++i) take(items_[i], choices_[i].arrangements, chosen[i]);
    }

  private:
    SiteCost site_cost_of(std::size_t at) const {
        const Point place = groups_[at].place;
        const std::string home = source_.country_at ? source_.country_at(place) : "";
        std::vector<std::pair<Box, const Path*>> others;
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            if (i != at && !outlines_[i].empty() && !holds(outlines_[i], place))
                others.emplace_back(outlines_[i].bounds(), &outlines_[i]);
        }
        return [this, home, others](Point p) {
            double cost = 0;
            if (!home.empty()) {
                const std::string there = source_.country_at(p);
                if (!there.empty() && there != home) cost += kAbroad;
            }
            const bool over_other =
                std::any_of(others.begin(), others.end(), [p](const std::pair<Box, const Path*>& area) {
                    return area.first.contains(p) && holds(*area.second, p);
                });
            return over_other ? cost + kOverOtherArea : cost;
        };
    }

    void add_marks(std::size_t at) {
        const PageMarkGroup& group = groups_[at];
        std::vector<double> widths;
        for (const PageMark& mark : group.marks) widths.push_back(source_.number_width_px(mark.events));
        const bool is_division = group.precision == PlacePrecision::admin1;
        const std::size_t count = is_division ? 1 : group.marks.size();
        const SiteCost site_cost = site_cost_of(at);
        for (std::size_t m = 0; m < group.marks.size(); m += count) {
            const auto part = std::span(widths).subspan(m, count);
            MarkCandidates candidates = mark_candidates(group, part, outlines_[at], site_cost, options_);
            choices_.push_back({std::move(candidates.shapes), std::move(candidates.arrangements), {}, {}});
            if (!is_division) choices_.back().place = choices_.back().dot = group.place;
            items_.push_back({at, m, std::move(candidates.blocks), {}});
        }
        // Dots stay where they are.
        for (const Point dot : group.joined_places) {
            choices_.push_back({{{}}, {MarkArrangement{}}, dot, dot});
            items_.push_back({at, 0, {}, {}});
        }
    }

    bool is_free(const NameChoice& choice) const {
        return std::all_of(choice.boxes.begin(), choice.boxes.end(), [&](const Box& box) {
            return options_.frame.contains(box) &&
                   std::none_of(options_.obstacles.begin(), options_.obstacles.end(),
                                [&](const Box& other) { return other.overlaps(box); });
        });
    }

    static void add_choice(MarkChoices& name, std::vector<Box> boxes, double cost) {
        const auto shape = static_cast<std::uint32_t>(name.shapes.size());
        name.shapes.push_back(std::move(boxes));
        name.arrangements.push_back({shape, {}, {}, cost});
    }

    void add_name(std::size_t at) {
        MarkChoices name;
        std::vector<std::size_t> offered;
        const std::vector<NameChoice> choices = source_.names(groups_[at], groups_);
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (!is_free(choices[i])) continue;
            add_choice(name, choices[i].boxes, choices[i].cost);
            offered.push_back(i);
        }
        if (offered.empty()) return;
        add_choice(name, {}, kNoName);
        if (groups_[at].precision != PlacePrecision::admin1) name.place = groups_[at].place;
        choices_.push_back(std::move(name));
        items_.push_back({at, 0, {}, std::move(offered)});
    }

    void take(const Item& item, const std::vector<MarkArrangement>& arrangements, std::size_t chosen) {
        PageMarkGroup& group = groups_[item.group];
        if (item.blocks.empty()) {
            if (chosen < item.offered_names.size()) group.name = item.offered_names[chosen];
            return;
        }
        const MarkArrangement& arrangement = arrangements[chosen];
        if (arrangement.leader) group.leaders.push_back(*arrangement.leader);
        const MarkBlock placements = moved(item.blocks[arrangement.shape], arrangement.shift);
        for (std::size_t m = 0; m < placements.size(); ++m) {
            PageMark& mark = group.marks[item.first_mark + m];
            mark.centre = placements[m].centre;
            mark.number_side = placements[m].number_side;
            mark.number_room = placements[m].number_room;
        }
    }

    std::span<const Event> events_;
    const PageMarkSource& source_;
    const PageMarkOptions& options_;
    std::vector<PageMarkGroup>& groups_;
    std::vector<Path> outlines_;  ///< of the groups; empty of all but divisions
    std::vector<Item> items_;
    std::vector<MarkChoices> choices_;
};

/// Joins places until no leaders cross.
void untangle(std::span<const Event> events, const PageMarkSource& source, const PageMarkOptions& options,
              std::vector<PageMarkGroup>& groups) {
    const auto shared = [&](const std::vector<std::size_t>& indices) {
        return marks_of(events, indices, source, 0);
    };
    for (std::size_t i = 0; i < kJoinReaches.size(); ++i) {
        std::vector<std::size_t> tangled = tangled_groups(groups);
        if (tangled.empty()) return;
        if (tangled.size() > kManyTangled && i + 1 < kJoinReaches.size()) ++i;
        const Joined joined = kJoinReaches[i] >= kJoinVague ? Joined::vague_places : Joined::points;
        if (!join_neighbours(groups, tangled, kJoinReaches[i] * options.symbol_px, joined, shared)) continue;
        for (PageMarkGroup& group : groups) {
            group.leaders.clear();
            group.name.reset();
        }
        Placement(events, source, options, groups).run();
    }
}

}  // namespace

MarkScore score_of(const PageMarks& marks) {
    MarkScore score;
    std::vector<std::pair<Segment, Point>> leaders;
    for (const PageMarkGroup& group : marks.groups) {
        score.symbols += group.marks.size();
        for (const Segment& leader : group.leaders) {
            for (const auto& [other, place] : leaders)
                score.crossings += distance_px(place, group.place) >= 1 && cross(leader, other) ? 1 : 0;
            leaders.emplace_back(leader, group.place);
            const double length = distance_px(leader.from, leader.to);
            score.mean_leader_px += length;
            score.longest_leader_px = std::max(score.longest_leader_px, length);
        }
    }
    score.leaders = leaders.size();
    if (!leaders.empty()) score.mean_leader_px /= static_cast<double>(leaders.size());
    return score;
}

bool has_dot(const PageMarkGroup& group) {
    if (group.precision == PlacePrecision::admin1) return false;
    if (group.precision == PlacePrecision::admin2) return !group.leaders.empty() && group.ring_radius_px == 0;
    return !group.leaders.empty() || group.ring_radius_px > 0;
}

Box box_of(const PageMark& mark, const PageMarkOptions& options) {
    return Box{mark.centre.x, mark.centre.y, mark.centre.x, mark.centre.y}.grown(options.symbol_px / 2);
}

std::optional<Box> panel_of(const PageMarkGroup& group, const PageMarkOptions& options) {
    const bool beside = !group.leaders.empty() && group.precision != PlacePrecision::admin1;
    if (!beside || group.marks.size() < options.panel) return std::nullopt;
    MarkBlock block;
    for (const PageMark& mark : group.marks)
        block.push_back({mark.centre, mark.number_side, mark.number_room});
    return panel_of(block, options);
}

PageMarks place_page_marks(std::span<const Event> events, std::span<const std::size_t> shown,
                           const PageMarkSource& source, const PageMarkOptions& options) {
    PageMarks made;
    EventsByPlace by_place = group_by_place(events, shown);
    made.outside = std::move(by_place.outside);
    for (const auto& [precision, indices] : by_place.places) {
        const MapPlace where = source.marks.locate(events[indices.front()]);
        PageMarkGroup group;
        group.place = where.at;
        group.precision = precision;
        group.first_event = indices.front();
        group.marks = marks_of(events, indices, source, options.crowded);
        group.ring_radius_px = ring_px(precision, where.metres_per_px, options);
        made.groups.push_back(std::move(group));
    }
    Placement(events, source, options, made.groups).run();
    untangle(events, source, options, made.groups);
    return made;
}

}  // namespace dateline
