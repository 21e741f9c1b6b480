// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/extractor.h"

#include "geodata/events/borders.h"
#include "geodata/events/drafting.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/merge.h"
#include "geodata/events/reason_writer.h"
#include "geodata/events/sentence_facts.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace dateline {

namespace {

/// Read when the first text of its language comes: thousands of phrases in each, and most runs need one.
class LexiconOnDemand {
  public:
    explicit LexiconOnDemand(std::filesystem::path file) : file_(std::move(file)) {}

    const EventLexicon& get() const {
        std::call_once(once_, [this] { lexicon_.emplace(read_event_lexicon(file_)); });
        return *lexicon_;
    }

  private:
    std::filesystem::path file_;
    mutable std::once_flag once_;
    mutable std::optional<EventLexicon> lexicon_;
};

}  // namespace

struct EventExtractor::Knowledge {
    explicit Knowledge(const std::filesystem::path& folder) : borders(folder / "borders.json") {}
    std::map<std::string, LexiconOnDemand, std::less<>> lexicons;
    Borders borders;

    /// Null: a language without one.
    const EventLexicon* lexicon(std::string_view language) const {
        const auto found = lexicons.find(language);
        return found == lexicons.end() ? nullptr : &found->second.get();
    }
};

EventExtractor::EventExtractor(const Gazetteer& gazetteer, const std::filesystem::path& lexicons)
    : gazetteer_(gazetteer) {
    auto knowledge = std::make_unique<Knowledge>(lexicons);
    for (const auto& folder : std::filesystem::directory_iterator(lexicons)) {
        const std::filesystem::path file = folder.path() / "events.json";
        if (std::filesystem::exists(file))
            knowledge->lexicons.try_emplace(folder.path().filename().string(), file);
    }
    knowledge_ = std::move(knowledge);
}

EventExtractor::~EventExtractor() = default;

std::vector<EventDraft> EventExtractor::draft(const Article& article, const AnalysedText& text,
                                              const std::vector<Toponym>& toponyms,
                                              const std::vector<Timex>& timexes,
                                              const ReasonWriter* writer) const {
    const EventLexicon* lexicon = knowledge_->lexicon(text.language);
    if (lexicon == nullptr) return {};
    const std::vector<SentenceFacts> facts =
        read_facts(*lexicon, gazetteer_, article, text, toponyms, timexes, knowledge_->borders);
    return merge_told_twice(draft_events(*lexicon, article, text, facts, writer));
}

std::vector<Event> EventExtractor::extract(const Article& article, const AnalysedText& text,
                                           const std::vector<Toponym>& toponyms,
                                           const std::vector<Timex>& timexes) const {
    std::vector<Event> events;
    for (EventDraft& one : draft(article, text, toponyms, timexes, nullptr))
        events.push_back(std::move(one.event));
    return events;
}

std::vector<ExplainedEvent> EventExtractor::explain(const Article& article, const AnalysedText& text,
                                                    const std::vector<Toponym>& toponyms,
                                                    const std::vector<Timex>& timexes) const {
    const ReasonWriter writer(text, toponyms);
    std::vector<ExplainedEvent> events;
    for (EventDraft& one : draft(article, text, toponyms, timexes, &writer))
        events.push_back({std::move(one.event), std::move(one.reasons).value_or(EventReasons{})});
    return events;
}

}  // namespace dateline
