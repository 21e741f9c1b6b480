// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/clause.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t kLongestPhrase = 5;    // words
constexpr std::size_t kGovernorReach = 7;    // words left of a preposition
constexpr std::size_t kMostAdjectives = 2;   // between article and name
constexpr std::size_t kVerbReach = 6;        // words from the subject to its verb
constexpr std::size_t kComplementReach = 7;  // words behind a copula
constexpr std::size_t kPartnerReach = 5;     // tokens behind "and"
constexpr std::size_t kPossessionReach = 5;
constexpr std::size_t kInsertionReach = 16;  // tokens between two commas

bool is_quote(std::string_view mark) {
    return mark == "\"" || mark == "«" || mark == "»" || mark == "“" || mark == "”" || mark == "'";
}

}  // namespace

Clause::Clause(const MarkedText& text, const RoleLexicon& lexicon, std::size_t first, std::size_t last,
               bool several)
    : text_(text),
      lexicon_(lexicon),
      first_(first),
      last_(last),
      several_(several),
      begin_(text.sentence_of(first).first_token),
      end_(text.sentence_of(first).last_token) {}

void Clause::weigh(RoleScore& score) const {
    RoleScore left, right;
    const Left side = read_left(left);
    const bool qualifies = read_possession(right) || read_noun(right);
    // What stands before "Italy's squad" speaks of the squad.
    if (!qualifies && !side.indefinite) {
        score.add(left);
        if (side.opens) read_verb(right, side.reported);
    }
    score.add(right);
}

Clause::Left Clause::read_left(RoleScore& score) const {
    Left side;
    for (std::size_t at = first_; at-- > begin_;) {
        if (text_.token(at).kind == TokenKind::punctuation) {
            const std::string& mark = folded(at);
            if (text_.is_joint(at)) return side;
            if (is_quote(mark) || is_dot_of_short_word(at)) continue;
            if (mark == "," || mark == ")") score.add("after_comma", weight(RoleSetting::after_comma));
            break;
        }
        if (const std::size_t words = add_ending(score, RoleSite::modifier, at, {})) {
            at = words_back(at, words - 1);
            continue;
        }
        if (const std::size_t words = add_ending(score, RoleSite::before, at, {})) {
            find_governor(score, words_back(at, words - 1), folded(at));
            // "after [Spain] lost": a preposition and yet the start of a clause.
            side.opens = is(RoleWord::clause, at);
            return side;
        }
        if (is(RoleWord::article, at)) {
            side.indefinite = side.indefinite || is(RoleWord::indefinite, at);
            continue;
        }
        if (is(RoleWord::clause, at)) {
            side.reported = is(RoleWord::report, at);
            if (text_.marks(at).own.has(Cue::conjunction)) read_pair(score, at);
            break;
        }
        const std::size_t skipped = over_adjectives(at);
        if (skipped == at) {
            // "to punish [Spain]", "prompting [Spain]": the object of a verb that no frame knows.
            if (is_verb(at) || (at > begin_ && is(RoleWord::modal, at - 1)) ||
                (at > begin_ && is(RoleWord::infinitive, at - 1)))
                score.add("object", weight(RoleSetting::object));
            // "During his reign [Spain] won": a clause opens behind the words of time or place.
            else
                score.add("after_noun", weight(RoleSetting::after_noun));
            break;
        }
        at = skipped;
    }
    side.opens = true;
    return side;
}

/// "a truce between the front and [Chad]": the second of two parties.
void Clause::read_pair(RoleScore& score, std::size_t conjunction) const {
    std::size_t words = 0;
    for (std::size_t at = conjunction; at-- > begin_ && word(at) && words < kGovernorReach; ++words) {
        if (!text_.marks(at).own.has(Cue::between)) continue;
        add_ending(score, RoleSite::before, at, {});
        find_governor(score, at, folded(at));
        return;
    }
}

/// "Dickerson v. United States", "St. Louis"
bool Clause::is_dot_of_short_word(std::size_t at) const {
    return folded(at) == "." && text_.token(at).glued && at > begin_ && word(at - 1) &&
           folded(at - 1).size() <= 3;
}

/// The token that many words to the left, across hyphens.
std::size_t Clause::words_back(std::size_t at, std::size_t words) const {
    for (; words > 0 && at > begin_; --words) {
        --at;
        while (at > begin_ && !word(at)) --at;
    }
    return at;
}

/// The article before up to two adjectives, or the token itself when there is none.
std::size_t Clause::over_adjectives(std::size_t at) const {
    std::size_t words = 0;
    for (std::size_t i = at; inside(i) && word(i); --i) {
        if (is(RoleWord::article, i)) return i;
        if (text_.capitalised(i) && text_.marks(i).demonym_place.empty()) break;
        if (++words > kMostAdjectives || i == 0) break;
    }
    return at;
}

void Clause::find_governor(RoleScore& score, std::size_t preposition, std::string_view through) const {
    std::size_t words = 0;
    for (std::size_t at = preposition; at-- > begin_ && words < kGovernorReach;) {
        if (text_.token(at).kind == TokenKind::punctuation) {
            if (text_.is_joint(at) || folded(at) == "–" || is_quote(folded(at))) continue;
            return;
        }
        if (text_.token(at).kind == TokenKind::number) continue;
        ++words;
        if (add_ending(score, RoleSite::governor, at, through) > 0) return;
        if (is(RoleWord::clause, at)) return;
    }
}

