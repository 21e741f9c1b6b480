// SPDX-License-Identifier: Apache-2.0
#include "geodata/dates/date_parser.h"

#include "geodata/core/error.h"
#include "geodata/core/on_demand.h"
#include "geodata/dates/date_lexicon.h"
#include "geodata/dates/date_tokens.h"
#include "geodata/dates/day_choice.h"
#include "geodata/dates/resolver.h"
#include "geodata/dates/tense.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace dateline {

namespace fs = std::filesystem;

struct DateParser::Knowledge {
    std::map<std::string, OnDemand<std::unique_ptr<const DateLexicon>>, std::less<>> languages;
};

namespace {

struct Found {
    PatternMatch match;
    const DateRule* rule;

    std::size_t first() const { return match.extents.front().first; }
    std::size_t end() const { return match.extents.back().end; }
    std::size_t extent_tokens() const { return end() - first(); }
    std::size_t tokens() const { return match.end - match.first; }
};

/// One run over one text.
class Search {
  public:
    Search(const AnalysedText& text, const DateLexicon& lexicon, std::optional<Day> published)
        : text_(text),
          lexicon_(lexicon),
          published_(published),
          tokens_(date_tokens(text, lexicon.ordinal_suffixes)) {
        for (DateToken& token : tokens_) {
            token.word = lexicon.words.find(token.folded);
            if (token.word == 0 && !lexicon.clitics.empty()) find_behind_clitic(token);
            token.is_number = token.number >= 0 || lexicon.words.numbers.contains(token.word) ||
                              lexicon.words.ordinals.contains(token.word);
        }
    }

    std::vector<Timex> run() {
        Resolver resolver(lexicon_, published_);
        std::vector<Timex> timexes;
        for (const Found& found : chosen(candidates())) {
            if (found.rule->sense == Sense::none) continue;
            const std::uint32_t sentence = tokens_[found.first()].sentence;
            if (found.rule->needs_day && (!last_day_sentence_ || sentence > *last_day_sentence_ + 1))
                continue;
            const std::size_t first_of_match = timexes.size();
            for (std::size_t i = 0; i < found.match.extents.size(); ++i) {
                const auto& extent = found.match.extents[i];
                const Span span{tokens_[extent.first].span.begin, tokens_[extent.end - 1].span.end};
                const TimexTense tense = any_before(lexicon_.until, extent.first)
                                             ? TimexTense::future
                                             : tense_near(text_, span, lexicon_.tense);
                Timex timex = resolver.resolve(*found.rule, found.match.captures, i, tense);
                timex.span = span;
                reach_to_publication(timex, extent.first);
                if (is_day(*found.rule, timex) && follows_hour(extent.first))
                    move_to(timexes.back(), *timex.days);
                if (is_day(*found.rule, timex)) last_day_sentence_ = sentence;
                last_is_hour_ = found.rule->sense == Sense::time;
                timexes.push_back(std::move(timex));
                firsts_.push_back(extent.first);
                ends_.push_back(extent.end);
            }
            if (first_of_match > 0 || timexes.size() - first_of_match > 1) join_range(timexes);
        }
        return timexes;
    }

  private:
    /// "وقبل": the word behind "و" is what patterns know.
    void find_behind_clitic(DateToken& token) const {
        constexpr std::size_t kLeastRest = 4;  // bytes: two Arabic letters
        for (const std::string& clitic : lexicon_.clitics) {
            if (!token.folded.starts_with(clitic) || token.folded.size() < clitic.size() + kLeastRest)
                continue;
            token.word = lexicon_.words.find(token.folded.substr(clitic.size()));
            if (token.word == 0) continue;
            // Letters are folded one to one here.
            if (token.span.in(text_.text).starts_with(clitic)) token.span.begin += clitic.size();
            return;
        }
    }

    static bool is_day(const DateRule& rule, const Timex& timex) {
        return timex.days && timex.precision == DatePrecision::day && rule.sense != Sense::time &&
               rule.sense != Sense::part;
    }
    /// "Vers 7 h, jeudi": the day stands behind its hour, at most a comma between.
    bool follows_hour(std::size_t first_token) const {
        if (!last_is_hour_ || ends_.empty()) return false;
        const std::size_t end = ends_.back();
        return end == first_token || (end + 1 == first_token && tokens_[end].folded == ",");
    }
    static void move_to(Timex& hour, const DayInterval& day) {
        hour.days = day;
        hour.value.replace(0, hour.value.find('T'), format_day(day.first));
    }

    bool stands_at(const std::vector<std::uint32_t>& phrase, std::size_t at) const {
        if (at + phrase.size() > tokens_.size()) return false;
        for (std::size_t i = 0; i < phrase.size(); ++i) {
            if (tokens_[at + i].word != phrase[i]) return false;
        }
        return true;
    }
    bool stands_before(const std::vector<std::uint32_t>& phrase, std::size_t at) const {
        return phrase.size() <= at && stands_at(phrase, at - phrase.size());
    }
    bool any_before(const std::vector<std::vector<std::uint32_t>>& phrases, std::size_t at) const {
        return std::any_of(phrases.begin(), phrases.end(),
                           [&](const auto& phrase) { return stands_before(phrase, at); });
    }

