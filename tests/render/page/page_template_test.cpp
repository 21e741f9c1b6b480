// SPDX-License-Identifier: Apache-2.0
#include "render/page/page_template.h"

#include "geodata/core/error.h"
#include "tests/support/scratch_folder.h"

#include <doctest/doctest.h>

namespace dateline {
namespace {

constexpr const char* least = R"({"width": 400, "height": 300, "design-width": 400})";

}  // namespace

TEST_CASE("the program's templates can all be read, at their own size and at others") {
    const auto names = PageTemplate::names();
    CHECK(names.size() >= 4);
    for (const std::string& name : names) {
        CAPTURE(name);
        const PageTemplate own = PageTemplate::load(name);
        CHECK(own.width_px > 0);
        CHECK(own.name == name);
        for (const double width : {500.0, 1000.0, 2000.0}) {
            const PageTemplate form = PageTemplate::load(name, width, 1000);
            CHECK(form.unit_px(width, 1000) > 0);
            CHECK((form.lists.empty() || form.lists.size() < 40));
        }
    }
}

TEST_CASE("text of a printed report is never smaller than 7 points") {
    // The smallest text of each part, in lengths of its design; 7 pt are 7 * 96 / 72 = 9.333 px.
    for (const auto& [width, height] : {std::pair{1123.0, 794.0}, {794.0, 1123.0}, {559.0, 794.0}}) {
        const PageTemplate form = PageTemplate::load("report", width, height);
        const double unit = form.unit_px(width, height), least_px = 7 * 96 / 72.0;
        CHECK(unit * form.scale.list * 9.4 >= least_px);
        CHECK(unit * form.scale.legend * 8.8 >= least_px);
        CHECK(unit * form.scale.strip * 7.6 >= least_px);
        CHECK(unit * form.scale.footer * 8 >= least_px);
        CHECK(unit * form.scale.furniture * 8.2 >= least_px);
        CHECK(unit * form.heading.kicker_size >= least_px);
    }
}

TEST_CASE("the variant for a page's proportions is taken") {
    CHECK(PageTemplate::load("web", 1600, 900).arrangement == PageTemplate::Arrangement::panel);
    CHECK(PageTemplate::load("web", 900, 900).arrangement == PageTemplate::Arrangement::stack);
    CHECK(PageTemplate::load("column").height_px == 0);
}

TEST_CASE("a template file that cannot be used is told with its member") {
    const test::ScratchFolder folder("template");
    const auto read = [&](const std::string& json) {
        return PageTemplate::read(folder.write("mine.json", json));
    };
    CHECK(read(least).arrangement == PageTemplate::Arrangement::stack);
    CHECK_THROWS_WITH_AS(read("{}"), doctest::Contains("mine.json"), Error);
    CHECK_THROWS_WITH_AS(read("["), doctest::Contains("mine.json"), Error);
    const auto with = [&](const char* more) {
        return std::string(least).substr(0, std::string(least).size() - 1) + ", " + more + "}";
    };
    CHECK_THROWS_WITH_AS(read(with(R"("gutters": 3)")), doctest::Contains("gutters"), Error);
    CHECK_THROWS_WITH_AS(read(with(R"("gutter": "3")")), doctest::Contains("gutter"), Error);
    CHECK_THROWS_WITH_AS(read(with(R"("lists": ["beside"])")), doctest::Contains("beside-map"), Error);
    CHECK_THROWS_WITH_AS(read(with(R"("arrangement": "heap")")), doctest::Contains("panel"), Error);
    CHECK_THROWS_WITH_AS(read(with(R"("heading": {"size": 3})")), doctest::Contains("heading.size"), Error);
    CHECK_THROWS_WITH_AS(PageTemplate::load("broadsheet"), doctest::Contains("report"), Error);
}

}  // namespace dateline
