// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/drafting.h"

#include "geodata/core/hash.h"
#include "geodata/events/attribution_chain.h"
#include "geodata/events/candidates.h"
#include "geodata/events/confidence.h"
#include "geodata/events/learned/recognise.h"
#include "geodata/events/narrative.h"
#include "geodata/events/other_targets.h"
#include "geodata/events/reason_writer.h"
#include "geodata/events/relative_dates.h"
#include "geodata/events/report_rules.h"
#include "geodata/events/shifted_dates.h"
#include "geodata/events/status.h"
#include "geodata/events/taking.h"
#include "geodata/events/told_before.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

namespace dateline {
namespace {

/// PlaceChoice::cost of what stands in for a place the gazetteer lacks: a guess.
constexpr int kUnlistedCost = 12;
/// So many different words of sport or the stage make an article or a sentence one of it.
constexpr std::size_t kLeisureArticle = 3, kLeisureSentence = 2;
/// What only the model tells, without place and date of its own, is no event.
constexpr double kLeastLearned = 0.2;
constexpr std::string_view kCapitalCode = "PPLC";

int strength_of(TriggerKind kind) {
    switch (kind) {
        case TriggerKind::territory:
            return 4;
        case TriggerKind::event:
            return 3;
        case TriggerKind::generic:
        case TriggerKind::echo:
        case TriggerKind::learned:
        case TriggerKind::weak:
            return 2;
        case TriggerKind::toll:
            return 1;
    }
    return 1;
}

class Drafter {
  public:
    Drafter(const EventLexicon& lexicon, const Article& article, const AnalysedText& text,
            const std::vector<SentenceFacts>& facts, const ReasonWriter* reasons)
        : lexicon_(lexicon),
          article_(article),
          text_(text),
          facts_(facts),
          reasons_(reasons),
          code_points_(text.text),
          narrative_(lexicon),
          is_sport_(tells_of_sport(lexicon, facts)) {}

    std::vector<EventDraft> draft() {
        if (is_leisure(lexicon_, facts_, kLeisureArticle)) return {};
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
        if (!facts.heading.empty()) {
            heading_ = date_in_heading(facts);
            heading_paragraph_ = facts.paragraph;
        }
        const int occurrence =
            occurrences_[std::string(text_.sentences[facts.sentence].span.in(text_.text))]++;
        std::vector<EventCandidate> candidates;
        if (!facts.triggers.empty() && is_leisure(lexicon_, {&facts, 1}, kLeisureSentence)) return;
        const bool is_mishap = in_mishap(facts);
        const std::vector<Trigger> triggers = with_needs_met(lexicon_, facts);
        latest_here_.reset();
        for (const Trigger& trigger : triggers) {
            if (is_mishap && may_be_mishap(trigger)) continue;
            if (is_sport_ && is_figurative(trigger, facts)) continue;
            const std::optional<Claim> claim = claim_of(lexicon_, trigger, facts, next);
            if (!claim || is_talk(facts, trigger, *claim)) continue;
            const PlaceMention* place = nullptr;
            if (auto draft = draft_of(trigger, facts, *claim, occurrence, place)) {
                candidates.push_back({std::move(*draft), &trigger});
                if (place) add_other_targets(candidates, lexicon_, facts, *place);
            }
        }
        std::optional<Trigger> learned;
        if (candidates.empty() && !is_mishap && !is_sport_) learned = recognise(lexicon_, facts);
        if (learned) {
            const std::optional<Claim> claim = claim_of(lexicon_, *learned, facts, next);
            const PlaceMention* place = nullptr;
            if (claim)
                if (auto draft = draft_of(*learned, facts, *claim, occurrence, place))
                    candidates.push_back({std::move(*draft), &*learned});
        }
        drop_aimed_operations(candidates);
        drop_repeats(candidates, facts);
        give_tolls(candidates, facts);
        for (EventCandidate& candidate : candidates) {
            // Somebody denies it in the same breath: the claim and the denial are two statements.
            const std::optional<Claim> claim = claim_of(lexicon_, *candidate.trigger, facts, next);
            const bool denied = claim && claim->denied_by && candidate.draft.strength > 1;
            drafts_.push_back(std::move(candidate.draft));
            if (denied) drafts_.push_back(denial_of(drafts_.back(), *claim->denied_by));
        }
        if (!candidates.empty()) return;
        add_later_toll(lexicon_, facts, drafts_);
        add_later_denial(lexicon_, facts, drafts_);
    }

