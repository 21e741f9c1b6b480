// SPDX-License-Identifier: Apache-2.0
#include "geodata/pipeline/article_stages.h"

#include "geodata/events/learned/sentence_model.h"
#include "geodata/language/analyse.h"

namespace dateline {

ArticleStages::ArticleStages(const std::filesystem::path& lexicons)
    : reader_(lexicons),
      gazetteer_(gazetteer_path()),
      morphology_(morphology_path()),
      geoparser_(gazetteer_, lexicons, &morphology_),
      dates_(lexicons),
      events_(gazetteer_, lexicons, sentence_model_path()) {}

std::vector<Event> ArticleStages::events_of(const Article& article) const {
    const AnalysedText text = analyse_text(article.text, article.extent, article.language);
    return events_.extract(article, text, geoparser_.parse(text, {article.publisher, article.url}),
                           dates_.parse(text, article.published));
}

std::vector<ExplainedEvent> ArticleStages::explain(const Article& article) const {
    const AnalysedText text = analyse_text(article.text, article.extent, article.language);
    return events_.explain(article, text, geoparser_.parse(text, {article.publisher, article.url}),
                           dates_.parse(text, article.published));
}

}  // namespace dateline
