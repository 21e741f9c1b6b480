// SPDX-License-Identifier: Apache-2.0
#include "styles/document/check_style.h"

#include "geodata/core/error.h"
#include "styles/document/properties.h"
#include "styles/document/support.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace dateline;

namespace {

std::vector<StyleFinding> check_layer(const std::string& layer) {
    return check_style(R"({"version": 8, "sources": {"v": {"type": "vector", "tiles": ["{z}"]},
                           "r": {"type": "raster", "tiles": ["{z}"]}}, "layers": [)" +
                           layer + "]}",
                       "test");
}

/// The findings on one value of a paint property of a line layer.
std::vector<StyleFinding> check_line(const std::string& paint) {
    return check_layer(R"({"id": "a", "type": "line", "source": "v", "source-layer": "x", "paint": {)" +
                       paint + "}}");
}

/// That the one finding stands at the path and says so.
void check_only(const std::vector<StyleFinding>& findings, const std::string& path,
                const std::string& words) {
    CAPTURE(path);
    REQUIRE(findings.size() == 1);
    CAPTURE(findings.front().sentence());
    CHECK(findings.front().path == path);
    CHECK(findings.front().sentence().find(words) != std::string::npos);
}

}  // namespace

TEST_CASE("a right style has no findings") {
    CHECK(check_line(R"("line-width": ["interpolate", ["linear"], ["zoom"], 5, 1, 10, ["get", "w"]],
                        "line-color": "#123", "line-dasharray": [2, 1], "line-color-transition": {"duration": 1},
                        "line-gradient": ["interpolate", ["linear"], ["line-progress"], 0, "red", 1, "blue"])")
              .empty());
}

TEST_CASE("each kind of mistake, with its path and what is allowed") {
    const std::string paint = "layers[0].paint.";
    check_only(check_line(R"("line-width": -1)"), paint + "line-width",
               "-1 is less than the minimum value 0");
    check_only(check_line(R"("line-opacity": 2)"), paint + "line-opacity",
               "2 is greater than the maximum value 1");
    check_only(check_line(R"("line-width": "3")"), paint + "line-width", "number expected, string found");
    check_only(check_line(R"("line-color": "bleu")"), paint + "line-color", "bleu");
    check_only(check_line(R"("line-translate": [1, 2, 3])"), paint + "line-translate", "array<number, 2>");
    check_only(check_line(R"("line-widht": 1)"), paint + "line-widht", "did you mean line-width?");
    check_only(check_line(R"("line-cap": "round")"), paint + "line-cap", "belongs under layout");
    check_only(check_line(R"("line-translate-anchor": "mapp")"), paint + "line-translate-anchor",
               "did you mean map?: \"mapp\"; accepted: map, viewport");
    check_only(check_line(R"("line-width": ["get"])"), paint + "line-width", "Expected arguments");
    check_only(check_line(R"("line-width": ["*", 2, ["foo"]])"), paint + "line-width[2][0]",
               "Unknown expression \"foo\"");
    check_only(check_line(R"("line-width": ["+", 1, ["zoom"]])"), paint + "line-width", "top-level");
    check_only(check_line(R"("line-translate": ["get", "x"])"), paint + "line-translate",
               "data expressions not supported");
    check_only(check_line(R"("line-color": ["rgb", ["line-progress"], 0, 0])"), paint + "line-color",
               "line-progress");
    check_only(check_line(R"("line-pattern": ["interpolate", ["linear"], ["zoom"], 0, "a", 1, "b"])"),
               paint + "line-pattern", "interpol");
}

