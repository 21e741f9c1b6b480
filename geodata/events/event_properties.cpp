// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/record.h"

namespace dateline {

EventProperties::EventProperties(const Event& event) : event_(event) {
    if (event.published) published_ = format_day(*event.published);
    if (event.date) {
        date_start_ = format_day(event.date->first);
        date_end_ = format_day(event.date->last);
        date_edtf_ = format_edtf(*event.date, event.date_precision, event.date_nuance);
    }
}

PropertyValue EventProperties::get(std::string_view key) const {
    const auto text_or_nothing = [](std::string_view words) {
        return words.empty() ? PropertyValue{} : PropertyValue{words};
    };
    for (const FieldDefinition& definition : record_fields()) {
        if (definition.name != key) continue;
        switch (definition.field) {
            case Field::id:
                return text_or_nothing(event_.id);
            case Field::article:
                return text_or_nothing(event_.article);
            case Field::publisher:
                return text_or_nothing(event_.publisher);
            case Field::url:
                return text_or_nothing(event_.url);
            case Field::published:
                return text_or_nothing(published_);
            case Field::event_type:
                return text_or_nothing(name_of(event_.type));
            case Field::sub_event_type:
                return text_or_nothing(event_.sub_type ? name_of(*event_.sub_type) : "");
            case Field::date_start:
                return text_or_nothing(date_start_);
            case Field::date_end:
                return text_or_nothing(date_end_);
            case Field::date_precision:
                return text_or_nothing(event_.date ? name_of(event_.date_precision) : "");
            case Field::date_text:
                return text_or_nothing(event_.date_text);
            case Field::place_name:
                return text_or_nothing(event_.place_name);
            case Field::place_text:
                return text_or_nothing(event_.place_text);
            case Field::country:
                return text_or_nothing(event_.country);
            case Field::admin1:
                return text_or_nothing(event_.admin1);
            case Field::place_precision:
                return text_or_nothing(event_.point ? name_of(event_.place_precision) : "");
            case Field::actor1:
                return text_or_nothing(event_.actor1);
            case Field::actor2:
                return text_or_nothing(event_.actor2);
            case Field::attribution:
                return text_or_nothing(event_.attribution);
            case Field::status:
                return text_or_nothing(name_of(event_.status));
            case Field::text:
                return text_or_nothing(event_.text);
            case Field::date_edtf:
                return text_or_nothing(date_edtf_);
            case Field::toll_source:
                return text_or_nothing(event_.toll_source);
            case Field::attribution_chain:
                return text_or_nothing(event_.attribution_chain);
            case Field::same_as:
                return text_or_nothing(event_.same_as);
            default:
                break;
        }
        const FieldValue value = value_of(event_, definition.field);
        if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
        if (const auto* number = std::get_if<double>(&value)) return *number;
        return {};
    }
    return {};
}

}  // namespace dateline
