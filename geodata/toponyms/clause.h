// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/role_lexicon.h"
#include "geodata/toponyms/toponym.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline {

/// What speaks for (positive) or against a name standing for people, in log-odds, with the reasons. The names
/// live as long as the lexicon.
struct RoleScore {
    double log_odds = 0;
    std::vector<ScorePart> parts;

    void add(std::string_view name, double weight) {
        if (weight == 0) return;
        log_odds += weight;
        parts.push_back({name, weight});
    }
    void add(const RoleScore& other) {
        log_odds += other.log_odds;
        parts.insert(parts.end(), other.parts.begin(), other.parts.end());
    }
};

/// Reads the clause around one name, or around a list of names that share their role: what stands before it,
/// on what its preposition hangs, which verb it is the subject of, what it qualifies or owns. A reading of
/// word order only, for languages that put subjects before their verbs; where a language does not, its
/// lexicon has other frames.
class Clause {
  public:
    /// Tokens [first, last): the name or the whole list (several). All in one sentence.
    Clause(const MarkedText& text, const RoleLexicon& lexicon, std::size_t first, std::size_t last,
           bool several);
    void weigh(RoleScore& score) const;
    /// What the words of a whole sentence say, wherever they stand: talk of sport, of diplomacy.
    static void weigh_sentence(const MarkedText& text, const RoleLexicon& lexicon, const Sentence& sentence,
                               RoleScore& score);

  private:
    struct Left {
        bool opens = false;       ///< nothing but the start of a clause stands before the name
        bool reported = false;    ///< … of reported speech: "said"
        bool indefinite = false;  ///< "a [Texas] rancher": the name qualifies a noun
    };
    Left read_left(RoleScore& score) const;
    void read_pair(RoleScore& score, std::size_t conjunction) const;
    void find_governor(RoleScore& score, std::size_t preposition, std::string_view word) const;
    bool read_possession(RoleScore& score) const;
    bool read_noun(RoleScore& score) const;
    std::size_t past_partner(std::size_t at) const;
    void read_verb(RoleScore& score, bool reported) const;
    bool is_verb(std::size_t at) const;
    bool is_present(std::size_t at) const;
    bool has_verb(std::size_t from) const;
    void read_owned(RoleScore& score, std::size_t at) const;
    void read_complement(RoleScore& score, std::size_t at) const;
    bool is_dot_of_short_word(std::size_t at) const;
    std::size_t words_back(std::size_t at, std::size_t words) const;
    std::size_t past_insertion(std::size_t at) const;
    std::size_t over_adjectives(std::size_t at) const;

    /// Adds the longest phrase of that site that starts (or ends) at the token; the number of its words.
    std::size_t add_starting(RoleScore& score, RoleSite site, std::size_t at) const;
    std::size_t add_ending(RoleScore& score, RoleSite site, std::size_t at, std::string_view through) const;
    bool add_frames(RoleScore& score, const RoleLexicon::Phrase& phrase, RoleSite site,
                    std::string_view through) const;

    bool inside(std::size_t at) const { return at >= begin_ && at < end_; }
    bool word(std::size_t at) const { return inside(at) && text_.token(at).kind == TokenKind::word; }
    const std::string& folded(std::size_t at) const { return text_.token(at).folded; }
    bool is(RoleWord kind, std::size_t at) const { return word(at) && lexicon_.is(kind, folded(at)); }
    double weight(RoleSetting setting) const { return lexicon_.weight(setting); }

    const MarkedText& text_;
    const RoleLexicon& lexicon_;
    std::size_t first_, last_;
    bool several_;
    std::size_t begin_, end_;  ///< tokens of the sentence
};

}  // namespace dateline
