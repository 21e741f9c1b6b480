// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/roles.h"

#include "geodata/toponyms/clause.h"

#include <limits>

namespace dateline {

namespace {

/// How far before "entre X et Y" its noun may stand: "les tensions sont fortes entre Moscou et Ankara".
constexpr std::size_t kTensionReach = 6;
/// Tokens that may join two names of a list: ", and the".
constexpr std::size_t kListGap = 4;

bool tension_before(const MarkedText& text, std::size_t first) {
    for (std::size_t back = 1; back <= kTensionReach && back <= first; ++back) {
        if (!text.same_sentence(first - back, first)) return false;
        if (text.marks(first - back).own.has(Cue::tension)) return true;
    }
    return false;
}

class RoleReader {
  public:
    RoleReader(const MarkedText& text, const RoleLexicon& lexicon, Findings& found)
        : text_(text), lexicon_(lexicon), found_(found) {}

    void run() {
        auto& mentions = found_.mentions;
        for (std::size_t begin = 0; begin < mentions.size();) {
            std::size_t end = begin + 1;
            while (end < mentions.size() && joins(mentions[end - 1], mentions[end])) ++end;
            decide(begin, end);
            begin = end;
        }
    }

  private:
    /// The next name of the same list, or the area that the name lies in.
    bool joins(const Mention& left, const Mention& right) const {
        if (!text_.same_sentence(left.first, right.first) || right.first - left.last > kListGap) return false;
        if (left.container == right.name) return true;
        // Arabic writes "and" with the name: what is no part of the span is the clitic.
        if (right.first == left.last && right.span.begin > text_.token(right.first).span.begin) return true;
        bool joined = false;
        for (std::size_t i = left.last; i < right.first; ++i) {
            const Cues cues = text_.marks(i).own;
            if (text_.is_mark(i, ",") || cues.has(Cue::conjunction))
                joined = true;
            else if (!cues.has(Cue::article) && !cues.has(Cue::direction) &&
                     !lexicon_.is(RoleWord::adverb, text_.token(i).folded))
                return false;
        }
        return joined;
    }

    void decide(std::size_t begin, std::size_t end) {
        auto& mentions = found_.mentions;
        RoleScore clause;
        clause.add(sentence_score(text_.token(mentions[begin].first).sentence));
        Clause(text_, lexicon_, mentions[begin].first, mentions[end - 1].last, end > begin + 1).weigh(clause);
        // "between X and Y": a relation of two, unless a journey.
        const bool relation = text_.marks(mentions[begin].first).before.has(Cue::between) &&
                              tension_before(text_, mentions[begin].first);
        if (relation) clause.add("tension", weight(RoleSetting::tension));
        bool metonym = false;
        for (std::size_t i = begin; i < end; ++i) {
            Mention& mention = mentions[i];
            RoleScore score = clause;
            weigh_name(score, mention);
            if (i > begin && mentions[i - 1].container == mention.name)
                score.add("contained", weight(RoleSetting::contained));
            weigh_evidence(score, mention);
            mention.role = role(mention, score.log_odds > 0);
            mention.role_parts = std::move(score.parts);
            metonym = metonym || mention.role == ToponymRole::metonym;
        }
        // "négocié par Moscou et Ankara": who acts together is one kind of actor.
        for (std::size_t i = begin; metonym && i < end; ++i)
            if (mentions[i].role == ToponymRole::location && found_.names[mentions[i].name].has_seat &&
                !mentions[i].has(Evidence::place_cue) && mentions[i].container == kNone &&
                (i == begin || mentions[i - 1].container != mentions[i].name))
                mentions[i].role = ToponymRole::metonym;
    }

    /// Names of one sentence follow each other, so the last one's answer is kept.
    const RoleScore& sentence_score(std::uint32_t sentence) {
        if (sentence != sentence_) {
            sentence_ = sentence;
            sentence_score_ = {};
            Clause::weigh_sentence(text_, lexicon_, text_.text.sentences[sentence], sentence_score_);
        }
        return sentence_score_;
    }

    ToponymRole role(const Mention& mention, bool stands_for_people) const {
        if (mention.has(Evidence::origin)) return ToponymRole::origin;
        if (mention.has(Evidence::body) && found_.names[mention.name].has_seat) return ToponymRole::adjective;
        return stands_for_people ? ToponymRole::metonym : ToponymRole::location;
    }

    /// What kind of place it is: countries and capitals stand for their governments, hills for nobody.
    void weigh_name(RoleScore& score, const Mention& mention) const {
        const FoundName& name = found_.names[mention.name];
        score.add("bias", weight(RoleSetting::bias));
        if (text_.marks(mention.first).starting.has(Cue::seat))
            score.add("seat", weight(RoleSetting::seat));
        else if (name.has_seat)
            score.add("country", weight(RoleSetting::country));
        else if (name.has_town || name.hits.empty())
            score.add("town", weight(RoleSetting::town));
        else
            score.add("other_place", weight(RoleSetting::other_place));
        if (mention.container != kNone) score.add("contained", weight(RoleSetting::contained));
    }

    void weigh_evidence(RoleScore& score, const Mention& mention) const {
        constexpr std::pair<Evidence, RoleSetting> kinds[] = {
            {Evidence::type_word, RoleSetting::type_word},      {Evidence::type_tail, RoleSetting::type_word},
            {Evidence::dateline, RoleSetting::dateline},        {Evidence::place_cue, RoleSetting::place_cue},
            {Evidence::seat_speaks, RoleSetting::seat_speaks},  {Evidence::actor, RoleSetting::actor},
            {Evidence::speech_after, RoleSetting::speech_after}};
        for (const auto& [evidence, setting] : kinds)
            if (mention.has(evidence) &&
                !(setting == RoleSetting::type_word && mention.type.has(PlaceKind::country)))
                score.add(name_of(evidence), weight(setting));
    }

    double weight(RoleSetting setting) const { return lexicon_.weight(setting); }

    const MarkedText& text_;
    const RoleLexicon& lexicon_;
    Findings& found_;
    std::uint32_t sentence_ = std::numeric_limits<std::uint32_t>::max();
    RoleScore sentence_score_;
};

}  // namespace

void assign_roles(const MarkedText& text, const RoleLexicon& lexicon, Findings& found) {
    RoleReader(text, lexicon, found).run();
}

}  // namespace dateline
