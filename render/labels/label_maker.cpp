// SPDX-License-Identifier: Apache-2.0
#include "render/labels/label_maker.h"

#include "geodata/gazetteer/division_names.h"
#include "render/labels/area_labels.h"
#include "render/labels/label_sides.h"
#include "render/labels/line_label.h"
#include "render/labels/point_label.h"
#include "render/labels/text_style.h"
#include "render/labels/thinning.h"
#include "render/style_layers/style_labels.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <set>
#include <utility>

namespace dateline {

namespace {

/// Between a dot's rim and its name, and between a river and its name.
constexpr double kDotGap_px = 3.5;
constexpr double kRiverGap_px = 3;

double number_of(const BaseFeature& feature, std::string_view key, double otherwise) {
    const PropertyValue value = feature.get(key);
    const double* number = std::get_if<double>(&value);
    return number != nullptr ? *number : otherwise;
}

std::string text_of(const BaseFeature& feature, std::string_view key) {
    const PropertyValue value = feature.get(key);
    const auto* text = std::get_if<std::string_view>(&value);
    return text != nullptr ? std::string(*text) : std::string();
}

/// Of a town or a first-order division.
std::int64_t geonameid_of(const BaseFeature& feature) {
    const double id = number_of(feature, "geonameid", 0);
    return static_cast<std::int64_t>(id != 0 ? id : number_of(feature, "gn_id", 0));
}

std::string_view geometry_name(GeometryKind kind) {
    switch (kind) {
        case GeometryKind::point:
            return "Point";
        case GeometryKind::line:
            return "LineString";
        case GeometryKind::polygon:
            return "Polygon";
    }
    return "Point";
}

/// As the style has it; then less spaced, smaller, and broken into two lines.
std::vector<AreaNameSetting> settings_of(const TextStyle& style,
                                         const std::function<ShapedLines(const TextStyle&)>& set) {
    constexpr int kTighter = 8, kSmaller = 14, kBroken = 10;
    std::vector<AreaNameSetting> settings{{set(style), style, 0}};
    const double width = settings.front().lines.front()->advance_px;
    TextStyle broken = style;
    broken.max_width_px = 0.6 * width;
    if (style.text.find(' ') != std::string::npos && settings.front().lines.size() == 1)
        settings.push_back({set(broken), broken, kBroken});
    TextStyle tighter = style;
    tighter.font.letter_spacing_px /= 2;
    if (style.font.letter_spacing_px > 0.3 * style.font.size_px)
        settings.push_back({set(tighter), tighter, kTighter});
    if (style.font.size_px < 13) return settings;
    TextStyle smaller = tighter;
    smaller.font.size_px *= 0.75;
    smaller.font.letter_spacing_px *= 0.75;
    smaller.line_height_px *= 0.75;
    settings.push_back({set(smaller), smaller, kSmaller});
    return settings;
}

}  // namespace

/// A square of map in the px it is labelled in.
struct LabelMaker::Frame {
    Point origin;  ///< Mercator (0, 0) in px
    double world_px = 256;
    Box box;       ///< labels are anchored in [left, right) x [top, bottom)
    int zoom = 0;  ///< of the geometry
    double style_zoom = 0;
    double lengths = 1;               ///< View::lengths
    LabelCell cell;                   ///< as it enters the priority
    const View* projected = nullptr;  ///< of a map that is not Mercator

