// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace dateline {

/// The JSON of a style document. Throws Error(input) naming the file, line and column where it breaks off, or
/// that it is nested more than 512 levels deep, more than anything walks by recursion.
nlohmann::json read_style_json(std::string_view text, std::string_view name);

/// A value for a message: at most 80 characters; empty for null.
std::string shown_json(const nlohmann::json& json);

}  // namespace dateline
