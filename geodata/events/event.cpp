// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/event.h"

#include <array>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 6> kTypes = {
    "Battles", "Explosions/Remote violence", "Violence against civilians", "Protests",
    "Riots",   "Strategic developments"};

struct SubTypeEntry {
    EventType type;
    std::string_view name;
};

/// In the order of SubEventType.
constexpr std::array<SubTypeEntry, 25> kSubTypes = {{
    {EventType::battles, "Armed clash"},
    {EventType::battles, "Government regains territory"},
    {EventType::battles, "Non-state actor overtakes territory"},
    {EventType::explosions, "Chemical weapon"},
    {EventType::explosions, "Air/drone strike"},
    {EventType::explosions, "Suicide bomb"},
    {EventType::explosions, "Shelling/artillery/missile attack"},
    {EventType::explosions, "Remote explosive/landmine/IED"},
    {EventType::explosions, "Grenade"},
    {EventType::civilians, "Sexual violence"},
    {EventType::civilians, "Attack"},
    {EventType::civilians, "Abduction/forced disappearance"},
    {EventType::protests, "Peaceful protest"},
    {EventType::protests, "Protest with intervention"},
    {EventType::protests, "Excessive force against protesters"},
    {EventType::riots, "Violent demonstration"},
    {EventType::riots, "Mob violence"},
    {EventType::strategic, "Agreement"},
    {EventType::strategic, "Arrests"},
    {EventType::strategic, "Change to group/activity"},
    {EventType::strategic, "Disrupted weapons use"},
    {EventType::strategic, "Headquarters or base established"},
    {EventType::strategic, "Looting/property destruction"},
    {EventType::strategic, "Non-violent transfer of territory"},
    {EventType::strategic, "Other"},
}};
static_assert(static_cast<std::size_t>(SubEventType::other) + 1 == kSubTypes.size());

constexpr std::array<std::string_view, 5> kStatuses = {"reported", "claimed", "unconfirmed", "denied",
                                                       "planned"};
constexpr std::array<std::string_view, 7> kPlacePrecisions = {"site",   "settlement", "near", "admin2",
                                                              "admin1", "country",    "sea"};

template <typename Enum, std::size_t N>
std::optional<Enum> find_name(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace

EventType type_of(SubEventType sub) {
    return kSubTypes[static_cast<std::size_t>(sub)].type;
}

std::string_view name_of(EventType type) {
    return kTypes[static_cast<std::size_t>(type)];
}
std::string_view name_of(SubEventType sub) {
    return kSubTypes[static_cast<std::size_t>(sub)].name;
}
std::string_view name_of(ClaimStatus status) {
    return kStatuses[static_cast<std::size_t>(status)];
}
std::string_view name_of(PlacePrecision precision) {
    return kPlacePrecisions[static_cast<std::size_t>(precision)];
}

std::optional<EventType> parse_event_type(std::string_view name) {
    return find_name<EventType>(kTypes, name);
}

std::optional<SubEventType> parse_sub_event_type(std::string_view name) {
    for (std::size_t i = 0; i < kSubTypes.size(); ++i)
        if (kSubTypes[i].name == name) return static_cast<SubEventType>(i);
    return std::nullopt;
}

std::optional<ClaimStatus> parse_claim_status(std::string_view name) {
    return find_name<ClaimStatus>(kStatuses, name);
}

std::optional<PlacePrecision> parse_place_precision(std::string_view name) {
    return find_name<PlacePrecision>(kPlacePrecisions, name);
}

}  // namespace dateline
