// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event_dates.h"
#include "geodata/events/places.h"
#include "geodata/events/sentence_facts.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace dateline {

/// What a reader keeps in mind from sentence to sentence: where and when the telling is, and which operation
/// was said to be where.
class Narrative {
  public:
    explicit Narrative(const EventLexicon& lexicon) : lexicon_(lexicon) {}

    const std::optional<PlaceMention>& place() const { return place_; }
    /// The last place that is no larger than a town.
    const std::optional<PlaceMention>& town() const { return town_; }
    /// The town whose quarters the paragraph may tell of: the one named in it, else the dateline's, else the
    /// last one; null where none is told.
    const PlaceMention* main_town(std::uint32_t paragraph) const;
    /// The province or district told last, in that paragraph or the one before; null when there is none.
    const PlaceMention* area(std::uint32_t paragraph) const {
        return area_ && paragraph <= area_paragraph_ + 1 ? &*area_ : nullptr;
    }
    std::uint32_t place_paragraph() const { return place_paragraph_; }

    /// The date of what is told in that paragraph, or, for an event at a place carried over, of what was told
    /// there.
    const DateMention* date(std::uint32_t paragraph, bool at_told_place) const;

    /// The place and date of an event of the sentence at hand. The sentence's first event that is no mere
    /// circumstance ("malgré la trêve") is what it is about.
    void note_event(const Trigger& trigger, const SentenceWords& words,
                    const std::optional<PlaceMention>& place, const DateMention* date);
    /// Ends the sentence.
    void finish(const SentenceFacts& facts);

    /// An operation told before with its place, when the sentence takes it up again: "depuis le début de
    /// l'offensive".
    const PlaceMention* place_of_operation(const Trigger& trigger, const SentenceWords& words) const;
    /// The same for any operation the sentence speaks of.
    const PlaceMention* place_of_operation(const SentenceFacts& facts) const;

    /// "Depuis le début de l'offensive": from the day the operation began, as told before, to `published`.
    std::optional<DateMention> since_operation(const SentenceFacts& facts,
                                               std::optional<Day> published) const;

  private:
    void remember_named_place(const SentenceFacts& facts);

    const EventLexicon& lexicon_;
    std::optional<PlaceMention> place_, town_, settlement_, dateline_town_, area_;
    std::uint32_t area_paragraph_ = 0;
    std::uint32_t settlement_paragraph_ = 0;
    std::uint32_t place_paragraph_ = 0;
    bool place_is_titles_ = false;  ///< a headline told it: any place of the text is nearer
    std::optional<DateMention> date_;
    std::uint32_t date_paragraph_ = 0;
    struct Operation {
        PlaceMention place;
        std::optional<DateMention> date;
    };
    const Operation* operation(const Trigger& trigger, const SentenceWords& words) const;
    std::map<std::string, Operation, std::less<>> operations_;  ///< by the folded noun
    std::optional<PlaceMention> chosen_place_;
    std::optional<DateMention> chosen_date_;
    bool has_main_event_ = false;
};

}  // namespace dateline
