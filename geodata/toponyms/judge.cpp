// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/judge.h"

#include "geodata/language/fold.h"
#include "geodata/toponyms/context.h"
#include "geodata/toponyms/neighbours.h"
#include "geodata/toponyms/quotations.h"
#include "geodata/toponyms/report_head.h"
#include "geodata/toponyms/spoken_countries.h"
#include "geodata/toponyms/word_shape.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>

namespace dateline {

namespace {

/// From this probability on a mention is a place name.
constexpr double kAccepted = 0.5;
/// … and lends its reading to other uses of the name.
constexpr double kSure = 0.88;
/// How much more a capitalised neighbour tells that no list knows.
constexpr double kUnheardNeighbour = 1.7;
/// … and a type word that an unknown name ends in.
constexpr double kTailOfUnknown = 2;
constexpr double kTailOfKnown = 0.7;
/// Countries and unions have abbreviations that everybody reads.
constexpr double kAbbreviated = 0.75;

class Judge {
  public:
    Judge(const MarkedText& text, const Persons& persons, const Gazetteer& gazetteer, Findings& found)
        : text_(text),
          persons_(persons),
          gazetteer_(gazetteer),
          found_(found),
          quotations_(text),
          countries_(text, gazetteer, found) {}

    void run() {
        note_lower_case();
        for (Mention& mention : found_.mentions) weigh_alone(mention);
        weigh_neighbours(text_, gazetteer_, found_);
        weigh_by_others();
        std::erase_if(found_.mentions,
                      [](const Mention& mention) { return mention.probability() < kAccepted; });
    }

  private:
    void weigh_alone(Mention& mention) {
        const FoundName& name = found_.names[mention.name];
        add(mention, Evidence::bias);
        add(mention, Evidence::prominence, name.prominence);
        const double fits = countries_.fit(mention.name, name);
        // A name that only sounds like one of a country the text never speaks of is as good as unknown.
        if (name.hits.empty() || (name.alike && fits == 0))
            add(mention, Evidence::unknown_name);
        else if (name.alike)
            add(mention, Evidence::alike_name);
        if (text_.marks(mention.first).starting.has(Cue::seat)) add(mention, Evidence::seat);
        weigh_shape(mention, name);
        weigh_left(mention, name);
        weigh_right(mention, name);
        if (fits > 0) add(mention, Evidence::country_fits, fits);
        if (quotations_.in_title(mention.first)) add(mention, Evidence::in_title_of_work);
    }

    void weigh_shape(Mention& mention, const FoundName& name) {
        const bool single = mention.last == mention.first + 1;
        const Token& token = text_.token(mention.first);
        const Cues own = text_.marks(mention.first).own;
        if (!text_.lexicon.caseless() && text_.no_capitals(mention.first)) add(mention, Evidence::lower_case);
        if (!single) add(mention, Evidence::many_words);
        // "Squam Lake": unknown but for its last word.
        if (!single && many_capitals(text_, mention) && text_.marks(mention.last - 1).own.has(Cue::type_tail))
            add(mention, Evidence::type_tail, name.hits.empty() ? kTailOfUnknown : kTailOfKnown);
        if (!single && own.has(Cue::generic)) add(mention, Evidence::generic);
        if (single && token.folded.size() <= 3) add(mention, Evidence::short_name);
        if (single && token.capitals == Capitals::all && token.folded.size() <= 4 && !name.has_seat &&
            !text_.flat_capitals(mention.first))
            add(mention, Evidence::acronym);
        // "Orange County": two capitals make ordinary words a name; where there are none, two words do.
        const bool is_phrase = text_.lexicon.caseless() ? !single : many_capitals(text_, mention);
        if (all_common(text_, mention)) add(mention, Evidence::common_word, is_phrase ? 0.4 : 1);
        if (single) weigh_dictionary(mention);
        if (single && own.has(Cue::calendar)) add(mention, Evidence::calendar);
        if (single && own.has(Cue::first_name)) add(mention, Evidence::first_name);
        if (single && token.starts_sentence && token.capitals == Capitals::initial &&
            !text_.lexicon.caseless())
            add(mention, Evidence::sentence_start);
        if (single && !name.hits.empty() && lower_case_.contains(token.folded) &&
            token.capitals != Capitals::none)
            add(mention, Evidence::lower_elsewhere);
    }

