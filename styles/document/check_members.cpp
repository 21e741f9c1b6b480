// SPDX-License-Identifier: Apache-2.0
#include "styles/document/check_parts.h"
#include "styles/document/color.h"

#include <charconv>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

std::string names_of(std::string_view table) {
    std::string out;
    for (const MemberSpec& spec : member_specs()) {
        if (spec.object == table) out += (out.empty() ? "" : " ") + std::string(spec.name);
    }
    return out;
}

/// A type's item and length: "array<number, 4>".
struct ArrayType {
    std::string_view item;
    std::size_t length = 0;  ///< 0: any
};
ArrayType array_type(std::string_view type) {
    ArrayType out;
    const std::size_t open = type.find('<');
    if (open == std::string_view::npos) return out;
    std::string_view inside = type.substr(open + 1, type.size() - open - 2);
    const std::size_t comma = inside.find(',');
    out.item = inside.substr(0, comma);
    if (comma == std::string_view::npos) return out;
    inside.remove_prefix(comma + 2);
    std::from_chars(inside.data(), inside.data() + inside.size(), out.length);
    return out;
}

void expect_type(const Json& value, std::string_view type, const std::string& path, Findings& findings) {
    findings.error(path, fmt::format("{} expected, {} found", type, json_type_name(value)), value);
}

void check_array(const Json& value, const MemberSpec& spec, const std::string& path, Findings& findings) {
    if (!value.is_array()) return expect_type(value, "array", path, findings);
    const ArrayType type = array_type(spec.type);
    if (type.length != 0 && value.size() != type.length) {
        findings.error(
            path, fmt::format("array length {} expected, length {} found", type.length, value.size()), value);
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
        const std::string here = fmt::format("{}[{}]", path, i);
        if (type.item == "number" && !value[i].is_number()) expect_type(value[i], "number", here, findings);
        if (type.item == "string" && !value[i].is_string()) expect_type(value[i], "string", here, findings);
    }
}

/// Objects with a table of their own.
bool is_object_type(std::string_view type) {
    return type == "light" || type == "sky" || type == "terrain" || type == "projection" ||
           type == "transition";
}

void check_member(const Json& value, const MemberSpec& spec, const std::string& path, Findings& findings) {
    if (spec.type == "number") {
        if (!value.is_number()) return expect_type(value, "number", path, findings);
        check_range(value, spec.minimum, spec.maximum, path, findings);
    } else if (spec.type == "string") {
        if (!value.is_string()) expect_type(value, "string", path, findings);
    } else if (spec.type == "boolean") {
        if (!value.is_boolean()) expect_type(value, "boolean", path, findings);
    } else if (spec.type == "enum" && spec.name != "version") {
        check_word(value, spec.allowed, path, findings);
    } else if (spec.type.starts_with("array") && spec.type != "array<layer>") {
        check_array(value, spec, path, findings);
    } else if (spec.type == "filter") {
        check_filter(value, path, findings);
    } else if (is_object_type(spec.type)) {
        if (!value.is_object()) return expect_type(value, "object", path, findings);
        check_members(value, spec.type, path, findings);
    } else if (spec.type == "color" && value.is_string() &&
               !parse_color(value.get_ref<const std::string&>())) {
        findings.error(path, "color expected", value, "\"#b3370f\", \"rgb(179 55 15)\"");
    }
}

const MemberSpec* find_member(std::string_view table, std::string_view name) {
    for (const MemberSpec& spec : member_specs()) {
        if (spec.object == table && spec.name == name) return &spec;
    }
    return nullptr;
}

}  // namespace

void check_range(const Json& value, double minimum, double maximum, const std::string& path,
                 Findings& findings) {
    if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (value[i].is_number())
                check_range(value[i], minimum, maximum, fmt::format("{}[{}]", path, i), findings);
        }
        return;
    }
    const double number = value.get<double>();
    if (number < minimum)
        findings.error(path, fmt::format("{} is less than the minimum value {}", number, minimum), nullptr);
    if (number > maximum)
        findings.error(path, fmt::format("{} is greater than the maximum value {}", number, maximum),
                       nullptr);
}

void check_word(const Json& value, std::string_view allowed, const std::string& path, Findings& findings) {
    if (value.is_string() && list_has(allowed, value.get_ref<const std::string&>())) return;
    const std::string_view near =
        value.is_string() ? closest_word(allowed, value.get_ref<const std::string&>()) : std::string_view();
    findings.error(path,
                   near.empty() ? std::string("this word is not allowed here")
                                : fmt::format("this word is not allowed here; did you mean {}?", near),
                   value, with_commas(allowed));
}

void check_members(const Json& object, std::string_view table, const std::string& path, Findings& findings) {
    const std::string prefix = path.empty() ? "" : path + ".";
    for (const auto& [name, value] : object.items()) {
        const MemberSpec* spec = find_member(table, name);
        if (spec != nullptr) {
            check_member(value, *spec, prefix + name, findings);
            continue;
        }
        const std::string all = names_of(table);
        const std::string_view near = closest_word(all, name);
        findings.warning(prefix + name,
                         near.empty() ? std::string("unknown property, passed over")
                                      : fmt::format("unknown property, passed over; did you mean {}?", near),
                         nullptr);
    }
    for (const MemberSpec& spec : member_specs()) {
        if (spec.object == table && spec.presence == MemberSpec::Presence::required &&
            !object.contains(spec.name))
            findings.error(path, fmt::format("missing required property \"{}\"", spec.name), nullptr);
    }
}

}  // namespace dateline