TEST_CASE("layers and sources: references, ids, required members") {
    check_only(check_layer(R"({"id": "a", "type": "fill", "source": "w", "source-layer": "x"})"),
               "layers[0].source", "source not found");
    check_only(check_layer(R"({"id": "a", "type": "fill", "source": "v"})"), "layers[0]", "source-layer");
    check_only(check_layer(R"({"id": "a", "type": "raster", "source": "v", "source-layer": "x"})"),
               "layers[0].source", "raster, image");
    check_only(check_layer(R"({"type": "background"})"), "layers[0]", "missing required property \"id\"");
    check_only(check_layer(R"({"id": "a", "type": "background"}, {"id": "a", "type": "background"})"),
               "layers[1].id", "previously used at layers[0]");
    check_only(check_layer(R"({"id": "a", "type": "circel", "source": "v", "source-layer": "x"})"),
               "layers[0].type", "did you mean circle?");
    check_only(check_layer(R"({"id": "a", "type": "background", "minzoom": 30})"), "layers[0].minzoom",
               "maximum value 24");
    check_only(check_layer(R"({"id": "a", "type": "fill", "source": "v", "source-layer": "x",
                               "filter": ["==", ["get", "a"]]})"),
               "layers[0].filter", "Expected");
    check_only(check_style(R"({"version": 8, "sources": {"g": {"type": "geojson"}}, "layers": []})", "t"),
               "sources.g", "missing required property \"data\"");
    check_only(check_style(R"({"version": 8, "layers": []})", "t"), "",
               "missing required property \"sources\"");
    check_only(check_style(R"({"version": 7, "sources": {}, "layers": []})", "t"), "version", "accepted: 8");
    check_only(check_style("[]", "t"), "", "object expected, array found");
}

TEST_CASE("one mistake hides no other, and what is not drawn is told once by name") {
    const auto findings = check_layer(
        R"({"id": "a", "type": "fill-extrusion", "source": "v"}, {"id": "b", "type": "fill-extrusion", "source": "v"},
           {"id": "c", "type": "background", "paint": {"background-opacity": 7, "background-color": 1}})");
    CHECK(findings.size() == 3);
    const auto told = std::count_if(findings.begin(), findings.end(), [](const StyleFinding& finding) {
        return finding.grade == StyleFinding::Grade::warning &&
               finding.problem.find("fill-extrusion is not supported") != std::string::npos;
    });
    CHECK(told == 1);
    check_only(check_style(R"({"version": 8, "pitch": 40, "sources": {}, "layers": []})", "t"), "pitch",
               "not supported");
    CHECK(check_style(R"({"version": 8, "pitch": 0, "sources": {}, "layers": []})", "t").empty());
    check_only(check_line(R"("line-width": ["case", ["to-boolean", ["feature-state", "hover"]], 3, 1])"),
               "layers[0].paint.line-width", "feature-state is not supported");
}

TEST_CASE("what is no JSON is an error with line and column; hostile documents are answered") {
    CHECK_THROWS_WITH_AS(check_style("{\n\"version\": 8,,}", "t.json"), doctest::Contains("t.json:2"), Error);
    CHECK_THROWS_AS(check_style(std::string(100000, '['), "t"), Error);
    std::string deep = "1";
    for (int i = 0; i < 400; ++i) deep = fmt::format("[\"+\", {}, 1]", deep);
    CHECK_FALSE(check_line("\"line-width\": " + deep).empty());
    CHECK_THROWS_WITH_AS(check_line("\"line-width\": 1e999"), doctest::Contains("1e999"), Error);
    CHECK_FALSE(check_line(R"("line-width": ["let", "a", ["var", "a"], ["var", "a"]])").empty());
    CHECK_FALSE(check_layer("null, 3, [], {}").empty());
    CHECK_FALSE(check_line(R"("line-width": ["distance", {"type": ["Point"], "coordinates": 3}])").empty());
    CHECK_FALSE(
        check_line(R"("line-opacity": ["within", {"type": "Polygon", "coordinates": [[[1]]]}])").empty());
}

TEST_CASE("the table of properties: every default passes its own check") {
    std::size_t with_default = 0;
    for (const PropertySpec& spec : property_specs()) {
        if (spec.default_value.empty()) continue;
        ++with_default;
        if (find_unsupported("property", spec.name) != nullptr) continue;
        const std::string source = spec.layers == "raster" ? R"("r")" : R"("v", "source-layer": "x")";
        const auto findings =
            check_layer(fmt::format(R"({{"id": "a", "type": "{}", "source": {}, "{}": {{"{}": {}}}}})",
                                    spec.layers, source, spec.group, spec.name, spec.default_value));
        for (const StyleFinding& finding : findings) {
            CAPTURE(finding.sentence());
            // Only the source of the relief layers is of another type here.
            CHECK(finding.path == "layers[0].source");
        }
    }
    CHECK(with_default > 100);
}

TEST_CASE("a layer that names neither itself nor its source layer is reported") {
    const auto findings = check_style(R"({"version": 8, "sources": {"v": {"type": "vector", "tiles": ["t"]}},
        "layers": [{"type": "fill", "source": "v"}]})",
                                      "test");
    CHECK_FALSE(findings.empty());
}
