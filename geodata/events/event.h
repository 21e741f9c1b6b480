// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/core/lonlat.h"
#include "geodata/dates/edtf.h"
#include "geodata/dates/timex.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// ACLED's six event types and 25 sub-event types (EVENT vocabulary of the ACLED codebook, 2023).
enum class EventType : std::uint8_t { battles, explosions, civilians, protests, riots, strategic };
enum class SubEventType : std::uint8_t {
    armed_clash,
    government_regains,
    non_state_overtakes,
    chemical_weapon,
    air_drone_strike,
    suicide_bomb,
    shelling,
    remote_explosive,
    grenade,
    sexual_violence,
    attack,
    abduction,
    peaceful_protest,
    protest_with_intervention,
    excessive_force,
    violent_demonstration,
    mob_violence,
    agreement,
    arrests,
    change_to_group,
    disrupted_weapons,
    base_established,
    looting,
    transfer_of_territory,
    other
};
EventType type_of(SubEventType sub);
std::string_view name_of(EventType type);    // "Explosions/Remote violence"
std::string_view name_of(SubEventType sub);  // "Air/drone strike"
std::optional<EventType> parse_event_type(std::string_view name);
std::optional<SubEventType> parse_sub_event_type(std::string_view name);

/// Who stands behind the statement.
enum class ClaimStatus : std::uint8_t {
    reported,     ///< the publisher's own voice
    claimed,      ///< attributed to a source, named or not
    unconfirmed,  ///< conditional mood, or said to be unverified
    denied,
    planned
};
std::string_view name_of(ClaimStatus status);
std::optional<ClaimStatus> parse_claim_status(std::string_view name);

/// How exactly an event is placed.
enum class PlacePrecision : std::uint8_t { site, settlement, near, admin2, admin1, country, sea };
std::string_view name_of(PlacePrecision precision);
std::optional<PlacePrecision> parse_place_precision(std::string_view name);

/// People killed or injured: "plus de 60" is 60..nothing, "une dizaine" 10..10.
struct Toll {
    std::optional<int> min, max;
    friend bool operator==(const Toll&, const Toll&) = default;
};

/// Something reported to have happened at a place and a time. Member order is the record's column order
/// (DESIGN.md).
struct Event {
    std::string id;
    std::string article;
    int part = 0;  ///< 0 unless the page was cut
    std::string publisher, url;
    std::optional<Day> published;
    EventType type = EventType::strategic;
    std::optional<SubEventType> sub_type;
    std::optional<DayInterval> date;
    DatePrecision date_precision = DatePrecision::published;
    DateNuance date_nuance = DateNuance::exact;
    std::string date_text;   ///< the words of the date, as they stand
    std::string place_name;  ///< the gazetteer's canonical name
    std::string place_text;  ///< the words of the place, as they stand
    std::int64_t geonameid = 0;
    std::string country;  ///< ISO 3166-1 alpha-2
    std::string admin1;
    PlacePrecision place_precision = PlacePrecision::settlement;
    std::optional<LonLat> point;  ///< nothing: not located, listed only
    std::string actor1, actor2, attribution;
    ClaimStatus status = ClaimStatus::reported;
    Toll killed, injured;
    std::string text;         ///< the sentence, unchanged
    std::size_t start = 0;    ///< of the sentence, in code points of the article's text
    std::size_t end = 0;      ///< exclusive
    double confidence = 0;    ///< 0 to 1
    std::string toll_source;  ///< who counted the dead and injured; empty: the publisher, or not told
    /// Who has it from whom, where several pass it on: "ministère russe de la Défense < RIA < Reuters".
    std::string attribution_chain;
    /// The id of the event that stands for all tellings of this one in other articles; empty when it is this
    /// event itself (links.h).
    std::string same_as;
    int sources = 1;          ///< articles that tell of it, by all linked tellings
    bool fictitious = false;  ///< its article is marked as invented
};

}  // namespace dateline
