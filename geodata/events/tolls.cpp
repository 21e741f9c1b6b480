// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/tolls.h"

#include "geodata/events/counts.h"

#include <algorithm>
#include <optional>

namespace dateline {
namespace {

/// "Plus de 200 [combattants rebelles de la région ont été] tués": how far a toll word may stand from its
/// number.
constexpr std::size_t kReachAfter = 9;
constexpr std::size_t kReachBehindClause = 18;
constexpr std::size_t kReachBefore = 4;
/// "12 [soldats et au moins] trois civils": how far apart the numbers of one list stand.
constexpr std::size_t kListGap = 5;
/// "ما لا يقل عن": the longest words that bound a number.
constexpr std::size_t kLongestBound = 5;

class TollFinder {
  public:
    TollFinder(const EventLexicon& lexicon, const SentenceWords& words, const std::vector<WordRange>& dates)
        : lexicon_(lexicon), words_(words), dates_(dates) {}

    std::vector<TollMention> find() {
        std::vector<TollMention> found = none_mentioned();
        // "132 selon la mairie, 160 selon les élus: le bilan …"
        const bool counts = lexicon_.has(lexicon_.counted, words_);
        std::size_t counted_one = 0;  // "27 طفلا": what a number counts is no count of its own
        for (std::size_t i = 0; i < words_.size();) {
            const bool is_object = i > 0 && i == counted_one && is_person(i);
            const auto number = is_in_date(i) || is_object ? std::nullopt : count_at(lexicon_, words_, i);
            if (!number) {
                ++i;
                continue;
            }
            std::size_t next = counted_one = number->last;
            Toll toll = bounded(i, number->last, number->value);
            // "entre 20 et 30"
            if (const auto upper = range_end(i, number->last)) {
                toll = {number->value, upper->value};
                next = upper->last;
            }
            const std::size_t noun = number->is_one ? behind_age(next) : next;
            const bool counted =
                !is_part(i) && !is_unit(next) &&
                (!number->is_one || (lexicon_.people.at(words_, noun) && !qualifies_deed(noun)) ||
                 is_person(i) || toll_at(next, true));
            if (counted) add(found, {i, next}, toll, counts && stands_alone(next));
            i = next;
        }
        return found;
    }

  private:
    /// The count and what it is a count of. "Douze soldats et trois civils tués" are fifteen, "a tué douze
    /// soldats et trois civils" too.
    void add(std::vector<TollMention>& found, WordRange number, const Toll& toll, bool is_dead) {
        auto mention = mention_around(number.first, number.last, toll);
        const bool follows = mention && mention->range.first == number.first;
        if (!follows && !found.empty() && found.back().range.last == list_end_ &&
            goes_on(list_end_, number.first)) {
            found.back().toll = sum(found.back().toll, toll);
            found.back().range.last = list_end_ = number.last;
            return;
        }
        if (follows && waiting_ && goes_on(waiting_->range.last, number.first)) {
            mention->toll = sum(waiting_->toll, mention->toll);
            mention->range.first = waiting_->range.first;
        }
        waiting_.reset();
        list_end_ = 0;
        if (mention) {
            found.push_back(*mention);
            if (!follows) list_end_ = mention->range.last;
        } else if (is_dead) {
            found.push_back({TollKind::killed, toll, number});
        } else {
            waiting_ = TollMention{TollKind::killed, toll, number};
        }
    }

    /// "جندي": one without a word for it.
    bool is_person(std::size_t i) const {
        if (words_[i].is_number) return false;
        return has_form(lexicon_.people, i);
    }

    bool has_form(const PhraseTable<bool>& table, std::size_t i) const {
        const auto& forms = words_[i].forms;
        return std::any_of(forms.begin(), forms.end(), [&](const WordForm& form) {
            return static_cast<bool>(table.at(words_, i, form));
        });
    }

    static Toll sum(const Toll& a, const Toll& b) {
        Toll out;
        if (a.min && b.min) out.min = *a.min + *b.min;
        if (a.max && b.max) out.max = *a.max + *b.max;
        return out;
    }

    /// "Douze [soldats et] trois": people, then a comma or "et".
    bool goes_on(std::size_t last, std::size_t next) const {
        if (next <= last || next - last > kListGap) return false;
        bool people = false, joined = words_[next].before == Break::comma;
        for (std::size_t i = last; i < next; ++i) {
            if (words_[i].before >= Break::strong) return false;
            people = people || lexicon_.people.at(words_, i);
            const bool joins = lexicon_.number_joiners.contains(words_[i].folded);
            joined = joined || (i > last && (joins || words_[i].before == Break::comma));
            if (toll_at(i, true) || toll_at(i, false)) return false;
        }
        return people && joined;
    }

