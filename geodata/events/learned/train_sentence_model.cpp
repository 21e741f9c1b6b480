// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/learned/train_sentence_model.h"

#include "geodata/core/error.h"
#include "geodata/core/pack.h"
#include "geodata/events/learned/labelled_sentences.h"
#include "geodata/events/learned/sentence_features.h"
#include "geodata/events/learned/sentence_model_layout.h"
#include "geodata/language/analyse.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include <linear.h>

namespace dateline {

using namespace sentence_model_pack;

namespace {

/// Penalty parameters C of the two kinds of heads: the best of a few by cross-validation over whole articles.
constexpr double kEventPenalty = 3, kSubTypePenalty = 10;
/// A feature of one sentence alone teaches nothing.
constexpr int kLeastSentences = 2;

/// A sentence's features as (bucket, count), sorted, and their number.
struct Example {
    std::vector<std::pair<std::uint32_t, int>> counts;
    double norm = 0;
    std::vector<SubEventType> reports;
};

Example example_of(const LabelledSentence& labelled, const EventLexicon& lexicon) {
    const AnalysedText text = analyse_text(labelled.text, {0, labelled.text.size()}, labelled.language);
    std::map<std::uint32_t, int> counts;
    std::size_t total = 0;
    for (std::size_t i = 0; i < text.sentences.size(); ++i) {
        const SentenceWords words(text, i, lexicon.vocabulary);
        if (words.size() == 0) continue;
        const SentenceFeatures features =
            sentence_features(words, find_triggers(lexicon, words), find_instruments(lexicon, words),
                              find_tolls(lexicon, words, {}));
        for (const std::uint32_t bucket : features.buckets) ++counts[bucket];
        total += features.buckets.size();
    }
    return {{counts.begin(), counts.end()},
            total == 0 ? 0 : 1 / std::sqrt(static_cast<double>(total)),
            labelled.reports};
}

/// Inverse document frequencies; 0 for features too rare to count.
std::vector<double> frequencies(const std::vector<Example>& examples) {
    std::vector<int> sentences(kFeatureBuckets, 0);
    for (const Example& example : examples)
        for (const auto& [bucket, count] : example.counts) ++sentences[bucket];
    std::vector<double> idf(kFeatureBuckets, 0);
    double sum = 0;
    int known = 0;
    for (std::uint32_t bucket = 0; bucket < kFeatureBuckets; ++bucket) {
        if (sentences[bucket] < kLeastSentences) continue;
        idf[bucket] = 1 + std::log((1.0 + static_cast<double>(examples.size())) / (1.0 + sentences[bucket]));
        sum += idf[bucket];
        ++known;
    }
    for (double& value : idf) value *= known / std::max(sum, 1.0);
    return idf;
}

struct Weights {
    std::vector<double> of_bucket;
    double bias = 0;
};

using Model = std::unique_ptr<::model, std::function<void(::model*)>>;

Weights train_head(const std::vector<const Example*>& examples, const std::vector<double>& idf,
                   const std::function<bool(const Example&)>& is_positive, double penalty) {
    std::vector<std::vector<feature_node>> nodes;
    std::vector<feature_node*> rows;
    std::vector<double> labels;
    nodes.reserve(examples.size());
    const int bias_index = static_cast<int>(kFeatureBuckets) + 1;
    // liblinear orders its classes by first appearance: a positive one is moved to the front.
    std::vector<const Example*> ordered = examples;
    std::stable_partition(ordered.begin(), ordered.end(),
                          [&](const Example* one) { return is_positive(*one); });
    for (const Example* one : ordered) {
        std::vector<feature_node>& row = nodes.emplace_back();
        for (const auto& [bucket, count] : one->counts)
            if (idf[bucket] > 0)
                row.push_back({static_cast<int>(bucket) + 1, count * idf[bucket] * one->norm});
        row.push_back({bias_index, 1});
        row.push_back({-1, 0});
        rows.push_back(row.data());
        labels.push_back(is_positive(*one) ? 1 : -1);
    }
    Weights weights{std::vector<double>(kFeatureBuckets, 0), 0};
    if (labels.empty() || labels.front() < 0 || labels.back() > 0) {
        // Nothing to tell apart.
        weights.bias = !labels.empty() && labels.front() > 0 ? 1 : -8;
        return weights;
    }
    const problem task{static_cast<int>(rows.size()), bias_index, labels.data(), rows.data(), 1};
    parameter settings{};
    settings.solver_type = L2R_LR;
    settings.C = penalty;
    settings.eps = 0.01;
    const Model trained(::train(&task, &settings), [](::model* one) { free_and_destroy_model(&one); });
    for (std::uint32_t bucket = 0; bucket < kFeatureBuckets; ++bucket)
        weights.of_bucket[bucket] = trained->w[bucket] * idf[bucket];
    weights.bias = trained->w[kFeatureBuckets];
    return weights;
}

void store(std::size_t head, const Weights& weights, std::vector<Head>& heads, std::vector<Row>& rows) {
    double largest = 0;
    for (const double weight : weights.of_bucket) largest = std::max(largest, std::abs(weight));
    const double scale = largest > 0 ? largest / 127 : 1;
    heads[head] = {static_cast<float>(weights.bias), static_cast<float>(scale)};
    for (std::uint32_t bucket = 0; bucket < kFeatureBuckets; ++bucket)
        rows[bucket][head] = static_cast<std::int8_t>(std::lround(weights.of_bucket[bucket] / scale));
}

}  // namespace

void train_sentence_model(const std::filesystem::path& lexicons, const std::filesystem::path& pack,
                          const std::string& stamp, Diagnostics& diagnostics) {
    set_print_string_function([](const char*) {});
    std::map<std::string, EventLexicon> known;
    std::vector<Example> examples;
    for (const LabelledSentence& labelled : read_labelled_sentences(lexicons)) {
        auto lexicon = known.find(labelled.language);
        if (lexicon == known.end())
            lexicon = known
                          .emplace(labelled.language,
                                   read_event_lexicon(lexicons / labelled.language / "events.json"))
                          .first;
        examples.push_back(example_of(labelled, lexicon->second));
    }
    const std::vector<double> idf = frequencies(examples);
    std::vector<const Example*> all, reporting;
    for (const Example& example : examples) {
        all.push_back(&example);
        if (!example.reports.empty()) reporting.push_back(&example);
    }
    std::vector<Head> heads(kHeads);
    std::vector<Row> rows(kFeatureBuckets);
    store(0,
          train_head(
              all, idf, [](const Example& one) { return !one.reports.empty(); }, kEventPenalty),
          heads, rows);
    for (std::size_t sub = 0; sub < kSubTypes; ++sub) {
        const auto reports = [sub](const Example& one) {
            return std::find(one.reports.begin(), one.reports.end(), static_cast<SubEventType>(sub)) !=
                   one.reports.end();
        };
        store(1 + sub, train_head(reporting, idf, reports, kSubTypePenalty), heads, rows);
    }
    PackWriter writer(std::string(kKind), kVersion, stamp);
    writer.add_array("heads", heads);
    writer.add_array("weights", rows);
    writer.write(pack);
    diagnostics.info("learned from " + std::to_string(examples.size()) + " sentences, " +
                     std::to_string(reporting.size()) + " of them with an event");
}

}  // namespace dateline
