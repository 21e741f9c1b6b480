// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/draft.h"

namespace dateline {

/// Gives a town whose name is a scholar's romanisation ("Ḩamāh", "Dūmā") labels as newspapers print them,
/// where no source has one: for French the alternate name of the same sound that is spelled most like French
/// ("Douma", "Mayadine"), else, as for English, the name without its marks ("Duma").
void complete_labels(PlaceDraft& place);

/// An Arabic label from the alternate names, for countries where Arabic is written: the first one in Arabic
/// script that has no letter of Persian, Kurdish or Urdu alone.
void complete_arabic_label(PlaceDraft& place);

}  // namespace dateline
