// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class InputKind {
    text,        ///< one article (or a page of several) as plain text
    json,        ///< one article as a JSON object
    json_lines,  ///< an article a line
    web_page,    ///< .html: one article
    mail,        ///< .eml: one article
    xml,         ///< feeds and agencies' formats: one article or many
    events       ///< anything else: for OGR
};
/// "text", "json", "jsonl", "html", "eml", "xml", "events": the values of --as.
std::optional<InputKind> parse_input_kind(std::string_view name);
inline bool is_article(InputKind kind) {
    return kind != InputKind::events;
}

/// One file to read, classified. For standard input the path is "-".
struct Input {
    std::filesystem::path path;
    InputKind kind = InputKind::text;
    /// The article's id unless its content gives one: the file's stem, for a file found in a folder the
    /// relative path without its extension, "stdin" for standard input.
    std::string id;
    bool is_standard_input() const { return path == "-"; }
};

/// The files that the arguments name: files, folders (recursively), glob patterns, "-" and OGR connection
/// strings
/// ("PG:…"). Sidecars (NAME.meta.json) are left out, in folders also hidden files and files of unknown
/// extension; a file named twice is taken once. Order: that of the arguments, within a folder or a pattern by
/// path, byte by byte. What does not exist goes to diagnostics.fail(). Throws Error(input) when nothing is
/// left to read.
std::vector<Input> collect_inputs(const std::vector<std::string>& arguments, std::optional<InputKind> as,
                                  Diagnostics& diagnostics);

}  // namespace dateline
