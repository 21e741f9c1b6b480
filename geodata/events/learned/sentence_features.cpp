// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/learned/sentence_features.h"

#include "geodata/language/characters.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace dateline {
namespace {

constexpr std::size_t kShortest = 2, kLongest = 5;
/// How often what the lexicon knows is told.
constexpr int kKnowledgeWeight = 6;
constexpr std::uint32_t kBucketBits = 17;
static_assert(kFeatureBuckets == 1U << kBucketBits);

/// FNV-1a over code points, then the multiplication of Knuth (TAOCP 6.4) to draw the upper bits.
class Hash {
  public:
    void add(std::uint32_t value) { state_ = (state_ ^ value) * 16777619U; }
    std::uint32_t bucket() const { return (state_ * 2654435769U) >> (32U - kBucketBits); }

  private:
    std::uint32_t state_ = 2166136261U;
};

void append_ngrams(std::string_view word, std::vector<char32_t>& letters,
                   std::vector<std::uint32_t>& buckets) {
    letters.assign(1, U' ');
    for (std::size_t i = 0; i < word.size();) {
        const Character character = character_at(word, i);
        letters.push_back(character.code_point);
        i += character.size;
    }
    letters.push_back(U' ');
    for (std::size_t first = 0; first < letters.size(); ++first) {
        Hash hash;
        for (std::size_t k = first; k < letters.size() && k < first + kLongest; ++k) {
            hash.add(static_cast<std::uint32_t>(letters[k]));
            if (k - first + 1 >= kShortest) buckets.push_back(hash.bucket());
        }
    }
}

enum class Knowledge : std::uint32_t { trigger = 1, type_of_trigger, instrument, toll };

void append_knowledge(Knowledge kind, std::uint32_t value, std::vector<std::uint32_t>& buckets) {
    Hash hash;
    // No letter has such a number (Unicode ends at 0x10FFFF).
    hash.add(0x20000000U + static_cast<std::uint32_t>(kind));
    hash.add(value);
    buckets.insert(buckets.end(), kKnowledgeWeight, hash.bucket());
}

/// Names say where and who, not what: "Xx" for a capital inside a sentence.
std::string_view shown(const SentenceWord& word, std::size_t index) {
    if (word.is_number) return "0";
    return word.capital && index > 0 ? std::string_view("Xx") : std::string_view(word.folded);
}

}  // namespace

SentenceFeatures sentence_features(const SentenceWords& words, const std::vector<Trigger>& triggers,
                                   const std::vector<InstrumentMention>& instruments,
                                   const std::vector<TollMention>& tolls) {
    SentenceFeatures features;
    features.buckets.reserve(24 * words.size());
    std::vector<char32_t> letters;
    for (std::size_t i = 0; i < words.size(); ++i) {
        features.word_starts.push_back(static_cast<std::uint32_t>(features.buckets.size()));
        append_ngrams(shown(words[i], i), letters, features.buckets);
    }
    features.word_starts.push_back(static_cast<std::uint32_t>(features.buckets.size()));
    for (const Trigger& trigger : triggers) {
        const auto sub = static_cast<std::uint32_t>(trigger.form.sub);
        const auto kind = static_cast<std::uint32_t>(trigger.form.kind);
        append_knowledge(Knowledge::trigger, 16 * sub + kind, features.buckets);
        append_knowledge(Knowledge::type_of_trigger, static_cast<std::uint32_t>(type_of(trigger.form.sub)),
                         features.buckets);
    }
    for (const InstrumentMention& instrument : instruments)
        append_knowledge(Knowledge::instrument, static_cast<std::uint32_t>(instrument.sub), features.buckets);
    for (const TollMention& toll : tolls)
        append_knowledge(Knowledge::toll, static_cast<std::uint32_t>(toll.kind), features.buckets);
    return features;
}

}  // namespace dateline
