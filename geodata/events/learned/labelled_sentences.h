// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

/// A sentence of invented news with what it reports.
struct LabelledSentence {
    std::string language;
    std::string text;
    std::vector<SubEventType> reports;  ///< empty: no event
};

/// geodata/lexicons/<language>/sentences.tsv of all languages, those in the order of their codes: a line
/// each, ACLED's sub-event types joined by " + " or "none", a tab, the sentence; lines that start with # are
/// comments. Throws Error(input) with file and line.
std::vector<LabelledSentence> read_labelled_sentences(const std::filesystem::path& lexicons);

/// The files it reads, sorted.
std::vector<std::filesystem::path> labelled_sentence_files(const std::filesystem::path& lexicons);

}  // namespace dateline
