// SPDX-License-Identifier: Apache-2.0
#include "styles/document/check_style.h"

#include "styles/document/check_parts.h"
#include "styles/document/read_document.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

/// The root's members that are not drawn; those that say "flat" or "north up" themselves are no loss.
void check_unsupported_root(const Json& document, Findings& findings) {
    for (const auto& [name, value] : document.items()) {
        const bool is_usual = value == 0 || (name == "projection" && value.is_object() &&
                                             value.value("type", Json("mercator")) == "mercator");
        if (!is_usual) findings.unsupported(name, "root", name);
    }
}

}  // namespace

std::vector<StyleFinding> check_style(std::string_view text, std::string_view name) {
    const Json document = read_style_json(text, name);
    Findings findings;
    if (!document.is_object()) {
        findings.error("", fmt::format("object expected, {} found", json_type_name(document)), document);
        return findings.take();
    }
    check_members(document, "$root", "", findings);
    if (const auto version = document.find("version"); version != document.end() && *version != 8)
        findings.error("version", "unknown style version", *version, "8");
    check_unsupported_root(document, findings);
    const Json sources = document.value("sources", Json());
    if (document.contains("sources")) check_sources(sources, findings);
    if (document.contains("layers")) check_layers(document["layers"], sources, findings);
    return findings.take();
}

}  // namespace dateline
