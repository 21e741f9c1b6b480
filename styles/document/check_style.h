// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// One thing to know about a style document.
struct StyleFinding {
    /// error: the specification does not allow it. warning: it is allowed, or unknown, and not drawn.
    enum class Grade { error, warning } grade = Grade::error;
    std::string path;  ///< "layers[2].paint.line-width"
    std::string problem;
    std::string value;     ///< as the document has it, shortened
    std::string accepted;  ///< what would be allowed; may be empty
    /// "PATH: PROBLEM: "VALUE"; accepted: ACCEPTED"
    std::string sentence() const;
};

/// Checks a document of version 8 against the specification's own tables: members, types, ranges, words,
/// references, filters and expressions. Everything is looked at: one problem hides no other. What is not
/// drawn is told once by name. In the order of the document. Throws Error(input) only for what is no JSON.
std::vector<StyleFinding> check_style(std::string_view text, std::string_view name);

}  // namespace dateline
