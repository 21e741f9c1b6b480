// SPDX-License-Identifier: Apache-2.0
#include "render/page/map_furniture.h"

#include "render/page/corners.h"
#include "render/page/rich_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double stamp_size = 12;
constexpr double stamp_padding = 7;
constexpr double map_gap = 10;
constexpr double most_box_width = 0.56;  // of the map's
constexpr double most_box_height = 0.6;  // likewise
constexpr double credit_size = 8;
constexpr double credit_padding = 4;
constexpr double north_width = 16;
constexpr double north_height = 34;
constexpr double north_turn = 5 * std::numbers::pi / 180;
constexpr double north_step = 0.05;  // degrees of latitude

double latitude_of_scale(const View& view) {
    const Point low{view.width_px() / 2, view.height_px() * 0.8};
    return to_lonlat(view.to_mercator(low)).lat;
}

/// A whole world, or a globe: readers know which way is up, and neither an arrow nor a length is right
/// elsewhere on it.
bool shows_world(const View& view) {
    return view.warp() != nullptr && !view.warp()->edge().empty();
}

Box shifted(const Box& box, Point by) {
    return {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

}  // namespace

double north_rad(const View& view, Point at) {
    const LonLat here = to_lonlat(view.to_mercator(at));
    const double lat = std::clamp(here.lat, -89.5, 89.5);
    const Point from = view.to_px(LonLat{here.lon, lat - north_step});
    const Point to = view.to_px(LonLat{here.lon, lat + north_step});
    return std::atan2(to.x - from.x, from.y - to.y);
}

bool needs_north_arrow(const View& view) {
    if (view.warp() == nullptr || shows_world(view)) return false;
    const double w = view.width_px(), h = view.height_px();
    const std::array probes{Point{0, 0}, Point{w, 0}, Point{0, h}, Point{w, h}, Point{w / 2, h / 2}};
    return std::any_of(probes.begin(), probes.end(),
                       [&](Point at) { return std::abs(north_rad(view, at)) > north_turn; });
}

MapFurniture::MapFurniture(const PageKit& kit, const PageContent& content, const View& view, const Box& map,
                           const MapOccupancy& occupied, const Locator* locator, const std::string& credit)
    : kit_(kit),
      locator_(locator),
      margin_box_(kit, content, map.width() * most_box_width,
                  MarginBox::rows_in(kit, map.height() * most_box_height)),
      scale_bar_(kit, view, latitude_of_scale(view)),
      corner_{map.left, map.top},
      credit_(credit) {
    std::vector<BoxSize> sizes;
    std::vector<Box*> wanted;
    const auto want = [&](double width_px, double height_px, Box& at) {
        sizes.push_back({width_px, height_px});
        wanted.push_back(&at);
    };
    if (!margin_box_.empty()) want(margin_box_.width_px(), margin_box_.height_px(), margin_box_at_);
    if (content.fictitious) {
        const double words_px = kit.width_px(kit.locale.text("stamp.fictitious"), kit.font(stamp_size, 700));
        want(words_px + kit.px(2 * stamp_padding), kit.px(stamp_size + stamp_padding + 2), stamp_at_);
    }
    if (!credit_.empty()) {
        const double padding = kit.px(2 * credit_padding);
        credit_ = shortened(kit, credit_, kit.font(credit_size), map.width() - padding - kit.px(2 * map_gap));
        want(kit.width_px(credit_, kit.font(credit_size)) + padding, kit.px(credit_size) + padding,
             credit_at_);
    }
    if (!shows_world(view)) want(scale_bar_.width_px(), scale_bar_.height_px(), scale_bar_at_);
    if (needs_north_arrow(view)) want(kit.px(north_width), kit.px(north_height), north_at_);
    if (locator != nullptr && !locator->empty()) want(locator->width_px(), locator->height_px(), locator_at_);
    const std::vector<Box> placed =
        place_along_edges({0, 0, map.width(), map.height()}, sizes, occupied, kit.px(map_gap));
    for (std::size_t i = 0; i < wanted.size(); ++i) *wanted[i] = placed[i];
    if (north_at_.width() > 0) north_rad_ = north_rad(view, north_at_.centre());
    if (std::ranges::any_of(occupied.things, [this](const Box& box) { return box.overlaps(locator_at_); }))
        locator_at_ = {};
}

std::vector<Box> MapFurniture::boxes() const {
    std::vector<Box> covered;
    for (const Box& box : {margin_box_at_, stamp_at_, scale_bar_at_, locator_at_, credit_at_, north_at_}) {
        if (box.width() > 0) covered.push_back(box);
    }
    return covered;
}

void MapFurniture::draw_stamp(Canvas& canvas) const {
    const Box box = shifted(stamp_at_, corner_);
    canvas.begin_group({"", "stamp", "", ""}, 1);
    const Color color = kit_.color("fire");
    const Path frame = Path{}.add_rounded_box(box, kit_.px(3));
    canvas.fill(frame, kit_.color("paper").with_alpha(.9F));
    canvas.stroke(frame, {.width_px = kit_.px(1.4), .dashes_px = {}}, color);
    kit_.draw_text(canvas, kit_.locale.text("stamp.fictitious"), kit_.font(stamp_size, 700), {color},
                   {box.centre().x, box.centre().y + kit_.px(4.3)}, PageKit::Anchor::middle);
    canvas.end_group();
}

void MapFurniture::draw_credit(Canvas& canvas) const {
    const Box box = shifted(credit_at_, corner_);
    canvas.begin_group({"", "sources", "", ""}, 1);
    canvas.fill(Path{}.add_box(box), kit_.color("paper").with_alpha(.82F));
    kit_.draw_text(canvas, credit_, kit_.font(credit_size), {kit_.color("ink2")},
                   {kit_.from_start(box, kit_.px(credit_padding)),
                    box.bottom - kit_.px(credit_padding + credit_size * .22)});
    canvas.end_group();
}

void MapFurniture::draw_north(Canvas& canvas) const {
    const Box box = shifted(north_at_, corner_);
    canvas.begin_group({"", "north", "", ""}, 1);
    const Point foot{box.centre().x, box.centre().y + kit_.px(5)};
    const auto at = [&](double right, double up) {
        const double x = kit_.px(right), y = kit_.px(up);
        return Point{foot.x + x * std::cos(north_rad_) + y * std::sin(north_rad_),
                     foot.y + x * std::sin(north_rad_) - y * std::cos(north_rad_)};
    };
    const Path arrow =
        Path{}.move_to(at(0, 9)).line_to(at(4, -9)).line_to(at(0, -5.5)).line_to(at(-4, -9)).close();
    canvas.stroke(arrow, {.width_px = kit_.px(2.4), .join = LineJoin::round, .dashes_px = {}},
                  kit_.color("halo").with_alpha(.8F));
    canvas.fill(arrow, kit_.color("ink"));
    const Point letter = at(0, 15.5);
    kit_.draw_text(canvas, kit_.locale.text("north"), kit_.font(9, 700),
                   {kit_.color("ink"), kit_.color("halo").with_alpha(.9F), kit_.px(1.4)},
                   {letter.x, letter.y + kit_.px(3.2)}, PageKit::Anchor::middle);
    canvas.end_group();
}

void MapFurniture::draw(Canvas& canvas) const {
    if (credit_at_.width() > 0) draw_credit(canvas);
    if (north_at_.width() > 0) draw_north(canvas);
    if (locator_at_.width() > 0) locator_->draw(canvas, shifted(locator_at_, corner_));
    if (scale_bar_at_.width() > 0) {
        canvas.begin_group({"", "scale", "", ""}, 1);
        scale_bar_.draw(canvas, shifted(scale_bar_at_, corner_));
        canvas.end_group();
    }
    if (margin_box_at_.width() > 0) margin_box_.draw(canvas, shifted(margin_box_at_, corner_));
    if (stamp_at_.width() > 0) draw_stamp(canvas);
}

}  // namespace dateline
