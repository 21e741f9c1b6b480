// SPDX-License-Identifier: Apache-2.0
#include "tools/bench/events_bench.h"

#include "geodata/core/diagnostics.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"
#include "geodata/pipeline/article_stages.h"
#include "tools/bench/sample_articles.h"
#include "tools/bench/timing.h"

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <vector>

namespace dateline::bench {

namespace {

constexpr std::size_t kArticles = 400;
constexpr std::size_t kWords = 400;

void print(const std::string& what, double figure, const char* unit) {
    std::printf("%-44s %12.3f %s\n", what.c_str(), figure, unit);
}

double words_in(const std::string& text) {
    std::istringstream stream(text);
    double words = 0;
    for (std::string word; stream >> word;) ++words;
    return words;
}

}  // namespace

void measure_events() {
    const ArticleStages stages(resource_dir() / "geodata" / "lexicons");
    CollectedDiagnostics diagnostics;
    ReadOptions options;
    options.published = parse_day("2031-03-14");
    for (const std::string language : {"fr", "en", "ar"}) {
        const std::vector<std::string> texts = sample_articles(language, kArticles, kWords);
        std::size_t events = 0;
        const double seconds = median_cpu_seconds(3, [&] {
            events = 0;
            for (const std::string& text : texts)
                for (const Article& article :
                     stages.reader().read_text(text, "sample", "sample", {}, {}, options, diagnostics))
                    events += stages.events_of(article).size();
        });
        const auto count = static_cast<double>(std::max<std::size_t>(1, texts.size()));
        print("text to events: articles of 400 words, " + language, count / seconds, "articles/s");
        print("text to events: events in each, " + language, static_cast<double>(events) / count, "");
    }
}

void measure_events_of(const std::string& json_lines) {
    const ArticleStages stages(resource_dir() / "geodata" / "lexicons");
    CollectedDiagnostics diagnostics;
    const std::string bytes = read_file(json_lines);
    std::size_t articles = 0, events = 0;
    double words = 0;
    for (const Article& article : stages.reader().read_json_lines(bytes, json_lines, {}, diagnostics)) {
        ++articles;
        words += words_in(std::string(article.extent.in(article.text)));
    }
    const double seconds = median_cpu_seconds(3, [&] {
        events = 0;
        for (const Article& article : stages.reader().read_json_lines(bytes, json_lines, {}, diagnostics))
            events += stages.events_of(article).size();
    });
    const auto count = static_cast<double>(std::max<std::size_t>(1, articles));
    print("text to events: articles", count / seconds, "articles/s");
    print("text to events: words in each", words / count, "");
    print("text to events: events in each", static_cast<double>(events) / count, "");
}

}  // namespace dateline::bench