    void weigh_dictionary(Mention& mention) {
        const WordClass word = text_.word_class(mention.first);
        if (word.place)
            add(mention, Evidence::dictionary_place);
        else if (word.person)
            add(mention, Evidence::dictionary_person);
        if (word.common() && !mention.has(Evidence::common_word)) add(mention, Evidence::dictionary_word);
    }

    void weigh_left(Mention& mention, const FoundName& name) {
        const std::size_t first = mention.first;
        const TokenMarks& marks = text_.marks(first);
        const Head head = head_before(text_, first);
        mention.article = head.article;
        if (first > 0 && text_.same_sentence(first - 1, first)) mention.fitting = kinds_behind(first);
        if (marks.before.has(Cue::place) || has_place_clitic(mention) || article_after_cue(first, Cue::place))
            add(mention, Evidence::place_cue);
        else if (marks.before.has(Cue::weak) || article_after_cue(first, Cue::weak))
            add(mention, Evidence::weak_cue);
        if (marks.before.has(Cue::actor) || article_after_cue(first, Cue::actor))
            add(mention, Evidence::actor);
        if (marks.before.has(Cue::origin) || head.cues.has(Cue::origin)) add(mention, Evidence::origin);
        if (head.article)
            add(mention, name.has_area ? Evidence::article_before_area : Evidence::article_before_town);
        if (head.token != kNone) weigh_head(mention, head);
        if (marks.before.has(Cue::direction)) add(mention, Evidence::direction_before);
        if (first == 0 || !text_.same_sentence(first - 1, first)) return;
        if (marks.before.has(Cue::title)) add(mention, Evidence::title_before);
        if (persons_.names_person(first) || persons_.names_person(first - 1))
            add(mention, Evidence::person_before);
        else if (joins_capital(first - 1, first))
            add(mention, Evidence::capital_before);
        if (text_.is_joint(first - 1)) add(mention, Evidence::glued_to_word);
    }

    /// What the preposition before the name takes: "à", or "près de" and "kilomètres d'" by their noun.
    KindSet kinds_behind(std::size_t first) const {
        std::size_t at = first - 1;
        if (at > 0 && text_.token(at).kind == TokenKind::punctuation && text_.is_joint(at)) --at;
        const KindSet own = text_.lexicon.kinds_behind(text_.token(at).folded);
        if (!own.empty() || at == 0 || !text_.marks(at).own.has(Cue::linker) ||
            text_.marks(at).own.has(Cue::article) || !text_.same_sentence(at - 1, first))
            return own;
        return text_.lexicon.kinds_behind(text_.token(at - 1).folded + " " + text_.token(at).folded);
    }

    /// "بحلب": a preposition written with the name; "وحلب" has none.
    bool has_place_clitic(const Mention& mention) const {
        const Token& token = text_.token(mention.first);
        if (mention.span.begin <= token.span.begin) return false;
        const std::string_view name = mention.span.in(text_.text.text);
        const std::string_view clitic = text_.text.of(token).substr(0, mention.span.begin - token.span.begin);
        const auto* entry = name.empty() ? nullptr : text_.lexicon.find(fold_word(clitic));
        return entry != nullptr && entry->cues.has(Cue::place);
    }

    /// "Un hôtel de [Bamako]", "devant le tribunal de [Sfax]": in that place. "La rue de Paris" is a name.
    bool is_facility_there(const Head& head) const {
        if (!head.linked || head.token == 0 || !head.cues.has(Cue::facility) ||
            text_.capitalised(head.token) || !text_.same_sentence(head.token - 1, head.token))
            return false;
        if (text_.marks(head.token - 1).own.has(Cue::indefinite)) return true;
        return !head.cues.has(Cue::street) &&
               (text_.marks(head.token).before.has(Cue::place) || article_after_cue(head.token, Cue::place) ||
                article_after_cue(head.token, Cue::weak));
    }

