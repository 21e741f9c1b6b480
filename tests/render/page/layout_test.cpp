// SPDX-License-Identifier: Apache-2.0
#include "render/page/layout.h"

#include "render/page/corners.h"
#include "render/page/event_list.h"
#include "render/page/scale_bar.h"

#include <cmath>
#include <vector>

#include <doctest/doctest.h>

namespace dateline {
namespace {

std::vector<Box> parts_of(const PageBoxes& boxes) {
    std::vector<Box> parts{boxes.heading, boxes.map, boxes.footer};
    for (const Box& box : {boxes.legend, boxes.strip}) {
        if (box.height() > 0) {
            parts.push_back(box);
        }
    }
    parts.insert(parts.end(), boxes.list_columns.begin(), boxes.list_columns.end());
    return parts;
}

}  // namespace

TEST_CASE("no part of a page leaves it, none overlaps another, whatever the size") {
    struct PaperSize {
        double width, height;
    };
    for (const PaperSize paper : {PaperSize{1123, 794}, {1200, 848}, {794, 1123}, {2400, 1350}, {559, 794}}) {
        for (const std::size_t columns : {1u, 2u, 3u}) {
            PageSizes sizes;
            sizes.form = PageTemplate::read("styles/templates/report.json", paper.width, paper.height);
            sizes.width_px = paper.width;
            sizes.height_px = paper.height;
            const double u = sizes.unit_px = sizes.form.unit_px(paper.width, paper.height);
            sizes.heading_px = 44 * u;
            sizes.legend_px = 66 * u;
            sizes.strip_px = 60 * u;
            sizes.footer_px = 15 * u;
            sizes.list = sizes.form.lists.back().place;
            if (paper.width > paper.height) sizes.list = ListPlace::beside_map;
            sizes.list_columns =
                sizes.list == ListPlace::beside_map ? std::min<std::size_t>(columns, 2) : columns;
            sizes.list_px = sizes.list == ListPlace::below_map ? 60 * u : 0;
            const PageBoxes boxes = arrange_page(sizes);
            for (const PageBoxes& each : {boxes, mirrored(boxes, paper.width)}) {
                const auto parts = parts_of(each);
                for (std::size_t i = 0; i < parts.size(); ++i) {
                    CAPTURE(paper.width);
                    CAPTURE(i);
                    CHECK(Box{0, 0, paper.width, paper.height}.contains(parts[i]));
                    CHECK(parts[i].width() > 0);
                    for (std::size_t k = 0; k < i; ++k) {
                        CHECK(!parts[i].grown(-1e-6).overlaps(parts[k]));
                    }
                }
                CHECK(each.map.height() > 0.3 * paper.height);
            }
            CHECK(mirrored(mirrored(boxes, paper.width), paper.width).map.left ==
                  doctest::Approx(boxes.map.left));
        }
    }
}

TEST_CASE("the design's own page measures as the design says") {
    // TARGET: margins 30, gutter 18, list 293 on 1123: the map is 1123 - 60 - 18 - 293 = 752 wide.
    PageSizes sizes;
    sizes.form = PageTemplate::read("styles/templates/report.json", 1123, 794);
    CHECK(sizes.form.unit_px(1123, 794) == doctest::Approx(1));
    CHECK(sizes.form.unit_px(2246, 1588) == doctest::Approx(2));
    sizes.width_px = 1123;
    sizes.height_px = 794;
    sizes.list = ListPlace::beside_map;
    CHECK(map_width(sizes) == doctest::Approx(752));
}

TEST_CASE("scale lengths are round, and between a tenth and a quarter of the map") {
    for (double metres_per_px = 0.7; metres_per_px < 20000; metres_per_px *= 1.37) {
        CAPTURE(metres_per_px);
        const ScaleLength km = round_length(1000, metres_per_px, 800);
        CHECK(km.length_px <= 200 + 1e-9);
        CHECK(km.length_px >= 80 - 1e-9);
        CHECK(km.length_px * metres_per_px == doctest::Approx(km.value * 1000));
        const double mantissa = km.value / std::pow(10, std::floor(std::log10(km.value) + 1e-9));
        CHECK((std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6 ||
               std::abs(mantissa - 5) < 1e-6));
    }
}

TEST_CASE("boxes take free corners, then free places along the edges, and keep apart") {
    const Box area{0, 0, 400, 300};
    const std::vector<BoxSize> sizes{{100, 60}, {80, 30}};
    auto placed = place_along_edges(area, sizes, {}, 10);
    CHECK(placed[0] == Box{290, 230, 390, 290});  // the lower right corner
    CHECK(placed[1].left == 10);                  // the next one
    // Three corners and a half are taken: what is left is free of all.
    const std::vector<Box> taken{
        {250, 200, 400, 300}, {0, 200, 160, 300}, {250, 0, 400, 110}, {0, 0, 90, 110}};
    placed = place_along_edges(area, sizes, {taken, {}}, 10);
    for (const Box& box : placed) {
        CHECK(area.contains(box));
        for (const Box& other : taken) {
            CHECK(!box.overlaps(other));
        }
    }
    CHECK(!placed[0].overlaps(placed[1]));
    // An area in a corner sends a box to the next, but not over a thing.
    CHECK(place_along_edges(area, sizes, {{}, {{380, 280, 400, 300}}}, 10)[0] == Box{10, 230, 110, 290});
    const std::vector<Box> all_but_that_corner{{0, 0, 289, 300}, {289, 0, 400, 229}};
    CHECK(place_along_edges(area, sizes, {all_but_that_corner, {{380, 280, 400, 300}}}, 10)[0] ==
          Box{290, 230, 390, 290});
    // No room at all: an empty box.
    CHECK(place_along_edges({0, 0, 50, 50}, sizes, {}, 10)[0] == Box{});
}

TEST_CASE("a list that fills its column to the last fraction of a pixel loses nothing") {
    // .1 + (.2 + .3) is .6; (.1 + .2) + .3, the way blocks are stacked, is more in floating point.
    REQUIRE(.1 + .2 + .3 > .6);
    const PageEvent event;
    const std::vector<ListBlock> blocks{{&event, {}, .1}, {&event, {}, .2}, {&event, {}, .3}};
    CHECK(pack_list(blocks, std::vector{.6}, .05).omitted_events == 0);
}

}  // namespace dateline