    Point to_px(MercatorPoint p) const {
        if (projected != nullptr) return projected->to_px(p);
        return {origin.x + p.x * world_px, origin.y + p.y * world_px};
    }
    MercatorBox mercator() const {
        if (projected != nullptr) return projected->box_of(box);
        return {(box.left - origin.x) / world_px, (box.top - origin.y) / world_px,
                (box.right - origin.x) / world_px, (box.bottom - origin.y) / world_px};
    }
    bool holds(Point p) const {
        return box.left <= p.x && p.x < box.right && box.top <= p.y && p.y < box.bottom;
    }
};

LabelMaker::LabelMaker(const Style& style, const BaseMap& base, LabelOptions options, TextShaper& shaper)
    : style_(style), base_(base), options_(std::move(options)), shaper_(shaper) {}

bool LabelMaker::is_ours(const StyleLayer& layer, double style_zoom) const {
    return layer.shown_at(style_zoom) && names_base_map(style_, layer, options_.style_data);
}

EvaluationContext LabelMaker::context_of(const Frame& frame, const BaseFeature& feature) const {
    EvaluationContext context;
    context.zoom = frame.style_zoom;
    context.feature = &feature;
    context.geometry_type = geometry_name(feature.geometry().kind);
    context.language = options_.language;
    context.global_state = options_.global_state;
    return context;
}

TextStyle LabelMaker::text_style_of(const Frame& frame, const StyleLayer& layer,
                                    const EvaluationContext& context) const {
    TextStyle style = read_text_style(layer, context, options_.enlarge_px, frame.lengths);
    if (style.font.size_px > 0 && style.font.size_px < options_.least_size_px) {
        const double by = options_.least_size_px / style.font.size_px;
        for (double* length :
             {&style.font.size_px, &style.font.letter_spacing_px, &style.max_width_px, &style.line_height_px})
            *length *= by;
    }
    return style;
}

/// Broken where it is too long; below it the name in the second language.
ShapedLines LabelMaker::set_lines(const TextStyle& style, const BaseFeature& feature) const {
    ShapedLines lines{shaper_.shape(style.text, style.font)};
    if (style.max_width_px > 0 && lines.front()->advance_px > style.max_width_px)
        lines = shaper_.wrap(style.text, style.font, style.max_width_px);
    if (options_.second_language.empty()) return lines;
    const std::string name = text_of(feature, "name_" + options_.second_language);
    if (name.empty() || name == text_of(feature, "name_" + options_.language)) return lines;
    lines.push_back(shaper_.shape(name, style.font));
    return lines;
}

std::vector<Label> LabelMaker::in_cell(int zoom, LabelCell cell) const {
    Frame frame;
    frame.world_px = 256 * std::exp2(zoom);
    frame.box = box_of(cell);
    if (frame.box.bottom <= 0 || frame.box.top >= frame.world_px) return {};
    // One world only where the cell is larger than it.
    if (frame.world_px < kLabelCell_px && cell.x != 0) return {};
    frame.zoom = std::min(zoom, BaseMap::kMaxZoom);
    frame.style_zoom = std::max(0, zoom - 1);
    const auto around = static_cast<std::int64_t>(std::max(1.0, frame.world_px / kLabelCell_px));
    frame.cell = {((cell.x % around) + around) % around, cell.y};
    const double shift = static_cast<double>(cell.x - frame.cell.x) * kLabelCell_px;
    frame.origin.x = shift;
    std::vector<Label> labels;
    for (std::size_t layer = 0; layer < style_.layers().size(); ++layer) add_layer(frame, layer, labels);
    return labels;
}

std::vector<Label> LabelMaker::in_view(const View& view) const {
    std::vector<Label> labels;
    const auto columns = static_cast<std::int64_t>(std::ceil(view.width_px() / kLabelCell_px));
    const auto rows = static_cast<std::int64_t>(std::ceil(view.height_px() / kLabelCell_px));
    for (std::int64_t y = 0; y < rows; ++y) {
        for (std::int64_t x = 0; x < columns; ++x) {
            Frame frame;
            if (view.warp() != nullptr) frame.projected = &view;
            frame.origin = view.lattice_origin();
            frame.world_px = view.world_px();
            frame.box = {view.width_px() * static_cast<double>(x) / static_cast<double>(columns),
                         view.height_px() * static_cast<double>(y) / static_cast<double>(rows),
                         view.width_px() * static_cast<double>(x + 1) / static_cast<double>(columns),
                         view.height_px() * static_cast<double>(y + 1) / static_cast<double>(rows)};
            frame.zoom = std::clamp(static_cast<int>(std::lround(view.zoom())), 0, BaseMap::kMaxZoom);
            frame.style_zoom = view.style_zoom();
            frame.lengths = view.lengths();
            frame.cell = {x, y};
            for (std::size_t layer = 0; layer < style_.layers().size(); ++layer)
                add_layer(frame, layer, labels);
        }
    }
    Frame whole;
    if (view.warp() != nullptr) whole.projected = &view;
    whole.origin = view.lattice_origin();
    whole.world_px = view.world_px();
    whole.box = {0, 0, view.width_px(), view.height_px()};
    whole.zoom = std::clamp(static_cast<int>(std::lround(view.zoom())), 0, BaseMap::kMaxZoom);
    whole.style_zoom = view.style_zoom();
    whole.lengths = view.lengths();
    add_area_names(view, whole, labels);
    return labels;
}

void LabelMaker::add_area_names(const View& view, const Frame& frame, std::vector<Label>& labels) const {
    const AreaNames countries(base_, view, frame.zoom, AreaKind::country);
    const AreaNames divisions(base_, view, frame.zoom, AreaKind::admin1);
    const CellSums taken(frame.box, options_.taken), busy(frame.box, options_.busy);
    for (std::size_t index = 0; index < style_.layers().size(); ++index) {
        const StyleLayer& layer = style_.layers()[index];
        if (layer.type != LayerType::symbol || !is_ours(layer, frame.style_zoom)) continue;
        const bool is_country = layer.source_layer == "country_label";
        if (!is_country && layer.source_layer != "admin1_label") continue;
        (is_country ? countries : divisions)
            .visit_labels([&](const BaseFeature& feature, const VisibleArea& area) {
                const EvaluationContext context = context_of(frame, feature);
                if (!layer.accepts(context)) return;
                TextStyle style = text_style_of(frame, layer, context);
                if (style.text.empty()) return;
                Label label;
                label.priority = priority_of(index, layer, context, feature);
                label.geonameid = geonameid_of(feature);
                const std::vector<AreaNameSetting> settings =
                    settings_of(style, [&](const TextStyle& some) { return set_lines(some, feature); });
                std::vector<LabelPosition> positions = positions_in_area(area, settings, {taken, busy});
                if (positions.empty()) return;
                // The same name may stand at its own point already: it has better places now.
                const auto same = std::find_if(labels.begin(), labels.end(), [&](const Label& other) {
                    return other.priority == label.priority;
                });
                Label& target = same == labels.end() ? label : *same;
                target.positions = std::move(positions);
                if (same != labels.end()) return;
                label.text = std::move(style.text);
                label.paint = style.paint;
                labels.push_back(std::move(label));
            });
    }
}

LabelPriority LabelMaker::priority_of(std::size_t index, const StyleLayer& layer,
                                      const EvaluationContext& context, const BaseFeature& feature) const {
    LabelPriority priority;
    // The style's last layer is placed first.
    priority.layer = static_cast<int>(style_.layers().size() - 1 - index);
    priority.sort_key = layer.number("symbol-sort-key", context);
    priority.rank = number_of(feature, "rank", 0);
    priority.feature = feature.id();
    return priority;
}

void LabelMaker::add_layer(const Frame& frame, std::size_t index, std::vector<Label>& labels) const {
    const StyleLayer& layer = style_.layers()[index];
    if (layer.type != LayerType::symbol || !is_ours(layer, frame.style_zoom)) return;
    const auto visit = [&](const std::function<void(const BaseFeature&, const LabelPriority&)>& take) {
        base_.visit(layer.source_layer, frame.zoom, frame.mercator(), [&](const BaseFeature& feature) {
            const EvaluationContext context = context_of(frame, feature);
            if (!layer.accepts(context)) return;
            take(feature, priority_of(index, layer, context, feature));
        });
    };
    Thinning thinning(frame.box);
    visit([&](const BaseFeature& feature, const LabelPriority& priority) {
        if (feature.geometry().kind == GeometryKind::point) {
            thinning.offer(priority, frame.to_px(feature.geometry().points.front()));
        }
    });
    const std::set<std::uint32_t> kept = thinning.kept();
    visit([&](const BaseFeature& feature, const LabelPriority& priority) {
        Label label;
        label.priority = priority;
        label.geonameid = geonameid_of(feature);
        if (feature.geometry().kind == GeometryKind::line) {
            add_line(frame, layer, feature, std::move(label), labels);
        } else if (kept.contains(priority.feature)) {
            add_point(frame, layer, feature, std::move(label), labels);
        }
    });
}

void LabelMaker::add_point(const Frame& frame, const StyleLayer& layer, const BaseFeature& feature,
                           Label label, std::vector<Label>& labels) const {
    const Point exact = frame.to_px(feature.geometry().points.front());
    const Point at{std::round(exact.x * 4) / 4, std::round(exact.y * 4) / 4};
    if (!frame.holds(exact)) return;
    if (frame.projected != nullptr && !frame.projected->shows(feature.geometry().points.front())) return;
    const EvaluationContext context = context_of(frame, feature);
    TextStyle style = text_style_of(frame, layer, context);
    if (style.text.empty()) return;
    if (layer.source_layer == "place") {
        std::string own = text_of(feature, "name");
        if (names_division(style.text, own)) style.text = std::move(own);
    }
    const ShapedLines lines = set_lines(style, feature);
    label.marker = marker_of(frame, feature, style.paint.fill, at);
    if (label.marker) {
        label.town_class = text_of(feature, "class");
        if (style.gap_px == 0) style.gap_px = kDotGap_px * frame.lengths;
        const LabelMarker& dot = *label.marker;
        label.positions =
            positions_around(at, lines, style, dot.radius_px,
                             style.sides.empty() ? town_sides() : std::span<const TextSide>(style.sides));
        weigh_sides(label, at, options_.country_at);
        for (LabelPosition& position : label.positions) {
            const Box room = Box{at.x, at.y, at.x, at.y}.grown(dot.radius_px + dot.rim_width_px);
            position.boxes.push_back(room);
            position.ink.push_back(room);
        }
    } else if (const double area_px0 = number_of(feature, "area_px0", 0); area_px0 > 0) {
        const double side_px = std::sqrt(area_px0) * frame.world_px / 256;
        label.positions = positions_inside(at, lines, style, side_px);
        // Where the style names sides, a name too wide for its lake may stand beside it.
        for (LabelPosition& beside : positions_around(at, lines, style, side_px * 0.4, style.sides)) {
            beside.penalty = static_cast<int>(label.positions.size());
            label.positions.push_back(std::move(beside));
        }
    } else {
        if (style.sides.empty()) style.sides = {TextSide::centre};
        label.positions = positions_around(at, lines, style, 0, style.sides);
    }
    if (layer.source_layer == "sea_label") keep_at_sea(label, options_.country_at);
    if (frame.projected != nullptr) keep_on_globe(label, *frame.projected);
    label.text = std::move(style.text);
    label.paint = style.paint;
    if (!label.positions.empty()) labels.push_back(std::move(label));
}

void LabelMaker::add_line(const Frame& frame, const StyleLayer& layer, const BaseFeature& feature,
                          Label label, std::vector<Label>& labels) const {
    const EvaluationContext context = context_of(frame, feature);
    TextStyle style = text_style_of(frame, layer, context);
    if (style.text.empty()) return;
    std::vector<Polyline> lines;
    for (std::size_t part = 0; part < feature.geometry().parts.size(); ++part) {
        Polyline line;
        for (const MercatorPoint p : feature.geometry().part(part)) line.push_back(frame.to_px(p));
        lines.push_back(std::move(line));
    }
    // A margin keeps the names of one river in neighbouring cells apart.
    const Box room = frame.box.grown(-frame.box.width() * 0.06);
    label.positions = positions_along(clip_and_join(lines, room), shaper_.shape(style.text, style.font),
                                      style, kRiverGap_px * frame.lengths + style.offset_px.y);
    label.priority.cell_x = frame.cell.x;
    label.priority.cell_y = frame.cell.y;
    label.text = std::move(style.text);
    label.paint = style.paint;
    if (!label.positions.empty()) labels.push_back(std::move(label));
}

std::optional<LabelMarker> LabelMaker::marker_of(const Frame& frame, const BaseFeature& feature, Color fill,
                                                 Point at) const {
    const std::string name = text_of(feature, "class");
    const std::string token = "dot-" + name;
    if (name.empty() || !style_.has_token(token)) return std::nullopt;
    LabelMarker marker;
    marker.centre = at;
    marker.radius_px = frame.lengths * style_.token_number(token);
    if (name == "capital") {
        marker.shape = MarkerShape::square;
        marker.radius_px /= 2;
    }
    marker.fill = fill;
    if (style_.has_token("dot-rim")) {
        marker.rim = style_.token_color("halo");
        marker.rim_width_px = frame.lengths * style_.token_number("dot-rim");
    }
    return marker;
}

}  // namespace dateline
