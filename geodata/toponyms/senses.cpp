// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/senses.h"

#include "geodata/toponyms/containment.h"
#include "geodata/toponyms/local_country.h"
#include "geodata/toponyms/prominence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <tuple>
#include <unordered_map>

namespace dateline {

namespace {

/// A place that everybody knows overshadows small namesakes: "London" needs no country, London in Ohio does.
constexpr double kFamous = 0.75;
constexpr double kObscure = 0.55;
/// … and lesser ones that only also bear its name.
constexpr double kLesserBy = 0.1;
/// A bare name means the town rather than its region where the town is at least so large.
constexpr std::int64_t kSeatPopulation = 10000;

class SenseMaker {
  public:
    SenseMaker(const MarkedText& text, const Gazetteer& gazetteer, const ResolutionWeights& weights,
               const Findings& found)
        : gazetteer_(gazetteer), weights_(weights), found_(found), local_(text, gazetteer, found) {}

    Senses run() {
        for (std::size_t i = 0; i < found_.mentions.size(); ++i) group(i);
        lend_containers();
        for (Sense& sense : out_.all) list_options(sense);
        return std::move(out_);
    }

  private:
    void group(std::size_t index) {
        const Mention& mention = found_.mentions[index];
        const std::string_view country =
            mention.container == kNone ? local_.country_of(index) : std::string_view();
        const auto [known, fresh] = by_key_.try_emplace(
            {mention.name, mention.type.bits(), mention.container, country}, out_.all.size());
        Sense& sense = fresh ? out_.all.emplace_back() : out_.all[known->second];
        sense.name = mention.name;
        sense.type = mention.type;
        sense.container = mention.container;
        sense.local_country = country;
        sense.article = sense.article || mention.article;
        sense.fitting.add(mention.fitting);
        ++sense.mentions;
        out_.of_mention.push_back(known->second);
    }

    /// "Tripoli (Libye)" once: the bare "Tripoli" of the same text means the same, if all containers agree.
    void lend_containers() {
        std::unordered_map<std::size_t, std::size_t> container;
        for (const Sense& sense : out_.all) {
            if (sense.container == kNone) continue;
            const auto [known, fresh] = container.emplace(sense.name, sense.container);
            if (!fresh && known->second != sense.container) known->second = kNone;
        }
        for (Sense& sense : out_.all) {
            const auto known = container.find(sense.name);
            if (sense.container != kNone || known == container.end()) continue;
            sense.container = known->second;
            sense.borrowed_container = true;
        }
    }

    void list_options(Sense& sense) const {
        const FoundName& name = found_.names[sense.name];
        for (std::size_t i = 0; i < name.hits.size(); ++i) {
            const NameHit& hit = name.hits[i];
            Option option;
            option.place = gazetteer_.place(hit.place);
            option.unit = unit_vector(option.place.point);
            option.match = name.match[i];
            const auto add = [&](std::string_view part, double value) {
                if (value == 0) return;
                option.parts.push_back({part, value});
                option.fixed += value;
            };
            const bool seat = sense.type.empty() && is_seat_of_namesake(option.place, name);
            // A bare name has one fame, whether town or region made it known.
            const double known = seat && option.place.population > kSeatPopulation
                                     ? std::max(prominence(option.place),
                                                prominence(gazetteer_.place(option.place.admin1_place)))
                                     : prominence(option.place);
            add("prominence", weights_.prominence * known);
            add("name", name_part(hit.kind, name.match[i]));
            const bool contained = sense.container != kNone && inside(option.place, sense.container);
            const bool overshadowed =
                !contained && sense.type.empty() && !seat && is_overshadowed(name, hit, known);
            if (contained)
                add("container", sense.borrowed_container ? weights_.borrowed_container : weights_.container);
            else if (overshadowed)
                add("overshadowed", weights_.overshadowed);
            option.overshadowed = overshadowed;
            weigh_words(sense, option.place, name, add);
            if (!overshadowed && !sense.local_country.empty() &&
                sense.local_country == option.place.country && option.place.kind != PlaceKind::country)
                add("country beside", weights_.local_country);
            sense.options.push_back(std::move(option));
        }
    }

