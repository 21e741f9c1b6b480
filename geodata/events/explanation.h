// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "geodata/events/reasons.h"
#include "geodata/gazetteer/gazetteer.h"

#include <string>

namespace dateline {

/// Why an event is what it is, in lines for a person to read: the sentence with its trigger in brackets, the
/// places and dates that were weighed, the words that tell status, speaker and tolls, the confidence with its
/// parts. English; ends with a line end.
std::string explanation(const Event& event, const EventReasons& reasons, const Gazetteer& gazetteer);

/// What the record alone holds, for an event that comes from a file.
std::string explanation(const Event& event);

}  // namespace dateline
