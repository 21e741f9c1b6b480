// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/raster_look.h"

#include "styles/document/style.h"

#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

Pixel looked(const std::string& paint, const Pixel& pixel) {
    const Style style = Style::parse(R"({"version": 8, "sources": {"r": {"type": "raster", "tiles": ["a"]}},
        "layers": [{"id": "r", "type": "raster", "source": "r", "paint": {)" +
                                         paint + "}}]}",
                                     "test");
    return RasterLook(style.layers().front(), EvaluationContext{}).apply(pixel);
}

void check_near(const Pixel& pixel, float red, float green, float blue, float alpha) {
    CHECK(pixel.red == doctest::Approx(red));
    CHECK(pixel.green == doctest::Approx(green));
    CHECK(pixel.blue == doctest::Approx(blue));
    CHECK(pixel.alpha == doctest::Approx(alpha));
}

}  // namespace

TEST_CASE("each property of a raster layer by arithmetic") {
    const Pixel pixel{0.2F, 0.4F, 0.6F, 1};
    check_near(looked("", pixel), 0.2F, 0.4F, 0.6F, 1);
    check_near(looked("\"raster-opacity\": 0.5", pixel), 0.1F, 0.2F, 0.3F, 0.5F);
    // No saturation leaves the mean.
    check_near(looked("\"raster-saturation\": -1", pixel), 0.4F, 0.4F, 0.4F, 1);
    // No contrast leaves the middle.
    check_near(looked("\"raster-contrast\": -1", pixel), 0.5F, 0.5F, 0.5F, 1);
    // (0.2 - 0.5) / (1 - 0.5) + 0.5 = -0.1, cut at 0
    check_near(looked("\"raster-contrast\": 0.5", pixel), 0, 0.3F, 0.7F, 1);
    check_near(looked("\"raster-brightness-min\": 0.5", pixel), 0.6F, 0.7F, 0.8F, 1);
    check_near(looked("\"raster-brightness-max\": 0.5", pixel), 0.1F, 0.2F, 0.3F, 1);
    // A third of a turn gives each channel another's value.
    check_near(looked("\"raster-hue-rotate\": 120", pixel), 0.6F, 0.2F, 0.4F, 1);
    check_near(looked("\"raster-hue-rotate\": 360", pixel), 0.2F, 0.4F, 0.6F, 1);
}

TEST_CASE("translucent pixels are adjusted as the colours they would be alone") {
    // Half-transparent (0.2, 0.4, 0.6), premultiplied.
    check_near(looked("\"raster-saturation\": -1", {0.1F, 0.2F, 0.3F, 0.5F}), 0.2F, 0.2F, 0.2F, 0.5F);
    check_near(looked("\"raster-brightness-min\": 0.5", {0, 0, 0, 0}), 0, 0, 0, 0);
}