    /// Type words, articles and prepositions tell kinds of place apart.
    template <typename Add>
    void weigh_words(const Sense& sense, const Place& place, const FoundName& name, const Add& add) const {
        if (!sense.type.empty()) return add("type word", type_word(sense.type, place));
        if (sense.article)
            add("article",
                place.is_area() || place.kind == PlaceKind::river ? weights_.article : weights_.article_town);
        else
            add("bare division", bare_division(place, name));
        if (!sense.fitting.empty())
            add("preposition", sense.fitting.has(place.kind) ? weights_.preposition : -weights_.preposition);
    }

    /// "la ville du Liban": a country behind a type word may be what contains the thing.
    double type_word(KindSet kinds, const Place& place) const {
        if (kinds.has(place.kind)) return weights_.type_word;
        return place.kind == PlaceKind::country ? 0 : -weights_.type_word;
    }

    /// Kidal lies in the region of Kidal, which makes its name no less its own.
    static bool is_seat_of_namesake(const Place& place, const FoundName& name) {
        return place.kind == PlaceKind::settlement && place.admin1_place != kNoPlace &&
               std::any_of(name.hits.begin(), name.hits.end(),
                           [&](const NameHit& hit) { return hit.place == place.admin1_place; });
    }

    /// "Islamabad" is also another name of Anantnag.
    static bool is_overshadowed(const FoundName& name, const NameHit& hit, double known) {
        if (name.prominence < kFamous) return false;
        const bool own_name = hit.kind == NameKind::canonical || hit.kind == NameKind::preferred;
        return known <= kObscure || (!own_name && known < name.prominence - kLesserBy);
    }

    double name_part(NameKind kind, NameMatch match) const {
        if (match == NameMatch::approximate) return weights_.approximate_name;
        if (match == NameMatch::sound) return weights_.sound_name;
        if (kind == NameKind::historical || kind == NameKind::colloquial) return weights_.lesser_name;
        return kind == NameKind::alternate ? weights_.alternate_name : 0;
    }

    double bare_division(const Place& place, const FoundName& name) const {
        if (place.kind == PlaceKind::admin2) return name.has_town ? weights_.bare_second_division : 0;
        if (place.kind != PlaceKind::admin1) return 0;
        for (const NameHit& hit : name.hits) {
            if (hit.kind != NameKind::canonical && hit.kind != NameKind::preferred) continue;
            const Place town = gazetteer_.place(hit.place);
            if (town.kind != PlaceKind::settlement || town.population <= kSeatPopulation) continue;
            // Its own seat, or a larger town elsewhere: Gaza is no province of Mozambique.
            if (town.admin1_place == place.index || town.population > place.population)
                return weights_.bare_division;
        }
        return 0;
    }

    bool inside(const Place& place, std::size_t container) const {
        const auto& areas = found_.names[container].hits;
        return std::any_of(areas.begin(), areas.end(),
                           [&](const NameHit& hit) { return lies_in(place, gazetteer_.place(hit.place)); });
    }

    const Gazetteer& gazetteer_;
    const ResolutionWeights& weights_;
    const Findings& found_;
    LocalCountries local_;
    using Key = std::tuple<std::size_t, std::uint16_t, std::size_t, std::string_view>;
    std::map<Key, std::size_t> by_key_;
    Senses out_;
};

}  // namespace

std::array<double, 3> unit_vector(LonLat point) {
    const double lon = point.lon * std::numbers::pi / 180, lat = point.lat * std::numbers::pi / 180;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

double chord_km(const std::array<double, 3>& a, const std::array<double, 3>& b) {
    const double x = a[0] - b[0], y = a[1] - b[1], z = a[2] - b[2];
    return 6371.0 * std::sqrt(x * x + y * y + z * z);
}

Senses list_senses(const MarkedText& text, const Gazetteer& gazetteer, const ResolutionWeights& weights,
                   const Findings& found) {
    return SenseMaker(text, gazetteer, weights, found).run();
}

}  // namespace dateline
