// SPDX-License-Identifier: Apache-2.0
#include "render/events/marks.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace dateline {

namespace {

class Layout {
  public:
    Layout(std::span<const Event> events, const MarkSource& source, const MarkOptions& options)
        : events_(events), source_(source), options_(options) {}

    /// One symbol an event, or a kind where they share.
    std::vector<EventMark> marks_of(const std::vector<std::size_t>& indices) const {
        const std::size_t crowded = options_.sharing == Sharing::same_kind ? 0 : options_.crowded;
        std::vector<EventMark> marks;
        for (SharedSign& sign : signs_of(events_, indices, source_.sign_of, crowded))
            marks.push_back({sign.kind, std::move(sign.events), {}});
        return marks;
    }

    /// Sets the centres: on the place, in rows above it, in rows around an area's centre, or on the ring.
    void arrange(MarkGroup& group, Point shift = {}) const {
        const Point place{group.place.x + shift.x, group.place.y + shift.y};
        if (group.ring_radius_px > 0) {
            arrange_on_ring(group, place);
            return;
        }
        group.beside = !is_area(group.precision) && group.marks.size() > 1;
        const std::size_t columns = std::min(options_.columns, group.marks.size());
        const std::size_t rows = (group.marks.size() + columns - 1) / columns;
        const double height = static_cast<double>(rows - 1) * options_.pitch_px;
        // The lowest row of symbols beside a place leaves room for its dot.
        const double lowest = group.beside ? place.y - options_.symbol_px / 2 - 7 : place.y + height / 2;
        for (std::size_t i = 0; i < group.marks.size(); ++i) {
            const std::size_t row = i / columns;
            const std::size_t in_row = std::min(columns, group.marks.size() - row * columns);
            const double left = place.x - static_cast<double>(in_row - 1) * options_.pitch_px / 2;
            group.marks[i].centre = {left + static_cast<double>(i % columns) * options_.pitch_px,
                                     lowest - height + static_cast<double>(row) * options_.pitch_px};
        }
    }

    bool clash(const MarkGroup& a, const MarkGroup& b) const {
        for (const EventMark& mark : a.marks) {
            for (const EventMark& other : b.marks) {
                if (box_of(mark, options_).overlaps(box_of(other, options_))) return true;
            }
        }
        return false;
    }

    /// The smaller group goes into the larger one, which keeps its place.
    void merge(MarkGroup& into, const MarkGroup& from) const {
        std::vector<std::size_t> indices;
        for (const MarkGroup* group : {&std::as_const(into), &from}) {
            for (const EventMark& mark : group->marks) {
                indices.insert(indices.end(), mark.events.begin(), mark.events.end());
            }
        }
        std::sort(indices.begin(), indices.end());
        into.marks = marks_of(indices);
        into.merged_places.push_back(from.first_event);
        into.merged_places.insert(into.merged_places.end(), from.merged_places.begin(),
                                  from.merged_places.end());
        std::sort(into.merged_places.begin(), into.merged_places.end());
        arrange(into);
    }

  private:
    void arrange_on_ring(MarkGroup& group, Point place) const {
        // From the upper right clockwise: labels of towns mostly stand right of them, below the symbols.
        const double least_step = 2 * std::asin(std::min(1.0, options_.pitch_px / 2 / group.ring_radius_px));
        const double step =
            std::max(least_step, 2 * std::numbers::pi / static_cast<double>(group.marks.size()));
        for (std::size_t i = 0; i < group.marks.size(); ++i) {
            const double angle = -std::numbers::pi / 4 + static_cast<double>(i) * step;
            group.marks[i].centre = {place.x + group.ring_radius_px * std::cos(angle),
                                     place.y + group.ring_radius_px * std::sin(angle)};
        }
    }

    std::span<const Event> events_;
    const MarkSource& source_;
    const MarkOptions& options_;
};

std::size_t event_count(const MarkGroup& group) {
    std::size_t count = 0;
    for (const EventMark& mark : group.marks) count += mark.events.size();
    return count;
}

/// Joins clashing groups pair by pair until none is left. Groups before `at` never clash with each other, so
/// only the joined one is looked at again.
void join_clashing(std::vector<MarkGroup>& groups, const Layout& layout) {
    for (std::size_t at = 0; at < groups.size();) {
        std::size_t other = 0;
        while (other < groups.size() && (other == at || !layout.clash(groups[at], groups[other]))) ++other;
        if (other == groups.size()) {
            ++at;
            continue;
        }
        const auto [first, second] = std::minmax(at, other);
        if (event_count(groups[second]) > event_count(groups[first]))
            std::swap(groups[first], groups[second]);
        layout.merge(groups[first], groups[second]);
        groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(second));
        at = first;
    }
}

/// Puts an area's symbols where they clash with none already placed: its centre, else around it; true when
/// there is room.
bool step_aside(MarkGroup& group, const std::vector<MarkGroup>& placed, const Layout& layout,
                double pitch_px) {
    for (int distance = 0; distance <= 3; ++distance) {
        for (int direction = 0; direction < (distance == 0 ? 1 : 8); ++direction) {
            const double angle = direction * std::numbers::pi / 4;
            layout.arrange(group,
                           {distance * pitch_px * std::cos(angle), distance * pitch_px * std::sin(angle)});
            if (std::none_of(placed.begin(), placed.end(),
                             [&](const MarkGroup& other) { return layout.clash(group, other); })) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

double ring_radius_m(PlacePrecision precision) {
    if (precision == PlacePrecision::near) return 25000;
    if (precision == PlacePrecision::admin2) return 40000;
    return 0;
}

Box box_of(const EventMark& mark, const MarkOptions& options) {
    return Box{mark.centre.x, mark.centre.y, mark.centre.x, mark.centre.y}.grown(options.symbol_px / 2);
}

EventMarks place_marks(std::span<const Event> events, std::span<const std::size_t> shown,
                       const MarkSource& source, const MarkOptions& options) {
    EventMarks made;
    EventsByPlace by_place = group_by_place(events, shown);
    made.outside = std::move(by_place.outside);
    const Layout layout(events, source, options);
    std::vector<MarkGroup> settlements, areas;
    for (const auto& [precision, indices] : by_place.places) {
        const Event& first = events[indices.front()];
        const MapPlace where = source.locate(first);
        MarkGroup group;
        group.place = where.at;
        group.precision = precision;
        group.first_event = indices.front();
        group.marks = layout.marks_of(indices);
        if (const double radius_m = ring_radius_m(precision); radius_m > 0) {
            group.ring_radius_px = std::max(options.ring_least_px, radius_m / where.metres_per_px);
        }
        layout.arrange(group);
        (is_area(group.precision) ? areas : settlements).push_back(std::move(group));
    }
    const auto by_first_event = [](const MarkGroup& a, const MarkGroup& b) {
        return a.first_event < b.first_event;
    };

    join_clashing(settlements, layout);
    made.groups = std::move(settlements);
    for (MarkGroup& area : areas) {
        if (step_aside(area, made.groups, layout, options.pitch_px)) {
            made.groups.push_back(std::move(area));
            continue;
        }
        layout.arrange(area);
        made.groups.push_back(std::move(area));
        join_clashing(made.groups, layout);
    }
    std::sort(made.groups.begin(), made.groups.end(), by_first_event);
    return made;
}

}  // namespace dateline
