// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/judge.h"

#include "geodata/toponyms/context.h"
#include "geodata/toponyms/quotations.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <unordered_set>

namespace dateline {

namespace {

/// From this probability on a mention is a place name.
constexpr double kAccepted = 0.5;
/// … and lends its reading to other uses of the name.
constexpr double kSure = 0.88;
/// … and counts for its neighbours in a list.
constexpr double kListed = 0.3;
constexpr std::size_t kDatelineReach = 14;
/// Names as prominent as capitals tell which countries a text speaks of.
constexpr double kSpeaksOfCountry = 0.8;

class Judge {
  public:
    Judge(const MarkedText& text, const Persons& persons, const Gazetteer& gazetteer, Findings& found)
        : text_(text), persons_(persons), gazetteer_(gazetteer), found_(found), quotations_(text) {}

    void run() {
        note_lower_case();
        note_countries();
        for (Mention& mention : found_.mentions) weigh_alone(mention);
        note_neighbours();
        weigh_by_others();
        std::erase_if(found_.mentions,
                      [](const Mention& mention) { return mention.probability() < kAccepted; });
    }

  private:
    void weigh_alone(Mention& mention) {
        const FoundName& name = found_.names[mention.name];
        add(mention, Evidence::bias);
        add(mention, Evidence::prominence, name.prominence);
        const double fits = country_fit(name);
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
        if (!single) add(mention, Evidence::many_words);
        if (single && token.folded.size() <= 3) add(mention, Evidence::short_name);
        if (single && token.capitals == Capitals::all && token.folded.size() <= 4 && !name.has_seat &&
            !text_.flat_capitals(mention.first))
            add(mention, Evidence::acronym);
        // "Orange County": two capitals make ordinary words a name.
        if (all_common(mention)) add(mention, Evidence::common_word, many_capitals(mention) ? 0.4 : 1);
        if (single) weigh_dictionary(mention);
        if (single && own.has(Cue::calendar)) add(mention, Evidence::calendar);
        if (single && own.has(Cue::first_name)) add(mention, Evidence::first_name);
        if (single && token.starts_sentence && token.capitals == Capitals::initial &&
            !text_.lexicon.caseless())
            add(mention, Evidence::sentence_start);
        if (single && !name.hits.empty() && lower_case_.contains(token.folded))
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
        const bool clitic = mention.span.begin > text_.token(first).span.begin;
        if (marks.before.has(Cue::place) || clitic || article_after_cue(first, Cue::place))
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

    void weigh_head(Mention& mention, const Head& head) {
        const bool adjacent = head.token + 1 == mention.first;
        if (!head.kinds.empty() && (adjacent || head.linked)) {
            mention.type = head.kinds;
            mention.type_word = text_.token(head.token).folded;
            add(mention, Evidence::type_word);
        }
        if (head.cues.has(Cue::title) && adjacent) add(mention, Evidence::title_before);
        if (!adjacent && !head.linked) return;
        if (head.cues.has(Cue::organisation)) add(mention, Evidence::organisation);
        if (head.cues.has(Cue::street) && head.kinds.empty()) add(mention, Evidence::street);
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
            } else if (joins_capital(last, last - 1)) {
                add(mention, Evidence::capital_after);
            } else if (text_.is_joint(last) && text_.token(last).folded != "'" &&
                       !text_.marks(last + 1).own.has(Cue::function_word)) {
                add(mention, Evidence::glued_to_word);
            }
            if (!text_.lexicon.caseless() && speech_follows(text_, last))
                add(mention, name.has_seat ? Evidence::seat_speaks : Evidence::speech_after);
        }
        if (is_defined(last)) add(mention, Evidence::defined);
        // The verb may come first: "ونفت موسكو", "a confirmé New Delhi".
        const TokenMarks& marks = text_.marks(mention.first);
        if (name.has_seat && (marks.before.has(Cue::speech) || marks.before.has(Cue::participle)) &&
            mention.first > 0 && text_.same_sentence(mention.first - 1, mention.first))
            add(mention, Evidence::seat_speaks);
        if (in_agency_brackets(mention))
            add(mention, Evidence::agency);
        else if (opens_dateline(mention))
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

