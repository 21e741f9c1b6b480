// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/roles.h"

namespace dateline {

namespace {

/// How far before "entre X et Y" its noun may stand: "les tensions sont fortes entre Moscou et Ankara".
constexpr std::size_t kTensionReach = 6;

bool tension_before(const MarkedText& text, std::size_t first) {
    for (std::size_t back = 1; back <= kTensionReach && back <= first; ++back) {
        if (!text.same_sentence(first - back, first)) return false;
        if (text.marks(first - back).own.has(Cue::tension)) return true;
    }
    return false;
}

/// A country or capital that opens its clause and does something: "Spain recaptured the city", "while Kosovo
/// has hinted".
bool acts(const MarkedText& text, const Mention& mention) {
    const Sentence& sentence = text.sentence_of(mention.first);
    std::size_t before = mention.first;
    if (before > sentence.first_token && text.marks(before - 1).own.has(Cue::article)) --before;
    const bool opens = before == sentence.first_token || text.is_mark(before - 1, ",") ||
                       text.marks(before - 1).own.has(Cue::conjunction);
    if (!opens || mention.last >= sentence.last_token) return false;
    const Token& verb = text.token(mention.last);
    if (verb.kind != TokenKind::word || verb.capitals != Capitals::none) return false;
    return text.marks(mention.last).own.has(Cue::auxiliary) || text.lexicon.ends_like_verb(verb.folded);
}

ToponymRole role_of(const MarkedText& text, const Mention& mention, const FoundName& name,
                    const Mention* before) {
    if (mention.has(Evidence::origin)) return ToponymRole::origin;
    if (!name.has_seat) return ToponymRole::location;
    if (mention.has(Evidence::body)) return ToponymRole::adjective;
    if (mention.has(Evidence::actor)) return ToponymRole::metonym;
    // "le Kremlin" is the government unless somebody is there: "reçu au Kremlin".
    if (text.marks(mention.first).starting.has(Cue::seat))
        return mention.has(Evidence::place_cue) ? ToponymRole::location : ToponymRole::metonym;
    if (mention.has(Evidence::type_word) || mention.has(Evidence::dateline)) return ToponymRole::location;
    if (mention.has(Evidence::seat_speaks) && !mention.has(Evidence::place_cue)) return ToponymRole::metonym;
    if (acts(text, mention)) return ToponymRole::metonym;
    // "entre Moscou et Ankara" and the second of two actors: "négocié par Moscou et Ankara".
    const bool joined = before != nullptr && mention.first - before->last <= 2 &&
                        mention.has(Evidence::list_neighbour) &&
                        text.same_sentence(before->first, mention.first);
    if (joined && before->role == ToponymRole::metonym) return ToponymRole::metonym;
    if (text.marks(mention.first).before.has(Cue::between) && tension_before(text, mention.first))
        return ToponymRole::metonym;
    return ToponymRole::location;
}

}  // namespace

void assign_roles(const MarkedText& text, Findings& found) {
    for (std::size_t i = 0; i < found.mentions.size(); ++i) {
        Mention& mention = found.mentions[i];
        mention.role =
            role_of(text, mention, found.names[mention.name], i > 0 ? &found.mentions[i - 1] : nullptr);
    }
    // "Moscou et Damas ont annoncé": the verb's subject is the whole list.
    for (std::size_t i = found.mentions.size(); i-- > 1;) {
        const Mention& right = found.mentions[i];
        Mention& left = found.mentions[i - 1];
        const bool pair = right.first - left.last == 1 && text.marks(left.last).own.has(Cue::conjunction);
        if (pair && right.role == ToponymRole::metonym && found.names[left.name].has_seat &&
            left.role == ToponymRole::location && !left.has(Evidence::place_cue))
            left.role = ToponymRole::metonym;
    }
}

}  // namespace dateline
