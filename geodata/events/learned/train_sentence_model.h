// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"

#include <filesystem>
#include <string>

namespace dateline {

/// Trains the sentence model from the labelled sentences beside the lexicons and writes its pack: logistic
/// regression with L2 (liblinear), one head for "reports an event" over all sentences, one head for each
/// sub-event type over those that report one. Deterministic. Throws Error(input) for a bad file.
void train_sentence_model(const std::filesystem::path& lexicons, const std::filesystem::path& pack,
                          const std::string& stamp, Diagnostics& diagnostics);

}  // namespace dateline
