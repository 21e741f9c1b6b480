// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/gazetteer/search.h"
#include "tools/dateline/command.h"

#include <charconv>
#include <cmath>
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

namespace dateline::cli {

namespace {

struct GeocodeOptions {
    std::vector<std::string> names;
    std::string country, near, kind, language;
    std::size_t limit = 10;
    bool fuzzy = false, explain = false;
};

double degrees(std::string_view text, double limit, const std::string& whole) {
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size() || value < -limit ||
        value > limit)
        throw usage_error("--near is no position", whole, "LON,LAT in degrees, such as 36.72,35.37");
    return value;
}

std::optional<LonLat> position(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto comma = std::min(text.find(','), text.size());
    const std::string_view view(text);
    return LonLat{degrees(view.substr(0, comma), 180, text),
                  degrees(view.substr(std::min(comma + 1, view.size())), 90, text)};
}

std::optional<PlaceKind> kind_named(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto kind = place_kind(text);
    if (!kind) throw usage_error("unknown kind of place", text, place_kinds());
    return kind;
}

std::string upper(std::string text) {
    for (char& c : text) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

double rounded(double score) {
    return std::round(score * 1000) / 1000;
}

nlohmann::ordered_json line_of(const Gazetteer& gazetteer, const std::string& query,
                               const SearchResult& result, const GeocodeOptions& options) {
    const Place& place = result.place;
    nlohmann::ordered_json out;
    const auto text_or_null = [](std::string_view text) {
        return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
    };
    out["query"] = query;
    out["name"] = options.language.empty() ? place.name : gazetteer.label(place.index, options.language);
    out["canonical"] = place.name;
    out["geonameid"] =
        place.geonameid == 0 ? nlohmann::ordered_json() : nlohmann::ordered_json(place.geonameid);
    out["kind"] = name_of(place.kind);
    out["country"] = text_or_null(place.country);
    out["admin1"] = text_or_null(place.admin1);
    out["feature_code"] = text_or_null(place.feature_code);
    out["population"] = place.population;
    out["lat"] = place.point.lat;
    out["lon"] = place.point.lon;
    out["match"] =
        result.agreement == Agreement::same ? name_of(result.name_kind) : name_of(result.agreement);
    out["score"] = rounded(result.score);
    if (options.explain) {
        const ScoreParts& parts = result.parts;
        out["name_kind"] = name_of(result.name_kind);
        out["parts"] = {{"name", rounded(parts.name)},
                        {"fame", rounded(parts.fame)},
                        {"country", rounded(parts.country)},
                        {"near", rounded(parts.near)}};
    }
    return out;
}

void run_geocode(const GeocodeOptions& options, Diagnostics& diagnostics) {
    SearchQuery query;
    query.country = upper(options.country);
    query.near = position(options.near);
    query.kind = kind_named(options.kind);
    query.limit = options.limit;
    if (options.fuzzy) query.matching = Matching::approximate;
    const Gazetteer gazetteer(gazetteer_path());
    if (!query.country.empty() && !gazetteer.country(query.country))
        throw usage_error("unknown country", options.country, "an ISO 3166-1 alpha-2 code, such as SY");
    for (const std::string& name : options.names) {
        query.name = name;
        const auto results = search(gazetteer, query);
        if (results.empty()) diagnostics.warn("no place of the name \"" + name + "\" is known");
        for (const SearchResult& result : results)
            std::cout << line_of(gazetteer, name, result, options)
                             .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                      << '\n';
    }
}

}  // namespace

void add_geocode_command(CLI::App& app, Session& session) {
    const auto options = std::make_shared<GeocodeOptions>();
    auto* command =
        app.add_subcommand("geocode", "Look names up in the gazetteer: JSON lines, best first, with scores");
    command->add_option("NAME", options->names, "Place names")->required();
    command->add_option("--country", options->country, "Places of this country first: ISO code, such as SY");
    command->add_option("--near", options->near, "Places near this position first")->type_name("LON,LAT");
    command->add_option("--kind", options->kind, "Only this kind, such as settlement, admin1");
    command->add_flag("--fuzzy", options->fuzzy, "Also names one or two letters away, by length");
    command->add_option("--limit", options->limit, "At most so many places a name (default 10)");
    command->add_option("--lang", options->language, "Language of the names printed");
    command->add_flag("--explain", options->explain, "Add the parts of every score");
    command->callback([options, &session] {
        session.run = [options, &session] { run_geocode(*options, session.diagnostics); };
    });
}

}  // namespace dateline::cli
