// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/properties.h"
#include "geodata/events/event.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace dateline {

enum class FieldType : std::uint8_t { text, integer, real };

/// The event record, one name for each column: what GeoJSON properties, CSV columns and GeoPackage fields are
/// called.
enum class Field : std::uint8_t {
    id,
    article,
    publisher,
    url,
    published,
    event_type,
    sub_event_type,
    date_start,
    date_end,
    date_precision,
    date_text,
    place_name,
    place_text,
    geonameid,
    country,
    admin1,
    place_precision,
    lat,
    lon,
    actor1,
    actor2,
    attribution,
    status,
    killed_min,
    killed_max,
    injured_min,
    injured_max,
    text,
    start,
    end,
    confidence,
    part,
    same_as,
    sources,
    date_edtf,
    toll_source,
    attribution_chain,
    fictitious
};

struct FieldDefinition {
    Field field;
    std::string_view name;
    FieldType type;
};

/// Nothing, or a value of the field's type. Dates are ISO 8601 texts.
using FieldValue = std::variant<std::monostate, std::int64_t, double, std::string>;

/// All fields in the record's order (DESIGN.md, "The event record"; then the further ones).
std::span<const FieldDefinition> record_fields();

/// Unset values, empty texts, GeoNames id 0, part 0 and fictitious 0 are nothing.
FieldValue value_of(const Event& event, Field field);

/// The reverse of value_of; texts are accepted for numbers. Throws Error(input) that names field, value and
/// what is accepted. A latitude without a longitude (or the reverse) leaves the other at 0: check that both
/// are there. date_edtf comes after date_start and date_end: where these give other days, a person has
/// changed them and they count; where they give none, it gives the days too.
void set_value(Event& event, Field field, const FieldValue& value);

/// An event as style expressions see it. The event must outlive it and every value taken from it.
class EventProperties final : public Properties {
  public:
    explicit EventProperties(const Event& event);
    PropertyValue get(std::string_view key) const override;

  private:
    const Event& event_;
    /// Texts that the event does not hold as text: dates.
    std::string published_, date_start_, date_end_, date_edtf_;
};

}  // namespace dateline