    void weigh_head(Mention& mention, const Head& head) {
        const bool adjacent = head.token + 1 == mention.first;
        if (!head.kinds.empty() && (adjacent || head.linked)) {
            mention.type = head.kinds;
            mention.type_word = text_.token(head.token).folded;
            add(mention, Evidence::type_word);
        }
        if (head.cues.has(Cue::title) && adjacent) add(mention, Evidence::title_before);
        if (!adjacent && !head.linked) return;
        const bool only_stands_there = is_facility_there(head);
        if (head.cues.has(Cue::organisation) && !only_stands_there) add(mention, Evidence::organisation);
        if (head.cues.has(Cue::street) && head.kinds.empty() && !only_stands_there)
            add(mention, Evidence::street);
        if (head.cues.has(Cue::product)) add(mention, Evidence::product);
        if (head.cues.has(Cue::body)) add(mention, Evidence::body);
    }

    void weigh_right(Mention& mention, const FoundName& name) {
        const std::size_t last = mention.last;
        if (persons_.names_person(last - 1)) add(mention, Evidence::person_before);
        if (text_.same_sentence(last - 1, last)) {
            const TokenMarks& next = text_.marks(last);
            const bool word = text_.token(last).kind == TokenKind::word;
            if (word && next.own.has(Cue::type_tail) && !text_.token(last).starts_sentence) {
                add(mention, Evidence::type_tail);
                if (mention.type.empty()) {
                    mention.type = next.kinds;
                    mention.type_word = text_.token(last).folded;
                }
            } else if (word && next.own.has(Cue::organisation_tail)) {
                add(mention, Evidence::organisation);
            } else if (joins_capital(last, last - 1) && !is_abbreviation(mention, name)) {
                // "[Paris] Jackson": a place as first name.
                add_neighbour(mention, last);
            } else if (text_.is_joint(last) && text_.token(last).folded != "'" &&
                       !text_.marks(last + 1).own.has(Cue::function_word)) {
                add(mention, Evidence::glued_to_word);
            }
            if (!text_.lexicon.caseless() && speech_follows(text_, last))
                add(mention, name.has_seat ? Evidence::seat_speaks : Evidence::speech_after);
        }
        if (is_defined(text_, last)) add(mention, Evidence::defined);
        // The verb may come first: "ونفت موسكو", "a confirmé New Delhi".
        const TokenMarks& marks = text_.marks(mention.first);
        if (name.has_seat && (marks.before.has(Cue::speech) || marks.before.has(Cue::participle)) &&
            mention.first > 0 && text_.same_sentence(mention.first - 1, mention.first))
            add(mention, Evidence::seat_speaks);
        if (in_agency_brackets(text_, mention) && !in_mention(mention.first - 2))
            add(mention, Evidence::agency);
        else if (opens_dateline(text_, mention))
            add(mention, Evidence::dateline);
    }

    /// "dans le [Donbass]", "vers la [Syrie]": a cue before the article counts as well.
    bool article_after_cue(std::size_t first, Cue cue) const {
        return first > 0 && text_.marks(first - 1).own.has(Cue::article) &&
               text_.marks(first - 1).before.has(cue) && text_.same_sentence(first - 1, first);
    }

    /// A capitalised neighbour that seems to belong to the same, longer name.
    bool joins_capital(std::size_t neighbour, std::size_t own) const {
        if (text_.lexicon.caseless() || !text_.capitalised(neighbour) || text_.flat_capitals(own))
            return false;
        const TokenMarks& marks = text_.marks(neighbour);
        if (!marks.demonym_place.empty() || marks.own.has(Cue::direction) || marks.own.has(Cue::type))
            return false;
        if (marks.own.has(Cue::function_word) || marks.own.has(Cue::article) || marks.own.has(Cue::place))
            return false;
        // The first word of a sentence has its capital from there unless it is a known name.
        if (text_.token(neighbour).starts_sentence)
            return marks.own.has(Cue::first_name) || in_mention(neighbour);
        return true;
    }

