// SPDX-License-Identifier: Apache-2.0
#include "render/page/map_picture.h"

#include "geodata/ogr/geojson.h"
#include "render/events/outline.h"
#include "render/labels/draw_labels.h"
#include "render/labels/label_maker.h"
#include "render/page/event_drawing.h"
#include "render/style_layers/ground.h"
#include "render/style_layers/map_state.h"
#include "render/style_layers/style_labels.h"
#include "render/symbols/draw_symbol.h"
#include "render/view/project_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

namespace dateline {

namespace {

// Lengths of the page's design.
constexpr double kSeparation = 5;
/// A smaller ring would vanish behind its symbol.
constexpr double kRingLeast = 16;
constexpr double kFrameMargin = 4;
/// Countries are looked up by squares so large: symbols are larger.
constexpr double kCountrySquare = 8;
/// 7 pt: what print can hold.
constexpr double kLeastText_px = 7.0 * 96 / 72;
/// So many events within this radius make symbols smaller.
constexpr double kCrowdRadius = 90;
constexpr std::ptrdiff_t kCrowd = 11;
constexpr std::ptrdiff_t kDenseCrowd = 17;

std::vector<Event> records_of(const std::vector<MapEvent>& events) {
    std::vector<Event> records;
    for (const MapEvent& event : events) records.push_back(*event.event);
    return records;
}

MapClass class_of(const std::string& town_class) {
    return town_class == "capital" ? MapClass::capital
           : town_class == "large" ? MapClass::large
           : town_class == "seat"  ? MapClass::seat
                                   : MapClass::town;
}

}  // namespace

MapPicture::MapPicture(const MapSources& sources, const View& view, std::vector<MapEvent> events,
                       double unit_px)
    : sources_(sources),
      view_(view),
      map_events_(std::move(events)),
      events_(records_of(map_events_)),
      unit_px_(unit_px),
      places_(sources.base, sources.language, view.zoom()),
      shown_(events_in_view()),
      symbol_px_(symbol_size_px()),
      event_labels_(
          sources, map_events_, [this](const Event& event) { return outline_of(event); }, unit_px,
          symbol_px_) {
    mark_options_.frame = Box{0, 0, view.width_px(), view.height_px()}.grown(-px(kFrameMargin));
    mark_options_.symbol_px = 2 * symbol_radius_px(ClaimStatus::claimed, symbol_px_);
    mark_options_.number_size_px = px(map_design::kNumberSize);
    mark_options_.number_gap_px = px(map_design::kNumberGap);
    mark_options_.separation_px = px(kSeparation);
    mark_options_.dot_radius_px = event_labels_.dot_radius_px();
    mark_options_.ring_least_px = px(kRingLeast);
}

void MapPicture::place_events() {
    place_marks({});
}

std::vector<std::size_t> MapPicture::events_in_view() const {
    const Box frame{0, 0, view_.width_px(), view_.height_px()};
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < events_.size(); ++i) {
        if (!events_[i].point || events_[i].place_precision == PlacePrecision::country) continue;
        const MercatorPoint at = view_.nearest(places_.symbol_point(events_[i]));
        if (view_.shows(at) && frame.contains(view_.to_px(at))) found.push_back(i);
    }
    return found;
}

/// Smaller where many events crowd each other, so that symbols stand nearer to their places.
double MapPicture::symbol_size_px() const {
    std::vector<Point> places;
    for (const std::size_t index : shown_)
        places.push_back(view_.to_px(view_.nearest(places_.symbol_point(events_[index]))));
    std::ptrdiff_t most = 0;
    for (const Point place : places) {
        most = std::max(most, std::count_if(places.begin(), places.end(), [&](Point other) {
                            return distance_px(place, other) < px(kCrowdRadius);
                        }));
    }
    return px(most > kDenseCrowd ? map_design::kSmallestSymbol
              : most > kCrowd    ? map_design::kSmallSymbol
                                 : map_design::kSymbol);
}

Path MapPicture::outline_of(const Event& event) const {
    const MercatorGeometry division = fitted(places_.division(event), view_);
    Path outline;
    for (std::size_t i = 0; i < division.parts.size(); ++i) append_part(outline, division, i, view_);
    return outline;
}

std::shared_ptr<const std::string> MapPicture::style_events() const {
    const auto& layers = sources_.style.layers();
    const bool shown = std::any_of(layers.begin(), layers.end(),
                                   [](const StyleLayer& layer) { return layer.source == kEvent_source; });
    return shown ? std::make_shared<const std::string>(to_geojson(events_)) : nullptr;
}

