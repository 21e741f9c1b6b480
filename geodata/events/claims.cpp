// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/claims.h"

#include "geodata/language/fold.h"

#include <algorithm>
#include <optional>

namespace dateline {
namespace {

/// A source is named in fewer words than this; more are no name but a clause.
constexpr std::size_t kLongestName = 12;
/// "Jean-Marie de La Tour".
constexpr std::size_t kLongestPersonName = 5;
/// "…, chargée des relations avec les rebelles,": what may stand between a subject and its verb.
constexpr std::size_t kLongestAside = 14;
/// Words up to this length tell nobody apart: "le", "M.", "des".
constexpr std::size_t kShortWord = 3;

class AttributionFinder {
  public:
    AttributionFinder(const EventLexicon& lexicon, const AnalysedText& text, const SentenceWords& words,
                      const std::vector<WordRange>& dates)
        : lexicon_(lexicon), text_(text), words_(words), dates_(dates) {}

    std::vector<Attribution> find(Speakers& speakers) {
        std::vector<Attribution> found;
        for (std::size_t i = 0; i < words_.size();) {
            const auto match = speech_at(i);
            if (!match) {
                ++i;
                continue;
            }
            std::size_t next = i + match.size;
            if (const auto attribution = attribution_at(*match.value, {i, next}, speakers,
                                                        found.empty() ? nullptr : &found.back())) {
                if (!attribution->name.empty() && attribution->source.first < attribution->source.last)
                    speakers.add(attribution->name, is_relay(attribution->source));
                next = std::max(next, attribution->source.last);
                found.push_back(*attribution);
            }
            i = next;
        }
        return found;
    }

  private:
    PhraseTable<SpeechForm>::Match speech_at(std::size_t i) const {
        for (const WordForm& form : words_[i].forms)
            if (const auto match = lexicon_.speech.at(words_, i, form)) return match;
        return {};
    }

    /// `before`: the attribution found last in the sentence; null when there is none.
    std::optional<Attribution> attribution_at(const SpeechForm& form, WordRange cue, const Speakers& speakers,
                                              const Attribution* before) const {
        Attribution found;
        found.kind = form.kind;
        found.cue = cue;
        if (form.kind == SpeechKind::source) {
            // "L'information selon laquelle": nobody is named.
            if (cue.last < words_.size() && lexicon_.clause_openers.contains(words_[cue.last].folded))
                return std::nullopt;
            found.source = name_after(cue.last);
            // "De source hospitalière": the cue's noun belongs to the name.
            if (lexicon_.source_nouns.contains(words_[cue.last - 1].folded))
                found.source.first = cue.last - 1;
            return named(found, speakers);
        }
        const std::size_t start = verb_group_start(cue.first);
        // A participle without an auxiliary says nothing ("l'offensive annoncée") unless it names its source.
        std::size_t by = cue.last;  // "constaté [vendredi soir] par X"
        while (by < words_.size() && words_[by].before == Break::none && (words_[by].light || is_date(by)))
            ++by;
        const bool agent = by < words_.size() && lexicon_.agents.contains(words_[by].folded);
        const bool bare = form.tense == Tense::participle && start == cue.first && !words_[cue.first].joined;
        if (agent && form.tense == Tense::participle) {
            found.passive = true;
            found.source = name_after(by + 1);
            return named(found, speakers);
        }
        if (bare) return coordinated(found, before);
        if (is_passive(start, cue.first)) return std::nullopt;
        if (cue.first > 0 && has_pronoun(start, cue.first)) {
            found.name = speakers.last();
            return found;
        }
        const bool inverted = lexicon_.verb_first || start == 0 || words_[start].before != Break::none;
        if (inverted) found.source = apposition_before(start);
        if (!found.source.empty()) found.subject = {name_before(found.source.first).first, start};
        if (inverted && found.source.empty() && takes_object(cue)) {
            found.source = subject_before_aside(start);
            if (!found.source.empty()) found.subject = {found.source.first, start};
        }
        if (inverted && found.source.empty() && cue.last < words_.size() &&
            words_[cue.last].before == Break::none)
            found.source = name_after(cue.last);
        if (found.source.first == found.source.last && start > 0) found.source = name_before(start);
        found.relative = start >= 2 && is_relative(found.source.first);
        // "No violation was reported", "aucun groupe n'a revendiqué": nobody speaks.
        if (found.source.first < found.source.last &&
            (lexicon_.nobody.contains(words_[found.source.first].folded) ||
             lexicon_.nobody.contains(words_[found.source.last - 1].folded)))
            return std::nullopt;
        return named(found, speakers);
    }

    /// "A fait état de frappes et annoncé…": the second participle has the first one's speaker.
    std::optional<Attribution> coordinated(Attribution found, const Attribution* before) const {
        if (!before || before->passive || found.cue.first == 0 ||
            !lexicon_.number_joiners.contains(words_[found.cue.first - 1].folded))
            return std::nullopt;
        for (std::size_t i = before->cue.last; i < found.cue.first; ++i)
            if (lexicon_.auxiliaries.at(words_, i) &&
                lexicon_.auxiliaries.at(words_, i).value->tense != Tense::past)
                return std::nullopt;
        found.name = before->name;
        return found;
    }

