// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/persons.h"

#include <algorithm>

namespace dateline {

namespace {

/// A place as prominent as a division's chief town.
constexpr double kWellKnown = 0.45;

bool is_initial(const MarkedText& text, std::size_t token) {
    return text.capitalised(token) && text.token(token).folded.size() == 1 && text.is_mark(token + 1, ".") &&
           text.token(token + 1).glued;
}

}  // namespace

Persons::Persons(const MarkedText& text, const Findings& found)
    : text_(text), found_(found), is_person_(text.text.tokens.size()) {
    if (text.lexicon.caseless()) {
        // Without capitals only a title or a first name tells a person; the name is taken to be the next
        // word.
        for (std::size_t i = 0; i + 1 < is_person_.size(); ++i) {
            if (!text.marks(i).own.has(Cue::first_name) && !text.marks(i).own.has(Cue::kunya)) continue;
            if (text.marks(i).own.has(Cue::place) &&
                text.lexicon.is_written_as_preposition(text.text.of(text.token(i))))
                continue;
            if (text.token(i + 1).kind == TokenKind::word && text.same_sentence(i, i + 1))
                take(i, i + 2, true);
        }
        return;
    }
    for (std::size_t i = 0; i < is_person_.size(); ++i) {
        if (!text.capitalised(i) || is_person_[i] || text.flat_capitals(i)) continue;
        const TokenMarks& marks = text.marks(i);
        const bool title = marks.before.has(Cue::title) ||
                           (i > 0 && text.is_mark(i - 1, ".") && text.marks(i - 1).before.has(Cue::title));
        const bool own_title = marks.own.has(Cue::title);
        if (own_title || ends_in_type(i)) continue;
        const std::size_t end = name_end(i);
        if (title) {
            take(i, end, true);
        } else if (marks.own.has(Cue::kunya)) {
            // "près d'Abou Kamal": towns are named after such men.
            if (end > i + 1 && !marks.before.has(Cue::place)) take(i, end, false);
        } else if (is_initial(text, i) && end > i + 2) {
            take(i, end, true);
        } else if (marks.own.has(Cue::first_name) && !marks.own.has(Cue::generic) && end > i + 1 &&
                   !is_known_place(i, end)) {
            take(i, end, true);
        }
    }
}

/// "King Brook Lake", "Admiralty Island": the run of capitals is a place by its last word.
bool Persons::ends_in_type(std::size_t first) const {
    std::size_t last = first;
    while (text_.same_sentence(first, last + 1) && text_.capitalised(last + 1)) ++last;
    return last > first && text_.marks(last).own.has(Cue::type_tail);
}

/// "Costa Rica", "Virginia Beach": the whole run is a place's name.
bool Persons::is_known_place(std::size_t first, std::size_t end) const {
    const auto mention = std::partition_point(found_.mentions.begin(), found_.mentions.end(),
                                              [&](const Mention& before) { return before.first < first; });
    return mention != found_.mentions.end() && mention->first == first && mention->last >= end &&
           mention->last > first + 1 && found_.names[mention->name].prominence >= kWellKnown;
}

std::size_t Persons::name_end(std::size_t first) const {
    std::size_t end = first + 1;
    for (std::size_t at = first; text_.same_sentence(first, at);) {
        if (at == first || text_.capitalised(at)) {
            if (at != first &&
                (text_.marks(at).own.has(Cue::organisation_tail) || text_.marks(at).own.has(Cue::type_tail)))
                return first + 1;
            end = at + 1;
            at = end;
            if (is_initial(text_, at - 1)) ++at;
            if (text_.is_joint(at)) ++at;
            continue;
        }
        // A particle counts only with a capital behind it: "Bachar al-Assad", "Jean de La Tour".
        if (text_.token(at).kind != TokenKind::word || !text_.marks(at).own.has(Cue::particle)) break;
        std::size_t next = at + 1;
        if (text_.is_joint(next)) ++next;
        if (!text_.same_sentence(first, next) || !text_.capitalised(next)) break;
        at = next;
    }
    return end;
}

void Persons::take(std::size_t first, std::size_t end, bool lends_surname) {
    for (std::size_t i = first; i < end; ++i) is_person_[i] = true;
    if (lends_surname && text_.token(end - 1).folded.size() > 2)
        surnames_.insert(text_.token(end - 1).folded);
}

}  // namespace dateline
