// SPDX-License-Identifier: Apache-2.0
#include "render/page/map_picture.h"

#include "render/labels/draw_labels.h"
#include "render/labels/label_maker.h"
#include "render/labels/point_label.h"
#include "render/layers/ground.h"
#include "render/symbols/draw_symbol.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

namespace dateline {

namespace {

// Lengths of the page's design (TARGET, "Symbols" and "Precision").
constexpr double kSymbol = 19;
constexpr double kNumberSize = 10.5;
constexpr double kNumberGap = 2;
constexpr double kSeparation = 5;
/// A smaller ring would vanish behind its symbol.
constexpr double kRingLeast = 16;
constexpr double kFrameMargin = 4;
/// Around a place's dot, for its name.
constexpr double kNameRoom = 14;
constexpr double kLeaderWidth = 0.9;
constexpr double kLeaderCasing = 2.4;
/// Hatch and rings are neutral: a province may hold events of two kinds, and a coloured hatch reads as
/// control of territory.
constexpr double kHatchGap = 4.6;

// Above every base label, whose layers count from 0.
constexpr int kNumberLayer = -2;
constexpr int kPlaceLayer = -1;

Box box_around(Point centre, double radius_px) {
    return Box{centre.x, centre.y, centre.x, centre.y}.grown(radius_px);
}

Box united(const Box& a, const Box& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

/// Squares of that half side in a chain along a line.
std::vector<Box> boxes_along(const Segment& line, double half_px) {
    const auto steps = static_cast<int>(std::ceil(distance_px(line.from, line.to) / half_px));
    std::vector<Box> boxes;
    for (int i = 0; i <= steps; ++i) {
        const double t = steps == 0 ? 0 : static_cast<double>(i) / steps;
        boxes.push_back(box_around(
            {line.from.x + t * (line.to.x - line.from.x), line.from.y + t * (line.to.y - line.from.y)},
            half_px));
    }
    return boxes;
}

/// "3"; "3–5" for three or more neighbours in the list; "3, 7" else.
std::string numbers_text(std::vector<int> numbers) {
    std::sort(numbers.begin(), numbers.end());
    std::string text;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
        if (last == i + 1) last = i;
        if (!text.empty()) text += ", ";
        text += std::to_string(numbers[i]);
        if (last > i) text += "–" + std::to_string(numbers[last]);
        i = last + 1;
    }
    return text;
}

}  // namespace

MapPicture::MapPicture(const MapSources& sources, const View& view, std::vector<MapEvent> events,
                       double unit_px)
    : sources_(sources),
      view_(view),
      map_events_(std::move(events)),
      unit_px_(unit_px),
      places_(sources.base, sources.language, view.zoom()) {
    std::vector<std::size_t> shown;
    const Box frame{0, 0, view.width_px(), view.height_px()};
    for (std::size_t i = 0; i < map_events_.size(); ++i) {
        events_.push_back(*map_events_[i].event);
        if (!events_[i].point || events_[i].place_precision == PlacePrecision::country) continue;
        if (frame.contains(view_.to_px(places_.symbol_point(events_[i])))) shown.push_back(i);
    }
    mark_options_.frame = frame.grown(-px(kFrameMargin));
    mark_options_.symbol_px = 2 * symbol_radius_px(ClaimStatus::claimed, px(kSymbol));
    mark_options_.number_height_px = px(kNumberSize * 0.8);
    mark_options_.number_gap_px = px(kNumberGap);
    mark_options_.separation_px = px(kSeparation);
    mark_options_.dot_radius_px =
        px(sources_.style.token_number("dot-seat") + sources_.style.token_number("dot-rim"));
    mark_options_.ring_least_px = px(kRingLeast);
    const PageMarkSource source{
        {[this](const Event& event) {
             return MapPlace{view_.to_px(places_.symbol_point(event)), view_.metres_per_px(event.point->lat)};
         },
         [this](const Event& event) { return sources_.symbols.order_of(sources_.symbols.kind_of(event)); }},
        [this](std::span<const std::size_t> indices) {
            const std::string text = numbers_of(indices);
            return text.empty() ? 0 : sources_.shaper.shape(text, number_font())->advance_px;
        },
        [this](const Event& event) {
            return places_.division(event, [this](MercatorPoint p) { return view_.to_px(p); });
        }};
    marks_ = place_page_marks(events_, shown, source, mark_options_);
    for (const PageMarkGroup& group : marks_.groups) {
        for (const PageMark& mark : group.marks) {
            occupied_.push_back(box_of(mark, mark_options_).grown(px(kSeparation)));
            if (mark.number_room.width() > 0) occupied_.push_back(mark.number_room.grown(px(kSeparation)));
        }
        if (has_dot(group)) occupied_.push_back(box_around(group.place, px(kNameRoom)));
        for (const Segment& leader : group.leaders) {
            const std::vector<Box> along = boxes_along(leader, px(3));
            occupied_.insert(occupied_.end(), along.begin(), along.end());
        }
    }
}

std::vector<std::size_t> MapPicture::drawn() const {
    std::vector<std::size_t> found;
    for (const PageMarkGroup& group : marks_.groups) {
        for (const PageMark& mark : group.marks)
            found.insert(found.end(), mark.events.begin(), mark.events.end());
    }
    std::sort(found.begin(), found.end());
    return found;
}

double MapPicture::radius_px(const PageMark& mark) const {
    return symbol_radius_px(mark.kind.status, px(kSymbol));
}

std::string MapPicture::numbers_of(std::span<const std::size_t> indices) const {
    std::vector<int> numbers;
    for (const std::size_t index : indices) {
        if (map_events_[index].number > 0) numbers.push_back(map_events_[index].number);
    }
    return numbers_text(std::move(numbers));
}

Font MapPicture::number_font() const {
    return {sources_.style.token_text("font-text"), px(kNumberSize), 700, false, 0};
}

/// A place beside which symbols stand, and the town that a ring surrounds.
bool MapPicture::has_dot(const PageMarkGroup& group) const {
    if (group.precision == PlacePrecision::admin1) return false;
    if (group.precision == PlacePrecision::admin2) return !group.leaders.empty() && group.ring_radius_px == 0;
    return !group.leaders.empty() || group.ring_radius_px > 0;
}

LabelMarker MapPicture::place_dot(const PageMarkGroup& group) const {
    return {MarkerShape::disc,
            group.place,
            px(sources_.style.token_number("dot-seat")),
            sources_.style.token_color("town-text"),
            sources_.style.token_color("halo"),
            px(sources_.style.token_number("dot-rim"))};
}

Label MapPicture::number_label(const PageMark& mark) const {
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
    style.gap_px = px(kNumberGap);
    label.paint = style.paint;
    label.priority.layer = kNumberLayer;
    label.priority.feature = static_cast<std::uint32_t>(mark.events.front());
    // The side its room was kept on; the others where furniture lies over it.
    std::array sides = {TextSide::right, TextSide::left, TextSide::above, TextSide::below};
    const auto kept = sides.begin() + static_cast<std::ptrdiff_t>(mark.number_side);
    std::rotate(sides.begin(), kept, kept + 1);
    const ShapedLines lines{sources_.shaper.shape(style.text, style.font)};
    label.positions = positions_around(mark.centre, lines, style, radius_px(mark), sides);
    return label;
}

/// A place with symbols in two precisions is named once: at its dot or symbol rather than at its ring.
bool MapPicture::names_place(const PageMarkGroup& group) const {
    const MapEvent& event = map_events_[group.first_event];
    return std::none_of(marks_.groups.begin(), marks_.groups.end(), [&](const PageMarkGroup& other) {
        const MapEvent& named = map_events_[other.first_event];
        return &other != &group && other.precision < group.precision &&
               named.event->geonameid == event.event->geonameid && named.place_name == event.place_name;
    });
}

Label MapPicture::place_label(const PageMarkGroup& group) const {
    const MapEvent& event = map_events_[group.first_event];
    Label label;
    const bool is_vague =
        group.precision == PlacePrecision::near || group.precision == PlacePrecision::admin2;
    // Without a ring, words say that the place is not exact.
    label.text = is_vague && group.ring_radius_px == 0 ? event.place_words : event.place_name;
    if (label.text.empty() || !names_place(group)) return {};
    label.geonameid = event.event->geonameid;
    const bool is_area = group.precision == PlacePrecision::admin1;
    TextStyle style;
    style.text = label.text;
    style.font = {sources_.style.token_text("font-text"), px(is_area ? 9.4 : 10.8), is_area ? 400 : 600,
                  false, is_area ? px(0.8) : 0.0};
    style.paint = {sources_.style.token_color(is_area ? "province-text" : "town-text"),
                   sources_.style.token_color("halo").with_alpha(0.9F), px(1.4)};
    style.line_height_px = style.font.size_px * 1.15;
    style.gap_px = px(2);
    style.padding_px = px(1);
    label.paint = style.paint;
    label.priority.layer = kPlaceLayer;
    label.priority.feature = static_cast<std::uint32_t>(group.first_event);
    const ShapedLines lines = sources_.shaper.wrap(style.text, style.font, px(110));

    const auto add = [&](Point centre, double reach_px, std::span<const TextSide> sides) {
        for (LabelPosition& position : positions_around(centre, lines, style, reach_px, sides)) {
            position.penalty += static_cast<int>(label.positions.size());
            label.positions.push_back(std::move(position));
        }
    };
    constexpr TextSide kUpright[] = {TextSide::below, TextSide::above};
    constexpr TextSide kDiagonal[] = {TextSide::below_right, TextSide::below_left, TextSide::above_right,
                                      TextSide::above_left};
    constexpr TextSide kDot[] = {TextSide::right,      TextSide::left,        TextSide::below,
                                 TextSide::above,      TextSide::below_right, TextSide::below_left,
                                 TextSide::above_left, TextSide::above_right};
    // The group's symbols, without and with their numbers.
    Box signs = box_around(group.marks.front().centre, 0), all = signs;
    for (const PageMark& mark : group.marks) {
        signs = united(signs, box_around(mark.centre, radius_px(mark)));
        if (mark.number_room.width() > 0) all = united(all, mark.number_room.grown(px(1)));
    }
    all = united(all, signs);
    constexpr TextSide kRight[] = {TextSide::right}, kLeft[] = {TextSide::left};
    if (has_dot(group)) {
        add(group.place, mark_options_.dot_radius_px, kDot);
        if (group.ring_radius_px > 0) add(group.place, group.ring_radius_px, kUpright);
        // Where symbols stand all around the dot, the name goes with the symbols.
        add(all.centre(), all.height() / 2, kUpright);
        add(all.centre(), all.width() / 2, kRight);
        add(all.centre(), all.width() / 2, kLeft);
    } else if (group.ring_radius_px > 0) {
        add(group.place, 0, std::array{TextSide::centre});
        add(group.place, group.ring_radius_px, kUpright);
    } else if (!group.leaders.empty()) {
        // A division too small for its symbols.
        add(group.place, 0, std::array{TextSide::centre});
        add(group.place, px(3), kUpright);
    } else {
        add(signs.centre(), signs.height() / 2, kUpright);
        add({all.centre().x, signs.centre().y}, all.height() / 2, kUpright);
        add(signs.centre(), signs.height() / 2, kDiagonal);
        // Beyond the number, which has the first right to a symbol's side.
        add(signs.centre(), all.right - signs.centre().x, kRight);
        add(signs.centre(), signs.centre().x - all.left, kLeft);
    }
    return label;
}

std::vector<Label> MapPicture::make_labels() const {
    std::vector<Label> labels;
    std::set<std::int64_t> named;
    const auto add = [&labels](Label label) {
        if (!label.positions.empty()) labels.push_back(std::move(label));
    };
    for (const PageMarkGroup& group : marks_.groups) {
        for (const PageMark& mark : group.marks) add(number_label(mark));
        add(place_label(group));
        if (events_[group.first_event].geonameid != 0) named.insert(events_[group.first_event].geonameid);
    }
    const auto state = make_map_state(sources_.language, sources_.focus);
    LabelOptions options;
    options.language = sources_.language;
    options.global_state = state.get();
    const LabelMaker maker(sources_.style, sources_.base, options, sources_.shaper);
    for (Label& label : maker.in_view(view_)) {
        if (label.geonameid == 0 || !named.contains(label.geonameid)) labels.push_back(std::move(label));
    }
    return labels;
}

void MapPicture::draw_areas(Canvas& canvas) const {
    const Color ink = sources_.style.token_color("precision");
    std::set<std::int64_t> hatched;
    for (const PageMarkGroup& group : marks_.groups) {
        Stroke stroke;
        if (group.ring_radius_px > 0) {
            Path ring;
            ring.add_circle(group.place, group.ring_radius_px);
            stroke.width_px = px(1.2);
            stroke.dashes_px = {px(5), px(3.5)};
            canvas.stroke(ring, stroke, ink);
        } else if (group.precision == PlacePrecision::admin1) {
            const Event& event = events_[group.first_event];
            if (event.geonameid != 0 && !hatched.insert(event.geonameid).second) continue;
            const Path outline = places_.division(event, [this](MercatorPoint p) { return view_.to_px(p); });
            canvas.fill(outline, ink.with_alpha(ink.alpha * 0.04F));
            canvas.hatch(outline, px(kHatchGap), px(0.6), ink.with_alpha(ink.alpha * 0.45F));
            stroke.width_px = px(0.8);
            canvas.stroke(outline, stroke, ink);
        }
    }
}

void MapPicture::draw_leaders(Canvas& canvas) const {
    Path leaders;
    for (const PageMarkGroup& group : marks_.groups) {
        for (const Segment& leader : group.leaders) leaders.move_to(leader.from).line_to(leader.to);
    }
    Stroke stroke;
    stroke.width_px = px(kLeaderCasing);
    canvas.stroke(leaders, stroke, sources_.style.token_color("halo"));
    stroke.width_px = px(kLeaderWidth);
    canvas.stroke(leaders, stroke, sources_.style.token_color("precision"));
    for (const PageMarkGroup& group : marks_.groups) {
        if (!has_dot(group)) continue;
        Label dot;
        dot.marker = place_dot(group);
        draw_label(canvas, dot, {});
    }
}

void MapPicture::draw_symbols(Canvas& canvas) const {
    for (const PageMarkGroup& group : marks_.groups) {
        for (const PageMark& mark : group.marks) {
            const MapEvent& first = map_events_[mark.events.front()];
            GroupInfo info;
            info.id = "event-" + first.event->id;
            info.name = "event";
            for (const std::size_t index : mark.events) {
                if (!info.title.empty()) info.title += "\n";
                info.title += map_events_[index].place_name + " — " + events_[index].text;
            }
            info.link = first.event->url;
            canvas.begin_group(info);
            draw_symbol(canvas, sources_.symbols.kinds()[mark.kind.sign], mark.kind.status, sources_.style,
                        mark.centre, px(kSymbol));
            canvas.end_group();
        }
    }
}

PlacementScore MapPicture::draw(Canvas& canvas, std::span<const Box> furniture) const {
    const auto group = [&canvas](const char* name, const auto& work) {
        canvas.begin_group({name, name, {}, {}});
        work();
        canvas.end_group();
    };
    const auto state = make_map_state(sources_.language, sources_.focus);
    group("ground", [&] { draw_ground(canvas, sources_.style, sources_.base, view_, *state); });
    group("precision", [&] { draw_areas(canvas); });

    const std::vector<Label> labels = make_labels();
    std::vector<Box> obstacles(furniture.begin(), furniture.end());
    for (const PageMarkGroup& marks : marks_.groups) {
        for (const PageMark& mark : marks.marks)
            obstacles.push_back(box_around(mark.centre, radius_px(mark) + px(1)));
        if (has_dot(marks)) obstacles.push_back(box_around(marks.place, mark_options_.dot_radius_px));
        for (const Segment& leader : marks.leaders) {
            const std::vector<Box> along = boxes_along(leader, px(kLeaderCasing / 2));
            obstacles.insert(obstacles.end(), along.begin(), along.end());
        }
    }
    const JointPlacement placed =
        place_jointly(labels, obstacles, {0, 0, view_.width_px(), view_.height_px()});
    const auto draw_where = [&](const auto& wanted) {
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (placed.chosen[i] && wanted(labels[i]))
                draw_label(canvas, labels[i], labels[i].positions[*placed.chosen[i]]);
        }
    };
    group("base-labels", [&] { draw_where([](const Label& label) { return label.priority.layer >= 0; }); });
    group("events", [&] {
        draw_leaders(canvas);
        draw_symbols(canvas);
    });
    group("event-labels", [&] { draw_where([](const Label& label) { return label.priority.layer < 0; }); });
    return placed.score;
}

}  // namespace dateline
