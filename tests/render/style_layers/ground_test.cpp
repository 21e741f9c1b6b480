// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/ground.h"

#include "render/style_layers/map_state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

const BaseMap& base_map() {
    static const BaseMap map(basemap_path());
    return map;
}

Image drawn(const Style& style, const View& view, const ValueObject& state) {
    const auto canvas =
        make_raster_canvas(static_cast<int>(view.width_px()), static_cast<int>(view.height_px()), 1);
    draw_ground(*canvas, GroundData{style, base_map()}, view, state);
    return canvas->take_image();
}

std::array<int, 3> color_at(const Image& image, const View& view, LonLat point) {
    const Point px = view.to_px(point);
    const auto at = (static_cast<std::size_t>(px.y) * static_cast<std::size_t>(image.width) +
                     static_cast<std::size_t>(px.x)) *
                    4;
    return {image.rgba[at], image.rgba[at + 1], image.rgba[at + 2]};
}

std::array<int, 3> bytes_of(Color color) {
    const auto byte = [](float part) { return static_cast<int>(std::lround(part * 255)); };
    return {byte(color.red), byte(color.green), byte(color.blue)};
}

int difference(std::array<int, 3> a, std::array<int, 3> b) {
    return std::max({std::abs(a[0] - b[0]), std::abs(a[1] - b[1]), std::abs(a[2] - b[2])});
}

/// The window of 512 px whose middle is a point.
View around(LonLat middle, double zoom) {
    const MercatorPoint centre = to_mercator(middle);
    const double world = 256 * std::exp2(zoom);
    return {{centre.x - 256 / world, centre.y - 256 / world}, zoom, 512, 512};
}

}  // namespace

TEST_CASE("sea is drawn as sea, land as land, the focus lighter than its neighbours") {
    const Style style = load_style("news");
    const View view = around({36.5, 35.2}, 6);
    const Image plain = drawn(style, view, *make_map_state("fr", {}));
    const LonLat at_sea{33.2, 33.8};  // 100 km from the nearest coast: beyond the vignette
    const LonLat syrian_desert{38.8, 34.0};
    const LonLat in_turkey{38.6, 37.1};
    CHECK(color_at(plain, view, at_sea) == bytes_of(style.token_color("sea")));
    // Relief tones the land a little.
    constexpr int kRelief = 26;
    CHECK(difference(color_at(plain, view, syrian_desert), bytes_of(style.token_color("land"))) <= kRelief);
    const Image focused = drawn(style, view, *make_map_state("fr", {"SY"}));
    CHECK(difference(color_at(focused, view, syrian_desert), bytes_of(style.token_color("focus"))) <=
          kRelief);
    CHECK(color_at(focused, view, syrian_desert)[2] > color_at(plain, view, syrian_desert)[2]);
    CHECK(color_at(focused, view, in_turkey) == color_at(plain, view, in_turkey));
}

TEST_CASE("the same view is drawn in the same bytes, in every theme") {
    for (const std::string& name : theme_names()) {
        CAPTURE(name);
        const Style style = load_style(name);
        const View view({4.0 / 8, 3.0 / 8}, 3, 256, 256);
        const auto state = make_map_state("fr", {});
        CHECK(drawn(style, view, *state).rgba == drawn(style, view, *state).rgba);
    }
}

TEST_CASE("two neighbouring views meet: what one draws at its edge the other goes on with") {
    const Style style = load_style("news");
    const auto state = make_map_state("fr", {});
    // The coast of Lebanon and dashed borders cross the seam; whole px apart, so both stand on one lattice.
    const View wide({0.5966796875, 0.396484375}, 7, 512, 256);
    const View right({wide.to_mercator(Point{256, 0}).x, wide.box().top}, 7, 256, 256);
    const Image both = drawn(style, wide, *state);
    const Image half = drawn(style, right, *state);
    std::size_t apart = 0;
    for (std::size_t y = 0; y < 256; ++y) {
        for (std::size_t x = 0; x < 256 * 4; ++x) {
            const int a = both.rgba[y * 512 * 4 + 256 * 4 + x];
            const int b = half.rgba[y * 256 * 4 + x];
            // Cairo draws one path at another offset a few levels apart along its edges.
            constexpr int kEdges = 10;
            if (std::abs(a - b) > kEdges) ++apart;
        }
    }
    CHECK(apart == 0);
}

TEST_CASE("a view across the antimeridian shows the same ground as one a world further east") {
    const Style style = load_style("news");
    const auto state = make_map_state("fr", {});
    const View west({-32.0 / 256, 0.25}, 2, 64, 128);
    const View east({1 - 32.0 / 256, 0.25}, 2, 64, 128);
    const Image a = drawn(style, west, *state);
    const Image b = drawn(style, east, *state);
    std::size_t apart = 0;
    for (std::size_t i = 0; i < a.rgba.size(); ++i) apart += std::abs(a.rgba[i] - b.rgba[i]) > 10 ? 1 : 0;
    CHECK(apart == 0);
}