    bool is_allowed(const DateRule& rule, const PatternMatch& match) const {
        const auto& extent = match.extents.front();
        if (lexicon_.small_letters && rule.sense != Sense::feast && extent.end == extent.first + 1 &&
            tokens_[extent.first].capital_inside)
            return false;
        const bool forbidden_after =
            std::any_of(rule.unless_before.begin(), rule.unless_before.end(),
                        [&](const auto& phrase) { return stands_at(phrase, match.end); });
        return !forbidden_after && !any_before(rule.unless_after, match.first);
    }

    std::vector<Found> candidates() const {
        std::vector<Found> found;
        const auto try_all = [&](const std::vector<std::uint32_t>& starting, std::size_t at) {
            const bool is_last = at + 1 == tokens_.size() || tokens_[at + 1].sentence != tokens_[at].sentence;
            const DateToken* const second = is_last ? nullptr : &tokens_[at + 1];
            for (const std::uint32_t candidate : starting) {
                if (!lexicon_.may_pass(candidate, second)) continue;
                const auto& [rule, pattern] = lexicon_.candidates[candidate];
                auto match = pattern->match(tokens_, at, lexicon_.words);
                if (match && is_allowed(*rule, *match)) found.push_back({std::move(*match), rule});
            }
        };
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            const DateToken& token = tokens_[at];
            if (token.word != 0) try_all(lexicon_.starting_with_word[token.word], at);
            if (token.is_number) try_all(lexicon_.starting_with_number, at);
        }
        return found;
    }

    /// The longest expressions win, then those read with more context, then the earlier rule; none overlap.
    std::vector<Found> chosen(std::vector<Found> found) const {
        std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
            return std::pair(a.extent_tokens(), a.tokens()) > std::pair(b.extent_tokens(), b.tokens());
        });
        std::vector<bool> taken(tokens_.size(), false);
        std::vector<Found> kept;
        for (Found& candidate : found) {
            const auto first = taken.begin() + static_cast<std::ptrdiff_t>(candidate.first());
            const auto end = taken.begin() + static_cast<std::ptrdiff_t>(candidate.end());
            if (std::find(first, end, true) != end) continue;
            std::fill(first, end, true);
            kept.push_back(std::move(candidate));
        }
        std::sort(kept.begin(), kept.end(),
                  [](const Found& a, const Found& b) { return a.first() < b.first(); });
        return kept;
    }

    /// "depuis jeudi" lasts until the publication, "d'ici à vendredi" begins with it.
    void reach_to_publication(Timex& timex, std::size_t first_token) const {
        if (!published_ || !timex.days || timex.type == TimexType::duration) return;
        if (any_before(lexicon_.since, first_token) && timex.days->first < *published_) {
            timex.days->last = *published_;
            timex.precision = precision_of_stretch(*timex.days);
        } else if (any_before(lexicon_.until, first_token) && timex.days->last > *published_) {
            timex.days->first = *published_;
            timex.precision = precision_of_stretch(*timex.days);
        }
    }

    bool is_day_range_end(const Timex& timex) const {
        return timex.days && timex.type != TimexType::duration && timex.precision <= DatePrecision::days;
    }

    /// "du 3 au 5 octobre", "entre mardi et jeudi": both expressions cover all days of the interval.
    void join_range(std::vector<Timex>& timexes) const {
        const std::size_t last = timexes.size() - 1;
        if (last == 0) return;
        Timex& from = timexes[last - 1];
        Timex& to = timexes[last];
        const std::size_t joiner = ends_[last - 1];
        if (!is_day_range_end(from) || !is_day_range_end(to) || joiner + 1 != firsts_[last] ||
            firsts_[last - 1] == 0)
            return;
        const bool opened = lexicon_.range_openers.contains(tokens_[firsts_[last - 1] - 1].word);
        if (!opened || !lexicon_.range_joiners.contains(tokens_[joiner].word)) return;
        if (from.days->first >= to.days->last) return;
        const DayInterval all{from.days->first, to.days->last};
        for (Timex* end : {&from, &to}) {
            end->days = all;
            end->precision = DatePrecision::days;
        }
    }

    const AnalysedText& text_;
    const DateLexicon& lexicon_;
    std::optional<Day> published_;
    std::vector<DateToken> tokens_;
    bool last_is_hour_ = false;
    std::optional<std::uint32_t> last_day_sentence_;  // the sentence of the last day told
    std::vector<std::size_t> firsts_, ends_;          // tokens of the expressions made so far
};

}  // namespace

DateParser::DateParser(const fs::path& lexicons) {
    auto knowledge = std::make_unique<Knowledge>();
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(lexicons, code)) {
        const fs::path file = entry.path() / "dates.json";
        if (fs::exists(file))
            knowledge->languages.try_emplace(entry.path().filename().string(),
                                             [file] { return load_date_lexicon(file); });
    }
    if (code) throw input_error({lexicons.string()}, "lexicons cannot be read: " + code.message());
    knowledge_ = std::move(knowledge);
}

DateParser::~DateParser() = default;

std::vector<Timex> DateParser::parse(const AnalysedText& text, std::optional<Day> published) const {
    const auto lexicon = knowledge_->languages.find(text.language);
    if (lexicon == knowledge_->languages.end()) return {};
    return Search(text, *lexicon->second.get(), published).run();
}

}  // namespace dateline
