// SPDX-License-Identifier: Apache-2.0
#include "styles/document/style.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

namespace dateline {

namespace {

std::filesystem::path themes_dir() {
    return resource_dir() / "styles" / "themes";
}

}  // namespace

Style Style::read(const std::filesystem::path& path) {
    Style style = parse(read_file(path), path.string());
    if (path.parent_path() == themes_dir()) return style;
    // A style made elsewhere has no tokens: what it leaves open looks as in the first of the themes.
    static const Style theme = read(themes_dir() / "news.json");
    style.tokens_.insert(theme.tokens_.begin(), theme.tokens_.end());
    return style;
}

std::string Style::token_text(std::string_view token) const {
    const auto found = tokens_.find(token);
    if (found != tokens_.end()) return found->second;
    throw input_error({name_}, "the style lacks a token in metadata[\"dateline:tokens\"]", token);
}

Color Style::token_color(std::string_view token) const {
    const std::string text = token_text(token);
    if (const auto color = parse_color(text)) return *color;
    throw input_error({name_}, fmt::format("the token {} is not a colour", token), text,
                      "\"#b3370f\", \"rgb(179 55 15)\"");
}

double Style::token_number(std::string_view token) const {
    const std::string text = token_text(token);
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (end != text.c_str() && *end == '\0') return value;
    throw input_error({name_}, fmt::format("the token {} is not a number", token), text, "a number");
}

std::vector<std::string> theme_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(themes_dir())) {
        if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::filesystem::path style_path(std::string_view name_or_path) {
    const std::filesystem::path file(name_or_path);
    if (file.extension() == ".json" || file.has_parent_path()) return file;
    const std::filesystem::path theme = themes_dir() / (std::string(name_or_path) + ".json");
    if (std::filesystem::exists(theme)) return theme;
    throw usage_error("there is no theme of this name", name_or_path,
                      fmt::format("{} or the path of a .json style", fmt::join(theme_names(), ", ")));
}

Style load_style(std::string_view name_or_path) {
    return Style::read(style_path(name_or_path));
}

}  // namespace dateline
