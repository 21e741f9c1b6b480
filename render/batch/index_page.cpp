// SPDX-License-Identifier: Apache-2.0
#include "render/batch/index_page.h"

#include <algorithm>

#include <fmt/format.h>

namespace dateline {

namespace {

constexpr std::string_view kHead =
    "<!DOCTYPE html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Dateline</title>\n"
    "<style>body{{font-family:sans-serif;margin:2em}}figure{{display:inline-block;margin:1em 1em 1em 0}}"
    "img{{width:36em;max-width:100%}}</style>\n<h1>Dateline</h1>\n"
    "<p><a href=\"{}\">{}</a></p>\n";

bool is_picture(const MapRecord& map) {
    return map.format != PageFormat::pdf;
}

std::string figure(const DateRecord& date) {
    const auto shown = std::find_if(date.maps.begin(), date.maps.end(), is_picture);
    std::string html = "<figure>";
    if (shown != date.maps.end()) {
        const std::string path = map_path(date.name, shown->format).generic_string();
        html += fmt::format("<a href=\"{0}\"><img src=\"{0}\" alt=\"{1}\" loading=\"lazy\"></a>", path,
                            date.name);
    }
    html += "<figcaption>" + date.name;
    for (const MapRecord& map : date.maps) {
        html += fmt::format(" <a href=\"{}\">{}</a>", map_path(date.name, map.format).generic_string(),
                            extension_of(map.format));
    }
    if (!date.maps.empty())
        html += fmt::format(" <a href=\"{}\">txt</a>", alt_path(date.name).generic_string());
    return html + "</figcaption></figure>\n";
}

/// Two or three letters, perhaps with a region; nothing else gets into the page.
bool is_language(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    });
}

}  // namespace

std::string index_page(const Manifest& manifest, std::string_view language) {
    const std::string events = kEventsFile.generic_string();
    std::string html = fmt::format(kHead, is_language(language) ? language : "en", events, events);
    for (const DateRecord& date : manifest.dates) html += figure(date);
    return html + "</html>\n";
}

}  // namespace dateline
