// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/drafting.h"

#include "geodata/core/hash.h"
#include "geodata/events/candidates.h"
#include "geodata/events/confidence.h"
#include "geodata/events/narrative.h"
#include "geodata/events/other_targets.h"
#include "geodata/events/relative_dates.h"
#include "geodata/events/report_rules.h"
#include "geodata/events/status.h"

#include <algorithm>
#include <map>
#include <optional>

namespace dateline {
namespace {

/// How far from an operation the word may stand that says that it goes on.
constexpr int kOngoingReach = 24;
/// "L'armée a formellement démenti": no longer than this.
constexpr std::size_t kShortDenial = 8;

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

bool is_violent(const Event& event) {
    return event.type == EventType::battles || event.type == EventType::explosions ||
           event.type == EventType::civilians;
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
            const PlaceMention* place = nullptr;
            if (auto draft = draft_of(trigger, facts, *claim, occurrence, place)) {
                candidates.push_back({std::move(*draft), &trigger});
                if (place) add_other_targets(candidates, facts, *place);
            }
        }
        drop_aimed_operations(candidates);
        drop_repeats(candidates, facts);
        give_tolls(candidates, facts);
        for (EventCandidate& candidate : candidates) {
            drafts_.push_back(candidate.draft);
            // Somebody denies it in the same breath: the claim and the denial are two statements.
            const std::optional<Claim> claim = claim_of(*candidate.trigger, facts, next);
            if (!claim || !claim->denied_by || candidate.draft.strength <= 1) continue;
            drafts_.push_back(denial_of(candidate.draft, *claim->denied_by));
        }
        if (!candidates.empty()) return;
        add_later_toll(facts);
        add_later_denial(facts);
    }

    /// `mention`: the place of the sentence where it happened; stays null where it was told before.
    std::optional<EventDraft> draft_of(const Trigger& trigger, const SentenceFacts& facts, const Claim& claim,
                                       int occurrence, const PlaceMention*& mention) {
        const std::vector<WordRange> barred = facts.barred();
        if (std::any_of(barred.begin(), barred.end(),
                        [&](WordRange range) { return range.overlaps(trigger.range); }))
            return std::nullopt;
        const Actors actors =
            choose_actors(lexicon_, facts.actors, trigger, facts.words, barred, facts.tolls);
        auto sub = resolve_sub_type(trigger, facts.instruments, actors, facts.words);
        if (!sub) sub = struck_too(trigger, facts);
        if (!sub && counts_dead(trigger, facts))
            sub = is_armed_force(actors.sufferer) ? SubEventType::armed_clash : SubEventType::attack;
        if (!sub) return std::nullopt;
        if (!meets_need(lexicon_, trigger, actors, facts)) return std::nullopt;
        if (!is_news(lexicon_, trigger, *sub, actors, facts)) return std::nullopt;
        PlaceChoice place = choose_place(facts.places, trigger, facts.words, barred);
        if (place.mention && is_beside_the_point(*place.mention, trigger, facts)) place = {};
        // "Neuf mois après le début de l'offensive" only says when.
        if (const auto offset = offset_before(lexicon_, trigger, facts.words))
            if (offset->precision == DatePrecision::month || offset->precision == DatePrecision::year)
                return std::nullopt;
        const std::optional<DateMention> date = date_in(facts, trigger);
        if (trigger.form.need == TriggerNeed::place && !place.mention) return std::nullopt;
        if (trigger.form.kind == TriggerKind::territory && !takes_place(trigger, place, facts))
            return std::nullopt;
        if (!is_anchored(lexicon_, narrative_, trigger, place, date ? &*date : nullptr, facts))
            return std::nullopt;
        if (is_consequence(trigger, *sub, actors, place, facts)) return std::nullopt;

        EventDraft draft;
        draft.is_title = facts.is_title;
        draft.strength = strength_of(trigger.form.kind);
        draft.is_operation = is_operation(trigger);
        draft.resumes = resumes(trigger, place, date, facts);
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
        if (event.status == ClaimStatus::denied && !place.mention && !facts.in_quotation &&
            !take_denied(event))
            return std::nullopt;
        const std::optional<DateMention> told = set_date(event, date, facts, !place.mention);
        if (draft.is_operation) run_on(event, trigger, facts);
        if (!draft.date_in_sentence) take_denied_date(event);
        // "Au lendemain de la prise": the telling goes on at the day of the rest.
        const bool is_circumstance = offset_before(lexicon_, trigger, facts.words).has_value();
        narrative_.note_event(trigger, facts.words, chosen, told && !is_circumstance ? &*told : nullptr);
        if (event.date && article_.published && event.date->first > *article_.published &&
            event.status != ClaimStatus::denied)
            event.status = ClaimStatus::planned;
        event.confidence = confidence_of(draft, place, trigger, facts);
        mention = place.mention;
        return draft;
    }

