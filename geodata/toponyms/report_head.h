// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"

namespace dateline {

/// The name opens a report, as agencies do: "GENÈVE, 6 avril (Agence) - …", "Irak : …", "KIEV | …" at the
/// head of a paragraph, or stands in a sentence of names alone: "Popayán."
bool opens_dateline(const MarkedText& text, const Mention& mention);

/// The name stands alone in brackets with a dash behind: "GENÈVE, 6 avril (Phénix) -".
bool in_agency_brackets(const MarkedText& text, const Mention& mention);

}  // namespace dateline
