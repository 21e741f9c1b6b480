// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/publisher_home.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/language/fold.h"
#include "geodata/toponyms/prominence.h"

#include <algorithm>
#include <vector>

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

/// A place in a paper's name must be known beyond its surroundings, about 200,000 people: too many small
/// towns are called Post, Star or Meridian.
constexpr double kKnownEnough = 0.7;
/// Namesakes abroad that are nearly as well known leave it open which one the paper means.
constexpr double kClearlyBetterKnown = 0.1;

/// "https://www.example.fr:80/a" → "www.example.fr"; a bare domain is its own host.
std::string_view host_of(std::string_view url) {
    if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    if (const auto user = url.rfind('@'); user != std::string_view::npos) url.remove_prefix(user + 1);
    url = url.substr(0, url.find(':'));
    while (url.ends_with('.')) url.remove_suffix(1);
    return url;
}

bool is_domain(std::string_view publisher) {
    return publisher.find(' ') == std::string_view::npos && publisher.find('.') != std::string_view::npos;
}

bool may_be_home(PlaceKind kind) {
    return kind == PlaceKind::settlement || kind == PlaceKind::country || kind == PlaceKind::admin1 ||
           kind == PlaceKind::admin2;
}

}  // namespace

PublisherLexicon::PublisherLexicon(const std::filesystem::path& file) {
    const auto root = nlohmann::json::parse(read_file(file), nullptr, false);
    if (!root.is_object()) throw input_error({.file = file.string()}, "not a JSON object");
    const auto require = [&](bool good, const char* key, const char* wanted) {
        if (!good)
            throw input_error({.file = file.string()},
                              std::string("\"") + key + "\" is missing or no " + wanted);
    };
    const auto words = [&](const char* key, std::set<std::string, std::less<>>& out) {
        const auto found = root.find(key);
        require(found != root.end() && found->is_array(), key, "list of words");
        for (const auto& word : *found) {
            require(word.is_string(), key, "list of words");
            out.insert(word.get<std::string>());
        }
    };
    words("worldwide_domains", worldwide_domains_);
    words("paper_words", paper_words_);
    const char* key = "domain_countries";
    const char* wanted = "object of ISO country codes";
    const auto countries = root.find(key);
    require(countries != root.end() && countries->is_object(), key, wanted);
    for (const auto& [domain, country] : countries->items()) {
        require(country.is_string(), key, wanted);
        domain_countries_.emplace(domain, country.get<std::string>());
    }
}

PublisherHome PublisherLexicon::home_of(const Publication& publication, const Gazetteer& gazetteer) const {
    PublisherHome home;
    home.country = country_of_host(host_of(publication.url), gazetteer);
    if (is_domain(publication.publisher)) {
        if (home.country.empty()) home.country = country_of_host(host_of(publication.publisher), gazetteer);
        return home;
    }
    home.seat = place_in_name(publication.publisher, home.country, gazetteer);
    if (!home.seat) return home;
    home.country = home.seat->country;
    if (home.seat->kind == PlaceKind::country) home.seat.reset();
    return home;
}

std::string_view PublisherLexicon::country_of_host(std::string_view host, const Gazetteer& gazetteer) const {
    const auto dot = host.rfind('.');
    if (dot == std::string_view::npos || host.size() != dot + 3) return {};
    std::string domain(host.substr(dot + 1));
    for (char& letter : domain)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    if (worldwide_domains_.contains(domain)) return {};
    std::string code = domain;
    if (const auto other = domain_countries_.find(domain); other != domain_countries_.end())
        code = other->second;
    else
        for (char& letter : code)
            if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    const auto country = gazetteer.country(code);
    return country ? country->country : std::string_view();
}

std::optional<Place> PublisherLexicon::place_in_name(std::string_view publisher, std::string_view country,
                                                     const Gazetteer& gazetteer) const {
    const std::string folded = fold_phrase(publisher);
    std::vector<PrefixMatch> matches;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::string_view rest = std::string_view(folded).substr(begin);
        matches.clear();
        gazetteer.prefixes(rest, matches);
        for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
            if (paper_words_.contains(rest.substr(0, match->size))) continue;
            std::optional<Place> best;
            double known = kKnownEnough, rival = 0;
            for (const NameHit& hit : gazetteer.hits(match->name_id)) {
                const Place place = gazetteer.place(hit.place);
                if (!may_be_home(place.kind) || place.country.empty()) continue;
                if (!country.empty() && place.country != country) continue;
                const double here = prominence(place);
                if (here >= known && (!best || here > known)) {
                    if (best && best->country != place.country) rival = std::max(rival, known);
                    best = place;
                    known = here;
                } else if (best && best->country != place.country) {
                    rival = std::max(rival, here);
                }
            }
            if (best && known - rival >= kClearlyBetterKnown) return best;
        }
        const auto blank = folded.find(' ', begin);
        begin = blank == std::string::npos ? folded.size() : blank + 1;
    }
    return std::nullopt;
}

}  // namespace dateline
