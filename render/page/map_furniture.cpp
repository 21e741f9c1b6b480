// SPDX-License-Identifier: Apache-2.0
#include "render/page/map_furniture.h"

#include "render/page/corners.h"

#include <algorithm>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double stamp_size = 12;
constexpr double stamp_padding = 7;
constexpr double map_gap = 10;
constexpr double most_box_width = 0.45;  // of the map's
constexpr std::size_t most_box_rows = 6;

double latitude_of_scale(const View& view) {
    const Point low{view.width_px() / 2, view.height_px() * 0.8};
    return to_lonlat(view.to_mercator(low)).lat;
}

Box shifted(const Box& box, Point by) {
    return {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

}  // namespace

MapFurniture::MapFurniture(const PageKit& kit, const PageContent& content, const View& view, const Box& map,
                           const MapOccupancy& occupied, const Locator* locator)
    : kit_(kit),
      locator_(locator),
      margin_box_(kit, content, map.width() * most_box_width, most_box_rows),
      scale_bar_(kit, view, latitude_of_scale(view)),
      corner_{map.left, map.top} {
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
    want(scale_bar_.width_px(), scale_bar_.height_px(), scale_bar_at_);
    if (locator != nullptr && !locator->empty()) want(locator->width_px(), locator->height_px(), locator_at_);
    const std::vector<Box> placed =
        place_along_edges({0, 0, map.width(), map.height()}, sizes, occupied, kit.px(map_gap));
    for (std::size_t i = 0; i < wanted.size(); ++i) *wanted[i] = placed[i];
    if (std::ranges::any_of(occupied.things, [this](const Box& box) { return box.overlaps(locator_at_); }))
        locator_at_ = {};
}

std::vector<Box> MapFurniture::boxes() const {
    std::vector<Box> covered;
    for (const Box& box : {margin_box_at_, stamp_at_, scale_bar_at_, locator_at_}) {
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

void MapFurniture::draw(Canvas& canvas) const {
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
