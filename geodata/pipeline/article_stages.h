// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article.h"
#include "geodata/articles/read_articles.h"
#include "geodata/dates/date_parser.h"
#include "geodata/events/event.h"
#include "geodata/events/extractor.h"
#include "geodata/gazetteer/gazetteer.h"
#include "geodata/language/morphology.h"
#include "geodata/toponyms/geoparser.h"

#include <filesystem>
#include <vector>

namespace dateline {

/// Stages 1 to 5 of the road from a text to its events, with all they know opened once for a run. Thread-safe
/// once made.
class ArticleStages {
  public:
    /// lexicons: the folder with one folder per language. Throws Error(no_data) without gazetteer or
    /// dictionary, Error(input) naming file and key for a lexicon that cannot be used.
    explicit ArticleStages(const std::filesystem::path& lexicons);

    /// What turns bytes into articles.
    const ArticleReader& reader() const { return reader_; }
    /// In the order of the text.
    std::vector<Event> events_of(const Article& article) const;
    /// The same events with what each rests on.
    std::vector<ExplainedEvent> explain(const Article& article) const;

  private:
    ArticleReader reader_;
    Gazetteer gazetteer_;
    Morphology morphology_;
    Geoparser geoparser_;
    DateParser dates_;
    EventExtractor events_;
};

}  // namespace dateline
