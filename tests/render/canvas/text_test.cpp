// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/text.h"

#include "render/canvas/canvas.h"
#include "render/canvas/measure.h"

#include <algorithm>
#include <numbers>

#include <doctest/doctest.h>

namespace dateline {

TEST_CASE("letter spacing adds once between each two characters") {
    TextShaper shaper;
    const auto plain = shaper.shape("Alep", {.size_px = 12});
    const auto spaced = shaper.shape("Alep", {.size_px = 12, .letter_spacing_px = 2});
    CHECK(spaced->advance_px == doctest::Approx(plain->advance_px + 3 * 2).epsilon(1e-3));
    CHECK(spaced->clusters.size() == 4);
    // The last letter ends where the line does: nothing hangs over.
    CHECK(spaced->clusters.back().x_px + spaced->clusters.back().advance_px ==
          doctest::Approx(spaced->advance_px));
}

TEST_CASE("text scales with its size: nothing is hinted") {
    TextShaper shaper;
    const auto small = shaper.shape("Deir ez-Zor", {.size_px = 9});
    const auto large = shaper.shape("Deir ez-Zor", {.size_px = 90});
    CHECK(large->advance_px == doctest::Approx(10 * small->advance_px).epsilon(2e-3));
    CHECK(large->ink.right == doctest::Approx(10 * small->ink.right).epsilon(5e-3));
    CHECK(small->ink.top < 0);
    CHECK(small->ascent_px > -small->ink.top);
}

TEST_CASE("Arabic runs right to left, joins, and comes from the pinned font") {
    TextShaper shaper;
    const Font font{.size_px = 20};
    const auto line = shaper.shape("حلب", font);
    CHECK(line->direction == TextDirection::right_to_left);
    REQUIRE(line->clusters.size() == 3);
    // Visual order: the last letter of the text stands leftmost.
    CHECK(line->clusters.front().text_begin > line->clusters.back().text_begin);
    // Joined letters are not the isolated ones side by side.
    const double apart = shaper.shape("ح", font)->advance_px + shaper.shape("ل", font)->advance_px +
                         shaper.shape("ب", font)->advance_px;
    CHECK(line->advance_px < 0.95 * apart);
    // The fallback is the Arabic face itself, and letter spacing never tears it.
    CHECK(shaper.shape("حلب", {.family = "Noto Sans Arabic", .size_px = 20})->advance_px ==
          doctest::Approx(line->advance_px));
    CHECK(shaper.shape("حلب", {.size_px = 20, .letter_spacing_px = 5})->advance_px ==
          doctest::Approx(line->advance_px));
}

TEST_CASE("bidirectional text: the number inside Arabic keeps its own order") {
    TextShaper shaper;
    const auto line = shaper.shape("مقتل 12 شخصا", {.size_px = 20});
    CHECK(line->direction == TextDirection::right_to_left);
    const auto x_of = [&](char c) {
        const auto cluster = std::ranges::find_if(
            line->clusters, [&](const auto& each) { return line->text[each.text_begin] == c; });
        REQUIRE(cluster != line->clusters.end());
        return cluster->x_px;
    };
    CHECK(x_of('1') < x_of('2'));
}

TEST_CASE("wrapped lines fit, and joined with spaces give the text again") {
    TextShaper shaper;
    const std::string text = "Frappes aériennes rapportées au nord de la ville, selon une organisation";
    const Font font{.size_px = 10};
    for (const double width : {60.0, 120.0, 1000.0}) {
        std::string joined;
        for (const auto& line : shaper.wrap(text, font, width)) {
            CHECK(line->advance_px <= width);
            joined += (joined.empty() ? "" : " ") + line->text;
        }
        CHECK(joined == text);
    }
    // A word wider than the line stays whole.
    CHECK(shaper.wrap("anticonstitutionnellement", font, 20).size() == 1);
    CHECK(shaper.wrap("", font, 20).empty());
}

TEST_CASE("the width of a part is that of the part shaped alone") {
    TextShaper shaper;
    for (const char* text : {"Deux villes, trois routes", "قصف على حلب ليلا"}) {
        const auto whole = shaper.shape(text, {.size_px = 10});
        const TextWidths widths(*whole);
        CHECK(widths.between(0, whole->text.size()) == doctest::Approx(whole->advance_px));
        const std::size_t space = whole->text.find(' ');
        CHECK(widths.between(0, space) ==
              doctest::Approx(shaper.shape(whole->text.substr(0, space), {.size_px = 10})->advance_px)
                  .epsilon(.002));
    }
}

TEST_CASE("on a straight line, text along it is the text itself") {
    TextShaper shaper;
    const auto line = shaper.shape("Euphrate", {.family = "Noto Serif", .size_px = 10, .italic = true});
    const Path bent = outline_along(*line, Path{}.move_to({30, 40}).line_to({130, 40}));
    const Path straight = line->outline();
    REQUIRE(bent.points().size() == straight.points().size());
    for (std::size_t i = 0; i < bent.points().size(); ++i) {
        CHECK(bent.points()[i].x == doctest::Approx(straight.points()[i].x + 30).epsilon(1e-6));
    }
    // Downwards, the text's right becomes down.
    const Path down = outline_along(*line, Path{}.move_to({0, 0}).line_to({0, 100}));
    CHECK(down.bounds().height() == doctest::Approx(line->ink.width()));
}

TEST_CASE("characters no font has, and broken UTF-8, are drawn as something") {
    TextShaper shaper;
    CHECK(shaper.shape("漢字", {.size_px = 12})->advance_px > 0);
    CHECK(shaper.shape("a\xff\xfe z", {.size_px = 12})->advance_px > 0);
    CHECK(shaper.shape("", {.size_px = 12})->advance_px == 0);
}

}  // namespace dateline
