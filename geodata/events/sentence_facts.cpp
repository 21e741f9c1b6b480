// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/sentence_facts.h"

#include "geodata/events/article_places.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t kLongestDateline = 14;
/// "18h40", "6.40 pm".
constexpr std::size_t kClockWords = 3;
/// A country that acts stands this near before its verb.
constexpr std::size_t kStateReach = 2;

/// The words before the dash that ends a dateline; it must hold a date or an agency in brackets.
WordRange dateline_of(const AnalysedText& text, const Sentence& sentence, const SentenceWords& words) {
    bool has_number = false, has_bracket = false;
    const std::uint32_t last =
        std::min<std::uint32_t>(sentence.last_token, sentence.first_token + 2 * kLongestDateline);
    for (std::uint32_t i = sentence.first_token; i < last; ++i) {
        const Token& token = text.tokens[i];
        const std::string_view mark = text.of(token);
        has_number = has_number || token.kind == TokenKind::number;
        has_bracket = has_bracket || mark == "(" || mark == "|";
        const bool dash = (mark == "-" || mark == "–" || mark == "—") && !token.glued;
        const bool colon = mark == ":" && has_number;
        if ((dash || colon) && (has_number || has_bracket)) {
            const auto range = words.words_in({sentence.span.begin, token.span.begin});
            return range.second <= kLongestDateline ? WordRange{range.first, range.second} : WordRange{};
        }
    }
    return {};
}

/// A heading of place and date alone: "BEYROUTH, 26/06/2015."
bool is_bare_dateline(const AnalysedText& text, const Sentence& sentence) {
    bool number = false;
    if (sentence.last_token - sentence.first_token > 12) return false;
    const Token& first = text.tokens[sentence.first_token];
    for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i)
        number = number || text.tokens[i].kind == TokenKind::number;
    return number && first.kind == TokenKind::word && first.capitals == Capitals::all &&
           first.span.size() > 3;
}

/// "18h40 –" in a live report: of the day it is published on.
void date_live_report(SentenceFacts& facts, Day published) {
    for (DateMention& date : facts.dates)
        if (date.range.overlaps(facts.heading)) {
            if (!date.is_time || facts.heading.last - facts.heading.first > kClockWords) return;
            date.days = {published, published};
            date.precision = DatePrecision::day;
        }
}

bool is_question(const AnalysedText& text, const Sentence& sentence) {
    for (std::uint32_t i = sentence.last_token; i-- > sentence.first_token;) {
        const Token& token = text.tokens[i];
        if (token.kind != TokenKind::punctuation) return false;
        const std::string_view mark = text.of(token);
        if (mark == "?" || mark == "؟") return true;
    }
    return false;
}

/// "Lundi 4 août –" or "Lundi 4 août.": a chronicle's heading dates what follows it.
bool is_date_alone(WordRange heading, const std::vector<WordRange>& dates) {
    for (std::size_t i = heading.first; i < heading.last; ++i)
        if (std::none_of(dates.begin(), dates.end(), [&](WordRange date) { return date.contains(i); }))
            return false;
    return heading.first < heading.last;
}

/// The sentence is the title (folded) or part of it, or holds it; marks and capitals may differ.
bool is_title(const std::string& title, const SentenceWords& words) {
    if (title.empty()) return false;
    std::string sentence;
    for (const SentenceWord& word : words.words()) sentence += (sentence.empty() ? "" : " ") + word.folded;
    return sentence.find(title) != std::string::npos || title.find(sentence) != std::string::npos;
}

/// Follows quotation marks through a paragraph.
class QuotationState {
  public:
    void start_paragraph() { depth_ = 0; }
    void pass(std::string_view mark) {
        if (mark == "«" || mark == "“")
            depth_ = 1;
        else if (mark == "»" || mark == "”")
            depth_ = 0;
        else if (mark == "\"")
            depth_ = 1 - depth_;
    }
    bool open() const { return depth_ > 0; }

  private:
    int depth_ = 0;
};

bool opens_with_quotation(const AnalysedText& text, const Sentence& sentence) {
    const std::string_view mark = text.of(text.tokens[sentence.first_token]);
    return mark == "«" || mark == "\"" || mark == "“";
}

/// The speaker named after a quotation in its paragraph, else the one named last before it.
void attribute_quotations(std::vector<SentenceFacts>& facts) {
    std::string last_speaker;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (facts[i].in_quotation && facts[i].attributions.empty()) {
            facts[i].quoted_speaker = last_speaker;
            for (std::size_t k = i + 1; k < facts.size() && facts[k].paragraph == facts[i].paragraph; ++k) {
                if (facts[k].attributions.empty()) continue;
                facts[i].quoted_speaker = facts[k].attributions.front().name;
                break;
            }
        }
        for (const Attribution& said : facts[i].attributions)
            if (!said.name.empty()) last_speaker = said.name;
    }
}

/// "Russia bombed": a country or a capital that stands for its government acts, too.
void add_states(std::vector<ActorMention>& actors, const std::vector<Trigger>& triggers,
                const Gazetteer& gazetteer, const AnalysedText& text, const SentenceWords& words,
                const std::vector<Toponym>& toponyms) {
    const Span extent{words[0].span.begin, words[words.size() - 1].span.end};
    for (const Toponym& toponym : toponyms) {
        if (!extent.overlaps(toponym.span) || toponym.role != ToponymRole::metonym ||
            toponym.place() == kNoPlace)
            continue;
        const Place place = gazetteer.place(toponym.place());
        if (place.kind != PlaceKind::country && place.feature_code != "PPLC") continue;
        const auto [first, last] = words.words_in(toponym.span);
        const WordRange range{first, last};
        const auto behind = std::find_if(actors.begin(), actors.end(), [&](const ActorMention& actor) {
            return actor.range.last > range.first;
        });
        // "Russia bombed", but not "the deal with Russia".
        const bool acts = std::any_of(triggers.begin(), triggers.end(), [&](const Trigger& trigger) {
            return !trigger.form.is_noun && trigger.voice == Voice::active &&
                   trigger.range.first >= range.last && trigger.range.first - range.last <= kStateReach &&
                   !words.is_broken(range.first, trigger.range.first, Break::comma);
        });
        if (!acts) continue;
        if (range.empty() || (behind != actors.end() && behind->range.overlaps(range))) continue;
        actors.insert(behind, {ActorKind::other, range, std::string(toponym.span.in(text.text))});
    }
}

