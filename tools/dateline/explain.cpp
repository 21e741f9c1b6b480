// SPDX-License-Identifier: Apache-2.0
#include "tools/dateline/explain.h"

#include "geodata/core/error.h"
#include "geodata/events/explanation.h"
#include "geodata/gazetteer/gazetteer.h"

#include <algorithm>
#include <memory>
#include <string_view>

namespace dateline::cli {
namespace {

constexpr std::size_t kMostNear = 3;

std::size_t common_beginning(std::string_view a, std::string_view b) {
    const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(end - a.begin());
}

/// The ids that begin most like this one, each with where its event is.
std::string near_ids(const EventLayer& layer, std::string_view id) {
    std::vector<const Event*> near;
    for (const Event& event : layer.events) near.push_back(&event);
    std::stable_sort(near.begin(), near.end(), [&](const Event* a, const Event* b) {
        return common_beginning(a->id, id) > common_beginning(b->id, id);
    });
    std::string out;
    for (std::size_t i = 0; i < std::min(near.size(), kMostNear); ++i) {
        if (i > 0) out += ", ";
        out += near[i]->id + " (" + std::string(name_of(near[i]->type));
        if (!near[i]->place_name.empty()) out += ", " + near[i]->place_name;
        out += ')';
    }
    return out.empty() ? "an id of the events file; these inputs have no events" : out;
}

}  // namespace

std::string explanations(const EventLayer& layer, const std::vector<std::string>& asked) {
    for (const std::string& id : asked) {
        const bool known = std::any_of(layer.events.begin(), layer.events.end(),
                                       [&](const Event& event) { return event.id.starts_with(id); });
        if (id.empty() || !known)
            throw usage_error("--explain: no event has this id", id, near_ids(layer, id));
    }
    // Only reasons name places by their number.
    const auto gazetteer =
        layer.reasons.empty() ? nullptr : std::make_unique<const Gazetteer>(gazetteer_path());
    std::string out;
    for (const Event& event : layer.events) {
        if (!is_asked_for(event.id, asked)) continue;
        if (!out.empty()) out += '\n';
        const auto reasons = layer.reasons.find(event.id);
        out += reasons == layer.reasons.end() ? explanation(event)
                                              : explanation(event, reasons->second, *gazetteer);
    }
    return out;
}

}  // namespace dateline::cli
