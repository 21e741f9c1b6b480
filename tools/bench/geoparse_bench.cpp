// SPDX-License-Identifier: Apache-2.0
#include "tools/bench/geoparse_bench.h"

#include "geodata/core/paths.h"
#include "geodata/language/analyse.h"
#include "geodata/toponyms/geoparser.h"
#include "tools/bench/sample_articles.h"
#include "tools/bench/timing.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <sys/resource.h>

namespace dateline::bench {

namespace {

constexpr std::size_t kArticles = 400;
constexpr std::size_t kWords = 400;

void print(const std::string& what, double figure, const char* unit) {
    std::printf("%-44s %12.3f %s\n", what.c_str(), figure, unit);
}

/// Gazetteer, dictionary and lexicons, as the program opens them.
struct Opened {
    Gazetteer gazetteer{gazetteer_path()};
    Morphology morphology{morphology_path()};
    Geoparser geoparser{gazetteer, resource_dir() / "geodata" / "lexicons", &morphology};
};

}  // namespace

void measure_geoparser() {
    print("geoparser: start", 1e3 * median_cpu_seconds(7, [] { const Opened opened; }), "ms");
    const auto opened = std::make_unique<Opened>();
    for (const std::string language : {"fr", "en", "ar"}) {
        const std::vector<std::string> articles = sample_articles(language, kArticles, kWords);
        std::size_t found = 0;
        const double seconds = median_cpu_seconds(3, [&] {
            for (const std::string& text : articles)
                found += opened->geoparser.parse(analyse_text(text, {0, text.size()}, language)).size();
        });
        print("geoparser: articles of 400 words, " + language, static_cast<double>(articles.size()) / seconds,
              "articles/s");
        print("geoparser: names in each, " + language,
              static_cast<double>(found) / 3 / static_cast<double>(std::max<std::size_t>(1, articles.size())),
              "");
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    print("geoparser: most memory resident so far", static_cast<double>(usage.ru_maxrss) / 1024, "MB");
}

}  // namespace dateline::bench
