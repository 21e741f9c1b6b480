// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/drafting.h"

#include "geodata/core/hash.h"
#include "geodata/events/candidates.h"
#include "geodata/events/narrative.h"
#include "geodata/events/status.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace dateline {
namespace {

/// A change of hands needs its place this near: "la prise [de la ville de] X".
constexpr int kObjectReach = 9;
/// How far from an agreement its signing may stand.
constexpr int kConclusionReach = 8;
/// A place this far from its trigger is a guess.
constexpr int kSureCost = 9;
/// More targets than this are a list of something else.
constexpr std::size_t kMostTargets = 4;

double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

int strength_of(TriggerKind kind) {
    switch (kind) {
        case TriggerKind::territory:
            return 4;
        case TriggerKind::event:
            return 3;
        case TriggerKind::generic:
        case TriggerKind::weak:
            return 2;
        case TriggerKind::toll:
            return 1;
    }
    return 1;
}

bool is_armed_force(const ActorMention* actor) {
    return actor && (actor->kind == ActorKind::state || actor->kind == ActorKind::rebel);
}

class Drafter {
  public:
    Drafter(const EventLexicon& lexicon, const Article& article, const AnalysedText& text,
            const std::vector<SentenceFacts>& facts)
        : lexicon_(lexicon),

          article_(article),
          text_(text),
          facts_(facts),
          code_points_(text.text),
          narrative_(lexicon) {}

    std::vector<EventDraft> draft() {
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            const SentenceFacts& facts = facts_[i];
            const bool has_next = i + 1 < facts_.size() && facts_[i + 1].paragraph == facts.paragraph;
            read_sentence(facts, has_next ? &facts_[i + 1] : nullptr);
            narrative_.finish(facts);
        }
        return std::move(drafts_);
    }

  private:
    void read_sentence(const SentenceFacts& facts, const SentenceFacts* next) {
        const int occurrence =
            occurrences_[std::string(text_.sentences[facts.sentence].span.in(text_.text))]++;
        std::vector<EventCandidate> candidates;
        for (const Trigger& trigger : facts.triggers) {
            const std::optional<Claim> claim = claim_of(trigger, facts, next);
            if (!claim) continue;
            if (auto draft = draft_of(trigger, facts, *claim, occurrence)) {
                const std::string chosen = draft->event.place_text;
                candidates.push_back({std::move(*draft), &trigger});
                add_other_targets(candidates, facts, trigger, chosen);
            }
        }
        drop_aimed_operations(candidates);
        drop_repeats(candidates, facts);
        give_tolls(candidates, facts);
        for (EventCandidate& candidate : candidates) {
            // Somebody denies it in the same breath: the claim and the denial are two statements.
            const Trigger& trigger = *candidate.trigger;
            const std::optional<Claim> claim = claim_of(trigger, facts, next);
            if (claim && claim->denied_by && candidate.draft.strength > 1) {
                EventDraft denied = candidate.draft;
                denied.event.status = ClaimStatus::denied;
                denied.event.attribution = *claim->denied_by;
                denied.event.killed = denied.event.injured = {};
                denied.event.id = sha256_hex(denied.event.id + "\ndenied").substr(0, 16);
                drafts_.push_back(candidate.draft);
                drafts_.push_back(std::move(denied));
            } else {
                drafts_.push_back(candidate.draft);
            }
        }
        if (candidates.empty()) add_later_toll(facts);
    }

