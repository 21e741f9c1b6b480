// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/attribution_chain.h"

#include "geodata/language/fold.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace dateline {
namespace {

/// Between a name and the word that says who cites it or whom it cites.
constexpr int kBesideReach = 4;

class ChainReader {
  public:
    ChainReader(const EventLexicon& lexicon, const AnalysedText& text, const SentenceFacts& facts)
        : lexicon_(lexicon), text_(text), facts_(facts) {}

    std::vector<std::string> read(const std::string& attribution) const {
        const auto& all = facts_.attributions;
        const auto speaker = std::ranges::find_if(all, [&](const Attribution& said) {
            return said.name == attribution && said.source.first < said.source.last;
        });
        if (speaker == all.end()) return {};
        const Attribution* first = &*speaker;
        std::vector<const Attribution*> seen = {first};
        while (const Attribution* cited = cited_by(*first)) {
            if (std::ranges::find(seen, cited) != seen.end()) break;
            seen.insert(seen.begin(), cited);
            first = cited;
        }
        std::vector<std::string> names;
        for (const Attribution* said : seen) add(names, said->name);
        for (const Attribution* said : seen)
            if (const auto heard = agency_told_by(*said)) add(names, *heard);
        const Attribution* last = seen.back();
        if (const auto citing = named_after_citing(*last)) add(names, *citing);
        while (const Attribution* citing = citing_of(*last)) {
            if (std::ranges::find(seen, citing) != seen.end()) break;
            seen.push_back(citing);
            add(names, citing->name);
            last = citing;
        }
        // "…, rapporte Reuters": an agency that speaks of what somebody else says.
        if (is_agency(*first)) return names;
        for (const Attribution& said : all) {
            const bool is_new = std::ranges::find(seen, &said) == seen.end();
            if (is_new && said.kind != SpeechKind::denial && !said.relative && is_agency(said) &&
                !facts_.words.is_broken(speaker->cue.first, said.cue.first, Break::stop))
                add(names, said.name);
        }
        return names;
    }

  private:
    /// Each name once; the same agency with and without the word for it is one.
    static void add(std::vector<std::string>& names, const std::string& name) {
        const std::string folded = fold_phrase(name);
        const bool known = std::ranges::any_of(names, [&](const std::string& other) {
            const std::string before = fold_phrase(other);
            return before == folded || before.ends_with(" " + folded) || folded.ends_with(" " + before);
        });
        if (!known && !name.empty()) names.push_back(name);
    }

    bool is_citing(const Attribution& said) const {
        return std::ranges::any_of(
            facts_.words.words().begin() + static_cast<std::ptrdiff_t>(said.cue.first),
            facts_.words.words().begin() + static_cast<std::ptrdiff_t>(said.cue.last),
            [&](const SentenceWord& word) { return lexicon_.citing.contains(word.folded); });
    }

    bool stands_beside(const Attribution& named, const Attribution& next) const {
        const std::size_t end = std::max(named.source.last, named.cue.last);
        return named.source.first < named.source.last && end <= next.cue.first &&
               facts_.words.distance(end - 1, next.cue.first) <= kBesideReach;
    }

    /// "RIA, citant le ministère": of RIA the ministry; so "le ministère, cité par RIA".
    const Attribution* cited_by(const Attribution& said) const {
        for (const Attribution& other : facts_.attributions) {
            if (said.passive && is_citing(said) && stands_beside(other, said)) return &other;
            if (!other.passive && other.source.first < other.source.last && is_citing(other) &&
                stands_beside(said, other))
                return &other;
        }
        return nullptr;
    }

    /// "Le ministère, cité par RIA": of the ministry RIA; also where "citant" stands between them.
    const Attribution* citing_of(const Attribution& said) const {
        for (const Attribution& other : facts_.attributions) {
            if (other.passive && is_citing(other) && stands_beside(said, other)) return &other;
            if (!said.passive && is_citing(said) && stands_beside(other, said)) return &other;
        }
        return nullptr;
    }

    /// "…, quoted by the Tass news agency", where the word is no word of speech.
    std::optional<std::string> named_after_citing(const Attribution& said) const {
        const SentenceWords& words = facts_.words;
        const std::size_t end = std::max(said.source.last, said.cue.last);
        for (std::size_t i = end; i + 2 < words.size() && i <= end + 1; ++i) {
            if (!lexicon_.citing.contains(words[i].folded) || !lexicon_.agents.contains(words[i + 1].folded))
                continue;
            std::size_t last = i + 3;
            while (last < words.size() && words[last].before == Break::none &&
                   !lexicon_.name_ends.contains(words[last].folded))
                ++last;
            return std::string(Span{words[i + 2].span.begin, words[last - 1].span.end}.in(text_.text));
        }
        return std::nullopt;
    }

    bool is_agency(const Attribution& said) const {
        for (std::size_t i = said.source.first; i < said.source.last; ++i)
            if (lexicon_.relays.contains(facts_.words[i].folded)) return true;
        return false;
    }

    /// "A déclaré à l'AFP le gouverneur", "a déclaré le gouverneur à l'agence Tass".
    std::optional<std::string> agency_told_by(const Attribution& said) const {
        if (said.kind == SpeechKind::source) return std::nullopt;
        for (const std::size_t at : {said.cue.last, said.source.last}) {
            const auto audience = lexicon_.audiences.at(facts_.words, at);
            if (!audience) continue;
            const std::size_t first = at + audience.size - 1;
            if (!lexicon_.relays.contains(facts_.words[first].folded)) continue;
            std::size_t last = first + 1;
            while (last < facts_.words.size() && facts_.words[last].capital &&
                   facts_.words[last].before == Break::none)
                ++last;
            // "À la radio": no name.
            if (!facts_.words[last - 1].capital) continue;
            return std::string(
                Span{facts_.words[first].span.begin, facts_.words[last - 1].span.end}.in(text_.text));
        }
        return std::nullopt;
    }

    const EventLexicon& lexicon_;
    const AnalysedText& text_;
    const SentenceFacts& facts_;
};

}  // namespace

std::vector<std::string> attribution_chain(const EventLexicon& lexicon, const AnalysedText& text,
                                           const SentenceFacts& facts, const std::string& attribution) {
    if (attribution.empty()) return {};
    std::vector<std::string> names = ChainReader(lexicon, text, facts).read(attribution);
    if (names.size() < 2) names.clear();
    return names;
}

std::string written_chain(const std::vector<std::string>& names) {
    std::string chain;
    for (const std::string& name : names) chain += (chain.empty() ? "" : " < ") + name;
    return chain;
}

std::string counter_of(WordRange count, const SentenceFacts& facts) {
    const Attribution* best = nullptr;
    int best_distance = 0;
    for (const Attribution& said : facts.attributions) {
        if (said.kind == SpeechKind::denial || said.relative || said.name.empty()) continue;
        if (said.source.overlaps(count) || facts.words.is_broken(count.first, said.cue.first, Break::stop))
            continue;
        const int distance = facts.words.distance(count.first, said.cue.first);
        if (!best || distance < best_distance) best = &said, best_distance = distance;
    }
    if (best) return best->name;
    return facts.in_quotation ? facts.quoted_speaker : std::string();
}

}  // namespace dateline
