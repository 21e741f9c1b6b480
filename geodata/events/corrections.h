// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/core/diagnostics.h"
#include "geodata/core/error.h"
#include "geodata/core/lonlat.h"
#include "geodata/events/event.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dateline {

/// The event stays as it was found, whatever corrections by name say.
struct Keep {};
struct Drop {};
/// To a point. An empty name stays what it was, and so does a precision not given, except that an area
/// becomes a settlement: the point is no longer that area. Country and division, unless given, stay within
/// kSameCountry_m and are unknown beyond.
struct Move {
    LonLat point;
    std::string place_name, country, admin1;
    std::optional<PlacePrecision> precision;
};
inline constexpr double kSameCountry_m = 20'000;
struct Redate {
    DayInterval days;
    DatePrecision precision = DatePrecision::day;
};
/// Without a sub-type, the one found stays if it is one of the type.
struct Retype {
    EventType type;
    std::optional<SubEventType> sub_type;
};
struct Restatus {
    ClaimStatus status;
};
/// The same event told elsewhere: the other one keeps its own words and takes what it does not know itself;
/// two tolls become a range.
struct MergeInto {
    std::string id;
};
/// One event with another one, told by another article; both keep their records (link_corrections.h).
struct LinkTo {
    std::string id;
};
/// Not the same as any other event.
struct Unlink {};

/// What a person says of one event.
struct EventCorrection {
    std::string id;
    std::variant<Keep, Drop, Move, Redate, Retype, Restatus, MergeInto, LinkTo, Unlink> change;
    Where where;
};

/// The events there keep everything but their place.
struct NeverPlace {};
/// What a person says of a name wherever it stands; it is compared in its look-up form (fold_phrase) with
/// place_name and place_text.
struct NameCorrection {
    std::string name;
    std::variant<Move, NeverPlace> change;
    Where where;
};

/// A person's corrections to a run, kept apart from what was found. An event has at most one of each kind,
/// and one of keep, drop and merge, one of link and unlink; merges do not go round in circles
/// (read_event_corrections sees to it).
struct Corrections {
    std::vector<EventCorrection> events;
    std::vector<NameCorrection> names;
};

/// Names first, except for events that are kept or moved by id; then what is said of single events; then
/// merges, then drops; links come later (link_corrections.h). Applying twice gives what applying once gave.
/// Events keep their order. Each application is told to diagnostics.info(), each correction that fits no
/// event to diagnostics.warn().
void apply_corrections(const Corrections& corrections, std::vector<Event>& events, Diagnostics& diagnostics);

}  // namespace dateline
