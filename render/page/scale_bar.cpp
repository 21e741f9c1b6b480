// SPDX-License-Identifier: Apache-2.0
#include "render/page/scale_bar.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace dateline {

namespace {

constexpr double text_size = 8.2;
constexpr double tick = 3.4;
constexpr double bar_at = 11.5;  // from the top of the box
constexpr double height = 25;
constexpr double text_gap = 3;

}  // namespace

ScaleLength round_length(double metres_per_unit, double metres_per_px, double width_px) {
    const double most = width_px / 4 * metres_per_px / metres_per_unit;
    const double power = std::pow(10, std::floor(std::log10(most)));
    const double value = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    return {value, value * metres_per_unit / metres_per_px};
}

ScaleBar::ScaleBar(const PageKit& kit, const View& view, double latitude) : kit_(kit) {
    const double metres_per_px = view.metres_per_px(latitude);
    km_ = round_length(1000, metres_per_px, view.width_px());
    miles_ = round_length(1609.344, metres_per_px, view.width_px());
    while (miles_.length_px > km_.length_px) {  // the line is as long as its kilometres
        miles_ = round_length(1609.344, metres_per_px, 4 * std::min(km_.length_px, miles_.length_px * .99));
    }
    km_text_ =
        km_.value >= 1
            ? kit.locale.text("scale.km", {{"value", kit.locale.number(std::lround(km_.value))}})
            : kit.locale.text("scale.m", {{"value", kit.locale.number(std::lround(km_.value * 1000))}});
    miles_text_ = kit.locale.text("scale.mi", {{"value", fmt::format("{:g}", miles_.value)}});
    const double north = view.metres_per_px(to_lonlat(view.to_mercator(Point{0, 0})).lat);
    const double south = view.metres_per_px(to_lonlat(view.to_mercator(Point{0, view.height_px()})).lat);
    if (std::max(north, south) > 1.1 * std::min(north, south)) {
        const bool northern = latitude >= 0;
        latitude_text_ = kit.locale.text(
            "scale.at", {{"lat", std::to_string(std::lround(std::abs(latitude)))},
                         {"hemisphere", kit.locale.text(northern ? "scale.north" : "scale.south")}});
        km_text_ += " " + latitude_text_;
    }
    const Font font = kit.font(text_size);
    width_px_ = std::max(km_.length_px, miles_.length_px) + kit.px(text_gap) +
                std::max(kit.width_px(km_text_, font), kit.width_px(miles_text_, font));
}

double ScaleBar::height_px() const {
    return kit_.px(height);
}

void ScaleBar::draw(Canvas& canvas, const Box& box) const {
    const double y = box.top + kit_.px(bar_at);
    const double up = y - kit_.px(tick), down = y + kit_.px(tick);
    Path line;
    line.move_to({box.left, up}).line_to({box.left, down});
    line.move_to({box.left, y})
        .line_to({box.left + km_.length_px, y})
        .line_to({box.left + km_.length_px, up});
    line.move_to({box.left + miles_.length_px, y}).line_to({box.left + miles_.length_px, down});
    canvas.stroke(line, {.width_px = kit_.px(3.2), .cap = LineCap::square, .dashes_px = {}},
                  kit_.color("halo").with_alpha(.8F));
    canvas.stroke(line, {.width_px = kit_.px(1), .cap = LineCap::square, .dashes_px = {}}, kit_.color("ink"));
    const TextPaint paint{kit_.color("ink2"), kit_.color("halo").with_alpha(.9F), kit_.px(1.4)};
    const Font font = kit_.font(text_size);
    const auto label = [&](const std::string& text, double x, double baseline) {
        canvas.text(*kit_.shaper.shape(text, font, kit_.direction()), {x, baseline}, paint);
    };
    label(km_text_, box.left + km_.length_px + kit_.px(text_gap), y - kit_.px(.6));
    label(miles_text_, box.left + miles_.length_px + kit_.px(text_gap), y + kit_.px(9.8));
}

}  // namespace dateline
