// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/deed.h"

namespace dateline {
namespace {

/// One sub-type for each family of them.
SubEventType family_of(SubEventType sub) {
    switch (sub) {
        case SubEventType::air_drone_strike:
            return SubEventType::shelling;
        case SubEventType::suicide_bomb:
        case SubEventType::grenade:
            return SubEventType::remote_explosive;
        case SubEventType::government_regains:
        case SubEventType::non_state_overtakes:
            return SubEventType::armed_clash;
        case SubEventType::protest_with_intervention:
        case SubEventType::excessive_force:
            return SubEventType::peaceful_protest;
        default:
            return sub;
    }
}

}  // namespace

bool same_deed(const Event& a, const Event& b) {
    if (!a.sub_type || !b.sub_type) return a.type == b.type;
    return family_of(*a.sub_type) == family_of(*b.sub_type);
}

}  // namespace dateline
