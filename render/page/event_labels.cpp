// SPDX-License-Identifier: Apache-2.0
#include "render/page/event_labels.h"

#include "render/events/outline.h"
#include "render/labels/point_label.h"
#include "render/page/content.h"
#include "render/symbols/draw_symbol.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace dateline {

namespace {

// Above every base label, whose layers count from 0.
constexpr int kNumberLayer = -2;
constexpr int kPlaceLayer = -1;

// Costs of a name's positions, in px of displacement of a symbol.
constexpr double kEachSide = 1;
constexpr double kAwayFromDot = 6;  // beside where a symbol would be, were it on its place
constexpr double kBeyondNumber = 2.5;
constexpr double kOverRing = 8;
constexpr double kEachPxWithin = 0.12;

constexpr double kBesideSymbol = 1.8;
/// Of leaders that pass a name.
constexpr double kNameClearance = 1;
// Of Noto's lines, in em: from the capitals' tops up to the line's top, and below the baseline.
constexpr double kAboveCapitals_em = 0.36;
constexpr double kDescent_em = 0.29;

constexpr std::array kUpright = {TextSide::below, TextSide::above};
constexpr std::array kBelow = {TextSide::below};
constexpr std::array kAbove = {TextSide::above};
constexpr std::array kRight = {TextSide::right};
constexpr std::array kLeft = {TextSide::left};
constexpr std::array kDiagonal = {TextSide::below_right, TextSide::below_left, TextSide::above_right,
                                  TextSide::above_left};
constexpr std::array kAroundDot = {TextSide::right,      TextSide::left,        TextSide::below,
                                   TextSide::above,      TextSide::below_right, TextSide::below_left,
                                   TextSide::above_left, TextSide::above_right};

Box united(const Box& a, const Box& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

bool is_vague(const PageMarkGroup& group) {
    return group.precision == PlacePrecision::near || group.precision == PlacePrecision::admin2;
}

}  // namespace

EventLabels::EventLabels(const MapSources& sources, std::span<const MapEvent> events,
                         std::function<Path(const Event&)> outline, double unit_px, double symbol_px)
    : sources_(sources),
      events_(events),
      outline_(std::move(outline)),
      unit_px_(unit_px),
      symbol_px_(symbol_px) {}

double EventLabels::radius_px(const PageMark& mark) const {
    return symbol_radius_px(mark.kind.status, symbol_px_);
}

double EventLabels::dot_radius_px() const {
    return px(sources_.style.token_number("dot-seat") + sources_.style.token_number("dot-rim"));
}

std::string EventLabels::numbers_of(std::span<const std::size_t> indices) const {
    std::vector<int> numbers;
    for (const std::size_t index : indices) {
        if (events_[index].number > 0) numbers.push_back(events_[index].number);
    }
    if (numbers.empty() && indices.size() > 1) return "\u00d7" + std::to_string(indices.size());
    return numbers_text(std::move(numbers));
}

Font EventLabels::number_font() const {
    return {sources_.style.token_text("font-text"), px(map_design::kNumberSize), 700, false, 0};
}

double EventLabels::number_width_px(std::span<const std::size_t> indices) const {
    const std::string text = numbers_of(indices);
    return text.empty() ? 0 : sources_.shaper.shape(text, number_font())->advance_px;
}

bool EventLabels::is_number(const Label& label) {
    return label.priority.layer == kNumberLayer;
}

LabelMarker EventLabels::place_dot(Point place) const {
    return {MarkerShape::disc,
            place,
            px(sources_.style.token_number("dot-seat")),
            sources_.style.token_color("town-text"),
            sources_.style.token_color("halo"),
            px(sources_.style.token_number("dot-rim"))};
}

Label EventLabels::number_label(const PageMark& mark) const {
    Label label;
    label.text = numbers_of(mark.events);
    if (label.text.empty()) return label;
    const bool grey = mark.kind.status == ClaimStatus::planned;
    TextStyle style;
    style.text = label.text;
    style.font = number_font();
    style.paint = {
        sources_.style.token_color(grey ? "planned-glyph" : sources_.symbols.kinds()[mark.kind.sign].family),
        sources_.style.token_color("halo"), px(1.6)};
    style.padding_px = px(0.5);
    style.gap_px = px(map_design::kNumberGap);
    label.paint = style.paint;
    label.priority.layer = kNumberLayer;
    label.priority.feature = static_cast<std::uint32_t>(mark.events.front());
    // The side its room was kept on; the others where furniture lies over it.
    std::array sides = {TextSide::right, TextSide::left, TextSide::above, TextSide::below};
    const auto kept = sides.begin() + static_cast<std::ptrdiff_t>(mark.number_side);
    std::rotate(sides.begin(), kept, kept + 1);
    const ShapedLines lines{sources_.shaper.shape(style.text, style.font)};
    label.positions = positions_around(mark.centre, lines, style, radius_px(mark), sides);
    // Above and below, its line reaches into its own symbol: there only what is seen must keep clear.
    for (LabelPosition& position : label.positions) {
        const Point at = position.lines.front().baseline;
        const Box seen = lines.front()->ink;
        position.seen = {{at.x + seen.left, at.y + seen.top, at.x + seen.right, at.y + seen.bottom}};
    }
    return label;
}

/// A place with symbols in two precisions is named once: at its dot or symbol rather than at its ring.
bool EventLabels::names_place(const PageMarkGroup& group, std::span<const PageMarkGroup> all) const {
    const MapEvent& event = events_[group.first_event];
    return std::none_of(all.begin(), all.end(), [&](const PageMarkGroup& other) {
        const MapEvent& named = events_[other.first_event];
        return other.first_event != group.first_event && other.precision < group.precision &&
               named.event->geonameid == event.event->geonameid && named.place_name == event.place_name;
    });
}

TextStyle EventLabels::name_style(const PageMarkGroup& group) const {
    const MapEvent& event = events_[group.first_event];
    const bool area = group.precision == PlacePrecision::admin1;
    TextStyle style;
    // Without a ring, words say that the place is not exact.
    style.text = is_vague(group) && group.ring_radius_px == 0 ? event.place_words : event.place_name;
    style.font = {sources_.style.token_text("font-text"), px(area ? 9.4 : 10.8), area ? 400 : 600, false,
                  area ? px(0.8) : 0.0};
    style.paint = {sources_.style.token_color(area ? "province-text" : "town-text"),
                   sources_.style.token_color("halo").with_alpha(0.9F), px(1.4)};
    style.line_height_px = style.font.size_px * 1.15;
    style.gap_px = px(2);
    style.padding_px = px(0.5);
    return style;
}

/// Inside the division, best near its middle.
void EventLabels::add_within(Name& name, const PageMarkGroup& group) const {
    const Path outline = outline_(*events_[group.first_event].event);
    constexpr int kSteps = 4;
    const double step_x = px(14), step_y = px(9);
    for (int row = -kSteps; row <= kSteps; ++row) {
        for (int column = -kSteps; column <= kSteps; ++column) {
            const Point at{group.place.x + column * step_x, group.place.y + row * step_y};
            for (LabelPosition& position :
                 positions_around(at, name.lines, name.style, 0, std::array{TextSide::centre})) {
                const bool inside =
                    std::all_of(position.boxes.begin(), position.boxes.end(), [&](const Box& box) {
                        return outline.empty() || (holds(outline, {box.left, box.centre().y}) &&
                                                   holds(outline, {box.right, box.centre().y}));
                    });
                if (!inside && (row != 0 || column != 0)) continue;
                const double away = std::hypot(column * step_x, row * step_y);
                name.positions.push_back(std::move(position));
                name.costs.push_back(kEachPxWithin * away / unit_px_ + (row > 0 ? 0 : 0.5));
            }
        }
    }
}

EventLabels::Name EventLabels::name_of(const PageMarkGroup& group) const {
    Name name;
    name.style = name_style(group);
    if (name.style.text.empty()) return name;
    name.lines = sources_.shaper.wrap(name.style.text, name.style.font, px(110));
    const auto add = [&](double reach_px, std::span<const TextSide> sides, double cost) {
        for (LabelPosition& position :
             positions_around(group.place, name.lines, name.style, reach_px, sides)) {
            name.positions.push_back(std::move(position));
            name.costs.push_back(cost);
            cost += kEachSide;
        }
    };
    if (group.precision == PlacePrecision::admin1) {
        add_within(name, group);
        return name;
    }
    if (group.precision == PlacePrecision::admin2 && group.ring_radius_px > 0) {
        add(0, std::array{TextSide::centre}, 0);
    } else {
        add(dot_radius_px(), kAroundDot, 0);
    }
    if (group.ring_radius_px > 0) {
        add(group.ring_radius_px, kUpright, kOverRing);
    } else if (group.marks.size() == 1 && !is_vague(group)) {
        // On the place itself, the symbol is what the name stands beside.
        // The largest symbol's, as the search keeps clear.
        const double reach = symbol_radius_px(ClaimStatus::claimed, symbol_px_) + px(kBesideSymbol);
        // Whole lines keep clear of the symbol, not their ink alone.
        add(reach + kAboveCapitals_em * name.style.font.size_px - px(kBesideSymbol), kBelow, kAwayFromDot);
        add(reach + kDescent_em * name.style.font.size_px - px(kBesideSymbol), kAbove,
            kAwayFromDot + kEachSide);
        add(reach, kRight, kAwayFromDot + kEachSide);
        add(reach, kLeft, kAwayFromDot + kEachSide);
        const double beyond =
            reach + px(map_design::kNumberGap) + number_width_px(group.marks.front().events);
        add(beyond, kRight, kAwayFromDot + kBeyondNumber);
        add(beyond, kLeft, kAwayFromDot + kBeyondNumber);
        add(reach, kDiagonal, kAwayFromDot + 3);
    }
    return name;
}

std::vector<NameChoice> EventLabels::name_choices(const PageMarkGroup& group,
                                                  std::span<const PageMarkGroup> all) const {
    if (!names_place(group, all)) return {};
    const Name name = name_of(group);
    std::vector<NameChoice> choices;
    for (std::size_t i = 0; i < name.positions.size(); ++i) {
        NameChoice& choice = choices.emplace_back();
        choice.cost = name.costs[i];
        for (const Box& box : ink_of(name.positions[i]))
            choice.boxes.push_back(box.grown(px(kNameClearance)));
    }
    return choices;
}

Label EventLabels::place_label(const PageMarkGroup& group, const PageMarkOptions& marks) const {
    Name name = name_of(group);
    Label label;
    label.text = name.style.text;
    label.geonameid = events_[group.first_event].event->geonameid;
    label.paint = name.style.paint;
    label.priority.layer = kPlaceLayer;
    label.priority.feature = static_cast<std::uint32_t>(group.first_event);
    if (label.text.empty()) return label;
    label.positions = std::move(name.positions);
    if (group.name) {
        const auto chosen = label.positions.begin() + static_cast<std::ptrdiff_t>(*group.name);
        std::rotate(label.positions.begin(), chosen, chosen + 1);
    }
    // Outside a division its name would name another.
    if (group.precision == PlacePrecision::admin1) return label;
    // Where symbols stand all around the dot, the name goes with the symbols.
    Box all = Box{group.marks.front().centre.x, group.marks.front().centre.y, group.marks.front().centre.x,
                  group.marks.front().centre.y};
    for (const PageMark& mark : group.marks) {
        const Box sign{mark.centre.x, mark.centre.y, mark.centre.x, mark.centre.y};
        all = united(all, sign.grown(radius_px(mark)));
        if (mark.number_room.width() > 0) all = united(all, mark.number_room.grown(px(1)));
    }
    if (const auto panel = panel_of(group, marks)) all = *panel;
    const auto add = [&](double reach_px, std::span<const TextSide> sides) {
        for (LabelPosition& position :
             positions_around(all.centre(), name.lines, name.style, reach_px, sides))
            label.positions.push_back(std::move(position));
    };
    add(all.height() / 2 + kAboveCapitals_em * name.style.font.size_px, kBelow);
    add(all.height() / 2 + kDescent_em * name.style.font.size_px, kAbove);
    add(all.width() / 2, kRight);
    add(all.width() / 2, kLeft);
    add(std::max(all.width(), all.height()) / 2, kDiagonal);
    for (std::size_t i = 0; i < label.positions.size(); ++i) label.positions[i].penalty = static_cast<int>(i);
    return label;
}

std::vector<Label> EventLabels::make(std::span<const PageMarkGroup> groups,
                                     const PageMarkOptions& marks) const {
    std::vector<Label> labels;
    const auto add = [&labels](Label label) {
        if (!label.positions.empty()) labels.push_back(std::move(label));
    };
    for (const PageMarkGroup& group : groups) {
        for (const PageMark& mark : group.marks) add(number_label(mark));
        if (names_place(group, groups)) add(place_label(group, marks));
    }
    return labels;
}

}  // namespace dateline
