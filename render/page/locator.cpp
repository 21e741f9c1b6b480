// SPDX-License-Identifier: Apache-2.0
#include "render/page/locator.h"

#include "render/labels/joint_placement.h"
#include "render/labels/point_label.h"
#include "render/style_layers/ground.h"
#include "render/style_layers/map_state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double kWidth = 126;
constexpr double kHeight = 92;
constexpr double kNameSize = 9.4;
constexpr double kFrameWidth = 1.3;
/// Shares of the large map that a locator may take; smaller than kLeast it would show nothing.
constexpr double kMostOfWidth = 0.24;
constexpr double kMostOfHeight = 0.3;
constexpr double kLeast = 0.7;
/// How much wider than the large map it looks, and how much of the world it shows at least.
constexpr double kWider = 3.8;
constexpr double kLeastSpan_deg = 24;
/// A map that would fill more of it than this shows by itself where it is.
constexpr double kMostFilled = 0.34;
constexpr std::size_t kMostNames = 3;
/// Ranks that a country at the edge loses.
constexpr double kFarAway = 6;
constexpr std::size_t kMostNamesInPanel = 8;

double number_of(const BaseFeature& feature, std::string_view key) {
    const PropertyValue value = feature.get(key);
    const double* number = std::get_if<double>(&value);
    return number != nullptr ? *number : 0;
}

std::string text_of(const BaseFeature& feature, const std::string& key) {
    const PropertyValue value = feature.get(key);
    const auto* text = std::get_if<std::string_view>(&value);
    return text != nullptr ? std::string(*text) : std::string();
}

/// The window of the large map as the locator sees it: bent where their projections differ.
Path frame_of(const View& large, const View& locator) {
    constexpr int kSteps = 24;
    const double w = large.width_px(), h = large.height_px();
    const std::array<Point, 5> corners{Point{0, 0}, {w, 0}, {w, h}, {0, h}, {0, 0}};
    Path frame;
    for (std::size_t side = 0; side < 4; ++side) {
        const Point from = corners[side], to = corners[side + 1];
        for (int i = 0; i < kSteps; ++i) {
            const double way = static_cast<double>(i) / kSteps;
            const Point at{from.x + way * (to.x - from.x), from.y + way * (to.y - from.y)};
            const Point px = locator.to_px(large.to_mercator(at));
            frame.empty() ? frame.move_to(px) : frame.line_to(px);
        }
    }
    return frame.close();
}

}  // namespace

Locator::Locator(const MapSources& sources, const View& view, double unit_px, const Box& room)
    : sources_(sources), unit_px_(unit_px) {
    const MercatorBox large = view.box_of({0, 0, view.width_px(), view.height_px()});
    const double span_deg = 360 * (large.right - large.left);
    const bool in_corner = room.width() <= 0;
    const double scale = in_corner ? std::min({1.0, kMostOfWidth * view.width_px() / (kWidth * unit_px),
                                               kMostOfHeight * view.height_px() / (kHeight * unit_px)})
                                   : 1.0;
    if (scale < kLeast) return;
    const double width_px = in_corner ? kWidth * unit_px * scale : room.width();
    const double height_px = in_corner ? kHeight * unit_px * scale : room.height();
    most_names_ = in_corner ? kMostNames : kMostNamesInPanel;
    const double wanted_deg = std::max(kWider * span_deg, kLeastSpan_deg);
    // At most the world: styles know no zoom below 0.
    const double world_px = std::max(256 * unit_px * scale, width_px * 360 / wanted_deg);
    if (world_px * span_deg / 360 > kMostFilled * width_px) return;
    const double zoom = std::log2(world_px / 256);
    const MercatorPoint middle{(large.left + large.right) / 2, (large.top + large.bottom) / 2};
    // Not beyond the poles.
    const double half = height_px / 2 / world_px;
    const double top = std::clamp(middle.y, half, std::max(half, 1 - half)) - half;
    view_.emplace(MercatorPoint{middle.x - width_px / 2 / world_px, top}, zoom, width_px, height_px);
    *view_ = view_->with_lengths(unit_px * scale);
    frame_ = frame_of(view, *view_);
}

void Locator::draw(Canvas& canvas, const Box& box) const {
    if (!view_) return;
    const auto px = [this](double length) { return length * unit_px_; };
    const Style& style = sources_.style;
    canvas.begin_group({"", "locator", "", ""}, 1);
    const Path edge = Path{}.add_box(box);
    canvas.push_clip(edge);
    canvas.push_offset({box.left, box.top});
    draw_ground(canvas, {style, sources_.base, sources_.style_data}, *view_,
                *make_map_state(sources_.language, sources_.focus));
    canvas.fill(frame_, style.token_color("fire").with_alpha(.08F));
    canvas.stroke(frame_, {.width_px = px(kFrameWidth), .dashes_px = {}}, style.token_color("fire"));
    draw_names(canvas);
    canvas.pop_offset();
    canvas.pop_clip();
    canvas.stroke(edge, {.width_px = px(.8), .dashes_px = {}}, style.token_color("border"));
    canvas.end_group();
}

/// The most important countries that have room.
void Locator::draw_names(Canvas& canvas) const {
    const Style& style = sources_.style;
    TextStyle text;
    text.font = {style.token_text("font-country"), kNameSize * unit_px_, 400, false, 0};
    text.paint = {style.token_color("country-text"), style.token_color("halo").with_alpha(.8F),
                  1.2 * unit_px_};
    text.padding_px = unit_px_;
    const int zoom = std::clamp(static_cast<int>(std::lround(view_->zoom())), 0, BaseMap::kMaxZoom);
    std::vector<Label> labels;
    sources_.base.visit("country_label", zoom, view_->box(), [&](const BaseFeature& feature) {
        text.text = text_of(feature, "name_" + sources_.language);
        if (text.text.empty()) text.text = text_of(feature, "name");
        if (text.text.empty()) return;
        Label label;
        // Neighbours say more of where the map lies than large countries far away.
        const Point at = view_->to_px(feature.geometry().points.front());
        const double away = std::hypot(at.x / view_->width_px() - 0.5, at.y / view_->height_px() - 0.5);
        label.priority.rank = number_of(feature, "rank") + kFarAway * away;
        label.priority.feature = feature.id();
        label.paint = text.paint;
        const ShapedLines lines{sources_.shaper.shape(text.text, text.font)};
        label.positions = positions_around(at, lines, text, 2 * unit_px_,
                                           std::array{TextSide::centre, TextSide::below, TextSide::above});
        labels.push_back(std::move(label));
    });
    const std::array obstacles{frame_.bounds().grown(2 * unit_px_)};
    const Box room = Box{0, 0, view_->width_px(), view_->height_px()}.grown(-2 * unit_px_);
    const JointPlacement placed = place_jointly(labels, obstacles, room);
    std::vector<std::size_t> standing;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (placed.chosen[i]) standing.push_back(i);
    }
    std::sort(standing.begin(), standing.end(),
              [&](std::size_t a, std::size_t b) { return labels[a].priority < labels[b].priority; });
    if (standing.size() > most_names_) standing.resize(most_names_);
    for (const std::size_t i : standing) {
        for (const LabelPosition::Line& line : labels[i].positions[*placed.chosen[i]].lines)
            canvas.text(*line.shape, line.baseline, labels[i].paint);
    }
}

}  // namespace dateline