    bool is_in_date(std::size_t i) const {
        return std::any_of(dates_.begin(), dates_.end(), [&](WordRange date) { return date.contains(i); });
    }

    /// "Sans faire de blessés".
    std::vector<TollMention> none_mentioned() const {
        std::vector<TollMention> found;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const auto match = lexicon_.no_tolls.at(words_, i);
            if (!match) continue;
            const WordRange range{i, i + match.size};
            if (*match.value == NoToll::killed || *match.value == NoToll::both)
                found.push_back({TollKind::killed, {0, 0}, range});
            if (*match.value == NoToll::injured || *match.value == NoToll::both)
                found.push_back({TollKind::injured, {0, 0}, range});
            i += match.size - 1;
        }
        return found;
    }

    /// No noun that the number counts follows it.
    bool stands_alone(std::size_t after) const {
        if (after >= words_.size() || words_[after].before != Break::none) return true;
        const auto speech = lexicon_.speech.at(words_, after);
        return speech && speech.value->kind == SpeechKind::source;
    }

    /// "Quinze femmes qui participaient à …": the verb stands behind the relative clause.
    bool has_relative(std::size_t after) const {
        for (std::size_t i = after; i < after + 4 && i < words_.size() && words_[i].before <= Break::comma;
             ++i) {
            const auto part = lexicon_.bounds.at(words_, i);
            if (words_[i].before == Break::comma) return part && *part.value == Bound::part;
            if (lexicon_.clause_openers.contains(words_[i].folded))
                return lexicon_.people.at(words_, i - 1) || i > after + 1;
        }
        return false;
    }

    /// The bound phrase that ends right before the word.
    std::optional<Bound> bound_before(std::size_t number) const {
        for (std::size_t back = kLongestBound; back >= 1; --back) {
            if (back > number) continue;
            for (const WordForm& form : words_[number - back].forms)
                if (const auto match = lexicon_.bounds.at(words_, number - back, form);
                    match && match.size == back)
                    return *match.value;
        }
        return std::nullopt;
    }

    bool is_part(std::size_t number) const {
        for (std::size_t back = 1; back <= 4 && back <= number; ++back) {
            const std::size_t i = number - back;
            const auto match = lexicon_.bounds.at(words_, i);
            if (match && *match.value == Bound::part) return true;
            if (words_[i + 1].before != Break::none) break;
        }
        return false;
    }

    /// "20 km", "45 ans"
    bool is_unit(std::size_t after) const {
        return lexicon_.units.at(words_, after) || lexicon_.measures.at(words_, after);
    }

    /// "An [Israeli] raid": whose deed it is, not who.
    bool qualifies_deed(std::size_t i) const {
        return i + 1 < words_.size() && words_[i + 1].before == Break::none &&
               lexicon_.demonyms.contains(words_[i].folded) &&
               (lexicon_.triggers.at(words_, i + 1) || lexicon_.instruments.at(words_, i + 1));
    }

    /// "A [21-year-old] protester".
    std::size_t behind_age(std::size_t i) const {
        if (i + 1 >= words_.size() || !words_[i].is_number || !lexicon_.measures.at(words_, i + 1)) return i;
        return i + 2 < words_.size() && words_[i + 2].joined ? i + 3 : i + 2;
    }

    Toll bounded(std::size_t first, std::size_t last, int value) const {
        std::optional<Bound> bound = bound_before(first);
        // "20 morts au moins", but not "quatre corps et plus de vingt blessés".
        for (std::size_t i = last; !bound && i < last + 3 && i < words_.size(); ++i) {
            if (lexicon_.number_joiners.contains(words_[i].folded)) break;
            const auto match = lexicon_.bounds.at(words_, i);
            // "Plus de" and "près de" bound what follows them.
            if (match && match.size > 1 && *match.value == Bound::at_least &&
                !lexicon_.connectors.contains(words_[i + match.size - 1].folded))
                bound = Bound::at_least;
        }
        if (bound == Bound::at_least) return {value, std::nullopt};
        if (bound == Bound::at_most) return {std::nullopt, value};
        return {value, value};
    }

    std::optional<Count> range_end(std::size_t first, std::size_t last) const {
        if (first == 0 || !has_form(lexicon_.ranges, first - 1) || last + 1 >= words_.size())
            return std::nullopt;
        // "بين 10 و15": the joiner is part of the word.
        if (!words_[last].is_number)
            if (const auto joined = count_at(lexicon_, words_, last)) return joined;
        return count_at(lexicon_, words_, last + 1);
    }

