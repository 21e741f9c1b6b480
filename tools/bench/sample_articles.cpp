// SPDX-License-Identifier: Apache-2.0
#include "tools/bench/sample_articles.h"

#include "geodata/articles/language_of.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"
#include "geodata/language/analyse.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>

namespace dateline::bench {

namespace {

/// The sentences of the sample articles of one language.
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

}  // namespace

std::vector<std::string> sample_articles(const std::string& language, std::size_t articles,
                                         std::size_t words) {
    const std::vector<std::string> sentences = sentences_of(language);
    std::vector<std::string> out;
    // A linear congruential generator (Knuth, MMIX) with a fixed seed.
    std::uint64_t state = 1;
    while (!sentences.empty() && out.size() < articles) {
        std::string& text = out.emplace_back();
        for (std::size_t count = 0; count < words;) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            const std::string& sentence = sentences[(state >> 33U) % sentences.size()];
            count += 1 + static_cast<std::size_t>(std::count(sentence.begin(), sentence.end(), ' '));
            text += sentence;
            text += count % 5 == 0 ? "\n\n" : " ";
        }
    }
    return out;
}

}  // namespace dateline::bench