    /// "A été signalé", "was reported": its subject does not speak.
    bool is_passive(std::size_t start, std::size_t verb) const {
        bool passive = false;
        for (std::size_t i = start; i < verb; ++i) {
            if (lexicon_.reflexives.contains(words_[i].folded) && words_[i].folded.size() == 1) return false;
            const auto auxiliary = lexicon_.auxiliaries.at(words_, i);
            passive = passive || lexicon_.passive_markers.contains(words_[i].folded) ||
                      (auxiliary && auxiliary.value->voice == Voice::passive);
        }
        return passive;
    }

    std::optional<Attribution> named(Attribution found, const Speakers& speakers) const {
        while (found.source.first < found.source.last &&
               lexicon_.pronouns.contains(words_[found.source.first].folded))
            ++found.source.first;
        while (found.source.first < found.source.last && words_[found.source.first].light)
            ++found.source.first;
        // "Last week the group claimed …"
        for (const WordRange& date : dates_)
            if (date.contains(found.source.first) && date.last < found.source.last)
                found.source.first = date.last;
        const std::size_t whole = found.source.last;
        cut_after_name(found.source);
        if (found.source.last < whole && ends_clause(whole)) found.seat = {found.source.last, whole};
        while (found.source.first + 1 < found.source.last && words_[found.source.last - 1].bracketed)
            --found.source.last;
        const bool again = found.source.first < found.source.last &&
                           lexicon_.demonstratives.contains(words_[found.source.first].folded);
        if (!names_somebody(found.source))
            found.source.last = found.source.first, found.name = speakers.last();
        else if ((again || lexicon_.own.contains(words_[found.source.first].folded)) &&
                 !speakers.last().empty())
            found.name = speakers.last();
        else
            found.name = speakers.fullest(plain_name(found.source));
        return found;
    }

    /// What follows a name is not part of it: "le général X [cité par Y]", "X [ce mercredi]".
    void cut_after_name(WordRange& range) const {
        for (std::size_t i = range.first + 1; i < range.last; ++i) {
            const std::string& word = words_[i].folded;
            const bool day = words_[i].light && !words_[i].capital;
            const bool this_day =
                lexicon_.demonstratives.contains(word) && i + 1 < range.last && words_[i + 1].light;
            if (lexicon_.name_ends.contains(word) || day || this_day) {
                range.last = i;
                return;
            }
        }
    }

    /// The verb of speech, a comma or "that" stands there: what comes before still names the source.
    bool ends_clause(std::size_t i) const {
        return i == words_.size() || words_[i].before != Break::none || speech_at(i) ||
               lexicon_.auxiliaries.at(words_, i) || lexicon_.complementizers.contains(words_[i].folded);
    }

    /// The words as they stand; the article that opened a sentence loses its capital.
    std::string plain_name(WordRange range) const {
        std::string name(
            Span{words_[range.first].span.begin, words_[range.last - 1].span.end}.in(text_.text));
        const std::string& first = words_[range.first].folded;
        if (range.first == 0 && range.last > 1 && name[0] >= 'A' && name[0] <= 'Z' &&
            (lexicon_.determiners.contains(first) || lexicon_.connectors.contains(first)))
            name[0] = static_cast<char>(name[0] - 'A' + 'a');
        return name;
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
        return source >= 2 && lexicon_.complementizers.contains(words_[source - 1].folded) &&
               (lexicon_.demonstratives.contains(words_[source - 2].folded) || is_aside(source - 1));
    }

    /// ", which the army denies": the relative opens an aside.
    bool is_aside(std::size_t relative) const {
        return words_[relative].before == Break::comma &&
               lexicon_.relatives.contains(words_[relative].folded);
    }

    bool ends_name(std::size_t i) const {
        return words_[i].before != Break::none || lexicon_.clause_openers.contains(words_[i].folded) ||
               lexicon_.complementizers.contains(words_[i].folded) ||
               (words_[i].is_number && words_[i].folded.size() > 2) || lexicon_.auxiliaries.at(words_, i) ||
               (speech_at(i) && !lexicon_.determiners.contains(words_[i - 1].folded)) ||
               (lexicon_.verb_first && is_deed(i));
    }

    /// Where the object follows the subject without a mark, the name ends at what was done.
    bool is_deed(std::size_t i) const {
        for (const WordForm& form : words_[i].forms) {
            bool found = false;
            lexicon_.triggers.each_at(words_, i, form,
                                      [&](const TriggerForm&, std::size_t, std::size_t) { found = true; });
            if (found) return true;
        }
        return false;
    }

