// SPDX-License-Identifier: Apache-2.0
#include "render/events/page_marks.h"

#include "render/events/mark_candidates.h"
#include "render/events/mark_search.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace dateline {

namespace {

/// Events of one place in one precision: the gazetteer's id, or the point to about 10 m where there is none.
auto place_key(const Event& event) {
    const auto grid = [](double degrees) { return std::llround(degrees * 1e4); };
    const bool known = event.geonameid != 0;
    const bool is_area = event.place_precision == PlacePrecision::near ||
                         event.place_precision == PlacePrecision::admin1 ||
                         event.place_precision == PlacePrecision::admin2;
    return std::tuple(is_area ? event.place_precision : PlacePrecision::settlement, event.geonameid,
                      known ? 0 : grid(event.point->lon), known ? 0 : grid(event.point->lat));
}

std::vector<PageMark> marks_of(std::span<const Event> events, const std::vector<std::size_t>& indices,
                               const PageMarkSource& source, const PageMarkOptions& options) {
    const bool share = indices.size() > options.crowded;
    std::vector<PageMark> marks;
    for (const std::size_t index : indices) {
        const MarkKind kind{source.marks.sign_of(events[index]), events[index].status};
        const auto same = std::find_if(marks.begin(), marks.end(),
                                       [&](const PageMark& mark) { return share && mark.kind == kind; });
        if (same == marks.end()) {
            marks.push_back({kind, {index}, {}, NumberSide::right, {}});
        } else {
            same->events.push_back(index);
        }
    }
    return marks;
}

/// 0 where a ring of legible size would claim far too much.
double ring_px(PlacePrecision precision, double metres_per_px, const PageMarkOptions& options) {
    const double true_px = ring_radius_m(precision) / metres_per_px;
    if (true_px >= options.ring_least_px) return true_px;
    return true_px * options.ring_stretch >= options.ring_least_px ? options.ring_least_px : 0;
}

/// What moves as one: a group, or one symbol of a division, whose symbols need not stand together.
struct Item {
    std::size_t group;
    std::size_t first_mark;
    std::vector<std::vector<MarkPlacement>> placements;
};

}  // namespace

Box box_of(const PageMark& mark, const PageMarkOptions& options) {
    return Box{mark.centre.x, mark.centre.y, mark.centre.x, mark.centre.y}.grown(options.symbol_px / 2);
}

PageMarks place_page_marks(std::span<const Event> events, std::span<const std::size_t> shown,
                           const PageMarkSource& source, const PageMarkOptions& options) {
    PageMarks made;
    std::map<decltype(place_key(events[0])), std::vector<std::size_t>> places;
    for (const std::size_t index : shown) {
        const Event& event = events[index];
        if (!event.point || event.place_precision == PlacePrecision::country) {
            made.outside.push_back(index);
        } else {
            places[place_key(event)].push_back(index);
        }
    }
    for (const auto& [key, indices] : places) {
        const Event& first = events[indices.front()];
        const MapPlace where = source.marks.locate(first);
        PageMarkGroup group;
        group.place = where.at;
        group.precision = first.place_precision;
        group.first_event = indices.front();
        group.marks = marks_of(events, indices, source, options);
        group.ring_radius_px = ring_px(group.precision, where.metres_per_px, options);
        made.groups.push_back(std::move(group));
    }
    std::sort(made.groups.begin(), made.groups.end(),
              [](const PageMarkGroup& a, const PageMarkGroup& b) { return a.first_event < b.first_event; });

    std::vector<Item> items;
    std::vector<MarkChoices> choices;
    for (std::size_t g = 0; g < made.groups.size(); ++g) {
        const PageMarkGroup& group = made.groups[g];
        std::vector<double> widths;
        for (const PageMark& mark : group.marks) widths.push_back(source.number_width_px(mark.events));
        const bool is_division = group.precision == PlacePrecision::admin1;
        const Path outline =
            is_division && source.outline ? source.outline(events[group.first_event]) : Path();
        const std::size_t count = is_division ? 1 : group.marks.size();
        for (std::size_t m = 0; m < group.marks.size(); m += count) {
            const auto part = std::span(widths).subspan(m, count);
            MarkCandidates candidates = mark_candidates(group, part, outline, options);
            choices.push_back({std::move(candidates.arrangements), {}});
            if (!is_division) choices.back().dot = group.place;
            items.push_back({g, m, std::move(candidates.placements)});
        }
    }
    const MarkClearance clearance{options.dot_radius_px, options.symbol_px};
    const std::vector<std::size_t> chosen = choose_arrangements(choices, clearance);
    for (std::size_t i = 0; i < items.size(); ++i) {
        PageMarkGroup& group = made.groups[items[i].group];
        if (const auto& leader = choices[i].arrangements[chosen[i]].leader) group.leaders.push_back(*leader);
        const std::vector<MarkPlacement>& placements = items[i].placements[chosen[i]];
        for (std::size_t m = 0; m < placements.size(); ++m) {
            PageMark& mark = group.marks[items[i].first_mark + m];
            mark.centre = placements[m].centre;
            mark.number_side = placements[m].number_side;
            mark.number_room = placements[m].number_room;
        }
    }
    return made;
}

}  // namespace dateline
