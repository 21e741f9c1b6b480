// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/language_of.h"
#include "geodata/core/error.h"
#include "geodata/core/paths.h"
#include "geodata/core/span.h"
#include "geodata/language/analyse.h"
#include "geodata/language/characters.h"
#include "geodata/toponyms/geoparser.h"
#include "tools/dateline/command.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <memory>
#include <string>

#include <nlohmann/json.hpp>

namespace dateline::cli {

namespace {

using Json = nlohmann::ordered_json;

struct GeoparseOptions {
    std::string language;
    bool explain = false;
    bool demonyms = false;
};

double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

/// The members that every place has in the protocol; null where there is no place.
void describe(Json& out, const Gazetteer& gazetteer, PlaceIndex index) {
    for (const char* key : {"geonameid", "canonical", "country", "kind", "lat", "lon"}) out[key] = nullptr;
    if (index == kNoPlace) return;
    const Place place = gazetteer.place(index);
    if (place.geonameid != 0) out["geonameid"] = place.geonameid;
    out["canonical"] = place.name;
    if (!place.country.empty()) out["country"] = place.country;
    out["kind"] = name_of(place.kind);
    out["lat"] = rounded(place.point.lat, 1e5);
    out["lon"] = rounded(place.point.lon, 1e5);
}

/// One document of this size is no article, and its analysis takes a hundred times its size.
constexpr std::size_t kLongestLine = 8'000'000;

bool is_utf8(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const Character character = character_at(line, at);
        if (character.code_point == 0xFFFD && character.size == 1) return false;
        at += character.size;
    }
    return true;
}

Json parts_of(const std::vector<ScorePart>& parts) {
    Json out = Json::object();
    for (const ScorePart& part : parts) out[std::string(part.name)] = rounded(part.value, 1e3);
    return out;
}

Json explained(const Gazetteer& gazetteer, const Toponym& toponym) {
    Json out = Json::array();
    for (const Candidate& candidate : toponym.candidates) {
        Json one;
        describe(one, gazetteer, candidate.place);
        one["score"] = rounded(candidate.score, 1e3);
        one["parts"] = parts_of(candidate.parts);
        out.push_back(std::move(one));
    }
    return out;
}

class Lines {
  public:
    Lines(const GeoparseOptions& options, Diagnostics& diagnostics)
        : options_(options),
          diagnostics_(diagnostics),
          gazetteer_(gazetteer_path()),
          morphology_(morphology_path()),
          geoparser_(gazetteer_, resource_dir() / "geodata" / "lexicons", &morphology_) {}

    /// One line of the protocol in, one out. A line that is no document is reported and skipped.
    void answer(const std::string& line, std::size_t number, std::ostream& out) const {
        const auto bad = [&](const char* problem) {
            diagnostics_.fail(input_error({.file = "standard input", .line = number}, problem,
                                          line.substr(0, 60), R"({"id", "text"} as one JSON object a line)")
                                  .what());
        };
        if (line.size() > kLongestLine)
            return bad("is longer than 8 MB; cut the text into documents: it begins");
        const Json in = Json::parse(line, nullptr, false);
        if (!in.is_object()) return bad(is_utf8(line) ? "not a JSON object" : "not valid UTF-8");
        const auto id = in.find("id");
        const auto text = in.find("text");
        if (id == in.end()) return bad("no \"id\"");
        if (text == in.end() || !text->is_string()) return bad("no \"text\"");
        const auto& words = text->get_ref<const std::string&>();
        Json answer;
        answer["id"] = *id;
        answer["toponyms"] =
            toponyms(words, language_of_line(in, words), {string_in(in, "publisher"), string_in(in, "url")});
        out << answer.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    }

  private:
    std::string language_of_line(const Json& in, const std::string& text) const {
        if (!options_.language.empty()) return options_.language;
        for (const char* key : {"lang", "language"})
            if (const auto found = in.find(key); found != in.end() && found->is_string())
                return found->get<std::string>();
        return language_of(text);
    }

    /// Empty when there is none.
    static std::string_view string_in(const Json& in, const char* key) {
        const auto found = in.find(key);
        if (found == in.end() || !found->is_string()) return {};
        return found->get_ref<const std::string&>();
    }

    Json toponyms(const std::string& text, const std::string& language,
                  const Publication& publication) const {
        const AnalysedText analysed = analyse_text(text, {0, text.size()}, language);
        const CodePointIndex code_points(text);
        std::vector<std::pair<Span, Json>> found;
        const auto start = [&](Span span, PlaceIndex place) {
            Json one;
            one["start"] = code_points.code_point(span.begin);
            one["end"] = code_points.code_point(span.end);
            one["name"] = span.in(text);
            describe(one, gazetteer_, place);
            return one;
        };
        for (const Toponym& toponym : geoparser_.parse(analysed, publication)) {
            Json one = start(toponym.span, toponym.place());
            one["role"] = name_of(toponym.role);
            one["score"] = rounded(toponym.score, 1e3);
            if (options_.explain) {
                one["candidates"] = explained(gazetteer_, toponym);
                one["name_parts"] = parts_of(toponym.name_parts);
                one["role_parts"] = parts_of(toponym.role_parts);
            }
            found.emplace_back(toponym.span, std::move(one));
        }
        if (options_.demonyms) {
            const std::size_t places = found.size();
            for (const auto& demonym : geoparser_.demonyms(analysed)) {
                const bool taken =
                    std::any_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(places),
                                [&](const auto& other) { return other.first.overlaps(demonym.span); });
                if (taken) continue;
                Json one = start(demonym.span, demonym.place);
                one["role"] = name_of(ToponymRole::adjective);
                one["score"] = 1.0;
                one["demonym"] = true;
                found.emplace_back(demonym.span, std::move(one));
            }
            std::stable_sort(found.begin(), found.end(),
                             [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
        }
        Json out = Json::array();
        for (auto& [span, one] : found) out.push_back(std::move(one));
        return out;
    }

    const GeoparseOptions& options_;
    Diagnostics& diagnostics_;
    Gazetteer gazetteer_;
    Morphology morphology_;
    Geoparser geoparser_;
};

}  // namespace

void add_geoparse_command(CLI::App& app, Session& session) {
    auto options = std::make_shared<GeoparseOptions>();
    CLI::App* command =
        app.add_subcommand("geoparse", "Find and locate place names: JSON lines in, JSON lines out");
    command->add_option("--text-lang", options->language,
                        "Language of the texts (fr, en, ar); overrides the lines' own");
    command->add_flag("--explain", options->explain,
                      "Add the candidates of each name with the parts of their scores");
    command->add_flag("--demonyms", options->demonyms, "List demonyms (\"Syrian\") as well");
    command->callback([options, &session] {
        session.run = [options, &session] {
            const Lines lines(*options, session.diagnostics);
            std::ios::sync_with_stdio(false);
            std::string line;
            std::size_t documents = 0;
            for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
                if (line.empty() || line == "\r") continue;
                lines.answer(line, number, std::cout);
                ++documents;
            }
            if (documents == 0)
                session.diagnostics.warn("no document on standard input; give one JSON object a line");
            std::cout.flush();
        };
    });
}

}  // namespace dateline::cli