    /// "Le séisme a frappé X. Douze personnes ont été tuées.": what follows a mishap in its paragraph is its.
    bool in_mishap(const SentenceFacts& facts) {
        const bool told = tells_mishap(lexicon_, facts);
        if (told)
            mishap_paragraph_ = facts.paragraph;
        else if (mishap_paragraph_ != facts.paragraph ||
                 std::any_of(facts.triggers.begin(), facts.triggers.end(),
                             [](const Trigger& trigger) { return !may_be_mishap(trigger); }) ||
                 !facts.instruments.empty())
            mishap_paragraph_.reset();
        return mishap_paragraph_.has_value();
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
        const bool learned = trigger.form.kind == TriggerKind::learned;
        std::optional<SubEventType> sub =
            learned ? trigger.form.sub
                    : resolve_sub_type(lexicon_, trigger, facts.instruments, actors, facts.words);
        if (trigger.form.kind == TriggerKind::echo) sub = latest_here_ ? latest_here_ : told_last(drafts_);
        if (!sub) sub = struck_too(trigger, facts, drafts_, narrative_);
        if (!sub && counts_dead(lexicon_, trigger, facts)) {
            const bool fell_in_arms = is_armed_force(actors.sufferer) ||
                                      (actors.sufferer && actors.sufferer->kind == ActorKind::police);
            sub = fell_in_arms ? SubEventType::armed_clash : SubEventType::attack;
        }
        if (!sub) return std::nullopt;
        sub = refined(*sub, trigger, facts);
        if (is_at_protest(*sub, actors, facts, drafts_)) sub = SubEventType::excessive_force;
        if (breaks_at_protest(*sub, trigger, actors, facts)) sub = SubEventType::violent_demonstration;
        if (!learned && !meets_need(lexicon_, trigger, actors, facts)) return std::nullopt;
        if (!learned && !is_news(lexicon_, trigger, *sub, actors, facts)) return std::nullopt;
        PlaceChoice place = choose_place(facts.places, trigger, facts.words, barred);
        if (place.mention && is_beside_the_point(*place.mention, trigger, facts)) place = {};
        if (const auto nearer = place_besides(place, trigger, facts, barred)) place = *nearer;
        // "Neuf mois après le début de l'offensive" only says when.
        if (const auto offset = offset_before(lexicon_, trigger, facts.words))
            if (offset->precision == DatePrecision::month || offset->precision == DatePrecision::year)
                return std::nullopt;
        std::optional<DateMention> date = date_in(facts, trigger);
        if (date && claim.status != ClaimStatus::planned &&
            (is_past(trigger) || is_definite(lexicon_, trigger, facts.words)))
            look_back(*date, article_.published);
        if (trigger.form.need == TriggerNeed::place && !place.mention) return std::nullopt;
        sub = taken_by(*sub, trigger, actors, place.mention, lexicon_, facts.words);
        const bool takes_told = changes_hands(trigger, *sub) && !takes_place(lexicon_, trigger, place, facts);
        if (takes_told && !takes_told_place(lexicon_, narrative_, trigger, facts)) return std::nullopt;
        if (takes_told) place = {};
        // What is denied without a place was told before (take_denied_place).
        const bool denies = claim.status == ClaimStatus::denied && !facts.in_quotation;
        if (!takes_told && !denies && !learned &&
            !is_anchored(lexicon_, narrative_, trigger, place, date ? &*date : nullptr, facts))
            return std::nullopt;
        if (!learned && is_consequence(trigger, *sub, actors, place, facts, drafts_, narrative_))
            return std::nullopt;

        EventDraft draft;
        draft.is_title = facts.is_title;
        draft.strength = strength_of(trigger.form.kind);
        draft.is_operation = is_operation(trigger);
        draft.resumes = resumes(lexicon_, trigger, place, date, facts, drafts_);
        draft.place_in_sentence = place.mention && !place.mention->is_unplaced;
        draft.date_in_sentence = date && !date->of_statement;
        Event& event = draft.event;
        set_source(event, facts, trigger, occurrence);
        event.type = type_of(*sub);
        event.sub_type = *sub;
        event.status = claim.status;
        event.attribution = claim.attribution;
        // Who is cited stands behind what is said, not who cites.
        if (const auto chain = attribution_chain(lexicon_, text_, facts, claim.attribution); !chain.empty()) {
            event.attribution = chain.front();
            event.attribution_chain = written_chain(chain);
        }
        if (actors.doer) event.actor1 = actors.doer->name;
        if (actors.sufferer) event.actor2 = actors.sufferer->name;
        const std::optional<PlaceMention> chosen = place_for(place, trigger, facts);
        if (chosen) put_at(event, *chosen);
        if (learned && !event.point) return std::nullopt;
        if (event.status == ClaimStatus::denied && !place.mention && !facts.in_quotation &&
            !take_denied_place(event, drafts_))
            return std::nullopt;
        const std::optional<DateMention> told = set_date(event, date, facts, !place.mention);
        const std::optional<DayInterval> told_days = event.date;
        if (event.status == ClaimStatus::planned) look_ahead(event, article_.published);
        if (draft.is_operation) run_on(event, lexicon_, trigger, facts.words, article_.published);
        if (!draft.date_in_sentence) take_denied_date(event, drafts_);
        const Confidence confidence = confidence_of(draft, place, trigger, facts.reading);
        event.confidence = confidence.value;
        if (learned && event.confidence < kLeastLearned) return std::nullopt;
        // "Au lendemain de la prise": the telling goes on at the day of the rest.
        const bool is_circumstance = offset_before(lexicon_, trigger, facts.words).has_value();
        narrative_.note_event(trigger, facts.words, chosen, told && !is_circumstance ? &*told : nullptr);
        if (event.date && article_.published && event.date->first > *article_.published &&
            event.status != ClaimStatus::denied)
            event.status = ClaimStatus::planned;
        if (reasons_)
            draft.reasons = reasons_->reasons_of(
                {trigger, facts, claim, place, event, origin_of(place, chosen.has_value()),
                 origin_of(date, told.has_value(), event), told_days, confidence});
        mention = place.mention;
        latest_here_ = *sub;
        return draft;
    }

