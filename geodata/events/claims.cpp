// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/claims.h"

#include <algorithm>
#include <optional>

namespace dateline {
namespace {

/// A source is named in fewer words than this; more are no name but a clause.
constexpr std::size_t kLongestName = 12;

class AttributionFinder {
  public:
    AttributionFinder(const EventLexicon& lexicon, const AnalysedText& text, const SentenceWords& words)
        : lexicon_(lexicon), text_(text), words_(words) {}

    std::vector<Attribution> find(std::string& last_speaker) {
        std::vector<Attribution> found;
        for (std::size_t i = 0; i < words_.size();) {
            const auto match = speech_at(i);
            if (!match) {
                ++i;
                continue;
            }
            std::size_t next = i + match.size;
            if (const auto attribution = attribution_at(*match.value, {i, next}, last_speaker)) {
                if (!attribution->name.empty() && attribution->source.first < attribution->source.last)
                    last_speaker = attribution->name;
                next = std::max(next, attribution->source.last);
                found.push_back(*attribution);
            }
            i = next;
        }
        return found;
    }

  private:
    PhraseTable<SpeechForm>::Match speech_at(std::size_t i) const {
        for (const std::string& form : lexicon_.forms_of(words_[i].folded))
            if (const auto match = lexicon_.speech.at(words_, i, form)) return match;
        return {};
    }

    std::optional<Attribution> attribution_at(const SpeechForm& form, WordRange cue,
                                              const std::string& last_speaker) {
        Attribution found;
        found.kind = form.kind;
        found.cue = cue;
        if (form.kind == SpeechKind::source) {
            found.source = name_after(cue.last);
            return named(found, last_speaker);
        }
        const std::size_t start = verb_group_start(cue.first);
        // A participle without an auxiliary says nothing ("l'offensive annoncée") unless it names its source.
        const bool agent = cue.last < words_.size() && lexicon_.agents.contains(words_[cue.last].folded);
        const bool bare = form.tense == Tense::participle && start == cue.first && !words_[cue.first].joined;
        if (agent && form.tense == Tense::participle) {
            found.passive = true;
            found.source = name_after(cue.last + 1);
            return named(found, last_speaker);
        }
        if (bare) return std::nullopt;
        if (cue.first > 0 && has_pronoun(start, cue.first)) {
            found.name = last_speaker;
            return found;
        }
        const bool inverted = start == 0 || words_[start].before != Break::none;
        if (inverted && cue.last < words_.size() && words_[cue.last].before == Break::none)
            found.source = name_after(cue.last);
        if (found.source.first == found.source.last && start > 0) found.source = name_before(start);
        found.relative = start >= 2 && is_relative(found.source.first);
        return named(found, last_speaker);
    }

    std::optional<Attribution> named(Attribution found, const std::string& last_speaker) const {
        while (found.source.first < found.source.last &&
               lexicon_.pronouns.contains(words_[found.source.first].folded))
            ++found.source.first;
        while (found.source.first < found.source.last && words_[found.source.first].light)
            ++found.source.first;
        if (!names_somebody(found.source))
            found.source.last = found.source.first, found.name = last_speaker;
        else
            found.name = std::string(
                Span{words_[found.source.first].span.begin, words_[found.source.last - 1].span.end}.in(
                    text_.text));
        return found;
    }

    /// Some word of it is more than an article or a number.
    bool names_somebody(WordRange range) const {
        for (std::size_t i = range.first; i < range.last; ++i)
            if (!words_[i].is_number && !words_[i].light && words_[i].folded.size() > 1 &&
                !lexicon_.determiners.contains(words_[i].folded) &&
                !lexicon_.connectors.contains(words_[i].folded) && !lexicon_.bounds.at(words_, i))
                return true;
        return false;
    }

    /// Where the verb begins: its first auxiliary or pronoun, with adverbs and asides between: "a quant à
    /// lui", "s'est".
    std::size_t verb_group_start(std::size_t verb) const {
        std::size_t start = verb;
        for (std::size_t i = verb; i > 0 && verb - i < 7 && words_[i].before == Break::none; --i) {
            const std::string& word = words_[i - 1].folded;
            if (lexicon_.auxiliaries.at(words_, i - 1) || lexicon_.reflexives.contains(word) ||
                (words_[i - 1].joined && lexicon_.pronouns.contains(word)))
                start = i - 1;
            else if (!words_[i - 1].light && !lexicon_.asides.contains(word) &&
                     !lexicon_.pronouns.contains(word))
                break;
        }
        return start;
    }

    bool has_pronoun(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i)
            if (words_[i].joined && lexicon_.pronouns.contains(words_[i].folded)) return true;
        return false;
    }

    /// "ce que l'armée réfute": the source stands after a relative.
    bool is_relative(std::size_t source) const {
        return source >= 2 && words_[source - 1].folded.starts_with("qu") &&
               words_[source - 2].folded == "ce";
    }

    bool ends_name(std::size_t i) const {
        return words_[i].before != Break::none || lexicon_.clause_openers.contains(words_[i].folded) ||
               words_[i].folded == "que" || words_[i].folded == "qu" || words_[i].folded == "that" ||
               (words_[i].is_number && words_[i].folded.size() > 2) || lexicon_.auxiliaries.at(words_, i) ||
               speech_at(i);
    }

    WordRange name_after(std::size_t first) const {
        std::size_t last = first;
        while (last < words_.size() && last - first < kLongestName &&
               (last == first
                    ? words_[last].before == Break::none && !lexicon_.auxiliaries.at(words_, last) &&
                          words_[last].folded != "que" && words_[last].folded != "qu"
                    : !ends_name(last)))
            ++last;
        return {first, last};
    }

    WordRange name_before(std::size_t last) const {
        std::size_t first = last;
        while (first > 0 && last - first < kLongestName) {
            if (first < last && words_[first].before != Break::none) break;
            const std::string& word = words_[first - 1].folded;
            if (lexicon_.clause_openers.contains(word) || word == "que" || word == "qu" || word == "et")
                break;
            --first;
        }
        return {first, last};
    }

    const EventLexicon& lexicon_;
    const AnalysedText& text_;
    const SentenceWords& words_;
};

}  // namespace

std::vector<Attribution> find_attributions(const EventLexicon& lexicon, const AnalysedText& text,
                                           const SentenceWords& words, std::string& last_speaker) {
    return AttributionFinder(lexicon, text, words).find(last_speaker);
}

}  // namespace dateline
