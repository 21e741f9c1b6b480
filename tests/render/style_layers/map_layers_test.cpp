// SPDX-License-Identifier: Apache-2.0
// A style's own sources on maps of any projection.
#include "render/style_layers/ground.h"
#include "render/style_layers/map_state.h"
#include "render/view/default_projection.h"
#include "tests/render/style_layers/drawing.h"

#include <array>
#include <cmath>
#include <memory>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

const std::string kBox =
    R"({"type": "Polygon", "coordinates": [[[-10, -10], [10, -10], [10, 10], [-10, 10], [-10, -10]]]})";
const std::string kRed = R"("paint": {"fill-color": "#ff0000"})";

Style style_of(const std::string& sources, const std::string& layers) {
    return Style::parse(R"({"version": 8, "sources": {)" + sources + R"(}, "layers": [)" + layers + "]}",
                        "test");
}

struct Drawing {
    Image image;
    View view;

    std::array<int, 4> at(LonLat place) const {
        const Point px = view.to_px(place);
        const auto index = (static_cast<std::size_t>(px.y) * static_cast<std::size_t>(image.width) +
                            static_cast<std::size_t>(px.x)) *
                           4;
        return {image.rgba.at(index), image.rgba.at(index + 1), image.rgba.at(index + 2),
                image.rgba.at(index + 3)};
    }
};

Drawing drawn(const Style& style, const View& view, FeatureSource* source = nullptr,
              const std::shared_ptr<const std::string>& events = nullptr) {
    CollectedDiagnostics diagnostics;
    StyleData data(style, {".", {}, nullptr}, diagnostics);
    if (source != nullptr) data.sources().replace("tiles", source);
    if (events) data.show_events(events);
    const auto canvas =
        make_raster_canvas(static_cast<int>(view.width_px()), static_cast<int>(view.height_px()), 1);
    draw_ground(*canvas, data, view, *make_map_state("fr", {}));
    CHECK(diagnostics.failures().empty());
    return {canvas->take_image(), view};
}

/// 256 px around 0, 0 at 2.8 px to the degree, on Mercator.
View flat() {
    return {{0.375, 0.375}, 2, 256, 256};
}
/// On a conic projection, farther north.
View conic() {
    const LonLatBox box{-20, 30, 20, 60};
    const auto projection = projection_for(box);
    REQUIRE(projection != nullptr);
    return View::fit(box, 300, 300, 0, 22, projection);
}

const std::array<int, 4> kIs_red{255, 0, 0, 255}, kIs_clear{0, 0, 0, 0};

/// One square over the middle four tiles of zoom 1, cut as tiles have it: with a margin, each part twice.
class CutSquare final : public FeatureSource {
  public:
    explicit CutSquare(bool with_ids) : with_ids_(with_ids) {}
    StyleView::TileRange tiles() const override { return {1, 1, 512, false, true}; }
    std::shared_ptr<const TileFeatures> features(TileId tile, std::string_view) override {
        const int side = kTile_extent, margin = 400;
        // Half a tile into the tile, the margin beyond its edge.
        const int left = tile.x == 0 ? side / 2 : -margin, right = tile.x == 0 ? side + margin : side / 2;
        const int top = tile.y == 0 ? side / 2 : -margin, bottom = tile.y == 0 ? side + margin : side / 2;
        StyleFeature square;
        if (with_ids_) square.id = Value{7.0};
        square.type = FeatureType::polygon;
        square.parts = {{{left, top}, {right, top}, {right, bottom}, {left, bottom}, {left, top}}};
        auto properties = std::make_shared<ValueObject>();
        properties->members.emplace_back("name", Value{std::string("square")});
        square.properties = properties;
        return std::make_shared<const TileFeatures>(TileFeatures{square});
    }

  private:
    bool with_ids_;
};

}  // namespace

TEST_CASE("a geojson source is drawn where it lies, on Mercator and on a conic map") {
    const Style style =
        style_of(test::geojson("box", kBox), R"({"id": "f", "type": "fill", "source": "box", )" + kRed + "}");
    const Drawing on_flat = drawn(style, flat());
    CHECK(on_flat.at({9, 9}) == kIs_red);
    CHECK(on_flat.at({11, 9}) == kIs_clear);
    CHECK(on_flat.at({9, 11}) == kIs_clear);

    const std::string north =
        R"({"type": "Polygon", "coordinates": [[[-10, 40], [10, 40], [10, 50], [-10, 50], [-10, 40]]]})";
    const Drawing on_cone = drawn(style_of(test::geojson("box", north),
                                           R"({"id": "f", "type": "fill", "source": "box", )" + kRed + "}"),
                                  conic());
    // Parallels are bent there: the middle of the long edge too lies where the projection has it.
    for (const double lon : {-9.0, 0.0, 9.0}) {
        CAPTURE(lon);
        CHECK(on_cone.at({lon, 41}) == kIs_red);
        CHECK(on_cone.at({lon, 49}) == kIs_red);
        CHECK(on_cone.at({lon, 39}) == kIs_clear);
        CHECK(on_cone.at({lon, 51}) == kIs_clear);
    }
}

