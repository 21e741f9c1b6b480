// SPDX-License-Identifier: Apache-2.0
#include "tools/bench/geoparse_bench.h"

#include "geodata/articles/language_of.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"
#include "geodata/language/analyse.h"
#include "geodata/toponyms/geoparser.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <sys/resource.h>

namespace dateline::bench {

namespace {

constexpr std::size_t kArticles = 400;
constexpr std::size_t kWords = 400;

/// Median processor seconds of a few runs: what one core needs, whatever else the machine does.
template <typename Work>
double median_cpu_seconds(int runs, Work&& work) {
    std::vector<double> seconds;
    for (int i = 0; i < runs; ++i) {
        const std::clock_t begin = std::clock();
        work();
        seconds.push_back(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[seconds.size() / 2];
}

/// The sentences of the sample articles of one language; of any for "mixed".
std::vector<std::string> sentences_of(const std::string& language) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(resource_dir() / "tests" / "articles"))
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> out;
    for (const auto& file : files) {
        const std::string text = read_file(file);
        if (language_of(text) != language) continue;
        const AnalysedText analysed = analyse_text(text, {0, text.size()}, language);
        for (const Sentence& sentence : analysed.sentences) out.emplace_back(sentence.span.in(text));
    }
    return out;
}

/// Articles of that many words, sentences drawn by a fixed linear congruential generator (Knuth, MMIX).
std::vector<std::string> shuffled(const std::vector<std::string>& sentences) {
    std::vector<std::string> out;
    std::uint64_t state = 1;
    while (!sentences.empty() && out.size() < kArticles) {
        std::string& text = out.emplace_back();
        for (std::ptrdiff_t words = 0; words < static_cast<std::ptrdiff_t>(kWords);) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            const std::string& sentence = sentences[(state >> 33U) % sentences.size()];
            words += 1 + std::count(sentence.begin(), sentence.end(), ' ');
            text += sentence;
            text += words % 5 == 0 ? "\n\n" : " ";
        }
    }
    return out;
}

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
        const std::vector<std::string> articles = shuffled(sentences_of(language));
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
