// SPDX-License-Identifier: Apache-2.0
#include "render/batch/manifest.h"

#include "geodata/core/error.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "dateline batch";
constexpr int kFormatVersion = 1;
constexpr int kMostZoom = 22;

Json to_value(const Content& content) {
    if (!content.is_made()) return {{"bytes", nullptr}, {"sha256", nullptr}};
    return {{"bytes", content.bytes}, {"sha256", content.sha256}};
}

Json to_value(const std::string& date, const MapRecord& map) {
    Json value = {{"path", map_path(date, map.format).generic_string()},
                  {"format", extension_of(map.format)},
                  {"depends", map.depends}};
    value.update(to_value(map.content));
    return value;
}

Json to_value(const std::string& date, const TilesRecord& tiles) {
    Json rectangles = Json::array();
    for (const auto& [x, y] : tiles.block.rectangles)
        rectangles.push_back(Json::array({x.first, y.first, x.last, y.last}));
    Json value = {
        {"path", (kTilesFolder / date / std::to_string(tiles.block.zoom)).generic_string() + "/{x}/{y}.png"},
        {"zoom", tiles.block.zoom},
        {"x_y_to_x_y", std::move(rectangles)},
        {"depends", tiles.depends}};
    value.update(to_value(tiles.content));
    return value;
}

Json to_value(const DateRecord& date) {
    Json maps = Json::array(), tiles = Json::array();
    for (const MapRecord& map : date.maps) maps.push_back(to_value(date.name, map));
    for (const TilesRecord& zoom : date.tiles) tiles.push_back(to_value(date.name, zoom));
    Json alt = {{"path", alt_path(date.name).generic_string()}};
    alt.update(to_value(date.alt));
    return {{"date", date.name},        {"drawn", date.drawn},   {"listed", date.listed},
            {"maps", std::move(maps)},  {"alt", std::move(alt)}, {"tiles", std::move(tiles)},
            {"warnings", date.warnings}};
}

Json to_value(const InputRecord& input) {
    Json value = {{"path", input.path}};
    if (input.content) value.update(to_value(*input.content));
    return value;
}

Content content_of(const Json& value) {
    if (value.at("sha256").is_null()) return {};
    return {value.at("bytes").get<std::uint64_t>(), value.at("sha256").get<std::string>()};
}

Run run_of(const Json& first, const Json& last, std::uint32_t end) {
    const Run run{first.get<std::uint32_t>(), last.get<std::uint32_t>()};
    if (run.first > run.last || run.last >= end) throw std::out_of_range("tiles outside the world");
    return run;
}

MapRecord map_of(const Json& value) {
    const auto format = parse_page_format(value.at("format").get<std::string>());
    if (!format) throw std::out_of_range("a map of an unknown format");
    return {*format, value.at("depends").get<std::string>(), content_of(value)};
}

TilesRecord tiles_of(const Json& value) {
    const int zoom = value.at("zoom").get<int>();
    if (zoom < 0 || zoom > kMostZoom) throw std::out_of_range("a zoom that no tile has");
    const std::uint32_t end = std::uint32_t{1} << zoom;
    TileBlock block{static_cast<std::uint8_t>(zoom), {}};
    for (const Json& r : value.at("x_y_to_x_y"))
        block.rectangles.push_back({run_of(r.at(0), r.at(2), end), run_of(r.at(1), r.at(3), end)});
    return {std::move(block), value.at("depends").get<std::string>(), content_of(value)};
}

/// 2015-10-07, 2015-W41, 2015-10: nothing that could lead out of the folder.
bool is_date_name(const std::string& name) {
    return !name.empty() && name.find_first_not_of("0123456789-W") == std::string::npos;
}

DateRecord date_of(const Json& value) {
    DateRecord date;
    date.name = value.at("date").get<std::string>();
    if (!is_date_name(date.name)) throw std::out_of_range("the date \"" + date.name + "\"");
    value.at("drawn").get_to(date.drawn);
    value.at("listed").get_to(date.listed);
    value.at("warnings").get_to(date.warnings);
    for (const Json& map : value.at("maps")) date.maps.push_back(map_of(map));
    for (const Json& tiles : value.at("tiles")) date.tiles.push_back(tiles_of(tiles));
    // Older manifests have none.
    if (value.contains("alt")) date.alt = content_of(value.at("alt"));
    return date;
}

Manifest manifest_of(const Json& value) {
    if (value.at("format") != kFormat || value.at("format_version") != kFormatVersion)
        throw std::out_of_range("a format other than \"dateline batch\" 1");
    Manifest manifest;
    value.at("program").get_to(manifest.program);
    for (const Json& input : value.at("inputs")) {
        InputRecord record{input.at("path").get<std::string>(), {}};
        if (input.contains("sha256")) record.content = content_of(input);
        manifest.inputs.push_back(std::move(record));
    }
    value.at("sources").get_to(manifest.sources);
    value.at("options").get_to(manifest.options);
    if (const Json& frame = value.at("frame"); !frame.is_null()) {
        manifest.frame = LonLatBox{frame.at(0).get<double>(), frame.at(1).get<double>(),
                                   frame.at(2).get<double>(), frame.at(3).get<double>()};
    }
    const Json& events = value.at("events");
    events.at("count").get_to(manifest.events);
    events.at("on_no_date").get_to(manifest.undated);
    manifest.events_content = content_of(events);
    manifest.index_content = content_of(value.at("index"));
    for (const Json& date : value.at("dates")) manifest.dates.push_back(date_of(date));
    value.at("warnings").get_to(manifest.warnings);
    return manifest;
}

}  // namespace

std::string to_json(const Manifest& manifest) {
    Json inputs = Json::array(), dates = Json::array(), frame;
    for (const InputRecord& input : manifest.inputs) inputs.push_back(to_value(input));
    for (const DateRecord& date : manifest.dates) dates.push_back(to_value(date));
    if (const auto& box = manifest.frame) frame = {box->west, box->south, box->east, box->north};
    Json events = {
        {"path", kEventsFile.generic_string()}, {"count", manifest.events}, {"on_no_date", manifest.undated}};
    events.update(to_value(manifest.events_content));
    Json index = {{"path", kIndexFile.generic_string()}};
    index.update(to_value(manifest.index_content));
    const Json value = {
        {"format", kFormat},           {"format_version", kFormatVersion}, {"program", manifest.program},
        {"options", manifest.options}, {"frame", std::move(frame)},        {"sources", manifest.sources},
        {"inputs", std::move(inputs)}, {"events", std::move(events)},      {"index", std::move(index)},
        {"dates", std::move(dates)},   {"warnings", manifest.warnings}};
    return value.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Manifest parse_manifest(std::string_view json, const std::string& file) {
    try {
        return manifest_of(Json::parse(json));
    } catch (const Json::exception& problem) {
        throw input_error({file}, std::string("this is no manifest of a batch: ") + problem.what());
    } catch (const std::out_of_range& problem) {
        throw input_error({file}, std::string("this is no manifest of a batch: it has ") + problem.what());
    }
}

std::vector<std::filesystem::path> files_of(const Manifest& manifest) {
    std::vector<std::filesystem::path> files;
    for (const DateRecord& date : manifest.dates) {
        for (const MapRecord& map : date.maps) files.push_back(map_path(date.name, map.format));
        if (!date.maps.empty()) files.push_back(alt_path(date.name));
        for (const TilesRecord& zoom : date.tiles) {
            for (const TileId& tile : zoom.block.tiles()) files.push_back(tile_path(date.name, tile));
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace dateline