TEST_CASE("a feature cut into tiles has no seam where the tiles meet, translucent too") {
    const Style style = style_of(R"("tiles": {"type": "vector", "url": "none"})",
                                 R"({"id": "f", "type": "fill", "source": "tiles", "source-layer": "any",
            "paint": {"fill-color": "#ff0000", "fill-opacity": 0.5}})");
    for (const bool with_ids : {true, false}) {
        CAPTURE(with_ids);
        CutSquare source(with_ids);
        const Drawing drawing = drawn(style, flat(), &source);
        // The square reaches from -90 to 90 degrees of longitude: the whole picture lies in it.
        for (std::size_t i = 0; i < drawing.image.rgba.size(); i += 4) {
            REQUIRE(drawing.image.rgba[i + 3] == drawing.image.rgba[3]);
        }
        CHECK(drawing.image.rgba[3] == doctest::Approx(127).epsilon(0.01));
    }
}

TEST_CASE("the outline of a feature cut into tiles does not run along their edges") {
    const Style style = style_of(R"("tiles": {"type": "vector", "url": "none"})",
                                 R"({"id": "l", "type": "line", "source": "tiles", "source-layer": "any",
            "paint": {"line-color": "#ff0000", "line-width": 4}})");
    CutSquare source(true);
    const Drawing drawing = drawn(style, View({0, 0}, 2, 1024, 1024), &source);
    CHECK(drawing.at({-90, 10}) == kIs_red);  // the square's left edge
    CHECK(drawing.at({0, 10}) == kIs_clear);  // the tiles' common edge
    CHECK(drawing.at({10, 0}) == kIs_clear);
}

TEST_CASE("the world repeats for a geojson source as often as the view shows it") {
    const Style style =
        style_of(test::geojson("box", kBox), R"({"id": "f", "type": "fill", "source": "box", )" + kRed + "}");
    const View wide({-1, 0}, 0, 768, 256);  // three worlds
    const Drawing drawing = drawn(style, wide);
    const auto red_at = [&](std::size_t x) { return drawing.image.rgba[(128 * 768 + x) * 4] == 255; };
    CHECK(red_at(128));
    CHECK(red_at(128 + 256));
    CHECK(red_at(128 + 512));
    CHECK(!red_at(256));
}

TEST_CASE("layers that only pixels can show are drawn on a projected map too") {
    const std::string point = R"({"type": "Point", "coordinates": [5, 45]})";
    const View view = conic();
    const Drawing heat =
        drawn(style_of(test::geojson("p", point), R"({"id": "h", "type": "heatmap", "source": "p"})"), view);
    CHECK(heat.at({5, 45})[3] > 100);
    CHECK(heat.at({-5, 45})[3] == 0);

    const std::string line = R"({"type": "LineString", "coordinates": [[-10, 45], [10, 45]]})";
    const Drawing gradient = drawn(
        style_of(R"("l": {"type": "geojson", "lineMetrics": true, "data": )" + line + "}",
                 R"({"id": "g", "type": "line", "source": "l", "paint": {"line-width": 6, "line-gradient":
                    ["interpolate", ["linear"], ["line-progress"], 0, "#ff0000", 1, "#0000ff"]}})"),
        view);
    // The parallel bends, and the colours run along it.
    CHECK(gradient.at({-9, 45})[0] > 200);
    CHECK(gradient.at({-9, 45})[2] < 60);
    CHECK(gradient.at({9, 45})[2] > 200);
    CHECK(gradient.at({0, 45})[0] == doctest::Approx(gradient.at({0, 45})[2]).epsilon(0.1));
}

TEST_CASE("the events of the map are a source of their own, with the record's fields") {
    const Style style =
        style_of(R"("events": {"type": "geojson", "data": {"type": "FeatureCollection", "features": []}})",
                 R"({"id": "e", "type": "circle", "source": "events", "paint": {
            "circle-radius": 8, "circle-color": ["match", ["get", "status"], "claimed", "#ff0000", "#0000ff"]}})");
    CHECK(first_event_layer(style) == 0);
    const auto events = std::make_shared<const std::string>(
        R"({"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"status": "claimed"}, "geometry": {"type": "Point", "coordinates": [5, 0]}},
            {"type": "Feature", "properties": {"status": "denied"}, "geometry": {"type": "Point", "coordinates": [-5, 0]}},
            {"type": "Feature", "properties": {"status": "claimed"}, "geometry": null}]})");
    const Drawing drawing = drawn(style, flat(), nullptr, events);
    CHECK(drawing.at({5, 0}) == kIs_red);
    CHECK(drawing.at({-5, 0}) == std::array{0, 0, 255, 255});
    CHECK(drawn(style, flat()).at({5, 0}) == kIs_clear);
}

TEST_CASE("sort keys and overlapping translucent features are respected") {
    const std::string two =
        R"({"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"z": 2, "c": "#ff0000"}, "geometry": )" +
        kBox + R"(}, {"type": "Feature", "properties": {"z": 1, "c": "#0000ff"}, "geometry": )" + kBox +
        "}]}";
    const Style sorted = style_of(test::geojson("two", two),
                                  R"({"id": "f", "type": "fill", "source": "two",
            "layout": {"fill-sort-key": ["get", "z"]}, "paint": {"fill-color": ["get", "c"]}})");
    CHECK(drawn(sorted, flat()).at({0, 0}) == kIs_red);
    const Style pale = style_of(test::geojson("two", two),
                                R"({"id": "f", "type": "fill", "source": "two",
            "paint": {"fill-color": "#ff0000", "fill-opacity": 0.5}})");
    // 1 - 0.5 * 0.5
    CHECK(drawn(pale, flat()).at({0, 0})[3] == doctest::Approx(191).epsilon(0.01));
}
