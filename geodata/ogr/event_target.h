// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace dateline {

/// What becomes of events that are where new ones are written.
enum class ExistingEvents : std::uint8_t {
    usual,     ///< a file is replaced, a table of a database is not: that is an error
    replaced,  ///< a table of a database too
    updated    ///< events of the same id are replaced, others stay, new ones are added
};

/// Where events are written.
struct EventTarget {
    /// A file whose format its extension tells, or a PostGIS database: "PG:dbname=… host=…".
    std::string where;
    ExistingEvents existing = ExistingEvents::usual;
    /// The layer of a GeoPackage, the table of a database: "events" or "schema.events".
    std::string table = "events";
    /// CSV begins with a byte order mark, by which spreadsheets know that it is UTF-8.
    bool byte_order_mark = false;

    bool is_database() const { return where.starts_with("PG:") || where.starts_with("postgresql:"); }
};

/// What became of them.
struct EventsWritten {
    std::size_t added = 0, updated = 0;
};

}  // namespace dateline
