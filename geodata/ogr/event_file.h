// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"
#include "geodata/events/event.h"
#include "geodata/tables/table_options.h"

#include <memory>
#include <string>
#include <vector>

namespace dateline {

/// Reads event files: the program's own GeoJSON and delimited text directly, row by row, everything else by
/// GDAL. Loads the descriptions of tables (geodata/tables) when the first one is read, and the gazetteer when
/// a place has to be looked up. Belongs to one thread.
class EventFiles {
  public:
    explicit EventFiles(TableOptions options);
    EventFiles(const EventFiles&) = delete;
    EventFiles& operator=(const EventFiles&) = delete;
    ~EventFiles();

    /// The events of a file, or of a database by its connection string ("PG:…"): those of each layer that
    /// tells where and when or what. Rows that cannot be used are told in `diagnostics`. Throws Error(input)
    /// naming the source when it cannot be opened, or no layer has events.
    std::vector<Event> read(const std::string& source, Diagnostics& diagnostics);

  private:
    struct Tools;
    Tools& tools();
    std::vector<Event> read_text(const std::string& source, Diagnostics& diagnostics);
    std::vector<Event> read_layers(const std::string& source, Diagnostics& diagnostics);

    TableOptions options_;
    std::unique_ptr<Tools> tools_;
};

/// What event files hold, read with nothing said about their columns.
std::vector<Event> read_event_file(const std::string& source, Diagnostics& diagnostics);

/// Whether there is a description of tables of that name (geodata/tables/schemas): "acled", "gdelt", …
bool is_kind_of_table(const std::string& name);
/// All of them, for messages: "acled, gdelt, …".
std::string kinds_of_tables();

/// Reads "date=Jour,type=Nature,lat=Y": column names behind what they mean, by the names of
/// schemas/table.json and their synonyms, and date_order=dmy|mdy. Throws Error(usage).
ColumnChoices parse_column_choices(std::string_view text);

}  // namespace dateline
