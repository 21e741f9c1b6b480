// SPDX-License-Identifier: Apache-2.0
// Any bytes as a style document: a style, findings or an Error, and expressions that are evaluated to a value
// or an Error. Nothing else may come out. With libFuzzer:
//     cmake --preset fuzz && cmake --build --preset fuzz && build-fuzz/style_fuzz -max_total_time=600 CORPUS
#include "geodata/core/error.h"
#include "styles/document/check_style.h"
#include "styles/document/style.h"
#include "styles/expression/conformance.h"
#include "styles/expression/expression.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <nlohmann/json.hpp>

namespace {

using namespace dateline;

template <typename Work>
void answered(Work work) {
    try {
        work();
    } catch (const Error&) {
        // A refusal is an answer.
    }
}

void evaluate(const nlohmann::json& json) {
    static const ValueObject properties{
        {{"a", Value{1.5}}, {"b", Value{std::string("text")}}, {"c", Value{true}}}};
    for (const std::string_view type : {"", "number", "color", "formatted", "array<number, 2>"}) {
        answered([&] {
            const Expression expression = Expression::compile(json, type);
            EvaluationContext context;
            context.properties = &properties;
            context.geometry_type = "Point";
            for (const double zoom : {0.0, 7.5}) {
                context.zoom = zoom;
                answered([&] { expression.evaluate(context); });
            }
        });
    }
    answered([&] { Expression::compile_filter(json); });
    expression::evaluate_fixture(
        {{"expression", json}, {"inputs", {{{{"zoom", 3}}, {{"properties", {{"a", 1}}}}}}}});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    answered([&] { check_style(text, "fuzz"); });
    answered([&] {
        const Style style = Style::parse(text, "fuzz");
        EvaluationContext context;
        for (const StyleLayer& layer : style.layers()) layer.accepts(context);
    });
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_discarded() && size < 4096) evaluate(json);
    return 0;
}
