// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/extractor.h"

#include "geodata/core/on_demand.h"
#include "geodata/events/borders.h"
#include "geodata/events/drafting.h"
#include "geodata/events/learned/sentence_model.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/merge.h"
#include "geodata/events/reason_writer.h"
#include "geodata/events/sentence_facts.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace dateline {

struct EventExtractor::Knowledge {
    Knowledge(const std::filesystem::path& folder, const std::filesystem::path& sentence_model)
        : borders(folder / "borders.json"), model(sentence_model) {}
    std::map<std::string, OnDemand<EventLexicon>, std::less<>> lexicons;
    Borders borders;
    SentenceModel model;

    /// Null: a language without one.
    const EventLexicon* lexicon(std::string_view language) const {
        const auto found = lexicons.find(language);
        return found == lexicons.end() ? nullptr : &found->second.get();
    }
};

EventExtractor::EventExtractor(const Gazetteer& gazetteer, const std::filesystem::path& lexicons,
                               const std::filesystem::path& sentence_model)
    : gazetteer_(gazetteer) {
    auto knowledge = std::make_unique<Knowledge>(lexicons, sentence_model);
    for (const auto& folder : std::filesystem::directory_iterator(lexicons)) {
        const std::filesystem::path file = folder.path() / "events.json";
        if (std::filesystem::exists(file))
            knowledge->lexicons.try_emplace(folder.path().filename().string(),
                                            [file] { return read_event_lexicon(file); });
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
    const std::vector<SentenceFacts> facts = read_facts(*lexicon, gazetteer_, article, text, toponyms,
                                                        timexes, knowledge_->borders, knowledge_->model);
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