    /// "Des usines ont aussi été touchées à Y", after a strike on X.
    std::optional<SubEventType> struck_too(const Trigger& trigger, const SentenceFacts& facts) const {
        if (trigger.form.kind != TriggerKind::weak || trigger.form.sub != SubEventType::attack ||
            trigger.voice != Voice::passive || drafts_.empty() || facts.places.empty())
            return std::nullopt;
        const Event& last = drafts_.back().event;
        if (last.type != EventType::explosions || narrative_.place_paragraph() != facts.paragraph)
            return std::nullopt;
        return last.sub_type;
    }

    /// A road's end or a river is no place for what was told with its own.
    bool is_beside_the_point(const PlaceMention& mention, const Trigger& trigger,
                             const SentenceFacts& facts) const {
        if (!mention.is_route && !is_feature(mention.place)) return false;
        if (trigger.is_aim ? narrative_.place_of_operation(facts)
                           : narrative_.place_of_operation(trigger, facts.words))
            return true;
        return narrative_.place() && narrative_.place_paragraph() == facts.paragraph;
    }

    /// The date the sentence gives the trigger.
    std::optional<DateMention> date_in(const SentenceFacts& facts, const Trigger& trigger) const {
        std::vector<DateMention> dates = facts.dates;
        // What "deux jours après l'attaque" dates is the attack, by the day of the rest.
        for (const Trigger& other : facts.triggers) {
            const auto offset = offset_before(lexicon_, other, facts.words);
            if (!offset) continue;
            std::erase_if(dates, [&](const DateMention& date) { return date.range.overlaps(offset->range); });
            if (other.range.first != trigger.range.first) continue;
            const DateMention* anchor = choose_date(dates, trigger.range, facts.words, std::nullopt);
            if (!anchor) anchor = narrative_.date(facts.paragraph, false);
            if (anchor) return dated_from(*offset, anchor->days, text_, facts.words);
            if (article_.published)
                return dated_from(*offset, {*article_.published, *article_.published}, text_, facts.words);
        }
        if (const auto since = narrative_.since_operation(facts, article_.published))
            if (!is_operation(trigger)) return since;
        // Told as done: a date to come cannot be its date.
        const std::optional<Day> latest = is_past(trigger) ? article_.published : std::nullopt;
        const DateMention* date = choose_date(dates, trigger.range, facts.words, latest);
        return date ? std::optional(*date) : std::nullopt;
    }

    static bool is_past(const Trigger& trigger) {
        return trigger.tense == Tense::past || trigger.tense == Tense::gerund ||
               (trigger.form.kind == TriggerKind::territory && trigger.form.is_noun);
    }

    /// "L'attaque a duré deux heures": the one told before.
    bool resumes(const Trigger& trigger, const PlaceChoice& place, const std::optional<DateMention>& date,
                 const SentenceFacts& facts) const {
        const bool is_deed =
            trigger.form.kind == TriggerKind::generic || trigger.form.kind == TriggerKind::event;
        if (!trigger.form.is_noun || !is_deed || place.mention || drafts_.empty() ||
            type_of(trigger.form.sub) == EventType::strategic || !is_definite(lexicon_, trigger, facts.words))
            return false;
        const Event& last = drafts_.back().event;
        if (!is_violent(last)) return false;
        return !date || date->of_statement || !last.date ||
               (date->days.first <= last.date->last + std::chrono::days(1) &&
                last.date->first <= date->days.last + std::chrono::days(1));
    }

    /// "Trois maisons ont été détruites" after a strike: what it did, not another event.
    bool is_consequence(const Trigger& trigger, SubEventType sub, const Actors& actors,
                        const PlaceChoice& place, const SentenceFacts& facts) const {
        if (sub != SubEventType::looting || trigger.voice != Voice::passive || actors.doer || place.mention ||
            drafts_.empty())
            return false;
        return narrative_.place_paragraph() == facts.paragraph && is_violent(drafts_.back().event);
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
        event.id = derived_id(article_.id,
                              event.text + '\n' + std::to_string(occurrence) + '\n' + std::to_string(offset));
    }

    std::optional<PlaceMention> place_for(const PlaceChoice& choice, const Trigger& trigger,
                                          const SentenceFacts& facts) const {
        // "Dans la ville": the town told before is nearer than a country or a province in the sentence.
        const bool told_again = choice.mention && choice.mention->precision == PlacePrecision::country &&
                                lexicon_.has(lexicon_.place_again, facts.words) && narrative_.place();
        if (choice.mention && !told_again) return *choice.mention;
        if (const PlaceMention* operation = narrative_.place_of_operation(trigger, facts.words))
            return *operation;
        if (const PlaceMention* operation = narrative_.place_of_operation(facts)) return *operation;
        return narrative_.place();
    }

