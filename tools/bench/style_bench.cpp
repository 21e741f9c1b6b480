// SPDX-License-Identifier: Apache-2.0
#include "tools/bench/style_bench.h"

#include "styles/document/check_style.h"
#include "styles/document/style.h"
#include "styles/expression/expression.h"
#include "tools/bench/timing.h"

#include <cstdio>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::bench {

namespace {

void print(std::string_view what, double figure, std::string_view unit) {
    std::printf("%-44s %12.3f %s\n", std::string(what).c_str(), figure, std::string(unit).c_str());
}

/// Millions of evaluations a second on one core, over a feature of six properties.
template <typename Evaluate>
double millions_a_second(std::string_view expression, std::string_view type, Evaluate evaluate) {
    const Expression compiled = Expression::compile(nlohmann::json::parse(expression), type);
    ValueObject properties;
    for (const char* name : {"class", "name", "name_en", "rank"})
        properties.members.emplace_back(name, Value{std::string("a value of some length")});
    properties.members.emplace_back("width", Value{3.0});
    properties.members.emplace_back("color", Value{std::string("#b3370f")});
    EvaluationContext context;
    context.properties = &properties;
    constexpr int kTimes = 1'000'000;
    double sum = 0;
    const double seconds = median_cpu_seconds(5, [&] {
        for (int i = 0; i < kTimes; ++i) {
            context.zoom = 4 + 8.0 * i / kTimes;
            sum += evaluate(compiled, context);
        }
    });
    if (!(sum > 0)) std::printf("nothing evaluated\n");
    return kTimes / seconds / 1e6;
}

/// 200 layers as map styles have them: filters, curves over the zoom, matches.
std::string large_style() {
    std::string layers;
    for (int i = 0; i < 200; ++i) {
        layers += fmt::format(
            R"json({}{{"id": "layer-{}", "type": "line", "source": "v", "source-layer": "roads", "minzoom": 4,
            "filter": ["all", ["==", ["get", "class"], "c{}"], [">=", ["zoom"], ["get", "minzoom"]]],
            "layout": {{"line-cap": "round", "line-join": "round"}},
            "paint": {{"line-color": ["match", ["get", "kind"], ["a", "b"], "#123456", "c", "rgb(1 2 3)", "white"],
              "line-width": ["interpolate", ["exponential", 1.5], ["zoom"], 5, 0.5, 12, ["get", "width"], 18, 12],
              "line-opacity": {{"base": 1, "stops": [[4, 0], [5, 1]]}}, "line-dasharray": [2, 1]}}}})json",
            i == 0 ? "" : ",", i, i);
    }
    return R"({"version": 8, "sources": {"v": {"type": "vector", "tiles": ["{z}/{x}/{y}.pbf"]}}, "layers": [)" +
           layers + "]}";
}

}  // namespace

void measure_styles() {
    const auto number = [](const Expression& e, const EvaluationContext& c) { return e.number(c); };
    const auto color = [](const Expression& e, const EvaluationContext& c) {
        return static_cast<double>(e.color(c).alpha);
    };
    print("style: interpolate zoom over get, number",
          millions_a_second(R"(["interpolate", ["linear"], ["zoom"], 5, 1, 10, ["get", "width"]])", "number",
                            number),
          "million/s");
    print("style: interpolate zoom over two gets",
          millions_a_second(
              R"(["interpolate", ["linear"], ["zoom"], 3, ["get", "width"], 13, ["*", 2, ["get", "width"]]])",
              "number", number),
          "million/s");
    print("style: interpolate zoom, colours",
          millions_a_second(R"(["interpolate", ["linear"], ["zoom"], 5, "#123456", 10, "white"])", "color",
                            color),
          "million/s");
    print("style: match get, colours",
          millions_a_second(
              R"(["match", ["get", "class"], "a", "red", "a value of some length", "blue", "white"])",
              "color", color),
          "million/s");
    const std::string style = large_style();
    std::size_t findings = 0;
    print("style: check 200 layers",
          1e3 * median_cpu_seconds(11, [&] { findings += check_style(style, "bench").size(); }), "ms");
    print("style: read 200 layers", 1e3 * median_cpu_seconds(11, [&] { Style::parse(style, "bench"); }),
          "ms");
    if (findings != 0) std::printf("the style of the bench has %zu findings\n", findings);
}

}  // namespace dateline::bench
