// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/hillshade_methods.h"

#include <cmath>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

HillshadeMethod method_of(const std::string& paint) {
    const Style style =
        Style::parse(R"({"version": 8, "sources": {"d": {"type": "raster-dem", "tiles": ["a"]}},
        "layers": [{"id": "h", "type": "hillshade", "source": "d", "paint": {)" +
                         paint + "}}]}",
                     "test");
    return {style.layers().front(), EvaluationContext{}};
}

/// How much lighter than darker a slope is painted, black and white being the layer's own colours.
float lightness(const HillshadeMethod& method, Slope slope) {
    const Pixel pixel = method.paint(slope);
    return pixel.red - (pixel.alpha - pixel.red);
}

}  // namespace

TEST_CASE("every method lights the slopes that face the light and shades the others") {
    for (const std::string method : {"standard", "basic", "combined", "igor", "multidirectional"}) {
        CAPTURE(method);
        const HillshadeMethod shade = method_of(
            "\"hillshade-illumination-direction\": 270, \"hillshade-accent-color\": \"rgba(0,0,0,0)\", "
            "\"hillshade-method\": \"" +
            method + "\"");
        // The light stands in the west: ground that rises eastwards faces it.
        CHECK(lightness(shade, {1, 0}) > lightness(shade, {-1, 0}));
        CHECK(lightness(shade, {1, 0}) > 0);
        CHECK(lightness(shade, {-1, 0}) < 0);
        const Pixel pixel = shade.paint({3, -2});
        CHECK(pixel.alpha <= doctest::Approx(1));
        CHECK(pixel.red <= doctest::Approx(pixel.alpha));
    }
}

TEST_CASE("level ground is left alone by the methods that only know slopes") {
    for (const std::string method : {"standard", "igor", "combined"}) {
        CAPTURE(method);
        CHECK(method_of("\"hillshade-method\": \"" + method + "\"").paint({0, 0}).alpha ==
              doctest::Approx(0));
    }
    // "basic": cosine to a light at 45° is sin 45° = 0.7071, the highlight by 2 * 0.7071 - 1.
    CHECK(method_of("\"hillshade-method\": \"basic\"").paint({0, 0}).alpha ==
          doctest::Approx(0.41421).epsilon(0.001));
}

TEST_CASE("several lights: the mean of single ones") {
    const std::string base =
        "\"hillshade-method\": \"multidirectional\", \"hillshade-illumination-direction\": ";
    const Slope slope{0.4, -0.7};
    const float both = method_of(base + "[270, 10]").paint(slope).alpha;
    const float first = method_of(base + "270").paint(slope).alpha;
    const float second = method_of(base + "10").paint(slope).alpha;
    CHECK(both == doctest::Approx((first + second) / 2));
}