    /// Returns the date that was told, nothing where the publication date stands in.
    std::optional<DateMention> set_date(Event& event, const std::optional<DateMention>& date,
                                        const SentenceFacts& facts, bool at_told_place) const {
        std::optional<DateMention> told;
        if (date && !date->of_statement) told = date;
        // What is denied or planned without a date is not of the days told before.
        const bool carries = event.status != ClaimStatus::denied && event.status != ClaimStatus::planned;
        if (!told && carries)
            if (const DateMention* before = narrative_.date(facts.paragraph, at_told_place)) told = *before;
        // "Ont annoncé le 14 octobre la libération": no date but that of the statement.
        const bool stated = !told && date && date->precision == DatePrecision::day &&
                            event.status != ClaimStatus::reported && event.status != ClaimStatus::planned &&
                            article_.published && date->days.last <= *article_.published;
        const std::optional<DateMention> given = stated ? date : told;
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

    /// "Lancée lundi, l'offensive progresse": from Monday to the publication date.
    void run_on(Event& event, const Trigger& trigger, const SentenceFacts& facts) const {
        if (!event.date || !article_.published || event.date_precision != DatePrecision::day ||
            event.status == ClaimStatus::planned || event.date->last >= *article_.published)
            return;
        for (std::size_t i = trigger.range.last; i < facts.words.size(); ++i) {
            if (facts.words.distance(trigger.range.last - 1, i) > kOngoingReach) return;
            if (!lexicon_.ongoing.at(facts.words, i)) continue;
            event.date->last = *article_.published;
            event.date_precision = DatePrecision::days;
            return;
        }
    }

    /// What is denied without a place was told before; nothing when it was not.
    bool take_denied(Event& event) const {
        const auto told = std::find_if(drafts_.rbegin(), drafts_.rend(), [&](const EventDraft& draft) {
            return draft.event.type == event.type && draft.event.status != ClaimStatus::denied;
        });
        if (told == drafts_.rend()) return false;
        const Event& claimed = told->event;
        event.place_name = claimed.place_name;
        event.place_text = claimed.place_text;
        event.geonameid = claimed.geonameid;
        event.country = claimed.country;
        event.admin1 = claimed.admin1;
        event.place_precision = claimed.place_precision;
        event.point = claimed.point;
        return true;
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

    /// "Le bilan officiel est de 215 morts": a sentence that only counts adds to the event told before it: to
    /// the last one with a figure of that size, else to the last one.
    void add_later_toll(const SentenceFacts& facts) {
        if (facts.tolls.empty() || drafts_.empty()) return;
        EventDraft* draft = nullptr;
        if (lexicon_.has(lexicon_.counted, facts.words))
            for (const TollMention& toll : facts.tolls)
                if (!draft) draft = counted_before(toll);
        if (!draft) draft = &drafts_.back();
        take_later_date(*draft, facts);
        for (const TollMention& toll : facts.tolls) {
            Event& event = draft->event;
            if (event.status == ClaimStatus::denied || event.status == ClaimStatus::planned ||
                event.type == EventType::strategic || draft->is_title)
                continue;
            Toll& figure = toll.kind == TollKind::killed ? event.killed : event.injured;
            const bool none = toll.toll.max == 0;
            if (!none || (!figure.min && !figure.max)) figure = united(figure, toll.toll);
        }
    }

    /// "Soixante civils ont été victimes de tirs menés ces trois derniers jours": dates what had no date.
    static void take_later_date(EventDraft& draft, const SentenceFacts& facts) {
        if (draft.date_in_sentence || draft.event.date_precision != DatePrecision::published) return;
        for (const DateMention& date : facts.dates) {
            if (date.of_statement) continue;
            draft.event.date = date.days;
            draft.event.date_precision = date.precision;
            draft.event.date_text = date.words;
            draft.date_in_sentence = true;
            return;
        }
    }

    /// "L'armée dément." after what somebody claims.
    void add_later_denial(const SentenceFacts& facts) {
        if (drafts_.empty() || facts.words.size() > kShortDenial) return;
        for (const Attribution& said : facts.attributions) {
            const bool is_bare = said.kind == SpeechKind::denial && said.cue.last == facts.words.size();
            const Event& last = drafts_.back().event;
            if (!is_bare || said.name.empty() || !is_violent(last) || last.status == ClaimStatus::planned ||
                last.status == ClaimStatus::denied)
                continue;
            drafts_.push_back(denial_of(drafts_.back(), said.name));
            return;
        }
    }

    static EventDraft denial_of(const EventDraft& claimed, const std::string& by) {
        EventDraft denied = claimed;
        denied.event.status = ClaimStatus::denied;
        denied.event.attribution = by;
        denied.event.killed = denied.event.injured = {};
        denied.event.id = derived_id(denied.event.id, "denied");
        return denied;
    }

    EventDraft* counted_before(const TollMention& toll) {
        if (toll.kind != TollKind::killed || !toll.toll.min) return nullptr;
        const auto told = std::find_if(drafts_.rbegin(), drafts_.rend(), [&](const EventDraft& draft) {
            const auto& figure = draft.event.killed.min;
            return figure && is_violent(draft.event) && !draft.is_title && *figure <= 2 * *toll.toll.min &&
                   *toll.toll.min <= 2 * *figure;
        });
        return told == drafts_.rend() ? nullptr : &*told;
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
