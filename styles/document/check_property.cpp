// SPDX-License-Identifier: Apache-2.0
#include "styles/document/check_parts.h"
#include "styles/expression/compile.h"
#include "styles/expression/legacy.h"
#include "styles/expression/node.h"

#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

/// Operators that only some properties know.
constexpr std::array<std::string_view, 3> kPixel_operators = {"heatmap-density", "line-progress",
                                                              "elevation"};

/// Visits the names of all operators of an expression. The document's nesting is limited.
template <typename Visit>
void visit_operators(const Json& json, const Visit& visit) {
    if (!json.is_array() || json.empty()) return;
    if (json[0].is_string()) {
        const auto& name = json[0].get_ref<const std::string&>();
        if (name == "literal") return;
        visit(name);
    }
    for (const Json& item : json) visit_operators(item, visit);
}

bool is_written_as_expression(const Json& value) {
    return expression::is_expression(value) || expression::is_function(value);
}

void report(const std::vector<expression::Problem>& problems, const Json& value, const std::string& path,
            Findings& findings) {
    for (const expression::Problem& problem : problems)
        findings.error(path + problem.key, problem.message, value);
}

void check_operators(const Json& value, std::string_view parameters, const std::string& path,
                     Findings& findings) {
    visit_operators(value, [&](const std::string& name) {
        if (findings.unsupported(path, "expression", name)) return;
        for (const std::string_view pixel : kPixel_operators) {
            if (name == pixel && !list_has(parameters, pixel))
                findings.error(path, fmt::format("\"{}\" has no value here", name), value);
        }
    });
}

void check_expression(const Json& value, const PropertySpec& spec, const expression::Compiled& compiled,
                      const std::string& path, Findings& findings) {
    check_operators(value, spec.parameters, path, findings);
    const auto depends = compiled.root->depends;
    if ((depends & expression::kOnFeature) != 0 && !list_has(spec.parameters, "feature"))
        findings.error(path, "data expressions not supported", value);
    if ((depends & expression::kOnZoom) != 0) {
        if (!list_has(spec.parameters, "zoom")) findings.error(path, "zoom expressions not supported", value);
        if (const auto problem = expression::check_zoom_use(*compiled.root))
            findings.error(path + problem->key, problem->message, value);
    }
    const bool is_smooth =
        value.is_array() && value[0].get_ref<const std::string&>().starts_with("interpolate");
    if (is_smooth && spec.curves == PropertySpec::Curves::stepped)
        findings.error(path, "\"interpolate\" expressions cannot be used with this property", value,
                       "\"step\", \"match\", \"case\"");
}

}  // namespace

void check_property(const Json& value, const PropertySpec& spec, const std::string& path,
                    Findings& findings) {
    if (value.is_null()) return;
    const bool written = is_written_as_expression(value);
    if (!written && spec.type == "enum") return check_word(value, spec.allowed, path, findings);
    if (!written && spec.type == "number" && !value.is_number()) {
        return findings.error(path, fmt::format("number expected, {} found", json_type_name(value)), value);
    }
    if (!written && spec.type == "boolean" && !value.is_boolean()) {
        return findings.error(path, fmt::format("boolean expected, {} found", json_type_name(value)), value);
    }
    const auto compiled = expression::compile_value(value, expression::type_named(spec.type), nullptr);
    if (!compiled.root) return report(compiled.problems, value, path, findings);
    if (written) return check_expression(value, spec, compiled, path, findings);
    if (value.is_number() || spec.type.starts_with("array<number") || spec.type == "numberArray")
        check_range(value, spec.minimum, spec.maximum, path, findings);
    if (spec.type == "variableAnchorOffsetCollection") {
        const PropertySpec* anchor = find_property("symbol", "text-anchor");
        for (std::size_t i = 0; i < value.size(); i += 2)
            check_word(value[i], anchor->allowed, fmt::format("{}[{}]", path, i), findings);
    }
    if (spec.type == "array<enum>" && value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            check_word(value[i], spec.allowed, fmt::format("{}[{}]", path, i), findings);
    }
}

void check_filter(const Json& value, const std::string& path, Findings& findings) {
    const auto compiled = expression::compile_filter(value);
    if (!compiled.root) return report(compiled.problems, value, path, findings);
    if (expression::is_expression_filter(value)) check_operators(value, {}, path, findings);
}

}  // namespace dateline