bool Clause::read_possession(RoleScore& score) const {
    if (!inside(last_) || folded(last_) != "'" || !text_.token(last_).glued) return false;
    std::size_t at = last_ + 1;
    if (inside(at) && text_.token(at).glued) {
        if (folded(at) != "s") return false;
        ++at;
    } else if (folded(last_ - 1).back() != 's') {
        return false;
    }
    score.add("possessive", weight(RoleSetting::possessive));
    const std::size_t owned = at;
    for (std::size_t words = 0; inside(at) && words < kPossessionReach; ++at) {
        if (!word(at)) {
            if (text_.is_joint(at) || is_quote(folded(at)) || text_.token(at).kind == TokenKind::number)
                continue;
            break;
        }
        if (add_starting(score, RoleSite::possessed, at) > 0) return true;
        if (++words > 1 && text_.marks(at).own.has(Cue::function_word)) break;
    }
    // "[Kenya]'s Paul Tergat"
    if (inside(owned) && text_.capitalised(owned)) score.add("home", weight(RoleSetting::home));
    return true;
}

bool Clause::read_noun(RoleScore& score) const {
    if (!inside(last_)) return false;
    std::size_t at = last_;
    if (text_.token(at).glued && (folded(at) == "-" || folded(at) == "–")) ++at;
    // "Basel first team", "US-led coalition"
    for (std::size_t words = 0; word(at) && words < 2; ++words, ++at) {
        if (add_starting(score, RoleSite::after, at) > 0) return true;
        if (is(RoleWord::be, at) || is(RoleWord::have, at) || is(RoleWord::modal, at) ||
            is(RoleWord::verb, at) || text_.marks(at).own.has(Cue::function_word) ||
            lexicon_.ends_past(folded(at)))
            return false;
    }
    return false;
}

/// "[Mexico], along with its neighbours, created": the token behind the second comma.
std::size_t Clause::past_insertion(std::size_t at) const {
    if (!text_.is_mark(at, ",")) return at;
    for (std::size_t i = at + 1; inside(i) && i < at + kInsertionReach; ++i)
        if (text_.is_mark(i, ",")) return i + 1;
    return at;
}

/// "[Iran] and six powers reached": the verb behind a partner that is no place name; the token itself when
/// there is none.
std::size_t Clause::past_partner(std::size_t at) const {
    if (!word(at) || !text_.marks(at).own.has(Cue::conjunction)) return at;
    for (std::size_t i = at + 1; inside(i) && i <= at + kPartnerReach; ++i) {
        if (text_.token(i).kind == TokenKind::punctuation && !text_.is_joint(i)) break;
        if (is(RoleWord::be, i) || is(RoleWord::have, i) || is(RoleWord::modal, i) || is_verb(i)) return i;
    }
    return at;
}

void Clause::read_verb(RoleScore& score, bool reported) const {
    bool be = false, have = false, modal = false;
    std::size_t words = 0;
    for (std::size_t at = past_partner(past_insertion(last_)); inside(at) && words < kVerbReach; ++at) {
        if (text_.is_joint(at)) continue;
        if (!word(at)) return;
        ++words;
        const std::string& verb = folded(at);
        if (be && add_starting(score, RoleSite::passive, at) > 0) return;
        if (add_starting(score, RoleSite::subject, at) > 0) return;
        if (lexicon_.is(RoleWord::be, verb)) {
            be = true;
            continue;
        }
        if (lexicon_.is(RoleWord::modal, verb)) {
            modal = true;
            continue;
        }
        if (lexicon_.is(RoleWord::adverb, verb) || lexicon_.ends_adverb(verb)) continue;
        if (lexicon_.is(RoleWord::have, verb)) {
            have = true;
            continue;
        }
        const bool past = is_verb(at);
        if (be) {
            if (lexicon_.ends_progressive(verb))
                score.add("progressive", weight(RoleSetting::progressive));
            else if (past)
                score.add("passive", weight(RoleSetting::passive));
            else
                read_complement(score, at);
            return;
        }
        if (have && !past) {
            read_owned(score, at);
            return;
        }
        if (text_.capitalised(at) || text_.marks(at).own.has(Cue::function_word)) return;
        if (past || modal || reported || is_present(at)) score.add("subject", weight(RoleSetting::subject));
        return;
    }
}

/// A past form or participle, by the dictionary, by the lexicon or by its ending.
bool Clause::is_verb(std::size_t at) const {
    if (!word(at) || text_.capitalised(at)) return false;
    if (is(RoleWord::verb, at)) return true;
    const WordClass known = text_.word_class(at);
    if (known.known) return known.participle || known.gerund || (known.finite && !known.noun);
    return lexicon_.ends_past(folded(at)) || lexicon_.ends_progressive(folded(at));
}