    /// Where the sentence puts it with other words than a known name, when these stand nearer: "dans la
    /// ville", "le village de X".
    std::optional<PlaceChoice> place_besides(const PlaceChoice& known, const Trigger& trigger,
                                             const SentenceFacts& facts,
                                             const std::vector<WordRange>& barred) {
        const UnlistedPlace* unlisted = choose_unlisted(facts.unlisted, known, trigger, facts.words, barred);
        // Nobody takes a quarter's hospital.
        if (unlisted && unlisted->is_part && trigger.form.kind == TriggerKind::territory) return std::nullopt;
        if (!unlisted || told_again_nearer(lexicon_, trigger, *unlisted, facts.words)) return std::nullopt;
        const bool is_nearby = lexicon_.has(lexicon_.nearby, facts.words);
        const PlaceMention* last = narrative_.town() ? &*narrative_.town() : nullptr;
        const ToldSurroundings told{
            is_nearby && !unlisted->is_part && last ? last : narrative_.main_town(facts.paragraph),
            narrative_.area(facts.paragraph), is_nearby};
        PlaceMention spot = stand_in(*unlisted, facts.places, told, text_, facts.words, barred);
        // A street of no town is no place.
        if (spot.is_unplaced && unlisted->is_part) return std::nullopt;
        stand_ins_.push_back(std::move(spot));
        return PlaceChoice{&stand_ins_.back(), kUnlistedCost};
    }

    /// Ministries sit in the capital, whatever happened wherever.
    bool sits_elsewhere(const PlaceMention& mention) const {
        const PlaceMention* told = narrative_.place() ? &*narrative_.place() : nullptr;
        return told &&
               (mention.place.feature_code == kCapitalCode || mention.place.country != told->place.country);
    }