    /// "US", "U.S.", "EU": qualifies whatever follows, "the [US] Treasury".
    bool is_abbreviation(const Mention& mention, const FoundName& name) const {
        if (name.prominence < kAbbreviated || text_.flat_capitals(mention.first)) return false;
        for (std::size_t i = mention.first; i < mention.last; ++i)
            if (text_.token(i).kind == TokenKind::word &&
                (text_.token(i).capitals != Capitals::all || text_.token(i).folded.size() > 4) &&
                !(text_.token(i).folded.size() == 1 && text_.capitalised(i)))
                return false;
        return true;
    }

    /// "[Paris] Jackson", "[Jordan] Zorgella": a place as first name, surer the less the next word is known.
    void add_neighbour(Mention& mention, std::size_t neighbour) {
        if (is_surname(neighbour)) return add(mention, Evidence::person_before);
        const bool unheard = text_.morphology != nullptr && !text_.word_class(neighbour).known &&
                             !in_mention(neighbour) && text_.marks(neighbour).own.empty() &&
                             text_.token(neighbour).capitals == Capitals::initial;
        add(mention, Evidence::capital_after, unheard ? kUnheardNeighbour : 1);
    }

    /// A word that names persons rather than places.
    bool is_surname(std::size_t token) const {
        if (text_.marks(token).own.has(Cue::first_name) && !in_mention(token)) return true;
        const WordClass word = text_.word_class(token);
        return word.person && !word.place;
    }

    bool in_mention(std::size_t token) const {
        const auto found =
            std::partition_point(found_.mentions.begin(), found_.mentions.end(),
                                 [&](const Mention& mention) { return mention.last <= token; });
        return found != found_.mentions.end() && found->first <= token;
    }

    void note_lower_case() {
        if (text_.lexicon.caseless()) return;
        std::unordered_set<std::string> single;
        for (const Mention& mention : found_.mentions)
            if (mention.last == mention.first + 1) single.insert(text_.token(mention.first).folded);
        for (const Token& token : text_.text.tokens)
            if (token.kind == TokenKind::word && token.capitals == Capitals::none &&
                single.contains(token.folded))
                lower_case_.insert(token.folded);
    }

    void weigh_by_others() {
        std::unordered_set<std::size_t> sure, longer;
        for (const Mention& mention : found_.mentions)
            if (mention.probability() > kSure)
                sure.insert(mention.name);
            else if (mention.has(Evidence::capital_before))
                longer.insert(mention.name);
        for (Mention& mention : found_.mentions) {
            const FoundName& name = found_.names[mention.name];
            if (sure.contains(mention.name) && mention.probability() <= kSure)
                add(mention, Evidence::strong_elsewhere);
            if (persons_.is_surname(name.folded))
                add(mention, Evidence::person_elsewhere);
            else if (longer.contains(mention.name) && !mention.has(Evidence::capital_before))
                add(mention, Evidence::longer_elsewhere);
        }
    }

    void add(Mention& mention, Evidence kind, double value = 1) { mention.add(kind, text_.lexicon, value); }

    const MarkedText& text_;
    const Persons& persons_;
    const Gazetteer& gazetteer_;
    Findings& found_;
    Quotations quotations_;
    std::unordered_set<std::string> lower_case_;
    SpokenCountries countries_;
};

}  // namespace

double Mention::probability() const {
    return 1 / (1 + std::exp(-log_odds));
}

void judge_mentions(const MarkedText& text, const Persons& persons, const Gazetteer& gazetteer,
                    Findings& found) {
    Judge(text, persons, gazetteer, found).run();
}

}  // namespace dateline