    WordRange name_after(std::size_t first) const {
        if (const auto audience = lexicon_.audiences.at(words_, first)) first += audience.size;
        std::size_t last = first;
        while (last < words_.size() && last - first < kLongestName &&
               (last == first
                    ? words_[last].before == Break::none && !lexicon_.auxiliaries.at(words_, last) &&
                          !lexicon_.complementizers.contains(words_[last].folded)
                    : !ends_name(last)))
            ++last;
        return {first, last};
    }

    WordRange name_before(std::size_t last) const {
        std::size_t first = last;
        while (first > 0 && last - first < kLongestName) {
            if (first < last && words_[first].before != Break::none && !words_[first].bracketed) break;
            const std::string& word = words_[first - 1].folded;
            if (lexicon_.clause_openers.contains(word) || lexicon_.complementizers.contains(word) ||
                (lexicon_.number_joiners.contains(word) && !joins_names(first - 1)))
                break;
            --first;
        }
        return {first, last};
    }

    /// "Le chef rebelle, Jean Dupont, a proclamé": the name between the commas before the verb.
    WordRange apposition_before(std::size_t verb) const {
        if (lexicon_.verb_first || verb < 3 || words_[verb].before != Break::comma) return {};
        std::size_t first = verb;
        while (first > 0 && words_[first - 1].capital && verb - first < kLongestPersonName) {
            --first;
            if (words_[first].before == Break::comma) break;
            if (words_[first].before != Break::none) return {};
        }
        const bool is_name = verb - first >= 2 && first > 0 && words_[first].before == Break::comma;
        return is_name ? WordRange{first, verb} : WordRange{};
    }

    /// "Fait état de", "affirme que", "reconnaît avoir": what follows is said, it does not speak.
    bool takes_object(WordRange cue) const {
        if (lexicon_.verb_first || cue.last >= words_.size()) return false;
        return (cue.last - cue.first > 1 && lexicon_.connectors.contains(words_[cue.last - 1].folded)) ||
               lexicon_.complementizers.contains(words_[cue.last].folded) ||
               lexicon_.auxiliaries.at(words_, cue.last) || names_deed(name_after(cue.last));
    }

    /// "L'arrestation de ses cadres": what was done, not who speaks.
    bool names_deed(WordRange range) const {
        for (std::size_t i = range.first; i < range.last; ++i)
            if (is_deed(i)) return true;
        return false;
    }

    /// "[La chaîne X], proche des rebelles, a fait état de": the subject before what stands between commas.
    WordRange subject_before_aside(std::size_t verb) const {
        for (std::size_t back = 1; back <= kLongestAside && back < verb; ++back) {
            const std::size_t aside = verb - back;
            if (words_[aside].before > Break::comma) return {};
            if (words_[aside].before == Break::comma) return name_before(aside);
        }
        return {};
    }

    bool is_date(std::size_t i) const {
        return std::any_of(dates_.begin(), dates_.end(), [&](WordRange date) { return date.contains(i); });
    }

    bool is_relay(WordRange source) const {
        for (std::size_t i = source.first; i < source.last; ++i)
            if (lexicon_.relays.contains(words_[i].folded)) return true;
        return false;
    }

    /// "Les Américains et les Français": two names that speak together.
    bool joins_names(std::size_t joiner) const {
        return joiner > 1 && joiner + 1 < words_.size() && words_[joiner - 1].capital &&
               lexicon_.determiners.contains(words_[joiner - 2].folded) &&
               lexicon_.determiners.contains(words_[joiner + 1].folded);
    }

    const EventLexicon& lexicon_;
    const AnalysedText& text_;
    const SentenceWords& words_;
    const std::vector<WordRange>& dates_;
};

/// The telling words of a name, folded: not its articles, initials or "M.".
std::vector<std::string> words_of(const std::string& name) {
    std::vector<std::string> out;
    const std::string folded = fold_phrase(name);
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        if (end - begin > kShortWord) out.push_back(folded.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

}  // namespace

const std::string& Speakers::last() const {
    static const std::string kNobody;
    return speakers_.empty() ? kNobody : speakers_.back().name;
}

std::string Speakers::fullest(const std::string& name) const {
    const std::vector<std::string> words = words_of(name);
    if (words.empty()) return name;
    const auto fuller = std::find_if(speakers_.rbegin(), speakers_.rend(), [&](const Speaker& earlier) {
        return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return std::find(earlier.words.begin(), earlier.words.end(), word) != earlier.words.end();
        });
    });
    return fuller == speakers_.rend() ? name : fuller->name;
}

void Speakers::add(const std::string& name, bool relays) {
    std::erase_if(speakers_, [&](const Speaker& earlier) { return earlier.name == name; });
    speakers_.insert(relays && !speakers_.empty() ? speakers_.end() - 1 : speakers_.end(),
                     {name, words_of(name)});
}

std::vector<Attribution> find_attributions(const EventLexicon& lexicon, const AnalysedText& text,
                                           const SentenceWords& words, const std::vector<WordRange>& dates,
                                           Speakers& speakers) {
    return AttributionFinder(lexicon, text, words, dates).find(speakers);
}

}  // namespace dateline
