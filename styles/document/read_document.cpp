// SPDX-License-Identifier: Apache-2.0
#include "styles/document/read_document.h"

#include "geodata/core/error.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

/// Deeper documents are refused before anything walks them by recursion.
constexpr std::size_t kDeepest = 512;

std::size_t nesting_of(std::string_view text) {
    std::size_t depth = 0, deepest = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\') ++i;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '[' || c == '{') {
            deepest = std::max(deepest, ++depth);
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return deepest;
}

}  // namespace

Json read_style_json(std::string_view text, std::string_view name) {
    if (nesting_of(text) > kDeepest) {
        throw input_error({std::string(name)}, "the document is nested too deeply", {}, "at most 512 levels");
    }
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const std::size_t at = std::min<std::size_t>(error.byte == 0 ? 0 : error.byte - 1, text.size());
        const std::string_view before = text.substr(0, at);
        const auto line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
        const std::size_t start = before.rfind('\n');
        const std::size_t column = start == std::string_view::npos ? at + 1 : at - start;
        throw input_error({std::string(name), line, column}, "this is not JSON",
                          before.substr(at < 20 ? 0 : at - 20), "a JSON value here");
    } catch (const Json::exception& error) {
        throw input_error({std::string(name)}, std::string("this JSON cannot be held: ") + error.what());
    }
}

std::string shown_json(const Json& json) {
    if (json.is_null()) return {};
    std::string text = json.is_string() ? json.get<std::string>()
                                        : json.dump(-1, ' ', false, Json::error_handler_t::replace);
    constexpr std::size_t kLongest = 80;
    if (text.size() > kLongest) text = text.substr(0, kLongest) + "…";
    return text;
}

}  // namespace dateline
