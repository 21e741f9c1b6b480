// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "geodata/events/learned/sentence_features.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>

namespace dateline {

/// What the model makes of a sentence.
struct SentenceReading {
    double event = 0;  ///< probability that it reports an event, planned or denied ones included
    /// By SubEventType, if it reports one; they add up to 1.
    std::array<double, static_cast<std::size_t>(SubEventType::other) + 1> sub_types{};
    /// The word that speaks most for an event.
    std::size_t telling_word = 0;

    double of(EventType type) const;
    /// The likeliest sub-type of that type.
    SubEventType likeliest(EventType type) const;
    EventType likeliest_type() const;
};

/// A linear model of sentences: logistic regression over letter runs and what the lexicons know, trained by
/// "dateline data build" from geodata/lexicons/<language>/sentences.tsv. It knows turns of phrase no lexicon
/// lists. A memory-mapped pack; immutable, safe to share between threads.
class SentenceModel {
  public:
    /// Throws Error(no_data) when the pack is missing, damaged or of another version.
    explicit SentenceModel(const std::filesystem::path& pack);
    SentenceModel(SentenceModel&&) noexcept;
    SentenceModel& operator=(SentenceModel&&) noexcept;
    ~SentenceModel();

    SentenceReading read(const SentenceFeatures& features) const;

  private:
    struct Data;
    std::unique_ptr<Data> data_;
};

/// data_dir() / "sentences.pack"
std::filesystem::path sentence_model_path();

}  // namespace dateline
