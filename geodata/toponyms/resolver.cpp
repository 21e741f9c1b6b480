// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/resolver.h"

#include "geodata/toponyms/prominence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <unordered_map>

namespace dateline {

namespace {

constexpr int kRounds = 3;
constexpr double kSamePlaceKm = 30;
constexpr std::size_t kMostShown = 10;  // candidates kept in a Toponym

struct Option {
    Place place;
    std::array<double, 3> unit;  ///< unit vector of its point
    bool by_sound = false;
    double fixed = 0;  ///< what the rounds do not change
    double country = 0, near = 0;
    std::vector<ScorePart> parts;
    double score() const { return fixed + country + near; }
};

/// All mentions that must mean the same place.
struct Sense {
    std::size_t name = 0;
    KindSet type;
    std::size_t container = kNone;
    bool borrowed_container = false;  ///< from another mention of the name
    bool article = false;
    std::size_t mentions = 0;
    std::vector<Option> options;  ///< best first after each round
    double sureness = 0;          ///< probability of the first option
};

std::array<double, 3> unit_vector(LonLat point) {
    const double lon = point.lon * std::numbers::pi / 180, lat = point.lat * std::numbers::pi / 180;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

/// Length of the chord on the unit sphere times the Earth's radius: the distance, near enough where nearness
/// matters.
double chord_km(const std::array<double, 3>& a, const std::array<double, 3>& b) {
    const double x = a[0] - b[0], y = a[1] - b[1], z = a[2] - b[2];
    return 6371.0 * std::sqrt(x * x + y * y + z * z);
}

class Resolver {
  public:
    Resolver(const MarkedText& text, const Gazetteer& gazetteer, const ResolutionWeights& weights,
             Findings& found)
        : text_(text), gazetteer_(gazetteer), weights_(weights), found_(found) {}

    std::vector<Toponym> run() {
        group();
        for (Sense& sense : senses_) list_options(sense);
        for (int round = 0; round < kRounds; ++round) {
            weigh_countries();
            if (round > 0) weigh_nearness();
            for (Sense& sense : senses_) rank(sense);
        }
        for (Sense& sense : senses_) drop_chance_sound(sense);
        std::vector<Toponym> out;
        out.reserve(found_.mentions.size());
        for (std::size_t i = 0; i < found_.mentions.size(); ++i) out.push_back(toponym(i));
        return out;
    }

  private:
    void group() {
        for (const Mention& mention : found_.mentions) {
            const auto same = std::find_if(senses_.begin(), senses_.end(), [&](const Sense& sense) {
                return sense.name == mention.name && sense.type == mention.type &&
                       sense.container == mention.container;
            });
            Sense& sense = same == senses_.end() ? senses_.emplace_back() : *same;
            sense.name = mention.name;
            sense.type = mention.type;
            sense.container = mention.container;
            sense.article = sense.article || mention.article;
            ++sense.mentions;
            of_mention_.push_back(static_cast<std::size_t>(&sense - senses_.data()));
        }
        // "Tripoli (Libye)" once: the bare "Tripoli" of the same text means the same, if all containers
        // agree.
        std::unordered_map<std::size_t, std::size_t> container;
        for (const Sense& sense : senses_) {
            if (sense.container == kNone) continue;
            const auto [known, fresh] = container.emplace(sense.name, sense.container);
            if (!fresh && known->second != sense.container) known->second = kNone;
        }
        for (Sense& sense : senses_)
            if (const auto known = container.find(sense.name);
                sense.container == kNone && known != container.end()) {
                sense.container = known->second;
                sense.borrowed_container = true;
            }
    }

    void list_options(Sense& sense) {
        const FoundName& name = found_.names[sense.name];
        for (std::size_t i = 0; i < name.hits.size(); ++i) {
            const NameHit& hit = name.hits[i];
            Option option;
            option.place = gazetteer_.place(hit.place);
            option.unit = unit_vector(option.place.point);
            const auto add = [&](std::string_view part, double value) {
                if (value == 0) return;
                option.parts.push_back({part, value});
                option.fixed += value;
            };
            add("prominence", weights_.prominence * prominence(option.place));
            option.by_sound = name.by_sound[i];
            add("name", name_part(hit.kind, name.by_sound[i]));
            if (!sense.type.empty())
                add("type word", type_word(sense.type, option.place));
            else if (sense.article && option.place.is_area())
                add("article", weights_.article);
            else
                add("bare division", bare_division(option.place, name));
            if (sense.container != kNone && inside(option.place, sense.container))
                add("container", sense.borrowed_container ? weights_.borrowed_container : weights_.container);
            sense.options.push_back(std::move(option));
        }
        rank(sense);
    }

    /// "la ville du Liban": a country behind a type word may be what contains the thing.
    double type_word(KindSet kinds, const Place& place) const {
        if (kinds.has(place.kind)) return weights_.type_word;
        return place.kind == PlaceKind::country ? 0 : -weights_.type_word;
    }

    double name_part(NameKind kind, bool by_sound) const {
        if (by_sound) return weights_.sound_name;
        if (kind == NameKind::historical || kind == NameKind::colloquial) return weights_.lesser_name;
        return kind == NameKind::alternate ? weights_.alternate_name : 0;
    }

    double bare_division(const Place& place, const FoundName& name) const {
        if (place.kind == PlaceKind::admin2) return name.has_town ? weights_.bare_second_division : 0;
        if (place.kind != PlaceKind::admin1) return 0;
        for (const NameHit& hit : name.hits) {
            if (hit.kind != NameKind::canonical && hit.kind != NameKind::preferred) continue;
            const Place town = gazetteer_.place(hit.place);
            if (town.kind == PlaceKind::settlement && town.admin1_place == place.index &&
                town.population > 10000)
                return weights_.bare_division;
        }
        return 0;
    }

    bool inside(const Place& place, std::size_t container) const {
        for (const NameHit& hit : found_.names[container].hits) {
            const Place area = gazetteer_.place(hit.place);
            if (hit.place == place.index) return false;
            if (area.kind == PlaceKind::country && area.country == place.country &&
                place.kind != PlaceKind::country)
                return true;
            if (area.kind == PlaceKind::admin1 && place.admin1_place == area.index) return true;
        }
        return false;
    }

    /// How much the text speaks of each country: demonyms, country names, and places found there.
    void weigh_countries() {
        countries_.clear();
        auto& weight = countries_;
        double total = 1;
        const auto speak = [&](std::string_view country, double value) {
            if (country.empty()) return;
            weight[country] += value;
            total += value;
        };
        for (std::size_t i = 0; i < text_.text.tokens.size(); ++i) speak(text_.marks(i).demonym_place, 0.7);
        for (const Sense& sense : senses_) {
            if (sense.options.empty()) continue;
            const Place& place = sense.options.front().place;
            speak(place.country, std::sqrt(static_cast<double>(sense.mentions)) * sense.sureness);
        }
        for (Sense& sense : senses_) {
            const double own =
                sense.options.empty() ? 0 : std::sqrt(static_cast<double>(sense.mentions)) * sense.sureness;
            for (std::size_t i = 0; i < sense.options.size(); ++i) {
                Option& option = sense.options[i];
                const auto known = weight.find(option.place.country);
                // A name's own first guess must not speak for itself.
                double share = known == weight.end() ? 0 : known->second;
                if (share > 0 && option.place.country == sense.options.front().place.country) share -= own;
                option.country = weights_.country * std::sqrt(std::max(0.0, share) / total);
            }
        }
    }

    void weigh_nearness() {
        for (Sense& sense : senses_) {
            if (sense.options.size() < 2) continue;
            for (Option& option : sense.options) {
                double sum = 0;
                for (const Sense& other : senses_) {
                    if (other.name == sense.name || other.options.empty()) continue;
                    const Option& best = other.options.front();
                    if (best.place.kind == PlaceKind::country || best.place.kind == PlaceKind::continent)
                        continue;
                    sum += other.sureness * std::exp(-chord_km(option.unit, best.unit) / weights_.near_km);
                }
                option.near = weights_.near_others * (1 - std::exp(-sum));
            }
        }
    }

    void rank(Sense& sense) const {
        std::stable_sort(sense.options.begin(), sense.options.end(),
                         [](const Option& a, const Option& b) { return a.score() > b.score(); });
        if (sense.options.empty()) return;
        // A town and the district around it are the same answer.
        double sum = 0, same = 0;
        for (const Option& option : sense.options) {
            const double weight =
                std::exp(weights_.sharpness * (option.score() - sense.options.front().score()));
            sum += weight;
            if (chord_km(option.unit, sense.options.front().unit) < kSamePlaceKm) same += weight;
        }
        sense.sureness = same / sum;
    }

    /// A name that only sounds like one far away is better left open when the text speaks of other countries.
    void drop_chance_sound(Sense& sense) const {
        if (sense.options.empty() || !sense.options.front().by_sound) return;
        // Without any country to go by, two words of the same sound are telling enough.
        if (countries_.size() <= 1 && found_.names[sense.name].folded.find(' ') != std::string::npos) return;
        const Place& place = sense.options.front().place;
        const auto known = countries_.find(place.country);
        const double own = std::sqrt(static_cast<double>(sense.mentions)) * sense.sureness;
        if (known == countries_.end() || known->second - own < 0.1) sense.options.clear();
    }

    Toponym toponym(std::size_t index) {
        Mention& mention = found_.mentions[index];
        const Sense& sense = senses_[of_mention_[index]];
        Toponym out;
        out.span = mention.span;
        out.role = mention.role;
        out.role_parts = std::move(mention.role_parts);
        out.type_word = mention.type_word;
        for (const Option& option : sense.options) {
            if (out.candidates.size() == kMostShown) break;
            Candidate candidate{option.place.index, option.score(), option.parts};
            if (option.country != 0) candidate.parts.push_back({"country", option.country});
            if (option.near != 0) candidate.parts.push_back({"near others", option.near});
            out.candidates.push_back(std::move(candidate));
        }
        out.score = mention.probability() * (sense.options.empty() ? 1 : sense.sureness);
        return out;
    }

    const MarkedText& text_;
    const Gazetteer& gazetteer_;
    const ResolutionWeights& weights_;
    Findings& found_;
    std::vector<Sense> senses_;
    std::map<std::string_view, double> countries_;  ///< how much the text speaks of each, by ISO code
    std::vector<std::size_t> of_mention_;
};

}  // namespace

std::vector<Toponym> resolve(const MarkedText& text, const Gazetteer& gazetteer,
                             const ResolutionWeights& weights, Findings found) {
    return Resolver(text, gazetteer, weights, found).run();
}

}  // namespace dateline
