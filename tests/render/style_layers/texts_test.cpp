// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/symbol_text.h"
#include "tests/render/style_layers/drawing.h"

#include <doctest/doctest.h>

using namespace dateline;
using test::drawn;
using test::geojson;

namespace {

constexpr const char* kPoint = R"({"type": "Point", "coordinates": [0, 0]})";

/// Where a picture is covered, px.
struct Cover {
    double sum = 0;
    Box box{1e9, 1e9, -1e9, -1e9};
};
Cover cover_of(const Framebuffer& picture) {
    Cover out;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const auto alpha = static_cast<double>(picture.at(x, y).alpha);
            out.sum += alpha;
            if (alpha < 0.2) continue;
            out.box = {std::min(out.box.left, double(x)), std::min(out.box.top, double(y)),
                       std::max(out.box.right, x + 1.0), std::max(out.box.bottom, y + 1.0)};
        }
    }
    return out;
}

std::string texts(const std::string& layout, const std::string& paint = "") {
    return R"({"id": "t", "type": "symbol", "source": "s", "layout": {"text-font": ["Noto Sans Regular"], )" +
           layout + R"(}, "paint": {)" + paint + "}}";
}
Cover point_text(const std::string& layout, const std::string& paint = "") {
    return cover_of(drawn(geojson("s", kPoint), texts(layout, paint)));
}

}  // namespace

TEST_CASE("a text stands around its point, or beside it by its anchor and offset") {
    const Cover middle = point_text(R"("text-field": "HHH", "text-size": 12)");
    CHECK(middle.box.centre().x == doctest::Approx(32).epsilon(0.04));
    CHECK(middle.box.centre().y == doctest::Approx(32).epsilon(0.05));
    const Cover right = point_text(R"("text-field": "HHH", "text-size": 12, "text-anchor": "left")");
    CHECK(right.box.left >= 32);
    CHECK(right.box.left <= 34);
    const Cover below = point_text(R"("text-field": "HHH", "text-size": 12, "text-anchor": "top")");
    CHECK(below.box.top >= 32);
    // One size to the right.
    const Cover moved = point_text(R"("text-field": "HHH", "text-size": 12, "text-offset": [1, 0])");
    CHECK(moved.box.left - middle.box.left == doctest::Approx(12).epsilon(0.1));
}

TEST_CASE("text-transform, letter-spacing, rotation and wrapping change its shape") {
    const Cover plain = point_text(R"("text-field": "hh", "text-size": 12)");
    CHECK(point_text(R"("text-field": "hh", "text-size": 12, "text-transform": "uppercase")").sum >
          plain.sum);
    CHECK(point_text(R"("text-field": "hh", "text-size": 12, "text-letter-spacing": 0.5)").box.width() >
          plain.box.width() + 4);
    const Cover turned = point_text(R"("text-field": "HHH", "text-size": 12, "text-rotate": 90)");
    CHECK(turned.box.height() > turned.box.width());
    const Cover wrapped = point_text(R"("text-field": "HHH HHH", "text-size": 10, "text-max-width": 4)");
    CHECK(wrapped.box.height() > 12);  // two lines of 1.2 sizes
}

TEST_CASE("of several anchors the first with room is taken") {
    const std::string layer = R"("text-field": "HHH", "text-size": 10, "text-radial-offset": 0.5)";
    const Cover left = point_text(layer + R"(, "text-variable-anchor": ["right", "left"])");
    CHECK(left.box.right <= 32);
    // A text of the layer above is placed first and takes the room to the left.
    const std::string blocked =
        R"({"id": "a", "type": "symbol", "source": "s", "layout": {"text-font": ["Noto Sans Regular"], "text-size": 10, "text-radial-offset": 0.5,
             "text-field": "HHH", "text-variable-anchor": ["right", "left"]}},
           {"id": "b", "type": "symbol", "source": "s", "layout": {"text-font": ["Noto Sans Regular"], "text-size": 10, "text-radial-offset": 0.5,
             "text-field": "HHH", "text-anchor": "right"}})";
    const Cover both = cover_of(drawn(geojson("s", kPoint), blocked));
    CHECK(both.box.left == doctest::Approx(left.box.left));
    CHECK(both.box.right > 40);
}

TEST_CASE("a text follows its line, upright, where the line is long and straight enough") {
    const auto along = [](const std::string& coordinates, const std::string& more = "") {
        return cover_of(drawn(
            geojson("s", R"({"type": "LineString", "coordinates": )" + coordinates + "}"),
            texts(R"("symbol-placement": "line-center", "text-field": "HHHH", "text-size": 10)" + more)));
    };
    const Cover level = along("[[-40, 0], [40, 0]]");
    CHECK(level.box.width() > level.box.height());
    const Cover steep = along("[[0, -40], [0, 40]]");
    CHECK(steep.box.height() > steep.box.width());
    // Drawn from east to west it still reads from left to right: the same pixels.
    CHECK(along("[[40, 0], [-40, 0]]").sum == doctest::Approx(level.sum).epsilon(0.02));
    CHECK(along("[[-3, 0], [3, 0]]").sum == 0);            // 8 px
    CHECK(along("[[-30, 0], [0, 0], [0, 30]]").sum == 0);  // 90 degrees
    CHECK(along("[[-30, 0], [0, 0], [0, 30]]", R"(, "text-max-angle": 100)").sum > 0);
}

TEST_CASE("a halo surrounds the text in its colour") {
    const Cover plain = point_text(R"("text-field": "I", "text-size": 16)");
    const Cover haloed = point_text(R"("text-field": "I", "text-size": 16)",
                                    R"("text-halo-color": "#fff", "text-halo-width": 2)");
    CHECK(haloed.box.width() - plain.box.width() == doctest::Approx(4).epsilon(0.3));
}