    bool in_mention(std::size_t token) const {
        const auto found =
            std::partition_point(found_.mentions.begin(), found_.mentions.end(),
                                 [&](const Mention& mention) { return mention.last <= token; });
        return found != found_.mentions.end() && found->first <= token;
    }

    /// "GENÈVE, 6 avril (Agence) - …", "Irak : …", "KIEV | …" at the head of a paragraph.
    bool opens_dateline(const Mention& mention) const {
        const Sentence& sentence = text_.sentence_of(mention.first);
        const std::size_t lead = mention.first - sentence.first_token;
        if (lead > 8 || text_.lexicon.caseless()) return false;
        for (std::size_t i = sentence.first_token; i < mention.first; ++i)
            if (text_.token(i).kind == TokenKind::word && !text_.capitalised(i)) return false;
        std::size_t numbers = 0;
        for (std::size_t i = mention.last; i < mention.last + kDatelineReach && i < sentence.last_token;
             ++i) {
            const Token& token = text_.token(i);
            numbers += token.kind == TokenKind::number || token.folded == "(";
            const bool dash =
                token.folded == "-" || token.folded == "–" || token.folded == "—" || token.folded == "|";
            // "2012–13", "Games–First": such a dash ends no dateline.
            const bool range = token.glued && i + 1 < sentence.last_token && text_.token(i + 1).glued &&
                               i > mention.last && !text_.is_mark(i - 1, ")");
            if (dash && !range && (!text_.is_joint(i) || text_.marks(i + 1).own.has(Cue::function_word)))
                return numbers > 0 || i == mention.last;
            if (token.folded == ":") return i == mention.last;
        }
        return numbers > 0 && sentence.last_token - sentence.first_token < kDatelineReach &&
               text_.is_mark(mention.last, ",");
    }

    /// "GENÈVE, 6 avril (Phénix) -": alone in brackets, a dash behind, and not the country of the place
    /// before.
    bool in_agency_brackets(const Mention& mention) const {
        if (mention.first < 2 || !text_.is_mark(mention.first - 1, "(") || !text_.is_mark(mention.last, ")"))
            return false;
        const std::size_t behind = mention.last + 1;
        const bool dash = text_.is_mark(behind, "-") || text_.is_mark(behind, "–") ||
                          text_.is_mark(behind, "—") || text_.is_mark(behind, ".");
        return dash && !in_mention(mention.first - 2);
    }

    /// At least two words with capitals of their own.
    bool many_capitals(const Mention& mention) const {
        std::size_t capitals = 0;
        for (std::size_t i = mention.first; i < mention.last; ++i)
            capitals += text_.capitalised(i) && !text_.token(i).starts_sentence &&
                        !text_.marks(i).own.has(Cue::article);
        return capitals >= 2 && !text_.flat_capitals(mention.first);
    }

    /// "[Ndélé] est une ville": a type word behind a copula.
    bool is_defined(std::size_t last) const {
        if (!text_.same_sentence(last - 1, last) || !text_.marks(last).own.has(Cue::copula)) return false;
        for (std::size_t i = last + 1; i < last + 6 && text_.same_sentence(last, i); ++i) {
            if (text_.token(i).kind == TokenKind::punctuation && !text_.is_joint(i)) return false;
            if (!text_.marks(i).kinds.empty()) return true;
        }
        return false;
    }

    /// Every word of the name is an ordinary word: "La Banque", "Nice", "Front".
    bool all_common(const Mention& mention) const {
        for (std::size_t i = mention.first; i < mention.last; ++i) {
            const TokenMarks& marks = text_.marks(i);
            if (text_.token(i).kind == TokenKind::punctuation || marks.own.has(Cue::article) ||
                marks.own.has(Cue::linker))
                continue;
            bool common =
                marks.own.has(Cue::common_word) || marks.own.has(Cue::function_word) || !marks.kinds.empty();
            for (const Cue cue : {Cue::direction, Cue::organisation, Cue::street, Cue::product, Cue::title,
                                  Cue::work, Cue::body, Cue::type_tail})
                common = common || marks.own.has(cue);
            if (!common && !ordinary_with_article(i)) return false;
        }
        return true;
    }
    /// Arabic: "المدينة" is "مدينة" with its article.
    bool ordinary_with_article(std::size_t token) const {
        if (!text_.lexicon.caseless() || !text_.token(token).folded.starts_with("ال")) return false;
        const auto* entry = text_.lexicon.find(
            std::string_view(text_.token(token).folded).substr(std::string_view("ال").size()));
        return entry != nullptr && (entry->cues.has(Cue::common_word) || !entry->kinds.empty() ||
                                    entry->cues.has(Cue::direction) || entry->cues.has(Cue::organisation));
    }

