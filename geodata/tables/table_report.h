// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"
#include "geodata/events/event.h"
#include "geodata/tables/event_mapper.h"
#include "geodata/tables/row_fault.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace dateline {

/// Counts what becomes of a table's rows and tells it at the end: no row is lost in silence.
class TableReport {
  public:
    /// `source`: the file as the user named it, with its layer where it has several.
    explicit TableReport(std::string source) : source_(std::move(source)) {}

    /// "reports.csv:1042" or "events.gpkg: row 12".
    std::string where(std::size_t line, std::size_t ordinal) const;
    void skip(std::size_t line, std::size_t ordinal, const RowFault& fault);
    /// A row that the days or the box asked for do not hold.
    void leave_outside() { ++outside_; }
    /// Something worth telling once, with how many rows it concerns: "rows have coordinates 0, 0 …".
    void note(const std::string& what) { ++notes_[what]; }
    /// A row placed by the name of its place.
    void count_located() { ++located_; }
    /// A place that the gazetteer does not know.
    void note_unknown_place(const std::string& name) { ++unknown_places_[name]; }

    /// Says it all: what was read as what (info), each of the first rows that were left out, the number of
    /// the others by reason, and values that nobody knows (warnings).
    void finish(const std::string& title, const std::vector<Event>& events, std::size_t rows,
                const EventMapper::Unknown& unknown, Diagnostics& diagnostics) const;

  private:
    struct Skipped {
        std::string where, message;
    };
    void tell_skipped(Diagnostics& diagnostics) const;
    void tell_unknown(const std::string& what, const std::map<std::string, std::size_t>& values,
                      Diagnostics& diagnostics) const;

    std::string source_;
    std::vector<Skipped> first_skipped_;
    std::size_t skipped_ = 0, outside_ = 0, located_ = 0;
    std::map<std::string, std::size_t> reasons_, notes_, unknown_places_;
};

}  // namespace dateline
