// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/scanner.h"

#include "geodata/toponyms/name_run.h"
#include "geodata/toponyms/name_table.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr double kWellKnownArea = 0.75;
/// Names without capitals are believed from this length and prominence on: a chief town's.
constexpr std::size_t kLeastSmall = 4;
constexpr double kKnownInSmall = 0.45;
/// Bytes that must be left of an Arabic word without its clitics: three letters.
constexpr std::size_t kLeastRest = 6;

/// Kinds whose type word is no part of the bare name: "قطاع غزة" is written for "غزة".
bool leaves_type_word(KindSet kinds) {
    return kinds.has(PlaceKind::settlement) || kinds.has(PlaceKind::admin1) || kinds.has(PlaceKind::admin2) ||
           kinds.has(PlaceKind::region);
}

class Scanner {
  public:
    Scanner(const MarkedText& text, const Gazetteer& gazetteer)
        : text_(text), gazetteer_(gazetteer), names_(gazetteer) {}

    Findings run() {
        const std::size_t count = text_.text.tokens.size();
        for (std::size_t i = 0; i < count;) {
            const std::size_t next = text_.marks(i).not_place ? 0 : scan(i);
            i = next > i ? next : i + 1;
        }
        found_.names = names_.take();
        return std::move(found_);
    }

  private:
    /// Adds a mention that starts at the token, if any; the token after it, or 0.
    std::size_t scan(std::size_t first) {
        const Token& token = text_.token(first);
        if (token.kind == TokenKind::punctuation) return 0;
        if (text_.lexicon.caseless()) return scan_caseless(first);
        if (text_.no_capitals(first)) return scan_small(first);
        const bool capital = text_.capitalised(first);
        if (!capital && !text_.marks(first).own.has(Cue::type)) return 0;
        // "La Maison Blanche" is the seat of a government, not the hamlet of that name.
        if (text_.marks(first).own.has(Cue::article) && text_.marks(first + 1).starting.has(Cue::seat))
            return 0;
        // "Canadian" is a word for people before it is a river.
        if (capital && names_people(first)) return 0;
        if (capital)
            if (const std::size_t next = scan_alias(first)) return next;
        const std::size_t run = capital ? name_end(text_, first) : first;
        if (const std::size_t next = scan_known(first, run)) return next;
        return capital ? scan_unknown(first, run) : 0;
    }

