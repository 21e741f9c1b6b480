// SPDX-License-Identifier: Apache-2.0
// The parts of check_style(), one file each.
#pragma once

#include "styles/document/findings.h"
#include "styles/document/members.h"
#include "styles/document/properties.h"

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace dateline {

/// Members of an object against the table of that name: unknown ones, missing ones, types, ranges, words.
void check_members(const nlohmann::json& object, std::string_view table, const std::string& path,
                   Findings& findings);

/// Numbers of a value, alone or in an array, against a range.
void check_range(const nlohmann::json& value, double minimum, double maximum, const std::string& path,
                 Findings& findings);
/// Words of an enum against those allowed.
void check_word(const nlohmann::json& value, std::string_view allowed, const std::string& path,
                Findings& findings);

/// A property's value: literal, expression or function of the older form.
void check_property(const nlohmann::json& value, const PropertySpec& spec, const std::string& path,
                    Findings& findings);
/// A layer's or source's filter.
void check_filter(const nlohmann::json& value, const std::string& path, Findings& findings);

void check_sources(const nlohmann::json& sources, Findings& findings);
/// sources: the document's, or null.
void check_layers(const nlohmann::json& layers, const nlohmann::json& sources, Findings& findings);

}  // namespace dateline
