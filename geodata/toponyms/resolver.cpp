// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/resolver.h"

#include "geodata/toponyms/containment.h"
#include "geodata/toponyms/home_prior.h"
#include "geodata/toponyms/senses.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace dateline {

namespace {

constexpr int kRounds = 3;
constexpr double kSamePlaceKm = 30;
constexpr double kMisprintReachKm = 100;
constexpr std::size_t kMostLandmarks = 200;
constexpr std::size_t kMostShown = 10;  // candidates kept in a Toponym

class Resolver {
  public:
    Resolver(const MarkedText& text, const Gazetteer& gazetteer, const ResolutionWeights& weights,
             const PublisherHome& home, Findings& found)
        : text_(text), gazetteer_(gazetteer), weights_(weights), home_(home), found_(found) {}

    std::vector<Toponym> run() {
        Senses senses = list_senses(text_, gazetteer_, weights_, found_);
        senses_ = std::move(senses.all);
        of_mention_ = std::move(senses.of_mention);
        for (Sense& sense : senses_) rank(sense);
        for (int round = 0; round < kRounds; ++round) {
            weigh_countries();
            if (round > 0) {
                weigh_nearness();
                weigh_local_region(weights_, senses_);
            }
            weigh_publisher_home(text_, home_, weights_, senses_);
            for (Sense& sense : senses_) rank(sense);
        }
        drop_far_approximations();
        for (Sense& sense : senses_) drop_chance_sound(sense);
        std::vector<Toponym> out;
        out.reserve(found_.mentions.size());
        for (std::size_t i = 0; i < found_.mentions.size(); ++i) out.push_back(toponym(i));
        return out;
    }

  private:
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

    /// The other places of the text that nearness is measured to: the surest ones, so that time does not grow
    /// with the square of a text's length.
    std::vector<const Sense*> landmarks() const {
        std::vector<const Sense*> out;
        for (const Sense& sense : senses_) {
            if (sense.options.empty()) continue;
            const PlaceKind kind = sense.options.front().place.kind;
            if (kind != PlaceKind::country && kind != PlaceKind::continent) out.push_back(&sense);
        }
        if (out.size() <= kMostLandmarks) return out;
        std::stable_sort(out.begin(), out.end(),
                         [](const Sense* a, const Sense* b) { return a->sureness > b->sureness; });
        out.resize(kMostLandmarks);
        return out;
    }

    void weigh_nearness() {
        const std::vector<const Sense*> others = landmarks();
        for (Sense& sense : senses_) {
            if (sense.options.size() < 2) continue;
            for (Option& option : sense.options) {
                double sum = 0;
                for (const Sense* landmark : others) {
                    const Sense& other = *landmark;
                    if (other.name == sense.name) continue;
                    const Option& best = other.options.front();
                    // What lies in a country or province is near to it, wherever its middle is.
                    const bool inside = belongs_to(best.place, option.place);
                    const double km = inside ? weights_.inside_km : chord_km(option.unit, best.unit);
                    sum += other.sureness * std::exp(-km / weights_.near_km);
                }
                option.near = weights_.near_others * (1 - std::exp(-sum));
            }
        }
    }

    void rank(Sense& sense) const {
        const auto better = [](const Option& a, const Option& b) { return a.score() > b.score(); };
        // Most rounds change no order, and options are large.
        if (!std::is_sorted(sense.options.begin(), sense.options.end(), better))
            std::stable_sort(sense.options.begin(), sense.options.end(), better);
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
        if (sense.options.empty() || sense.options.front().match == NameMatch::same) return;
        // Without any country to go by, two words of the same sound are telling enough.
        if (countries_.size() <= 1 && found_.names[sense.name].folded.find(' ') != std::string::npos) return;
        const Place& place = sense.options.front().place;
        const auto known = countries_.find(place.country);
        const double own = std::sqrt(static_cast<double>(sense.mentions)) * sense.sureness;
        if (known == countries_.end() || known->second - own < 0.1) sense.options.clear();
    }

    /// A misprint is believed only beside another place of the text: one of its province, not of its country.
    void drop_far_approximations() {
        const std::vector<const Sense*> others = landmarks();
        for (Sense& sense : senses_)
            std::erase_if(sense.options, [&](const Option& option) {
                return option.match == NameMatch::approximate &&
                       std::none_of(others.begin(), others.end(), [&](const Sense* other) {
                           return other->name != sense.name && !other->options.empty() &&
                                  other->options.front().match == NameMatch::same &&
                                  other->options.front().place.country == option.place.country &&
                                  chord_km(option.unit, other->options.front().unit) < kMisprintReachKm;
                       });
            });
    }

    Toponym toponym(std::size_t index) {
        Mention& mention = found_.mentions[index];
        const Sense& sense = senses_[of_mention_[index]];
        Toponym out;
        out.span = mention.span;
        out.role = mention.role;
        out.role_parts = std::move(mention.role_parts);
        for (const auto& [evidence, value] : mention.evidence)
            out.name_parts.push_back({name_of(evidence), value});
        out.type_word = mention.type_word;
        for (const Option& option : sense.options) {
            if (out.candidates.size() == kMostShown) break;
            Candidate candidate{option.place.index, option.score(), option.parts};
            if (option.country != 0) candidate.parts.push_back({"country", option.country});
            if (option.near != 0) candidate.parts.push_back({"near others", option.near});
            if (option.region != 0) candidate.parts.push_back({"local region", option.region});
            if (option.home != 0) candidate.parts.push_back({"publisher's home", option.home});
            out.candidates.push_back(std::move(candidate));
        }
        out.score = mention.probability() * (sense.options.empty() ? 1 : sense.sureness);
        return out;
    }

    const MarkedText& text_;
    const Gazetteer& gazetteer_;
    const ResolutionWeights& weights_;
    const PublisherHome& home_;
    Findings& found_;
    std::vector<Sense> senses_;
    std::map<std::string_view, double> countries_;  ///< how much the text speaks of each, by ISO code
    std::vector<std::size_t> of_mention_;
};

}  // namespace

std::vector<Toponym> resolve(const MarkedText& text, const Gazetteer& gazetteer,
                             const ResolutionWeights& weights, const PublisherHome& home, Findings found) {
    return Resolver(text, gazetteer, weights, home, found).run();
}

}  // namespace dateline