    PhraseTable<TollForm>::Match toll_at(std::size_t i, bool after_number) const {
        if (i >= words_.size()) return {};
        for (const WordForm& form : words_[i].forms) {
            PhraseTable<TollForm>::Match best;
            lexicon_.tolls.each_at(words_, i, form, [&](const TollForm& toll, std::size_t size, std::size_t) {
                const bool fits =
                    toll.side == TollSide::either || (toll.side == TollSide::after_number) == after_number;
                if (fits && size > best.size) best = {&toll, size};
            });
            if (best) return best;
        }
        return {};
    }

    /// A toll word that ends right before the number and what bounds it: "a tué au moins [douze]".
    std::optional<TollMention> mention_right_before(std::size_t first, std::size_t last,
                                                    const Toll& toll) const {
        std::size_t end = first;
        for (std::size_t back = kLongestBound; back >= 1; --back)
            if (back <= end)
                for (const WordForm& form : words_[end - back].forms)
                    if (const auto bound = lexicon_.bounds.at(words_, end - back, form);
                        bound && bound.size == back)
                        end -= back, back = 1;
        for (std::size_t back = 1; back <= 3 && back <= end; ++back) {
            const auto match = toll_at(end - back, false);
            if (match && match.size == back && words_[end].before == Break::none)
                return TollMention{match.value->kind, toll, {end - back, last}};
        }
        return std::nullopt;
    }

    /// "Et en a blessé trois autres": an active verb counts what follows it.
    bool is_active_verb(std::size_t i) const {
        if (i == 0) return false;
        const auto match = toll_at(i - 1, false);
        return match && match.size > 1;
    }

    /// "19 morts dans ses rangs": one side's share.
    bool is_share(std::size_t after) const {
        const auto share = lexicon_.bounds.at(words_, after);
        return share && *share.value == Bound::part && share.size > 1 && words_[after].before == Break::none;
    }

    std::optional<TollMention> mention_around(std::size_t first, std::size_t last, const Toll& toll) const {
        if (const auto mention = mention_right_before(first, last, toll)) return mention;
        if (is_person(first)) return std::nullopt;
        bool in_part = false;
        const std::size_t reach = has_relative(last) ? kReachBehindClause : kReachAfter;
        for (std::size_t i = last; i < words_.size() && i < last + reach; ++i) {
            if (words_[i].before >= Break::strong) break;
            if (const auto match = lexicon_.bounds.at(words_, i))
                in_part = in_part || *match.value == Bound::part;
            const auto other = in_part || i == last ? std::nullopt : count_at(lexicon_, words_, i);
            if (other && !other->is_one && !is_unit(other->last)) break;
            const auto match = toll_at(i, true);
            if (!match || is_active_verb(i)) continue;
            if (is_share(i + match.size)) return std::nullopt;
            return TollMention{match.value->kind, toll, {first, i + match.size}};
        }
        for (std::size_t back = 1; back <= kReachBefore && back <= first; ++back) {
            const std::size_t i = first - back;
            if (words_[i + 1].before >= Break::strong) break;
            // "Abattu par un policier": who did it is not counted.
            if (lexicon_.agents.contains(words_[i].folded)) break;
            const auto match = toll_at(i, false);
            if (match && i + match.size <= first) return TollMention{match.value->kind, toll, {i, last}};
        }
        return std::nullopt;
    }

    const EventLexicon& lexicon_;
    const SentenceWords& words_;
    const std::vector<WordRange>& dates_;
    std::size_t list_end_ = 0;            ///< the word after a list that a verb before it counts
    std::optional<TollMention> waiting_;  ///< people counted, without what became of them so far
};

}  // namespace

std::vector<TollMention> find_tolls(const EventLexicon& lexicon, const SentenceWords& words,
                                    const std::vector<WordRange>& dates) {
    return TollFinder(lexicon, words, dates).find();
}

bool alike(const Toll& a, const Toll& b) {
    return a.min && b.min && *a.min > 0 && *b.min > 0 && *a.min <= 2 * *b.min && *b.min <= 2 * *a.min;
}

Toll combined(const Toll& a, const Toll& b) {
    const bool both = a.min && b.min && *a.min > 0 && *b.min > 0;
    if (both && !alike(a, b)) return *a.min > *b.min ? a : b;
    return united(a, b);
}

Toll united(const Toll& a, const Toll& b) {
    if (!a.min && !a.max) return b;
    if (!b.min && !b.max) return a;
    Toll out;
    if (a.min && b.min)
        out.min = std::min(*a.min, *b.min);
    else
        out.min = a.min ? a.min : b.min;
    if (a.max && b.max) out.max = std::max(*a.max, *b.max);
    // An open figure ("plus de 60") says no more than a larger exact one.
    else if (a.max && b.min && *a.max > *b.min)
        out.max = a.max;
    else if (b.max && a.min && *b.max > *a.min)
        out.max = b.max;
    return out;
}

}  // namespace dateline
