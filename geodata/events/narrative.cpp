// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/narrative.h"

#include <algorithm>

namespace dateline {
namespace {

/// How far before the operation "depuis le début de" begins.
constexpr std::size_t kStartReach = 6;

std::string noun_of(const Trigger& trigger, const SentenceWords& words) {
    std::string noun = words[trigger.range.first].folded;
    if (noun.size() > 3 && noun.ends_with('s')) noun.pop_back();
    return noun;
}

bool is_operation(const Trigger& trigger) {
    return trigger.form.is_noun &&
           (trigger.form.kind == TriggerKind::event || trigger.form.kind == TriggerKind::generic);
}

/// "Popayán.", "Toribío, Cauca.": a sentence of places alone says where what follows happened.
bool heads_report(const SentenceFacts& facts) {
    if (facts.is_title || facts.places.empty() || coarseness(facts.places.front().precision) > 1)
        return false;
    for (std::size_t i = 0; i < facts.words.size(); ++i)
        if (std::none_of(facts.places.begin(), facts.places.end(),
                         [&](const PlaceMention& place) { return place.range.contains(i); }))
            return i > facts.places.front().range.last - 1 && facts.words[i].before == Break::comma &&
                   i + 1 == facts.words.size();
    return true;
}

}  // namespace

const DateMention* Narrative::date(std::uint32_t paragraph, bool at_told_place) const {
    if (!date_) return nullptr;
    if (date_paragraph_ == paragraph) return &*date_;
    return at_told_place && date_paragraph_ == place_paragraph_ && paragraph <= place_paragraph_ + 1
               ? &*date_
               : nullptr;
}

const PlaceMention* Narrative::main_town(std::uint32_t paragraph) const {
    if (settlement_ && settlement_paragraph_ == paragraph) return &*settlement_;
    if (dateline_town_) return &*dateline_town_;
    return settlement_ ? &*settlement_ : town_ ? &*town_ : nullptr;
}

void Narrative::note_event(const Trigger& trigger, const SentenceWords& words,
                           const std::optional<PlaceMention>& place, const DateMention* date) {
    const bool is_main = type_of(trigger.form.sub) != EventType::strategic;
    if (place && is_operation(trigger)) {
        Operation& told = operations_[noun_of(trigger, words)];
        const bool moved = told.place.place.index != place->place.index;
        told.place = *place;
        if (date || moved) told.date = date ? std::optional(*date) : std::nullopt;
    }
    if (has_main_event_ && chosen_place_) return;
    if (place && (is_main || !chosen_place_)) chosen_place_ = place;
    if (date && (is_main || !chosen_date_)) chosen_date_ = *date;
    has_main_event_ = has_main_event_ || is_main;
}

void Narrative::finish(const SentenceFacts& facts) {
    if (chosen_place_) {
        place_ = chosen_place_;
        place_paragraph_ = facts.paragraph;
        place_is_titles_ = facts.is_title;
    } else {
        remember_named_place(facts);
    }
    if (place_ && !place_->is_unplaced && coarseness(place_->precision) <= 1) town_ = place_;
    if (town_ && town_->precision == PlacePrecision::settlement && place_paragraph_ == facts.paragraph) {
        settlement_ = town_;
        settlement_paragraph_ = facts.paragraph;
    }
    for (const PlaceMention& mention : facts.places)
        if (mention.has_relation &&
            (mention.precision == PlacePrecision::admin1 || mention.precision == PlacePrecision::admin2)) {
            area_ = mention;
            area_paragraph_ = facts.paragraph;
        }
    for (const PlaceMention& mention : facts.places)
        if (!dateline_town_ && mention.range.overlaps(facts.dateline) && coarseness(mention.precision) == 0)
            dateline_town_ = mention;
    if (chosen_date_) {
        date_ = chosen_date_;
        date_paragraph_ = facts.paragraph;
    } else {
        for (const DateMention& date : facts.dates)
            if (!date.of_statement) {
                date_ = date;
                date_paragraph_ = facts.paragraph;
            }
    }
    chosen_place_.reset();
    chosen_date_.reset();
    has_main_event_ = false;
}

/// A place told without an event can be what the next sentence is about.
void Narrative::remember_named_place(const SentenceFacts& facts) {
    if (heads_report(facts)) {
        place_ = facts.places.front();
        place_paragraph_ = facts.paragraph;
        place_is_titles_ = false;
        return;
    }
    const std::vector<WordRange> barred = facts.barred();
    for (const PlaceMention& mention : facts.places) {
        if (mention.precision == PlacePrecision::country && place_) continue;
        if (std::any_of(barred.begin(), barred.end(),
                        [&](WordRange range) { return range.overlaps(mention.range); }))
            continue;
        if (mention.is_route || mention.is_origin || mention.is_speakers) continue;
        // "Les dockers de Bassora": a name without a preposition counts where nothing surer is told.
        const bool vague = !mention.has_relation && !facts.is_title;
        if (vague && (coarseness(mention.precision) > 1 ||
                      (place_ && place_paragraph_ == facts.paragraph && !place_is_titles_)))
            continue;
        place_ = mention;
        place_paragraph_ = facts.paragraph;
        place_is_titles_ = facts.is_title;
    }
}

const Narrative::Operation* Narrative::operation(const Trigger& trigger, const SentenceWords& words) const {
    if (!is_operation(trigger)) return nullptr;
    // What is told as new is another one: "une offensive".
    if (trigger.range.first > 0 && lexicon_.indefinite.at(words, trigger.range.first - 1)) return nullptr;
    const auto found = operations_.find(noun_of(trigger, words));
    return found == operations_.end() ? nullptr : &found->second;
}

const PlaceMention* Narrative::place_of_operation(const Trigger& trigger, const SentenceWords& words) const {
    const Operation* told = operation(trigger, words);
    return told ? &told->place : nullptr;
}

std::optional<DateMention> Narrative::since_operation(const SentenceFacts& facts,
                                                      std::optional<Day> published) const {
    if (!published) return std::nullopt;
    for (const Trigger& trigger : facts.triggers) {
        const Operation* told = operation(trigger, facts.words);
        if (!told || !told->date || told->date->days.first > *published) continue;
        for (std::size_t back = 1; back <= kStartReach && back <= trigger.range.first; ++back) {
            const std::size_t i = trigger.range.first - back;
            const auto match = lexicon_.operation_starts.at(facts.words, i);
            if (!match) continue;
            DateMention since = *told->date;
            since.range = {i, trigger.range.last};
            since.days.last = *published;
            since.precision = DatePrecision::days;
            since.of_statement = false;
            since.nuance = DateNuance::open_end;
            return since;
        }
    }
    return std::nullopt;
}

const PlaceMention* Narrative::place_of_operation(const SentenceFacts& facts) const {
    for (const Trigger& trigger : facts.triggers)
        if (const PlaceMention* place = place_of_operation(trigger, facts.words)) return place;
    return nullptr;
}

}  // namespace dateline
