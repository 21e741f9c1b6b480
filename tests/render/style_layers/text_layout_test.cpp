// SPDX-License-Identifier: Apache-2.0
// A text's block against the definitions of the style specification: sizes count in px, offsets, line heights
// and widths in ems of the size.
#include "render/style_layers/symbol_text.h"

#include <array>
#include <memory>
#include <string>
#include <utility>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

constexpr double kSize_px = 20;

std::shared_ptr<const SymbolText> text_of(const std::string& layout) {
    const Style style = Style::parse(R"({"version": 8, "sources": {"s": {"type": "geojson", "data": null}},
        "layers": [{"id": "t", "type": "symbol", "source": "s", "layout": {"text-size": 20,
        "text-font": ["Noto Sans Regular"], )" +
                                         layout + "}}]}",
                                     "test");
    static TextShaper shaper;
    return set_text(style.layers().front(), {}, 0, true, shaper);
}

constexpr const char* kOne = R"("text-field": "Homs")";
constexpr const char* kThree = R"("text-field": "A\nlonger line\nB")";

}  // namespace

TEST_CASE("text-anchor names the side of the block that lies at the anchor") {
    struct Case {
        const char* anchor;
        double x, y;  ///< of the anchor within the block
    };
    for (const auto& [anchor, x, y] :
         {Case{"center", 0.5, 0.5}, Case{"left", 0, 0.5}, Case{"right", 1, 0.5}, Case{"top", 0.5, 0},
          Case{"bottom", 0.5, 1}, Case{"top-left", 0, 0}, Case{"bottom-right", 1, 1}}) {
        CAPTURE(anchor);
        const auto text = text_of(std::string(kThree) + R"(, "text-anchor": ")" + anchor + "\"");
        REQUIRE(text->positions.size() == 1);
        CHECK(text->positions[0].corner.x == doctest::Approx(-x * text->width_px));
        CHECK(text->positions[0].corner.y == doctest::Approx(-y * text->height_px));
    }
}

TEST_CASE("text-offset moves by ems, right and down; text-radial-offset away from the anchor") {
    const auto moved =
        text_of(std::string(kOne) + R"(, "text-anchor": "top-left", "text-offset": [1.5, -2])");
    CHECK(moved->positions[0].corner.x == doctest::Approx(1.5 * kSize_px));
    CHECK(moved->positions[0].corner.y == doctest::Approx(-2 * kSize_px));
    const auto beside = text_of(std::string(kOne) + R"(, "text-anchor": "left", "text-radial-offset": 2)");
    CHECK(beside->positions[0].corner.x == doctest::Approx(2 * kSize_px));
}

TEST_CASE("text-line-height counts in ems, 1.2 by default") {
    CHECK(text_of(kThree)->height_px == doctest::Approx(3 * 1.2 * kSize_px));
    const auto wide = text_of(std::string(kThree) + R"(, "text-line-height": 2)");
    CHECK(wide->height_px == doctest::Approx(3 * 2 * kSize_px));
    const TextPosition& position = wide->positions[0];
    CHECK(wide->baseline(position, wide->lines[2]).y - wide->baseline(position, wide->lines[1]).y ==
          doctest::Approx(2 * kSize_px));
}

TEST_CASE("text-max-width breaks lines that are longer than so many ems, 10 by default") {
    const std::string long_text = R"("text-field": "one two three four five six seven eight nine ten")";
    const auto usual = text_of(long_text);
    const auto narrow = text_of(long_text + R"(, "text-max-width": 5)");
    CHECK(usual->lines.size() > 1);
    CHECK(narrow->lines.size() > usual->lines.size());
    CHECK(usual->width_px <= 10 * kSize_px);
    CHECK(narrow->width_px <= 5 * kSize_px);
    CHECK(text_of(long_text + R"(, "text-max-width": 1000)")->lines.size() == 1);
}

TEST_CASE("text-justify lays lines at the left, middle or right of the block; auto follows the anchor") {
    const auto start_of_short_line = [](const std::string& more) {
        const auto text = text_of(std::string(kThree) + more);
        const double free = text->width_px - text->lines[0].width_px;
        return (text->baseline(text->positions[0], text->lines[0]).x - text->positions[0].corner.x) / free;
    };
    CHECK(start_of_short_line(R"(, "text-justify": "left")") == doctest::Approx(0));
    CHECK(start_of_short_line(R"(, "text-justify": "right")") == doctest::Approx(1));
    CHECK(start_of_short_line("") == doctest::Approx(0.5));
    CHECK(start_of_short_line(R"(, "text-justify": "auto", "text-anchor": "right")") == doctest::Approx(1));
}

TEST_CASE("text-letter-spacing counts in ems: one more after each letter but the last at most") {
    const double plain = text_of(kOne)->width_px;
    const double spaced = text_of(std::string(kOne) + R"(, "text-letter-spacing": 0.5)")->width_px;
    CHECK(spaced - plain >= 3 * 0.5 * kSize_px - 0.5);
    CHECK(spaced - plain <= 4 * 0.5 * kSize_px + 0.5);
}