/// The words of all time expressions, dated or not ("trois jours").
std::vector<WordRange> date_words(const SentenceWords& words, const std::vector<Timex>& timexes) {
    std::vector<WordRange> ranges;
    const Span extent{words[0].span.begin, words[words.size() - 1].span.end};
    for (const Timex& timex : timexes) {
        if (!extent.overlaps(timex.span)) continue;
        const auto [first, last] = words.words_in(timex.span);
        if (first < last) ranges.push_back({first, last});
    }
    return ranges;
}

}  // namespace

std::vector<WordRange> SentenceFacts::barred() const {
    std::vector<WordRange> ranges = {dateline};
    for (const Attribution& said : attributions) {
        ranges.push_back(said.source);
        if (!said.subject.empty()) ranges.push_back(said.subject);
    }
    return ranges;
}

std::vector<SentenceFacts> read_facts(const EventLexicon& lexicon, const Gazetteer& gazetteer,
                                      const Article& article, const AnalysedText& text,
                                      const std::vector<Toponym>& toponyms, const std::vector<Timex>& timexes,
                                      const Borders& borders, const SentenceModel& model) {
    std::vector<SentenceFacts> facts;
    QuotationState quotation;
    Speakers speakers;
    const std::string title = fold_phrase(article.title);
    const ArticlePlaces article_places(lexicon, gazetteer, text, toponyms);
    for (std::size_t i = 0; i < text.sentences.size(); ++i) {
        const Sentence& sentence = text.sentences[i];
        if (i == 0 || text.sentences[i - 1].paragraph != sentence.paragraph) quotation.start_paragraph();
        const bool in_quotation = quotation.open() || opens_with_quotation(text, sentence);
        for (std::uint32_t k = sentence.first_token; k < sentence.last_token; ++k)
            if (text.tokens[k].kind == TokenKind::punctuation) quotation.pass(text.of(text.tokens[k]));
        if (std::any_of(article.boilerplate.begin(), article.boilerplate.end(),
                        [&](Span span) { return span.overlaps(sentence.span); }) ||
            is_bare_dateline(text, sentence))
            continue;
        SentenceFacts one{i,     sentence.paragraph,
                          false, in_quotation,
                          {},    SentenceWords(text, i, lexicon.vocabulary),
                          {},    {},
                          {},    {},
                          {},    {},
                          {},    {},
                          {},    {},
                          {},    {}};
        if (one.words.size() == 0) continue;
        one.is_title = is_title(title, one.words);
        const std::vector<WordRange> dates = date_words(one.words, timexes);
        one.dateline = dateline_of(text, sentence, one.words);
        if (is_date_alone(one.dateline, dates)) one.heading = std::exchange(one.dateline, {});
        const bool opens_paragraph = i == 0 || text.sentences[i - 1].paragraph != sentence.paragraph;
        if (const WordRange whole{0, one.words.size()}; opens_paragraph && is_date_alone(whole, dates))
            one.heading = whole;
        // "Who will take the town?" reports nothing.
        if (!is_question(text, sentence)) one.triggers = find_triggers(lexicon, one.words);
        one.cues = find_cues(lexicon, one.words);
        one.attributions = find_attributions(lexicon, text, one.words, dates, speakers);
        one.instruments = find_instruments(lexicon, one.words);
        read_fallen_weapons(one.triggers, one.instruments, one.words);
        one.actors = find_actors(lexicon, text, one.words);
        add_states(one.actors, one.triggers, gazetteer, text, one.words, toponyms);
        one.places = find_places(lexicon, gazetteer, text, one.words, toponyms, article_places, borders);
        // "ود مدني" is a town, and nobody in it a civilian.
        std::erase_if(one.actors, [&](const ActorMention& actor) {
            return std::any_of(one.places.begin(), one.places.end(), [&](const PlaceMention& place) {
                return place.range.first <= actor.range.first && actor.range.last <= place.range.last;
            });
        });
        for (PlaceMention& place : one.places)
            place.is_speakers =
                std::any_of(one.attributions.begin(), one.attributions.end(),
                            [&](const Attribution& said) { return said.seat.overlaps(place.range); });
        one.unlisted = find_unlisted_places(lexicon, text, one.words, toponyms, one.actors, dates);
        one.dates = find_dates(lexicon, text, one.words, timexes, one.attributions, article.published);
        std::erase_if(one.dates, [&](const DateMention& date) { return date.range.overlaps(one.dateline); });
        if (article.published) date_live_report(one, *article.published);
        one.tolls = find_tolls(lexicon, one.words, dates);
        if (!one.is_title && !is_question(text, sentence))
            one.reading = model.read(sentence_features(one.words, one.triggers, one.instruments, one.tolls));
        // "Un blessé raconte": a source is no toll.
        std::erase_if(one.tolls, [&](const TollMention& toll) {
            return std::any_of(one.attributions.begin(), one.attributions.end(),
                               [&](const Attribution& said) { return said.source.overlaps(toll.range); });
        });
        facts.push_back(std::move(one));
    }
    attribute_quotations(facts);
    return facts;
}

}  // namespace dateline