    std::optional<EventDraft> draft_of(const Trigger& trigger, const SentenceFacts& facts, const Claim& claim,
                                       int occurrence) {
        const std::vector<WordRange> barred = facts.barred();
        if (std::any_of(barred.begin(), barred.end(),
                        [&](WordRange range) { return range.overlaps(trigger.range); }))
            return std::nullopt;
        const Actors actors = choose_actors(lexicon_, facts.actors, trigger, facts.words, barred);
        auto sub = resolve_sub_type(trigger, facts.instruments, actors, facts.words);
        if (!sub && counts_dead(trigger, facts))
            sub = is_armed_force(actors.sufferer) ? SubEventType::armed_clash : SubEventType::attack;
        if (!sub) return std::nullopt;
        if (trigger.form.needs_armed && !is_armed_force(actors.doer) && !is_armed_force(actors.sufferer))
            return std::nullopt;
        if (!is_news(trigger, *sub, actors, facts)) return std::nullopt;
        PlaceChoice place = choose_place(facts.places, trigger, facts.words, barred);
        // A road's end is no place for an operation that was told with its own.
        if (place.mention && place.mention->is_route &&
            (trigger.is_aim ? narrative_.place_of_operation(facts)
                            : narrative_.place_of_operation(trigger, facts.words)))
            place = {};
        // Told as done: a date to come cannot be its date.
        const std::optional<Day> latest = is_past(trigger) ? article_.published : std::nullopt;
        const DateMention* date = choose_date(facts.dates, trigger.range, facts.words, latest);
        if (trigger.form.kind == TriggerKind::territory && !takes_place(trigger, place, facts))
            return std::nullopt;
        if (!is_anchored(trigger, place, date, facts)) return std::nullopt;

        EventDraft draft;
        draft.is_title = facts.is_title;
        draft.strength = strength_of(trigger.form.kind);
        draft.place_in_sentence = place.mention != nullptr;
        draft.date_in_sentence = date && !date->of_statement;
        Event& event = draft.event;
        set_source(event, facts, trigger, occurrence);
        event.type = type_of(*sub);
        event.sub_type = *sub;
        event.status = claim.status;
        event.attribution = claim.attribution;
        if (actors.doer) event.actor1 = actors.doer->name;
        if (actors.sufferer) event.actor2 = actors.sufferer->name;
        const std::optional<PlaceMention> chosen = place_for(place, trigger, facts);
        if (chosen) put_at(event, *chosen);
        const DateMention* chosen_date = set_date(event, date, facts, !place.mention);
        if (event.date_precision == DatePrecision::published) take_denied_date(event);
        narrative_.note_event(trigger, facts.words, chosen, chosen_date);
        if (event.date && article_.published && event.date->first > *article_.published &&
            event.status != ClaimStatus::denied)
            event.status = ClaimStatus::planned;
        event.confidence = confidence_of(draft, place, trigger, facts);
        return draft;
    }

    /// "Quatorze personnes ont été abattues": people, not a drone.
    static bool counts_dead(const Trigger& trigger, const SentenceFacts& facts) {
        return std::any_of(facts.tolls.begin(), facts.tolls.end(),
                           [&](const TollMention& toll) { return toll.range.overlaps(trigger.range); });
    }

    /// Nouns that only take up or talk about what happened, and persons set free, are no events.
    bool is_news(const Trigger& trigger, SubEventType sub, const Actors& actors,
                 const SentenceFacts& facts) const {
        const bool is_new =
            trigger.range.first > 0 && lexicon_.indefinite.at(facts.words, trigger.range.first - 1);
        if (trigger.form.kind == TriggerKind::territory && actors.sufferer &&
            actors.sufferer->kind == ActorKind::civilian)
            return false;
        if (!trigger.form.is_noun || is_new) return true;
        // "La trêve vacille": an agreement is an event where it is reached.
        if (sub == SubEventType::agreement) {
            for (std::size_t i = 0; i < facts.words.size(); ++i)
                if (lexicon_.conclusions.at(facts.words, i) &&
                    facts.words.distance(i, trigger.range.first) <= kConclusionReach)
                    return true;
            return false;
        }
        // "Les victimes", "les blessés ont été acheminés": people, not what befell them.
        if (trigger.form.kind == TriggerKind::toll)
            return std::any_of(facts.tolls.begin(), facts.tolls.end(), [&](const TollMention& toll) {
                return facts.words.distance(toll.range.first, trigger.range.first) <= kOwnEventReach;
            });
        return true;
    }

