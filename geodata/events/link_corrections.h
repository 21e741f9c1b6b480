// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"
#include "geodata/events/corrections.h"
#include "geodata/events/event.h"

#include <vector>

namespace dateline {

/// What a person says of links between tellings (LinkTo, Unlink), applied to events that are linked already
/// (links.h) or come linked from a file: first an unlinked event leaves its group, then groups that are
/// linked become one. The telling that stands for a changed group is chosen as in links.h; its `sources` are
/// the articles in it. Applying twice gives what applying once gave. Each application is told to
/// diagnostics.info(), a link to an event that is not there to diagnostics.warn().
void apply_link_corrections(const Corrections& corrections, std::vector<Event>& events,
                            Diagnostics& diagnostics);

}  // namespace dateline
