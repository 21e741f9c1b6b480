// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/document/check_style.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace dateline {

/// Collects what a check finds.
class Findings {
  public:
    void error(const std::string& path, std::string problem, const nlohmann::json& value,
               std::string_view accepted = {});
    void warning(const std::string& path, std::string problem, const nlohmann::json& value,
                 std::string_view accepted = {});
    /// Warns of something the program does not draw (support.h), the first time only; says whether it is.
    bool unsupported(const std::string& path, std::string_view where, std::string_view name);

    std::vector<StyleFinding> take() { return std::move(found_); }

  private:
    std::vector<StyleFinding> found_;
    std::set<std::string> told_;
};

/// "array", "object", "string", "number", "boolean", "null": as the specification's messages name them.
std::string_view json_type_name(const nlohmann::json& json);
/// "a, b, c" of "a b c".
std::string with_commas(std::string_view words);
/// The word of a list separated by blanks whose spelling is closest; empty when none is near.
std::string_view closest_word(std::string_view words, std::string_view word);

}  // namespace dateline
