// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article.h"
#include "geodata/dates/timex.h"
#include "geodata/events/event.h"
#include "geodata/events/reasons.h"
#include "geodata/gazetteer/gazetteer.h"
#include "geodata/language/analysed_text.h"
#include "geodata/toponyms/toponym.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace dateline {

struct EventDraft;
class ReasonWriter;

struct ExplainedEvent {
    Event event;
    EventReasons reasons;
};

/// From an article with its toponyms and time expressions to its events, by
/// geodata/lexicons/<language>/events.json. extract() is thread-safe. The gazetteer must outlive it.
class EventExtractor {
  public:
    /// Throws Error(input) that names file and key when a lexicon is malformed,
    /// Error(no_data) without the model of sentences.
    EventExtractor(const Gazetteer& gazetteer, const std::filesystem::path& lexicons,
                   const std::filesystem::path& sentence_model);
    ~EventExtractor();
    /// In the order of the text; an event told twice in the article stands once. A language without a lexicon
    /// has no events.
    std::vector<Event> extract(const Article& article, const AnalysedText& text,
                               const std::vector<Toponym>& toponyms, const std::vector<Timex>& timexes) const;

    /// The same with what each event rests on.
    std::vector<ExplainedEvent> explain(const Article& article, const AnalysedText& text,
                                        const std::vector<Toponym>& toponyms,
                                        const std::vector<Timex>& timexes) const;

  private:
    /// Told twice already merged; writer may be null.
    std::vector<EventDraft> draft(const Article& article, const AnalysedText& text,
                                  const std::vector<Toponym>& toponyms, const std::vector<Timex>& timexes,
                                  const ReasonWriter* writer) const;

    struct Knowledge;
    std::unique_ptr<const Knowledge> knowledge_;
    const Gazetteer& gazetteer_;
};

}  // namespace dateline