    /// "S'emparer de X et de Y", "visera X, puis Y": each place after the verb is one more event.
    void add_other_targets(std::vector<EventCandidate>& candidates, const SentenceFacts& facts,
                           const Trigger& trigger, const std::string& chosen) const {
        const EventDraft first = candidates.back().draft;
        const bool lists_targets =
            !trigger.form.is_noun &&
            (trigger.form.kind == TriggerKind::territory ||
             (trigger.form.kind == TriggerKind::generic && trigger.tense == Tense::future));
        if (!lists_targets || first.event.status == ClaimStatus::denied) return;
        std::size_t end = facts.words.size();
        for (const Trigger& other : facts.triggers)
            if (other.range.first > trigger.range.first) end = std::min(end, other.range.first);
        bool after_chosen = false;
        std::size_t targets = 1;
        for (const PlaceMention& mention : facts.places) {
            if (mention.range.first < trigger.range.last || mention.range.first >= end) continue;
            if (!after_chosen) {
                after_chosen = mention.words == chosen;
                continue;
            }
            if (coarseness(mention.precision) > 1 || mention.is_route || mention.is_origin ||
                ++targets > kMostTargets ||
                facts.words.is_broken(trigger.range.last - 1, mention.range.first, Break::strong))
                return;
            EventDraft draft = first;
            put_at(draft.event, mention);
            const DateMention* date = choose_date(facts.dates, mention.range, facts.words, std::nullopt);
            if (date && !date->of_statement && draft.date_in_sentence) {
                draft.event.date = date->days;
                draft.event.date_precision = date->precision;
                draft.event.date_text = date->words;
            }
            draft.event.id =
                sha256_hex(first.event.id + '\n' + std::to_string(mention.range.first)).substr(0, 16);
            candidates.push_back({std::move(draft), &trigger});
        }
    }

    static bool is_past(const Trigger& trigger) {
        return trigger.tense == Tense::past || trigger.tense == Tense::gerund ||
               (trigger.form.kind == TriggerKind::territory && trigger.form.is_noun);
    }

    /// The place is what the words of taking take.
    bool takes_place(const Trigger& trigger, const PlaceChoice& place, const SentenceFacts& facts) const {
        if (!place.mention || place.mention->precision == PlacePrecision::country) return false;
        const bool after = place.mention->range.first >= trigger.range.last;
        const int distance = after ? facts.words.distance(trigger.range.last - 1, place.mention->range.first)
                                   : facts.words.distance(place.mention->range.last - 1, trigger.range.first);
        if (trigger.form.is_noun && !after) return false;
        if (!after && trigger.tense != Tense::participle && trigger.voice != Voice::passive) return false;
        return distance <= kObjectReach;
    }

    /// Enough in the sentence (or before it) to be a report of something that happened somewhere.
    bool is_anchored(const Trigger& trigger, const PlaceChoice& place, const DateMention* date,
                     const SentenceFacts& facts) const {
        if (place.mention) return true;
        if (!narrative_.place()) return false;
        if (narrative_.place_of_operation(facts) && trigger.tense == Tense::past) return true;
        const bool same_paragraph = narrative_.place_paragraph() == facts.paragraph;
        const bool near_toll =
            std::any_of(facts.tolls.begin(), facts.tolls.end(), [&](const TollMention& toll) {
                return facts.words.distance(toll.range.first, trigger.range.first) <= 2 * kOwnEventReach;
            });
        if (trigger.form.kind == TriggerKind::toll) return near_toll && (same_paragraph || date);
        // A deed told in full goes on in the paragraph after its place.
        if (trigger.form.kind == TriggerKind::event && trigger.tense == Tense::past &&
            facts.paragraph <= narrative_.place_paragraph() + 1)
            return true;
        if (trigger.form.is_noun) {
            const bool is_new =
                trigger.range.first > 0 && lexicon_.indefinite.at(facts.words, trigger.range.first - 1);
            const bool dated =
                date && !date->of_statement && facts.paragraph <= narrative_.place_paragraph() + 1;
            return dated || (is_new && same_paragraph) || near_toll;
        }
        return same_paragraph || (date && !date->of_statement) || near_toll;
    }

    void set_source(Event& event, const SentenceFacts& facts, const Trigger& trigger, int occurrence) const {
        const Span span = text_.sentences[facts.sentence].span;
        event.article = article_.id;
        event.part = article_.part;
        event.publisher = article_.publisher;
        event.url = article_.url;
        event.published = article_.published;
        event.text = std::string(span.in(text_.text));
        event.start = code_points_.code_point(span.begin);
        event.end = code_points_.code_point(span.end);
        const std::size_t offset = facts.words[trigger.range.first].span.begin - span.begin;
        event.id = sha256_hex(article_.id + '\n' + event.text + '\n' + std::to_string(occurrence) + '\n' +
                              std::to_string(offset))
                       .substr(0, 16);
    }

    std::optional<PlaceMention> place_for(const PlaceChoice& choice, const Trigger& trigger,
                                          const SentenceFacts& facts) const {
        // "Dans la ville": the town told before is nearer than a country or a province in the sentence.
        const bool told_again = choice.mention && choice.mention->precision == PlacePrecision::country &&
                                refers_back(facts) && narrative_.place();
        if (choice.mention && !told_again) return *choice.mention;
        if (const PlaceMention* operation = narrative_.place_of_operation(trigger, facts.words))
            return *operation;
        if (const PlaceMention* operation = narrative_.place_of_operation(facts)) return *operation;
        return narrative_.place();
    }

