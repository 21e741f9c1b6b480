// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/learned/sentence_model.h"

#include "geodata/core/error.h"
#include "geodata/core/pack.h"
#include "geodata/core/paths.h"
#include "geodata/events/learned/sentence_model_layout.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>

namespace dateline {

using namespace sentence_model_pack;

namespace {

constexpr std::size_t kAhead = 12;

double probability(double odds) {
    return 1 / (1 + std::exp(-odds));
}

}  // namespace

struct SentenceModel::Data {
    Pack pack;
    std::span<const Head> heads;
    std::span<const Row> rows;

    explicit Data(const std::filesystem::path& path)
        : pack(path, kKind, kVersion), heads(pack.array<Head>("heads")), rows(pack.array<Row>("weights")) {
        if (heads.size() != kHeads || rows.size() != kFeatureBuckets)
            throw no_data_error("the pack of the sentence model is damaged; run \"dateline data build\"");
    }
};

SentenceModel::SentenceModel(const std::filesystem::path& pack) : data_(std::make_unique<Data>(pack)) {}
SentenceModel::SentenceModel(SentenceModel&&) noexcept = default;
SentenceModel& SentenceModel::operator=(SentenceModel&&) noexcept = default;
SentenceModel::~SentenceModel() = default;

SentenceReading SentenceModel::read(const SentenceFeatures& features) const {
    SentenceReading reading;
    if (features.buckets.empty()) return reading;
    std::array<std::int32_t, kRowSize> sums{};
    std::int32_t most = 0;
    const std::size_t words = features.word_starts.size() - 1;
    for (std::size_t word = 0; word <= words; ++word) {
        const std::size_t end = word < words ? features.word_starts[word + 1] : features.buckets.size();
        const std::int32_t before = sums[0];
        for (std::size_t i = features.word_starts[word]; i < end; ++i) {
            // The rows lie all over a few megabytes: those to come are fetched while this one is added.
            if (i + kAhead < features.buckets.size())
                __builtin_prefetch(&data_->rows[features.buckets[i + kAhead]]);
            const Row& row = data_->rows[features.buckets[i]];
            for (std::size_t head = 0; head < kRowSize; ++head) sums[head] += row[head];
        }
        if (word < words && sums[0] - before > most) {
            most = sums[0] - before;
            reading.telling_word = word;
        }
    }
    // Long sentences tell no more than short ones: the same norm as in training.
    const double norm = 1 / std::sqrt(static_cast<double>(features.buckets.size()));
    const auto odds = [&](std::size_t head) {
        const Head& known = data_->heads[head];
        return static_cast<double>(known.bias) + static_cast<double>(known.scale) * norm * sums[head];
    };
    reading.event = probability(odds(0));
    double total = 0;
    for (std::size_t sub = 0; sub < kSubTypes; ++sub) {
        reading.sub_types[sub] = probability(odds(1 + sub));
        total += reading.sub_types[sub];
    }
    for (double& share : reading.sub_types) share /= total;
    return reading;
}

double SentenceReading::of(EventType type) const {
    double sum = 0;
    for (std::size_t sub = 0; sub < sub_types.size(); ++sub)
        if (type_of(static_cast<SubEventType>(sub)) == type) sum += sub_types[sub];
    return sum;
}

SubEventType SentenceReading::likeliest(EventType type) const {
    std::optional<std::size_t> best;
    for (std::size_t sub = 0; sub < sub_types.size(); ++sub)
        if (type_of(static_cast<SubEventType>(sub)) == type && (!best || sub_types[sub] > sub_types[*best]))
            best = sub;
    return static_cast<SubEventType>(best.value());
}

EventType SentenceReading::likeliest_type() const {
    EventType best = EventType::battles;
    for (std::size_t sub = 0; sub < sub_types.size(); ++sub)
        if (const EventType type = type_of(static_cast<SubEventType>(sub)); of(type) > of(best)) best = type;
    return best;
}

std::filesystem::path sentence_model_path() {
    return data_dir() / "sentences.pack";
}

}  // namespace dateline
