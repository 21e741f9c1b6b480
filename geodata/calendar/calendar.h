// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/events/event.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class Period { day, week, month };
std::optional<Period> parse_period(std::string_view name);

/// A map's date: the day, ISO week or month that holds its first day.
struct MapDate {
    Period period = Period::day;
    Day first;
    DayInterval days() const;
    /// "2015-10-07", "2015-W41" or "2015-10"
    std::string name() const;
    friend auto operator<=>(const MapDate&, const MapDate&) = default;
};
/// The map date of a period that holds the day.
MapDate map_date_of(Period period, Day day);

/// How an event appears on a date.
enum class Showing {
    absent,
    listed,  ///< too coarse for the period: in the list only ("au cours du mois")
    drawn
};

/// How much before a date its map also shows.
struct Window {
    int days_before = 0;      ///< --window 7d is 6
    bool cumulative = false;  ///< everything up to the date
};

/// The one module that says which date shows which event; used by map, tiles and batch.
/// An event exact to the day, or to a stretch of days, is drawn on each of its days. A coarser one is drawn
/// where at least as many days are shown at once as it may have happened on (a week, a month, a year), and
/// listed elsewhere. An event known only by its publication counts on that day. An event without any date is
/// on no date. Thread-safe once made; the events must outlive it and stay as they are.
class Calendar {
  public:
    Calendar(const std::vector<Event>& events, Period period, Window window = {});
    /// The dates on which at least one event is drawn by its own days, ascending. A window widens what these
    /// dates show, not which they are: the maps of a series stay the same ones.
    const std::vector<MapDate>& dates() const { return dates_; }
    /// Indices into events, ascending.
    std::vector<std::size_t> drawn(const MapDate& date) const;
    std::vector<std::size_t> listed(const MapDate& date) const;
    Showing showing(const Event& event, const MapDate& date) const;

  private:
    DayInterval shown_days(const MapDate& date) const;
    std::vector<std::size_t> with(Showing wanted, const MapDate& date) const;

    const std::vector<Event>& events_;
    Period period_;
    Window window_;
    std::vector<MapDate> dates_;
};

/// Events whose interval touches the days, or, for no days, every event: what one map of a range shows.
std::vector<std::size_t> events_within(const std::vector<Event>& events,
                                       const std::optional<DayInterval>& days);

}  // namespace dateline
