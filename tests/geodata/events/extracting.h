// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/paths.h"
#include "geodata/events/extractor.h"
#include "geodata/events/learned/sentence_model.h"
#include "geodata/language/analyse.h"
#include "geodata/language/fold.h"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace dateline {

/// Events of a text that marks what other stages would find: [Mossoul] a place (the most populous of that
/// name),
/// [~Moscou] a metonym, {2016-10-24|lundi} and {2016-10-20..2016-10-24|ces derniers jours} dates,
/// {time:2016-10-26|dawn} times of day, {about:2016-10-14|…} what is only about right. The gazetteer is the
/// built pack.
class Extracting {
  public:
    Extracting()
        : gazetteer_(gazetteer_path()), extractor_(gazetteer_, resource_dir() / "geodata" / "lexicons", sentence_model_path()) {}

    std::vector<Event> events(std::string_view marked, std::string_view language,
                              const char* published) const {
        Article article;
        article.id = "test";
        article.language = language;
        article.published = parse_day(published);
        std::vector<Toponym> toponyms;
        std::vector<Timex> timexes;
        for (std::size_t i = 0; i < marked.size(); ++i) {
            if (marked[i] == '[') {
                const std::size_t end = marked.find(']', i);
                toponyms.push_back(place(marked.substr(i + 1, end - i - 1), article.text));
                i = end;
            } else if (marked[i] == '{') {
                const std::size_t end = marked.find('}', i);
                timexes.push_back(date(marked.substr(i + 1, end - i - 1), article.text));
                i = end;
            } else {
                article.text += marked[i];
            }
        }
        article.extent = {0, article.text.size()};
        const AnalysedText text = analyse_text(article.text, article.extent, article.language);
        return extractor_.extract(article, text, toponyms, timexes);
    }

    /// "Air/drone strike @ Mossoul settlement 2016-10-24 claimed", with "2016-10-20..2016-10-24",
    /// "killed 3..3", "injured 5.." and "by SOURCE" where there are any.
    static std::string describe(const Event& event) {
        std::string out = fmt::format("{} @ {} {}", name_of(event.sub_type.value()), event.place_text,
                                      event.point ? name_of(event.place_precision) : "nowhere");
        if (event.date) {
            out += " " + format_day(event.date->first);
            if (event.date->last != event.date->first) out += ".." + format_day(event.date->last);
        }
        out += fmt::format(" {}", name_of(event.status));
        const auto toll = [&](const char* name, const Toll& figure) {
            if (!figure.min && !figure.max) return;
            out += fmt::format(" {} {}..{}", name, figure.min ? std::to_string(*figure.min) : "",
                               figure.max ? std::to_string(*figure.max) : "");
        };
        toll("killed", event.killed);
        toll("injured", event.injured);
        if (!event.attribution.empty()) out += " by " + event.attribution;
        return out;
    }

  private:
    Toponym place(std::string_view name, std::string& text) const {
        Toponym toponym;
        if (name.starts_with('~')) {
            toponym.role = ToponymRole::metonym;
            name.remove_prefix(1);
        }
        // "[province:Hama]": of that kind.
        std::string_view kind;
        if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) {
            kind = name.substr(0, colon);
            name.remove_prefix(colon + 1);
        }
        toponym.span = {text.size(), text.size() + name.size()};
        toponym.score = 1;
        text += name;
        PlaceIndex best = kNoPlace;
        std::int64_t population = -1;
        for (const NameHit& hit : gazetteer_.find(fold_phrase(name))) {
            const Place found = gazetteer_.place(hit.place);
            if (!kind.empty() && name_of(found.kind) != kind) continue;
            if (kind.empty() && found.is_area() && found.kind != PlaceKind::country &&
                found.kind != PlaceKind::sea)
                continue;
            if (found.population > population) best = hit.place, population = found.population;
        }
        if (best == kNoPlace) throw std::runtime_error("the gazetteer has no " + std::string(name));
        toponym.candidates.push_back({best, 1, {}});
        return toponym;
    }

    static Timex date(std::string_view marked, std::string& text) {
        const bool is_time = marked.starts_with("time:");
        if (is_time) marked.remove_prefix(5);
        const bool is_about = marked.starts_with("about:");
        if (is_about) marked.remove_prefix(6);
        const std::size_t bar = marked.find('|');
        const std::string_view days = marked.substr(0, bar), words = marked.substr(bar + 1);
        Timex timex;
        timex.span = {text.size(), text.size() + words.size()};
        text += words;
        const std::size_t dots = days.find("..");
        const Day first = *parse_day(days.substr(0, dots));
        const Day last = dots == std::string_view::npos ? first : *parse_day(days.substr(dots + 2));
        timex.days = DayInterval{first, last};
        timex.precision = first == last ? DatePrecision::day : DatePrecision::days;
        timex.value = std::string(days);
        if (is_time) timex.type = TimexType::time;
        if (is_about) timex.mod = "APPROX";
        return timex;
    }

    Gazetteer gazetteer_;
    EventExtractor extractor_;
};

}  // namespace dateline