    /// The longest name of the gazetteer here. A longer run of capitals may sound like one: "Khan Cheikhoun".
    std::size_t scan_known(std::size_t first, std::size_t run) {
        gazetteer_.prefixes(text_.words_from(first), matches_);
        const std::vector<PrefixMatch> matches = matches_;
        for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
            std::size_t last = text_.token_after(first, match->size);
            if (last == 0) continue;
            std::size_t name = names_.known(text_.words_from(first).substr(0, match->size), match->name_id);
            if (!well_formed(first, last) && !ends_small(first, last, names_[name])) continue;
            if (names_[name].hits.empty() || worse_than_its_tail(first, last, name)) continue;
            if (run > last && may_be_alike(first)) {
                const std::size_t longer = names_.by_sound(joined_words(text_, first, run));
                if (longer != kNone) {
                    last = run;
                    name = longer;
                } else if (joined_by_particle(text_, last, run) ||
                           (last == first + 1 && text_.marks(first).own.has(Cue::generic))) {
                    last = certain_end(text_, first, run);
                    name = names_.unknown(joined_words(text_, first, last));
                }
            }
            return add(bare_start(first, last), last, name);
        }
        return hidden_article(first);
    }

    /// "bande de Gaza": the span is the bare name, the meaning that of the whole.
    std::size_t bare_start(std::size_t first, std::size_t last) const {
        if (!text_.marks(first).own.has(Cue::type) || !leaves_type_word(text_.marks(first).kinds))
            return first;
        if (last == first + 1 || text_.capitalised(first)) return first;
        std::size_t at = first + 1;
        while (at + 1 < last && (text_.marks(at).own.has(Cue::linker) ||
                                 text_.marks(at).own.has(Cue::article) || text_.is_joint(at)))
            ++at;
        return text_.lexicon.caseless() || text_.capitalised(at) ? at : first;
    }

    /// "maire du Caire": the gazetteer knows "Le Caire".
    std::size_t hidden_article(std::size_t first) {
        if (first == 0 || !text_.capitalised(first)) return 0;
        const std::string_view article = text_.lexicon.hidden_article(text_.token(first - 1).folded);
        if (article.empty()) return 0;
        std::string line(article);
        line += ' ';
        const std::size_t extra = line.size();
        line += text_.words_from(first).substr(0, 60);
        gazetteer_.prefixes(line, matches_);
        for (auto match = matches_.rbegin(); match != matches_.rend(); ++match) {
            if (match->size <= extra) continue;
            const std::size_t last = text_.token_after(first, match->size - extra);
            if (last == 0 || !well_formed(first, last)) continue;
            return add(first, last,
                       names_.known(std::string_view(line).substr(0, match->size), match->name_id));
        }
        return 0;
    }

    /// Without capitals only a known name that no list has as a word, where a place is announced.
    std::size_t scan_small(std::size_t first) {
        const TokenMarks& marks = text_.marks(first);
        const bool announced = marks.before.has(Cue::place) || marks.before.has(Cue::linker) ||
                               marks.before.has(Cue::article) || !marks.kinds_before.empty() ||
                               marks.before.has(Cue::conjunction) || marks.before.has(Cue::weak);
        if (!announced || !marks.own.empty() || !marks.demonym_place.empty()) return 0;
        if (text_.token(first).folded.size() < kLeastSmall || is_ordinary(first)) return 0;
        gazetteer_.prefixes(text_.words_from(first), matches_);
        const std::vector<PrefixMatch> matches = matches_;
        for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
            const std::size_t last = text_.token_after(first, match->size);
            if (last == 0) continue;
            const std::size_t name =
                names_.known(text_.words_from(first).substr(0, match->size), match->name_id);
            if (names_[name].prominence >= kKnownInSmall) return add(first, last, name);
        }
        return 0;
    }

    /// The dictionary has it as a word of the language.
    bool is_ordinary(std::size_t token) const { return text_.word_class(token).common(); }

    /// A demonym, unless a country bears the same name ("Suisse") or a longer name starts with it.
    bool names_people(std::size_t first) {
        if (text_.marks(first).demonym_place.empty()) return false;
        if (longest_known(first) > text_.token(first).folded.size()) return false;
        const auto hits = gazetteer_.find(text_.token(first).folded);
        return std::none_of(hits.begin(), hits.end(), [&](const NameHit& hit) {
            return gazetteer_.place(hit.place).kind == PlaceKind::country;
        });
    }

    /// Bytes of the longest name of the gazetteer here that is written like one.
    std::size_t longest_known(std::size_t first) {
        gazetteer_.prefixes(text_.words_from(first), matches_);
        for (auto match = matches_.rbegin(); match != matches_.rend(); ++match) {
            const std::size_t last = text_.token_after(first, match->size);
            if (last != 0 && well_formed(first, last)) return match->size;
        }
        return 0;
    }

    std::size_t scan_alias(std::size_t first) {
        std::size_t size = 0;
        const std::string_view words = text_.words_from(first);
        for (std::size_t end = words.find(' ');; end = words.find(' ', end + 1)) {
            if (!text_.lexicon.alias(words.substr(0, end)).empty()) size = std::min(end, words.size());
            if (end == std::string_view::npos || end > 40) break;
        }
        // "U.S. Virgin Islands" is longer than "U.S.".
        if (size == 0 || longest_known(first) > size) return 0;
        std::size_t last = text_.token_after(first, size);
        const auto place = place_named(gazetteer_, text_.lexicon.alias(words.substr(0, size)));
        if (last == 0 || !place || !well_formed(first, last)) return 0;
        // The full stop of "U.S." belongs to it.
        if (text_.token(last - 1).folded.size() == 1 && text_.is_mark(last, ".") && text_.token(last).glued &&
            last > first + 1)
            ++last;
        return add(first, last, names_.alias(words.substr(0, size), *place));
    }

    /// Capital letters where a name has them: somewhere, and at its last word.
    bool well_formed(std::size_t first, std::size_t last) const {
        if (last == first + 1) {
            const Token& token = text_.token(first);
            // "Or", "US": two letters are a name only as they are written, not as a common word.
            return text_.capitalised(first) && (token.folded.size() > 2 || token.capitals == Capitals::all);
        }
        bool any = false;
        for (std::size_t i = first; i < last; ++i) any = any || text_.capitalised(i);
        if (!any) return false;
        const Token& end = text_.token(last - 1);
        if (end.kind == TokenKind::number || end.capitals != Capitals::none) return true;
        const Cues cues = text_.marks(last - 1).own;
        return cues.has(Cue::direction) || cues.has(Cue::type);
    }

    /// "Arabie saoudite", "Guinée équatoriale": names of countries and regions may end in an adjective.
    bool ends_small(std::size_t first, std::size_t last, const FoundName& name) const {
        return last > first + 1 && text_.capitalised(first) && name.has_area &&
               name.prominence >= kWellKnownArea;
    }

    /// "La Syrie" is rather Syria with an article than a hamlet of that name.
    bool worse_than_its_tail(std::size_t first, std::size_t last, std::size_t name) {
        if (last < first + 2) return false;
        const Cues cues = text_.marks(first).own;
        if (!cues.has(Cue::article) && !cues.has(Cue::function_word)) return false;
        // Inside a sentence a capital makes the word a part of the name: "En Avant", "New Mexico".
        if (!cues.has(Cue::article) && text_.capitalised(first) && !text_.token(first).starts_sentence &&
            !text_.flat_capitals(first))
            return false;
        gazetteer_.prefixes(text_.words_from(first + 1), matches_);
        if (matches_.empty()) return cues.has(Cue::function_word) && !cues.has(Cue::article);
        const PrefixMatch match = matches_.back();
        const std::size_t tail =
            names_.known(text_.words_from(first + 1).substr(0, match.size), match.name_id);
        return names_[tail].prominence >= names_[name].prominence || names_[tail].has_seat;
    }

    bool may_be_alike(std::size_t first) const {
        const TokenMarks& marks = text_.marks(first);
        return !text_.flat_capitals(first) && !marks.own.has(Cue::function_word) &&
               marks.demonym_place.empty() &&
               (!marks.own.has(Cue::first_name) || marks.own.has(Cue::generic)) &&
               !marks.own.has(Cue::title) && text_.token(first).folded.size() >= 3;
    }

    /// The dictionary knows the word, and as no place.
    bool is_other_word(std::size_t token) const {
        const WordClass word = text_.word_class(token);
        return word.known && !word.place;
    }

    /// A capitalised name the gazetteer does not know: by sound, or as it stands if a place was announced.
    std::size_t scan_unknown(std::size_t first, std::size_t run) {
        const TokenMarks& marks = text_.marks(first);
        if (!may_be_alike(first) || marks.own.has(Cue::organisation) || marks.own.has(Cue::type)) return 0;
        if (text_.token(first).starts_sentence && run == first + 1) return 0;
        for (std::size_t end = run; end > first; end = shorter_run(text_, first, end)) {
            const bool opener = marks.own.has(Cue::direction) || (run > end && marks.own.has(Cue::generic));
            if (end == first + 1 && (opener || is_other_word(first))) break;
            const std::size_t name = names_.by_sound(joined_words(text_, first, end));
            if (name != kNone) return add(first, end, name);
        }
        const bool tail = run > first + 1 && text_.marks(run - 1).own.has(Cue::type_tail);
        const bool generic = run > first + 1 && marks.own.has(Cue::generic);
        const bool announced = tail || generic || marks.before.has(Cue::place) ||
                               !marks.kinds_before.empty() || marks.before.has(Cue::linker);
        if (!announced) return 0;
        run = certain_end(text_, first, run);
        while (run > first + 1 && !joined_by_particle(text_, first, run) && has_lower_case(text_, first, run))
            run = shorter_run(text_, first, run);
        return add(first, run, names_.unknown(joined_words(text_, first, run)));
    }

    /// Arabic writes "and", "in", "to" with the next word: the word as it stands first, then without its
    /// clitics.
    std::size_t scan_caseless(std::size_t first) {
        const Token& token = text_.token(first);
        if (token.kind != TokenKind::word) return 0;
        gazetteer_.prefixes(text_.words_from(first), matches_);
        for (auto match = matches_.rbegin(); match != matches_.rend(); ++match) {
            const std::size_t last = text_.token_after(first, match->size);
            // "مدينة كركوك" is the city of Kirkuk, not Medina, which has its article.
            // "جنوبي تركيا" is the south of Turkey.
            if (last == 0 || (last == first + 1 && announces(first))) continue;
            const std::size_t name =
                names_.known(text_.words_from(first).substr(0, match->size), match->name_id);
            return add(bare_start(first, last), last, name);
        }
        if (!text_.marks(first).own.empty() || !text_.marks(first).demonym_place.empty()) return 0;
        for (const std::string& clitic : text_.lexicon.clitics()) {
            if (!token.folded.starts_with(clitic) || token.folded.size() < clitic.size() + kLeastRest)
                continue;
            const std::string_view words = text_.words_from(first).substr(clitic.size());
            gazetteer_.prefixes(words, matches_);
            for (auto match = matches_.rbegin(); match != matches_.rend(); ++match) {
                const std::size_t last = text_.token_after(first, match->size + clitic.size());
                // Letters are folded one to one here, so the clitic is as long in the text; a tatweel may
                // follow it.
                const std::string_view written = text_.text.of(token);
                if (last == 0 || !written.starts_with(clitic)) continue;
                std::size_t skip = clitic.size();
                while (written.substr(skip).starts_with("ـ")) skip += std::string_view("ـ").size();
                const std::size_t next =
                    add(first, last, names_.known(words.substr(0, match->size), match->name_id));
                found_.mentions.back().span.begin += skip;
                return next;
            }
        }
        return 0;
    }

    /// A word that places follow rather than a place's name.
    bool announces(std::size_t token) const {
        const Cues own = text_.marks(token).own;
        return own.has(Cue::type) || own.has(Cue::place) || own.has(Cue::weak) || own.has(Cue::speech);
    }

    std::size_t add(std::size_t first, std::size_t last, std::size_t name) {
        Mention mention;
        mention.first = first;
        mention.last = last;
        mention.span = {text_.token(first).span.begin, text_.token(last - 1).span.end};
        mention.name = name;
        found_.mentions.push_back(std::move(mention));
        return last;
    }

    const MarkedText& text_;
    const Gazetteer& gazetteer_;
    NameTable names_;
    Findings found_;
    std::vector<PrefixMatch> matches_;
};

}  // namespace

Findings scan_names(const MarkedText& text, const Gazetteer& gazetteer) {
    return Scanner(text, gazetteer).run();
}

}  // namespace dateline
