// SPDX-License-Identifier: Apache-2.0
#include "styles/document/color.h"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("the ways CSS has of writing one colour agree") {
    const Color red{1, 0, 0, 1};
    for (const char* text :
         {"red", "RED", " red ", "#f00", "#ff0000", "#FF0000FF", "rgb(255,0,0)", "rgb(100% 0% 0%)",
          "rgba(255, 0, 0, 1)", "hsl(0, 100%, 50%)", "hsl(360deg 100% 50%)", "hsl(1turn 100% 50% / 1)"}) {
        CAPTURE(text);
        CHECK(parse_color(text) == red);
    }
}

TEST_CASE("alpha and the values CSS Color 4 prints for named colours") {
    CHECK(parse_color("transparent") == Color{0, 0, 0, 0});
    CHECK(parse_color("#0f08")->alpha == doctest::Approx(136.0 / 255));
    CHECK(parse_color("rgb(0 0 0 / 25%)")->alpha == doctest::Approx(0.25));
    CHECK(hex_of(*parse_color("rebeccapurple")) == "#663399");
    CHECK(hex_of(*parse_color("yellowgreen")) == "#9acd32");
    CHECK(hex_of(*parse_color("aliceblue")) == "#f0f8ff");
    // hsl(120, 100%, 25%) is the standard's own example of "dark green": rgb(0, 127.5, 0).
    CHECK(parse_color("hsl(120, 100%, 25%)")->green == doctest::Approx(0.5));
}

TEST_CASE("what is no colour is refused") {
    for (const char* text :
         {"", "#", "#12", "#12345", "#ggg", "reddish", "rgb(1,2)", "rgb(1 2 3 4)", "rgb(1,2,3,4,5)",
          "rgb(1,,2,3)", "rgb(1 2 3", "hsl(0,1,1)", "rgb(1px 2 3)", "lab(1 2 3)", "rgb(10%, 2, 3)"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_color(text).has_value());
    }
}