    void note_countries() {
        for (std::size_t i = 0; i < text_.text.tokens.size(); ++i) speak_of(text_.marks(i).demonym_place, 1);
        for (const Mention& mention : found_.mentions) {
            const FoundName& name = found_.names[mention.name];
            if (!name.has_seat || name.prominence < kSpeaksOfCountry) continue;
            speak_of(gazetteer_.place(name.hits.front().place).country, 1);
        }
    }
    void speak_of(std::string_view country, double weight) {
        if (country.empty()) return;
        countries_[country] += weight;
        spoken_ += weight;
    }
    double country_fit(const FoundName& name) const {
        double most = 0;
        for (const NameHit& hit : name.hits) {
            const auto known = countries_.find(gazetteer_.place(hit.place).country);
            if (known != countries_.end()) most = std::max(most, known->second);
        }
        return spoken_ > 0 ? std::sqrt(most / spoken_) : 0;
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

    /// Lists ("à Kayes, Nioro et Niono") and containers ("Tripoli (Libye)", "Austin, Texas").
    void note_neighbours() {
        auto& mentions = found_.mentions;
        std::vector<double> alone(mentions.size());
        for (std::size_t i = 0; i < mentions.size(); ++i) alone[i] = mentions[i].probability();
        for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
            Mention& left = mentions[i];
            Mention& right = mentions[i + 1];
            if (!text_.same_sentence(left.first, right.first)) continue;
            const std::size_t between = right.first - left.last;
            const bool comma = between == 1 && text_.is_mark(left.last, ",");
            const bool bracket = text_.is_mark(left.last, "(") && between <= 2;
            if ((comma || bracket) && contains(right, left)) {
                left.container = right.name;
                add(left, Evidence::apposition);
                add(right, Evidence::apposition);
                continue;
            }
            if (!listed(left.last, right.first)) continue;
            if (alone[i] > kListed) add(right, Evidence::list_neighbour, alone[i]);
            if (alone[i + 1] > kListed) add(left, Evidence::list_neighbour, alone[i + 1]);
        }
    }

    /// Only commas, "and", articles and prepositions stand between, with at least one comma, slash or
    /// conjunction.
    bool listed(std::size_t from, std::size_t to) const {
        if (to - from > 4) return false;
        bool joined = false;
        for (std::size_t i = from; i < to; ++i) {
            const Cues cues = text_.marks(i).own;
            if (text_.is_mark(i, ",") || text_.is_mark(i, "/") || cues.has(Cue::conjunction))
                joined = true;
            else if (!cues.has(Cue::article) && !cues.has(Cue::linker) && !cues.has(Cue::place) &&
                     !cues.has(Cue::weak) && !cues.has(Cue::direction))
                return false;
        }
        return joined;
    }

    bool contains(const Mention& outer, const Mention& inner) const {
        for (const NameHit& out : found_.names[outer.name].hits) {
            const Place area = gazetteer_.place(out.place);
            const bool country = area.kind == PlaceKind::country;
            if (!country && area.kind != PlaceKind::admin1) continue;
            for (const NameHit& in : found_.names[inner.name].hits) {
                if (in.place == out.place) continue;
                const Place place = gazetteer_.place(in.place);
                if (country ? place.country == area.country && place.kind != PlaceKind::country
                            : place.admin1_place == area.index)
                    return true;
            }
        }
        return false;
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
    std::map<std::string_view, double> countries_;  ///< how often the text speaks of each, by ISO code
    double spoken_ = 0;
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
