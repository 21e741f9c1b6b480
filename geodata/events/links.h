// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"

#include <span>

namespace dateline {

/// Whether two articles tell of one event, as far as their records say: the same deed (deed.h), the same
/// place (the gazetteer's id, or a site and its town within 15 km), days of which at least a third are
/// common, and nothing that contradicts: actors that are both known and differ, dead of which there are more
/// than four times as many, a denial or a plan beside what is told as a fact. A date that only stands in for
/// none fits a day before it. Of a province the sub-types must agree; of a country, or of a province and a
/// town in it, the count of the dead too, for many things happen there. The same sentence word for word is
/// the same event wherever it is.
bool tells_of_same_event(const Event& a, const Event& b);

/// Links the tellings of one event by several articles (or parts of a page): sets `same_as` to the id of the
/// telling that stands for all, and adds up `sources` over them (one each, unless a person merged some). Two
/// events of one article are never linked: that they are two has been decided there.
///
/// Which telling stands for all: the one published first; of one day, that of the first article by id, part
/// and offset. Its own `same_as` is empty. Tellings are taken in that order and each joins the group that it
/// fits best and whose members it all fits, so that the order of the inputs does not matter, what articles
/// published later say changes no link among those before, and articles about other places change none at
/// all. Ids never change.
void link_events(std::span<Event* const> events);

}  // namespace dateline