std::string MapPicture::country_at(Point p) const {
    const double side = px(kCountrySquare);
    const std::pair square(static_cast<int>(std::floor(p.x / side)),
                           static_cast<int>(std::floor(p.y / side)));
    const auto known = countries_.find(square);
    if (known != countries_.end()) return known->second;
    const Point middle{(square.first + 0.5) * side, (square.second + 0.5) * side};
    MercatorPoint mercator = view_.to_mercator(middle);
    mercator.x -= std::floor(mercator.x);
    const LonLat at = to_lonlat(mercator);
    return countries_.emplace(square, sources_.base.country_at(at)).first->second;
}

PageMarkSource MapPicture::mark_source() const {
    PageMarkSource source;
    source.marks.locate = [this](const Event& event) {
        return MapPlace{view_.to_px(view_.nearest(places_.symbol_point(event))),
                        view_.metres_per_px(event.point->lat)};
    };
    source.marks.sign_of = [this](const Event& event) {
        return sources_.symbols.order_of(sources_.symbols.kind_of(event));
    };
    source.number_width_px = [this](std::span<const std::size_t> events) {
        return event_labels_.number_width_px(events);
    };
    source.outline = [this](const Event& event) { return outline_of(event); };
    source.names = [this](const PageMarkGroup& group, std::span<const PageMarkGroup> all) {
        return event_labels_.name_choices(group, all);
    };
    source.country_at = [this](Point p) { return country_at(p); };
    return source;
}

void MapPicture::place_marks(std::span<const Box> furniture) {
    mark_options_.obstacles.assign(furniture.begin(), furniture.end());
    marks_ = place_page_marks(events_, shown_, mark_source(), mark_options_);
    labels_ = event_labels_.make(marks_.groups, mark_options_);
}

void MapPicture::keep_names_off_panels() {
    std::vector<Box> panels;
    for (const PageMarkGroup& group : marks_.groups) {
        if (const auto panel = panel_of(group, mark_options_)) panels.push_back(*panel);
    }
    for (Label& label : labels_) {
        if (EventLabels::is_number(label)) continue;
        std::erase_if(label.positions, [&](const LabelPosition& position) {
            const std::vector<Box>& ink = ink_of(position);
            return std::any_of(ink.begin(), ink.end(), [&](const Box& box) {
                return std::any_of(panels.begin(), panels.end(),
                                   [&](const Box& panel) { return panel.overlaps(box); });
            });
        });
    }
}

