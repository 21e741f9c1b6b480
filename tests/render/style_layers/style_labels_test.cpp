// SPDX-License-Identifier: Apache-2.0
// Symbols of a style's own layers as labels of pages and tiles.
#include "render/style_layers/style_labels.h"

#include "render/labels/joint_placement.h"
#include "render/style_layers/map_state.h"
#include "render/view/default_projection.h"

#include <cmath>
#include <memory>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

Style style_of(const std::string& layout) {
    return Style::parse(R"({"version": 8, "sources": {
        "towns": {"type": "geojson", "data": {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"name": "Homs"}, "geometry": {"type": "Point", "coordinates": [36.72, 34.73]}},
            {"type": "Feature", "properties": {"name": "Hama"}, "geometry": {"type": "Point", "coordinates": [36.75, 34.73]}}]}},
        "basemap": {"type": "vector", "url": "dateline://basemap"}},
        "layers": [{"id": "base", "type": "symbol", "source": "basemap", "source-layer": "place",
                    "layout": {"text-field": ["get", "name"]}},
                   {"id": "t", "type": "symbol", "source": "towns", "layout": {)" +
                            layout + "}}]}",
                        "test");
}

struct World {
    explicit World(const std::string& layout)
        : style(style_of(layout)),
          pool(style, {".", {}, nullptr}, diagnostics),
          state(make_map_state("fr", {})),
          labels(pool, *state, shaper) {}

    CollectedDiagnostics diagnostics;
    Style style;
    StyleDataPool pool;
    std::shared_ptr<const ValueObject> state;
    TextShaper shaper;
    StyleLabels labels;
};

const std::string kName =
    R"("text-field": ["get", "name"], "text-font": ["Noto Sans Regular"], "text-size": 12)";

}  // namespace

TEST_CASE("names of the base map are left to its own labels") {
    const World world(kName);
    CHECK(names_base_map(world.style, world.style.layers()[0], &world.pool));
    CHECK(!names_base_map(world.style, world.style.layers()[1], &world.pool));
}

TEST_CASE("names of the base map in sections of several looks are set as the specification says") {
    const Style style = Style::parse(R"({"version": 8, "sources": {
        "basemap": {"type": "vector", "url": "dateline://basemap"}}, "layers": [
        {"id": "plain", "type": "symbol", "source": "basemap", "source-layer": "place",
         "layout": {"text-field": ["format", ["get", "name"], {}]}},
        {"id": "styled", "type": "symbol", "source": "basemap", "source-layer": "place",
         "layout": {"text-field": ["format", ["get", "name_fr"], {}, ["get", "name_ar"], {"font-scale": 0.8}]}}]})",
                                     "test");
    CHECK(names_base_map(style, style.layers()[0], nullptr));
    CHECK(!names_base_map(style, style.layers()[1], nullptr));
}

TEST_CASE("a layer's names stand at their places, on Mercator and on a conic map") {
    const World world(kName);
    const LonLatBox box{30, 30, 44, 40};
    for (const auto& projection : {std::shared_ptr<const Projection>(), projection_for(box)}) {
        const View view = View::fit(box, 800, 600, 0, 22, projection).with_lengths(2);
        const std::vector<Label> labels = world.labels.in_view(view, nullptr);
        REQUIRE(labels.size() == 2);
        CHECK(labels[0].text == "Homs");
        const Point at = view.to_px(LonLat{36.72, 34.73});
        const LabelPosition& position = labels[0].positions.front();
        CHECK(position.boxes.front().centre().x == doctest::Approx(at.x).epsilon(0.01));
        CHECK(position.boxes.front().centre().y == doctest::Approx(at.y).epsilon(0.01));
        // Lengths of the view enlarge the text.
        CHECK(position.lines.front().shape->font.size_px == doctest::Approx(24));
    }
}

TEST_CASE("of two names in one place one stands; allowed to overlap, both do") {
    const View view = View::fit({30, 30, 44, 40}, 800, 600, 0, 22);
    const World strict(kName);
    const auto labels = strict.labels.in_view(view, nullptr);
    CHECK(place_jointly(labels, {}, {0, 0, 800, 600}).score.standing == 1);
    const World loose(kName + R"(, "text-allow-overlap": true)");
    CHECK(place_jointly(loose.labels.in_view(view, nullptr), {}, {0, 0, 800, 600}).score.standing == 2);
}

TEST_CASE("a cell's labels are those anchored in it, whichever cell is asked") {
    const World world(kName);
    // At zoom 6 the world is 16384 px: Homs lies at x = (36.72 + 180) / 360 * 16384 = 9863, in cell 9.
    const double y = to_mercator(LonLat{36.72, 34.73}).y * 16384;
    const auto row = static_cast<std::int64_t>(std::floor(y / kLabelCell_px));
    CHECK(world.labels.in_cell(6, {9, row}).size() == 2);
    CHECK(world.labels.in_cell(6, {8, row}).empty());
    // One world further they are the same, moved.
    const auto here = world.labels.in_cell(6, {9, row}), there = world.labels.in_cell(6, {25, row});
    REQUIRE(there.size() == here.size());
    CHECK(there[0].priority == here[0].priority);
    CHECK(there[0].positions.front().boxes.front().left ==
          doctest::Approx(here[0].positions.front().boxes.front().left + 16384));
}
