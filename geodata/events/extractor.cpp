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
#include <string>

namespace dateline {

struct EventExtractor::Knowledge {
    explicit Knowledge(const std::filesystem::path& folder) : borders(folder / "borders.json") {}
    std::map<std::string, EventLexicon, std::less<>> lexicons;
    Borders borders;
};

EventExtractor::EventExtractor(const Gazetteer& gazetteer, const std::filesystem::path& lexicons)
    : gazetteer_(gazetteer) {
    auto knowledge = std::make_unique<Knowledge>(lexicons);
    for (const auto& folder : std::filesystem::directory_iterator(lexicons)) {
        const std::filesystem::path file = folder.path() / "events.json";
        if (std::filesystem::exists(file))
            knowledge->lexicons.emplace(folder.path().filename().string(), read_event_lexicon(file));
    }
    knowledge_ = std::move(knowledge);
}

EventExtractor::~EventExtractor() = default;

std::vector<Event> EventExtractor::extract(const Article& article, const AnalysedText& text,
                                           const std::vector<Toponym>& toponyms,
                                           const std::vector<Timex>& timexes) const {
    const auto lexicon = knowledge_->lexicons.find(text.language);
    if (lexicon == knowledge_->lexicons.end()) return {};
    const std::vector<SentenceFacts> facts =
        read_facts(lexicon->second, gazetteer_, article, text, toponyms, timexes, knowledge_->borders);
    std::vector<Event> events;
    for (EventDraft& draft : merge_told_twice(draft_events(lexicon->second, article, text, facts)))
        events.push_back(std::move(draft.event));
    return events;
}

std::vector<ExplainedEvent> EventExtractor::explain(const Article& article, const AnalysedText& text,
                                                    const std::vector<Toponym>& toponyms,
                                                    const std::vector<Timex>& timexes) const {
    const auto lexicon = knowledge_->lexicons.find(text.language);
    if (lexicon == knowledge_->lexicons.end()) return {};
    const std::vector<SentenceFacts> facts =
        read_facts(lexicon->second, gazetteer_, article, text, toponyms, timexes, knowledge_->borders);
    const ReasonWriter writer(text, toponyms);
    std::vector<ExplainedEvent> events;
    for (EventDraft& draft : merge_told_twice(draft_events(lexicon->second, article, text, facts, &writer)))
        events.push_back({std::move(draft.event), std::move(draft.reasons).value_or(EventReasons{})});
    return events;
}

}  // namespace dateline
