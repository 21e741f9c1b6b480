// SPDX-License-Identifier: Apache-2.0
#include "render/sources/location.h"

#include "geodata/core/error.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace dateline {

namespace {

/// %41 is "A"; what is no such escape stays as it is.
std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        if (text[i] == '%' && i + 2 < text.size()) {
            const char* end = text.data() + i + 3;
            if (std::from_chars(text.data() + i + 1, end, byte, 16).ptr == end) {
                out += static_cast<char>(byte);
                i += 2;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

/// "https" of "https://host/path"; empty for a path.
std::string_view scheme_of(std::string_view url) {
    const std::size_t end = url.find(':');
    // One letter before a colon is a drive, no scheme.
    if (end == std::string_view::npos || end < 2) return {};
    const auto fits = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '-';
    };
    const std::string_view scheme = url.substr(0, end);
    if (!std::all_of(scheme.begin(), scheme.end(), fits)) return {};
    return scheme;
}

std::string_view without(std::string_view text, std::string_view prefix) {
    return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

}  // namespace

std::filesystem::path locate(std::string_view url, const std::filesystem::path& folder) {
    const std::string_view scheme = scheme_of(url);
    if (scheme.empty()) return folder / std::filesystem::path(url);
    const std::string_view rest = url.substr(scheme.size() + 1);
    if (scheme == "file") return percent_decoded(without(without(rest, "//localhost"), "//"));
    if (scheme == "mbtiles") return folder / percent_decoded(without(rest, "//"));
    throw input_error({}, "the style names an address outside this machine, and nothing is fetched", url,
                      "a path relative to the style, or file:///…");
}

}  // namespace dateline
