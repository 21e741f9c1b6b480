// SPDX-License-Identifier: Apache-2.0
#include "styles/document/supported_page.h"

#include "styles/document/findings.h"
#include "styles/document/members.h"
#include "styles/document/properties.h"
#include "styles/document/support.h"
#include "styles/expression/operators.h"

#include <cmath>
#include <set>

#include <fmt/format.h>

namespace dateline {

namespace {

std::string code(std::string_view text) {
    return text.empty() ? std::string() : fmt::format("`{}`", text);
}

/// "drawn", or what keeps it from being so.
std::string state_of(std::string_view where, std::string_view name) {
    const Unsupported* part = find_unsupported(where, name);
    if (part == nullptr) return "yes";
    return fmt::format("{}: {}", part->kind == Unsupported::Kind::lost ? "**no**" : "no difference",
                       part->reason);
}

std::string range_of(double minimum, double maximum) {
    if (std::isinf(minimum) && std::isinf(maximum)) return {};
    if (std::isinf(maximum)) return fmt::format("from {}", minimum);
    if (std::isinf(minimum)) return fmt::format("to {}", maximum);
    return fmt::format("{} to {}", minimum, maximum);
}

/// Long defaults would break the table's columns.
std::string shortened(std::string_view text) {
    constexpr std::size_t kLongest = 40;
    return text.size() <= kLongest ? std::string(text) : std::string(text.substr(0, kLongest)) + "…";
}

std::string expressions_of(const PropertySpec& spec) {
    if (spec.parameters.empty()) return "none";
    return with_commas(spec.parameters) +
           (spec.curves == PropertySpec::Curves::smooth ? "; interpolated" : "; stepped");
}

std::string layers_section() {
    std::string out, layer;
    for (const PropertySpec& spec : property_specs()) {
        if (layer != spec.layers) {
            layer = spec.layers;
            out += fmt::format(
                "\n## Layers of type {}\n\n"
                "| property | | type | default | allowed | expressions | drawn |\n"
                "|---|---|---|---|---|---|---|\n",
                layer);
        }
        const std::string allowed =
            spec.allowed.empty() ? range_of(spec.minimum, spec.maximum) : with_commas(spec.allowed);
        out += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", code(spec.name), spec.group, spec.type,
                           code(shortened(spec.default_value)), allowed, expressions_of(spec),
                           state_of("property", spec.name));
    }
    return out;
}

std::string members_section() {
    std::string out, object;
    for (const MemberSpec& spec : member_specs()) {
        const bool is_source = spec.object.starts_with("source_");
        const bool is_root = spec.object == "$root";
        if (!is_source && !is_root && spec.object != "layer") continue;
        if (object != spec.object) {
            object = spec.object;
            const std::string title = is_root     ? "Root"
                                      : is_source ? "Sources of type " + object.substr(7)
                                                  : "Every layer";
            const bool is_drawn = !is_source || find_unsupported("source", object.substr(7)) == nullptr;
            out += fmt::format("\n## {}\n\n{}| member | type | allowed | drawn |\n|---|---|---|---|\n", title,
                               is_drawn ? "" : "Not drawn.\n\n");
        }
        const std::string allowed =
            spec.allowed.empty() ? range_of(spec.minimum, spec.maximum) : with_commas(spec.allowed);
        out += fmt::format("| {} | {} | {} | {} |\n", code(spec.name), spec.type, allowed,
                           state_of(is_root ? "root" : spec.object, spec.name));
    }
    return out;
}

std::string expressions_section() {
    std::set<std::string> names;
    for (const auto& [name, parse] : expression::operators().special) names.emplace(name);
    for (const auto& [name, overloads] : expression::operators().simple) names.emplace(name);
    std::string out = "\n## Expressions\n\nAll operators of the specification";
    for (const Unsupported& part : unsupported_parts()) {
        if (part.where == "expression")
            out += fmt::format("; {} is known, but {}", code(part.name), part.reason);
    }
    out += ":\n\n";
    std::size_t column = 0;
    for (const std::string& name : names) {
        if (column + name.size() > 110) {
            out += "\n";
            column = 0;
        }
        out += (column == 0 ? "" : " ") + code(name);
        column += name.size() + 3;
    }
    return out +
           "\n\nFunctions of the older form (`{\"stops\": …}`), older filters and `{tokens}` in texts are "
           "read too.\n";
}

}  // namespace

std::string supported_page() {
    return "<!-- Made by `dateline style list --properties`; not to be edited by hand. -->\n"
           "# What is drawn of the MapLibre Style Specification, version 8\n\n"
           "From the tables that styles are read and checked with. \"No difference\" means that flat, still "
           "pictures "
           "with north up\nlook the same with any value. `dateline style check STYLE.json` tells what of a "
           "style is "
           "not drawn.\n\n"
           "Layers that are not drawn: `fill-extrusion`, `sky`. Of fonts: a name of `text-font` is read as "
           "family, "
           "weight and slant,\nand set in the nearest of the pinned Noto fonts. Files only: nothing is "
           "fetched; "
           "addresses are paths, relative to the\nstyle, or `file:` URLs. A `vector` source with the address "
           "`dateline://basemap` is the built-in base map. Vector tiles may\nstand in MBTiles archives "
           "(`\"url\": \"a.mbtiles\"`); `geojson` sources take whatever OGR opens; a `sprite` may be a "
           "folder\n"
           "of SVG icons.\n" +
           layers_section() + members_section() + expressions_section();
}

}  // namespace dateline