    static void put_at(Event& event, const PlaceMention& mention) {
        event.place_name = std::string(mention.place.name);
        event.place_text = mention.words;
        event.geonameid = mention.place.geonameid;
        event.country = std::string(mention.place.country);
        event.admin1 = std::string(mention.place.admin1);
        event.place_precision = mention.precision;
        event.point = LonLat{rounded(mention.point.lon, 1e6), rounded(mention.point.lat, 1e6)};
    }

    bool refers_back(const SentenceFacts& facts) const {
        for (std::size_t i = 0; i < facts.words.size(); ++i)
            if (lexicon_.place_again.at(facts.words, i)) return true;
        return false;
    }

    /// Returns the date that was told, null where the publication date stands in.
    const DateMention* set_date(Event& event, const DateMention* date, const SentenceFacts& facts,
                                bool at_told_place) const {
        const DateMention* told = date && !date->of_statement ? date : nullptr;
        if (!told) told = narrative_.date(facts.paragraph, at_told_place);
        // "Ont annoncé le 14 octobre la libération": no date but that of the statement.
        const bool stated = !told && date && date->precision == DatePrecision::day &&
                            event.status == ClaimStatus::claimed && article_.published &&
                            date->days.last <= *article_.published;
        const DateMention* given = stated ? date : told;
        if (given) {
            event.date = given->days;
            event.date_precision = given->precision;
            event.date_text = given->words;
        } else if (article_.published) {
            event.date = DayInterval{*article_.published, *article_.published};
            event.date_precision = DatePrecision::published;
        }
        return told;
    }

    /// Who denies without a date denies what was told before.
    void take_denied_date(Event& event) const {
        if (event.status != ClaimStatus::denied) return;
        const auto told = std::find_if(drafts_.rbegin(), drafts_.rend(), [&](const EventDraft& draft) {
            return draft.event.type == event.type && draft.event.geonameid == event.geonameid &&
                   draft.event.status != ClaimStatus::planned;
        });
        if (told == drafts_.rend()) return;
        event.date = told->event.date;
        event.date_precision = told->event.date_precision;
        event.date_text = told->event.date_text;
    }

    double confidence_of(const EventDraft& draft, const PlaceChoice& place, const Trigger& trigger,
                         const SentenceFacts& facts) const {
        double confidence = 0.4;
        if (draft.place_in_sentence) confidence += place.cost <= kSureCost ? 0.3 : 0.15;
        if (draft.date_in_sentence) confidence += 0.15;
        if (draft.strength >= 3) confidence += 0.1;
        if (!trigger.form.is_noun) confidence += 0.05;
        if (facts.is_title) confidence -= 0.15;
        if (draft.place_in_sentence && place.mention->toponym)
            confidence *= 0.5 + 0.5 * place.mention->toponym->score;
        return rounded(std::clamp(confidence, 0.05, 1.0), 100);
    }

    /// "Le bilan officiel est de 215 morts": a sentence that only counts adds to the event told before it.
    void add_later_toll(const SentenceFacts& facts) {
        if (facts.tolls.empty() || drafts_.empty()) return;
        Event& last = drafts_.back().event;
        if (last.status == ClaimStatus::denied || last.status == ClaimStatus::planned ||
            last.type == EventType::strategic || drafts_.back().is_title)
            return;
        for (const TollMention& toll : facts.tolls) {
            Toll& figure = toll.kind == TollKind::killed ? last.killed : last.injured;
            figure = united(figure, toll.toll);
        }
    }

    const EventLexicon& lexicon_;
    const Article& article_;
    const AnalysedText& text_;
    const std::vector<SentenceFacts>& facts_;
    const CodePointIndex code_points_;
    std::map<std::string, int> occurrences_;
    Narrative narrative_;
    std::vector<EventDraft> drafts_;
};

}  // namespace

std::vector<EventDraft> draft_events(const EventLexicon& lexicon, const Article& article,
                                     const AnalysedText& text, const std::vector<SentenceFacts>& facts) {
    return Drafter(lexicon, article, text, facts).draft();
}

}  // namespace dateline
