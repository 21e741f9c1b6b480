// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/corrections.h"
#include "geodata/events/event.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

/// Reads a corrections file: a CSV table (UTF-8; , ; or tab between fields) with the column "action" and, of
/// the columns below, those that its actions need; further columns are a person's notes. A row without an
/// action says nothing. By "id":
///   keep · drop · merge: into · link: into · unlink · re-status: status · re-type: event_type,
///   sub_event_type (one or both) move: lat, lon [, place_name, place_precision, country, admin1] re-date:
///   date_start [, date_end, date_precision]
/// By "name", for all events of a run that stand at a place of that name:
///   is-point: as move · no-place
/// Throws Error(input) that names file, line, value and what is accepted: for a wrong or missing value, for
/// one that its action does not use, and for rows that contradict each other.
Corrections read_event_corrections(const std::filesystem::path& path);

/// A corrections file to fill in: for each event a row with what was found (id, found_place, found_date,
/// found_type, found_status, sentence) and the columns above, empty.
std::string corrections_template(const std::vector<Event>& events);

}  // namespace dateline
