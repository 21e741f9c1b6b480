// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/repeats.h"

#include "geodata/language/fold.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t kRunWords = 8;
constexpr double kShareThatRepeats = 0.9;

/// FNV-1a, 64 bits (Fowler, Noll, Vo).
std::uint64_t hash_of(std::string_view bytes, std::uint64_t hash = 0xcbf29ce484222325ULL) {
    for (const char c : bytes) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3ULL;
    }
    return hash;
}

std::string body_of(const Article& article) {
    std::string body;
    std::size_t at = article.extent.begin;
    for (const Span& furniture : article.boilerplate) {
        body.append(article.text, at, furniture.begin - at);
        at = furniture.end;
    }
    return body.append(article.text, at, article.extent.end - at);
}

/// The hashes of all runs of words, each once, ascending.
std::vector<std::uint64_t> runs_of(const Article& article) {
    const std::string folded = fold_phrase(body_of(article));
    std::vector<std::uint64_t> words;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        if (end > begin) words.push_back(hash_of(std::string_view(folded).substr(begin, end - begin)));
        begin = end + 1;
    }
    std::vector<std::uint64_t> runs;
    const std::size_t length = std::min(kRunWords, words.size());
    for (std::size_t i = 0; length > 0 && i + length <= words.size(); ++i) {
        std::uint64_t hash = hash_of({});
        for (std::size_t k = i; k < i + length; ++k) hash = (hash ^ words[k]) * 0x100000001b3ULL;
        runs.push_back(hash);
    }
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

/// Whether a goes before b as the original where each holds the other.
bool is_older(const Article& a, const Article& b) {
    return a.published && b.published ? *a.published < *b.published
                                      : a.published.has_value() && !b.published.has_value();
}

}  // namespace

std::vector<Repeat> find_repeats(const std::vector<Article>& articles) {
    std::vector<std::vector<std::uint64_t>> runs;
    runs.reserve(articles.size());
    for (const Article& article : articles) runs.push_back(runs_of(article));
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> holders;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (const std::uint64_t run : runs[i]) holders[run].push_back(i);
    }
    const auto holds = [&](std::size_t part, std::size_t shared) {
        return static_cast<double>(shared) >= kShareThatRepeats * static_cast<double>(runs[part].size());
    };
    std::vector<Repeat> repeats;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::map<std::size_t, std::size_t> shared;
        for (const std::uint64_t run : runs[i]) {
            for (const std::size_t other : holders[run]) ++shared[other];
        }
        std::optional<std::size_t> original;
        for (const auto& [other, runs_in_both] : shared) {
            if (other == i || !holds(i, runs_in_both)) continue;
            const bool each_other = holds(other, runs_in_both);
            const bool goes_first = is_older(articles[other], articles[i]) ||
                                    (other < i && !is_older(articles[i], articles[other]));
            if ((!each_other || goes_first) && !original) original = other;
        }
        if (original) repeats.push_back({i, *original});
    }
    return repeats;
}

}  // namespace dateline
