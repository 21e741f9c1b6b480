// SPDX-License-Identifier: Apache-2.0
#include "render/symbols/draw_symbol.h"

#include <array>
#include <cmath>
#include <filesystem>
#include <set>

#include <doctest/doctest.h>

namespace dateline {
namespace {

const std::filesystem::path styles = std::filesystem::path("styles");

Image drawn(const char* theme, ClaimStatus status) {
    const Style style = Style::read(styles / "themes" / (std::string(theme) + ".json"));
    const SymbolTable table = SymbolTable::read(styles / "icons");
    const auto canvas = make_raster_canvas(60, 60, 1);
    draw_symbol(*canvas, table.kind("explosion"), status, style, {30, 30}, 30);
    return canvas->take_image();
}

}  // namespace

TEST_CASE("a sign paints within its radius, and reaches it") {
    for (int i = 0; i <= static_cast<int>(ClaimStatus::planned); ++i) {
        const auto status = static_cast<ClaimStatus>(i);
        const Image image = drawn("news", status);
        double furthest = 0;
        for (int y = 0; y < image.height; ++y) {
            for (int x = 0; x < image.width; ++x) {
                if (image.rgba[static_cast<std::size_t>((y * image.width + x) * 4 + 3)] > 20) {
                    furthest = std::max(furthest, std::hypot(x + .5 - 30, y + .5 - 30));
                }
            }
        }
        CAPTURE(i);
        // Half a pixel's diagonal of blur.
        CHECK(furthest <= symbol_radius_px(status, 30) + 0.8);
        CHECK(furthest >= symbol_radius_px(status, 30) - 1.6);
    }
}

TEST_CASE("every status looks its own, in both themes") {
    std::set<std::vector<std::uint8_t>> looks;
    for (const char* theme : {"news", "dark"}) {
        for (int i = 0; i <= static_cast<int>(ClaimStatus::planned); ++i) {
            looks.insert(drawn(theme, static_cast<ClaimStatus>(i)).rgba);
        }
    }
    CHECK(looks.size() == 10);
}

TEST_CASE("a claimed disc is hollow between disc and ring, an unconfirmed one is hollow inside") {
    const Style style = Style::read(styles / "themes" / "news.json");
    const Color glyph = style.token_color("glyph");
    const auto is_glyph = [&](const Image& image, int x) {
        const std::uint8_t* p = image.rgba.data() + (30 * image.width + x) * 4;
        return std::abs(p[0] - 255 * static_cast<double>(glyph.red)) < 30 &&
               std::abs(p[1] - 255 * static_cast<double>(glyph.green)) < 30;
    };
    // At 2 px a unit: the gap of a claim lies from 6.4 to 7.45 units, 14 px left of the centre; of a hollow
    // sign, 6 units are inside its rim and outside its icon, 12 px.
    CHECK(is_glyph(drawn("news", ClaimStatus::claimed), 30 - 14));
    CHECK(is_glyph(drawn("news", ClaimStatus::unconfirmed), 30 - 12));
    CHECK(!is_glyph(drawn("news", ClaimStatus::reported), 30 - 12));
}

}  // namespace dateline