/// Any verb from the token to the end of its clause.
bool Clause::has_verb(std::size_t from) const {
    for (std::size_t at = from; word(at) || (inside(at) && text_.is_joint(at)); ++at) {
        if (is(RoleWord::be, at) || is(RoleWord::have, at) || is(RoleWord::modal, at)) return true;
        if (is_verb(at)) return true;
        const WordClass known = text_.word_class(at);
        if (known.finite && !known.noun) return true;
    }
    return false;
}

/// "[Spain] opens the road": third person of the present, told from a plural noun by what follows. Behind
/// several subjects the verb has no ending.
bool Clause::is_present(std::size_t at) const {
    const WordClass known = text_.word_class(at);
    if (known.known && !known.finite && !known.infinitive) return false;
    if (!several_ && !lexicon_.ends_present(folded(at))) return false;
    const std::size_t next = at + 1;
    // "Brazil exports soya to China": the clause has no other verb.
    if (known.finite && !has_verb(next)) return true;
    return inside(next) && (is(RoleWord::determiner, next) || is(RoleWord::article, next) ||
                            is(RoleWord::clause, next) || text_.marks(next).own.has(Cue::function_word) ||
                            text_.capitalised(next) || text_.token(next).kind == TokenKind::number);
}

/// "has a population of", "has an embassy in"
void Clause::read_owned(RoleScore& score, std::size_t at) const {
    score.add("owner", weight(RoleSetting::owner));
    for (std::size_t words = 0; inside(at) && words < kComplementReach; ++at) {
        if (!word(at)) {
            if (text_.is_joint(at) || text_.token(at).kind == TokenKind::number) continue;
            return;
        }
        ++words;
        if (add_starting(score, RoleSite::possessed, at) > 0) return;
    }
}

void Clause::read_complement(RoleScore& score, std::size_t at) const {
    score.add("complement", weight(RoleSetting::complement));
    for (std::size_t words = 0; inside(at) && words < kComplementReach; ++at) {
        if (!word(at)) {
            if (text_.is_joint(at) || is_dot_of_short_word(at) || text_.token(at).kind == TokenKind::number)
                continue;
            return;
        }
        ++words;
        if (add_starting(score, RoleSite::complement, at) > 0) return;
    }
}

void Clause::weigh_sentence(const MarkedText& text, const RoleLexicon& lexicon, const Sentence& sentence,
                            RoleScore& score) {
    std::vector<std::uint16_t> seen;
    for (std::size_t at = sentence.first_token; at < sentence.last_token; ++at) {
        if (text.token(at).kind != TokenKind::word) continue;
        const auto* phrases = lexicon.phrases(text.token(at).folded);
        if (phrases == nullptr) continue;
        for (const auto& phrase : *phrases) {
            if (phrase.words.size() > 1) continue;
            for (const std::uint16_t index : phrase.frames) {
                const auto& frame = lexicon.frame(index);
                if (frame.site != RoleSite::sentence) continue;
                if (std::find(seen.begin(), seen.end(), index) != seen.end()) continue;
                seen.push_back(index);
                score.add(frame.name, frame.weight);
            }
        }
    }
}

bool Clause::add_frames(RoleScore& score, const RoleLexicon::Phrase& phrase, RoleSite site,
                        std::string_view through) const {
    bool any = false;
    for (const std::uint16_t index : phrase.frames) {
        const auto& frame = lexicon_.frame(index);
        if (frame.site != site) continue;
        if (!frame.through.empty() &&
            std::find(frame.through.begin(), frame.through.end(), through) == frame.through.end())
            continue;
        score.add(frame.name, frame.weight);
        any = true;
    }
    return any;
}

std::size_t Clause::add_starting(RoleScore& score, RoleSite site, std::size_t at) const {
    const auto* phrases = lexicon_.phrases(folded(at));
    if (phrases == nullptr) return 0;
    for (const auto& phrase : *phrases) {
        std::size_t i = at, matched = 1;
        while (matched < phrase.words.size()) {
            ++i;
            if (inside(i) && text_.is_joint(i)) continue;
            if (!word(i) || folded(i) != phrase.words[matched]) break;
            ++matched;
        }
        if (matched == phrase.words.size() && add_frames(score, phrase, site, {})) return matched;
    }
    return 0;
}

std::size_t Clause::add_ending(RoleScore& score, RoleSite site, std::size_t at,
                               std::string_view through) const {
    std::size_t back[kLongestPhrase];
    std::size_t count = 0;
    for (std::size_t i = at + 1; i-- > begin_ && count < kLongestPhrase;) {
        if (word(i))
            back[count++] = i;
        else if (!text_.is_joint(i))
            break;
    }
    for (std::size_t size = count; size > 0; --size) {
        const auto* phrases = lexicon_.phrases(folded(back[size - 1]));
        if (phrases == nullptr) continue;
        for (const auto& phrase : *phrases) {
            if (phrase.words.size() != size) continue;
            bool same = true;
            for (std::size_t i = 0; same && i < size; ++i)
                same = folded(back[size - 1 - i]) == phrase.words[i];
            if (same && add_frames(score, phrase, site, through)) return size;
        }
    }
    return 0;
}

}  // namespace dateline