void MapPicture::place_around(std::span<const Box> furniture) {
    const std::vector<Box> taken = occupied_things();
    const bool covers = std::any_of(furniture.begin(), furniture.end(), [&](const Box& box) {
        return std::any_of(taken.begin(), taken.end(), [&](const Box& other) { return box.overlaps(other); });
    });
    if (covers) place_marks(furniture);
    labels_ = event_labels_.make(marks_.groups, mark_options_);
    std::set<std::int64_t> named;
    std::set<std::string> named_by_text;  // of tables without ids of places
    for (const PageMarkGroup& group : marks_.groups) {
        const std::int64_t geonameid = events_[group.first_event].geonameid;
        if (geonameid != 0)
            named.insert(geonameid);
        else
            named_by_text.insert(map_events_[group.first_event].place_name);
    }
    const auto state = make_map_state(sources_.language, sources_.focus);
    LabelOptions options;
    options.language = sources_.language;
    options.global_state = state.get();
    // Waters have no id.
    const std::size_t event_labels = labels_.size();
    const auto is_event_place = [&](const Label& label) {
        return std::any_of(labels_.begin(), labels_.begin() + static_cast<std::ptrdiff_t>(event_labels),
                           [&](const Label& other) { return other.text == label.text; });
    };
    options.least_size_px = kLeastText_px;
    options.second_language = sources_.second_language;
    options.taken = occupied_things();
    options.taken.insert(options.taken.end(), furniture.begin(), furniture.end());
    for (const PageMarkGroup& group : marks_.groups) {
        if (const auto panel = panel_of(group, mark_options_)) options.taken.push_back(*panel);
    }
    options.busy = occupied_areas();
    options.country_at = [this](Point p) { return country_at(p); };
    options.style_data = sources_.style_data;
    const LabelMaker maker(sources_.style, sources_.base, options, sources_.shaper);
    for (Label& label : maker.in_view(view_)) {
        const bool is_named = label.geonameid != 0
                                  ? named.contains(label.geonameid) || named_by_text.contains(label.text)
                                  : is_event_place(label);
        if (!is_named) labels_.push_back(std::move(label));
    }
    keep_names_off_panels();
    if (sources_.style_data != nullptr) {
        const StyleLabels own(*sources_.style_data, *state, sources_.shaper);
        for (Label& label : own.in_view(view_, style_events())) labels_.push_back(std::move(label));
    }
    placed_ = place_jointly(labels_, label_obstacles(furniture), {0, 0, view_.width_px(), view_.height_px()});
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

std::vector<std::pair<const Label*, const LabelPosition*>> MapPicture::standing_labels() const {
    std::vector<std::pair<const Label*, const LabelPosition*>> standing;
    for (std::size_t i = 0; i < placed_.chosen.size(); ++i) {
        if (placed_.chosen[i]) standing.emplace_back(&labels_[i], &labels_[i].positions[*placed_.chosen[i]]);
    }
    return standing;
}

MapContents MapPicture::contents() const {
    MapContents shown;
    for (const PageMarkGroup& group : marks_.groups) {
        if (!group.leaders.empty()) shown.insert(MapClass::leader);
        if (!group.joined_places.empty()) shown.insert(MapClass::joined);
        if (group.ring_radius_px > 0) {
            shown.insert(MapClass::ring);
        } else if (group.precision == PlacePrecision::admin1) {
            shown.insert(MapClass::area);
        } else if (group.leaders.empty()) {
            shown.insert(MapClass::point);
        }
    }
    for (const auto& [label, position] : standing_labels()) {
        if (!label->town_class.empty()) shown.insert(class_of(label->town_class));
    }
    const int zoom = std::clamp(static_cast<int>(std::lround(view_.zoom())), 0, BaseMap::kMaxZoom);
    sources_.base.visit("border", zoom, view_.box(), [&](const BaseFeature& feature) {
        const PropertyValue value = feature.get("class");
        const auto* name = std::get_if<std::string_view>(&value);
        if (name == nullptr || *name == "international") return;
        const auto& points = feature.geometry().points;
        const bool in_frame = std::any_of(points.begin(), points.end(), [&](MercatorPoint p) {
            const Point at = view_.to_px(p);
            return Box{0, 0, view_.width_px(), view_.height_px()}.contains(at);
        });
        if (in_frame) shown.insert(MapClass::disputed_border);
    });
    return shown;
}

/// Of a whole world, or a globe.
void MapPicture::draw_edge(Canvas& canvas) const {
    const Path edge = view_.warp() != nullptr ? view_.warp()->edge() : Path();
    if (edge.empty()) return;
    Stroke stroke;
    stroke.width_px = px(0.8);
    canvas.stroke(edge, stroke, sources_.style.token_color("border"));
}

void MapPicture::draw_ground(Canvas& canvas) const {
    canvas.begin_group({"ground", "ground", {}, {}});
    canvas.push_clip(view_.outline());
    const GroundData ground{sources_.style, sources_.base, sources_.style_data, style_events()};
    dateline::draw_ground(canvas, ground, view_, *make_map_state(sources_.language, sources_.focus));
    canvas.pop_clip();
    draw_edge(canvas);
    canvas.end_group();
}

void MapPicture::draw_above(Canvas& canvas) const {
    const auto group = [&canvas](const char* name, const auto& work) {
        canvas.begin_group({name, name, {}, {}});
        work();
        canvas.end_group();
    };
    const EventDrawing drawing{
        sources_, map_events_, [this](const Event& event) { return outline_of(event); },
        unit_px_, symbol_px_,  mark_options_};
    if (!sources_.user_layers.empty())
        group("user-layers", [&] { draw_user_layers(canvas, sources_.user_layers, view_, unit_px_); });
    group("precision", [&] { draw_areas(canvas, drawing, marks_.groups); });
    const auto draw_where = [&](const auto& wanted) {
        for (const auto& [label, position] : standing_labels()) {
            if (wanted(*label)) draw_label(canvas, *label, *position);
        }
    };
    group("base-labels", [&] {
        // One group a layer of the style, for those who edit the drawing. Priorities count from the
        // uppermost.
        const auto& layers = sources_.style.layers();
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const auto of_layer = [&](const Label& label) {
                return label.priority.layer >= 0 &&
                       static_cast<std::size_t>(label.priority.layer) == layers.size() - 1 - i;
            };
            const auto standing = standing_labels();
            if (std::none_of(standing.begin(), standing.end(),
                             [&](const auto& each) { return of_layer(*each.first); }))
                continue;
            canvas.begin_group({"labels-" + layers[i].id, "labels", {}, {}});
            draw_where(of_layer);
            canvas.end_group();
        }
    });
    group("events", [&] {
        draw_leaders(canvas, drawing, marks_.groups);
        const auto draw_dot = [&](Point place) {
            Label dot;
            dot.marker = event_labels_.place_dot(place);
            draw_label(canvas, dot, {});
        };
        for (const PageMarkGroup& marks : marks_.groups) {
            if (has_dot(marks)) draw_dot(marks.place);
            std::for_each(marks.joined_places.begin(), marks.joined_places.end(), draw_dot);
        }
        draw_symbols(canvas, drawing, marks_.groups);
    });
    group("event-labels", [&] { draw_where([](const Label& label) { return label.priority.layer < 0; }); });
}

}  // namespace dateline
