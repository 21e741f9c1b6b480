// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/draw_document.h"
#include "tests/render/style_layers/drawing.h"

#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

std::string svg_of(const std::string& layers) {
    const std::string box =
        R"({"type": "Polygon", "coordinates": [[[-10, -10], [10, -10], [10, 10], [-10, 10], [-10, -10]]]})";
    const std::string point = R"({"type": "Point", "coordinates": [0, 0]})";
    const Style style = Style::parse(R"({"version": 8, "sources": {)" + test::geojson("box", box) + "," +
                                         test::geojson("point", point) + R"(}, "layers": [)" + layers + "]}",
                                     "test");
    CollectedDiagnostics diagnostics;
    SourceSet sources(style, ".", diagnostics);
    const auto canvas = make_svg_canvas(64, 64, {});
    draw_style_document(*canvas, style, StyleView({0, 0}, 0, {64, 64, 2}), sources, {}, diagnostics);
    return canvas->finish();
}

bool has(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("in a document fills, lines and circles stay paths and texts stay text") {
    const std::string svg = svg_of(
        R"({"id": "ground", "type": "background", "paint": {"background-color": "#112233"}},
           {"id": "area", "type": "fill", "source": "box", "paint": {"fill-color": "#aa0000"}},
           {"id": "edge", "type": "line", "source": "box", "paint": {"line-color": "#00aa00", "line-width": 3}},
           {"id": "dot", "type": "circle", "source": "point", "paint": {"circle-color": "#0000aa"}},
           {"id": "name", "type": "symbol", "source": "point",
            "layout": {"text-field": "Hama", "text-font": ["Noto Sans Regular"]}})");
    for (const char* part : {"#112233", "#aa0000", "#00aa00", "#0000aa", "<text", "Hama"}) {
        CAPTURE(part);
        CHECK(has(svg, part));
    }
    CHECK(!has(svg, "<image"));
}

TEST_CASE("only what pixels alone can show becomes a picture") {
    CHECK(has(svg_of(R"({"id": "heat", "type": "heatmap", "source": "point"})"), "<image"));
    CHECK(has(svg_of(R"({"id": "soft", "type": "circle", "source": "point", "paint": {"circle-blur": 1}})"),
              "<image"));
    for (const char* paint : {"\"line-blur\": 3", "\"line-gap-width\": 4", "\"line-offset\": 5"}) {
        CAPTURE(paint);
        const std::string svg =
            svg_of(R"({"id": "l", "type": "line", "source": "box", "paint": {)" + std::string(paint) + "}}");
        CHECK(has(svg, "<path"));
        CHECK(!has(svg, "<image"));
    }
}