    /// A road's end or a river is no place for what was told with its own.
    bool is_beside_the_point(const PlaceMention& mention, const Trigger& trigger,
                             const SentenceFacts& facts) const {
        if (mention.is_speakers) return sits_elsewhere(mention);
        if (!mention.is_route && !is_feature(mention.place)) return false;
        if (!is_feature(mention.place) && !mention.is_origin && !trigger.form.is_noun &&
            facts.places.size() == 1)
            return false;
        if (trigger.is_aim ? narrative_.place_of_operation(facts)
                           : narrative_.place_of_operation(trigger, facts.words))
            return true;
        return narrative_.place() && facts.paragraph <= narrative_.place_paragraph() + 1;
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

    static std::optional<DateMention> date_in_heading(const SentenceFacts& facts) {
        for (const DateMention& date : facts.dates)
            if (date.range.overlaps(facts.heading)) return date;
        return std::nullopt;
    }

    static bool is_past(const Trigger& trigger) {
        return trigger.tense == Tense::past || trigger.tense == Tense::gerund ||
               (trigger.form.kind == TriggerKind::territory && trigger.form.is_noun);
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
        // "Dans la ville", "venus par la route de X, ils y ont …": the town told before is nearer than a
        // country or a road's end.
        const bool again = lexicon_.has(lexicon_.place_again, facts.words);
        const bool is_aside = choice.mention && (choice.mention->precision == PlacePrecision::country ||
                                                 choice.mention->is_route || choice.mention->is_origin);
        if (choice.mention && !(is_aside && again && narrative_.place())) return *choice.mention;
        if (const PlaceMention* operation = narrative_.place_of_operation(trigger, facts.words))
            return *operation;
        if (const PlaceMention* operation = narrative_.place_of_operation(facts)) return *operation;
        // "Au même endroit", "dans cette commune": a town, whatever region was named since.
        if (again && narrative_.town()) return narrative_.town();
        return narrative_.place();
    }

    /// Returns the date that was told, nothing where the publication date stands in.
    std::optional<DateMention> set_date(Event& event, const std::optional<DateMention>& date,
                                        const SentenceFacts& facts, bool at_told_place) const {
        std::optional<DateMention> told;
        if (date && !date->of_statement) told = date;
        // "Lundi 4 août –": dates the whole paragraph.
        if (!told && heading_ && heading_paragraph_ == facts.paragraph &&
            event.status != ClaimStatus::planned)
            told = heading_;
        // What is denied or planned without a date is not of the days told before.
        const bool carries = event.status != ClaimStatus::denied && event.status != ClaimStatus::planned;
        if (!told && carries && at_told_place)
            if (const DateMention* before = narrative_.date(facts.paragraph, at_told_place)) told = *before;
        // "Ont annoncé le 14 octobre la libération": no date but that of the statement.
        const bool stated = !told && date && date->precision == DatePrecision::day &&
                            event.status != ClaimStatus::reported && event.status != ClaimStatus::planned &&
                            article_.published && date->days.last <= *article_.published;
        const std::optional<DateMention> given = stated ? date : told;
        if (given) {
            event.date = given->days;
            event.date_precision = given->precision;
            event.date_nuance = given->nuance;
            event.date_text = given->words;
        } else if (article_.published) {
            event.date = DayInterval{*article_.published, *article_.published};
            event.date_precision = DatePrecision::published;
        }
        return told;
    }

    const EventLexicon& lexicon_;
    const Article& article_;
    const AnalysedText& text_;
    const std::vector<SentenceFacts>& facts_;
    const ReasonWriter* reasons_;
    const CodePointIndex code_points_;
    std::optional<SubEventType> latest_here_;  ///< of the event told last in the sentence at hand
    std::deque<PlaceMention> stand_ins_;       ///< of places that the gazetteer lacks
    std::optional<DateMention> heading_;       ///< of the chronicle's paragraph at hand
    std::uint32_t heading_paragraph_ = 0;
    std::optional<std::uint32_t> mishap_paragraph_;  ///< where an accident or an illness is told
    std::map<std::string, int> occurrences_;
    Narrative narrative_;
    bool is_sport_;  ///< the article reports games: nobody is attacked in them
    std::vector<EventDraft> drafts_;
};

}  // namespace

std::vector<EventDraft> draft_events(const EventLexicon& lexicon, const Article& article,
                                     const AnalysedText& text, const std::vector<SentenceFacts>& facts,
                                     const ReasonWriter* reasons) {
    return Drafter(lexicon, article, text, facts, reasons).draft();
}

}  // namespace dateline
