// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/link_corrections.h"

#include "geodata/events/telling_order.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace dateline {
namespace {

/// The tellings of a layer by what they are the same as.
class LinkedGroups {
  public:
    explicit LinkedGroups(std::vector<Event>& events) {
        for (Event& event : events) {
            const std::string& key = event.same_as.empty() ? event.id : event.same_as;
            members_[key].push_back(&event);
            key_of_[event.id] = key;
        }
    }

    bool holds(const std::string& id) const { return key_of_.contains(id); }

    void take_out(const std::string& id) {
        const std::string key = key_of_.at(id);
        std::vector<Event*>& group = members_[key];
        if (group.size() == 1) return;
        const auto leaving = std::stable_partition(group.begin(), group.end(),
                                                   [&](const Event* event) { return event->id != id; });
        std::vector<Event*> alone(leaving, group.end());
        group.erase(leaving, group.end());
        // The group may have been named after it.
        std::vector<Event*> rest = std::move(group);
        members_.erase(key);
        add(std::move(alone));
        if (!rest.empty()) add(std::move(rest));
    }

    void join(const std::string& a, const std::string& b) {
        const std::string key_a = key_of_.at(a), key_b = key_of_.at(b);
        if (key_a == key_b) return;
        std::vector<Event*> both = std::move(members_[key_a]);
        const std::vector<Event*>& other = members_[key_b];
        both.insert(both.end(), other.begin(), other.end());
        members_.erase(key_a);
        members_.erase(key_b);
        add(std::move(both));
    }

  private:
    /// Writes the links of a group that has changed.
    void add(std::vector<Event*> group) {
        std::ranges::stable_sort(group,
                                 [](const Event* a, const Event* b) { return is_told_before(*a, *b); });
        std::set<std::pair<std::string, int>> articles;
        for (const Event* event : group) articles.emplace(event->article, event->part);
        const std::string first = group.front()->id;
        for (Event* event : group) {
            event->same_as = event->id == first ? std::string() : first;
            event->sources = static_cast<int>(articles.size());
            key_of_[event->id] = first;
        }
        members_[first] = std::move(group);
    }

    std::map<std::string, std::vector<Event*>> members_;
    std::map<std::string, std::string> key_of_;
};

}  // namespace

void apply_link_corrections(const Corrections& corrections, std::vector<Event>& events,
                            Diagnostics& diagnostics) {
    LinkedGroups groups(events);
    const auto log = [&](const EventCorrection& correction, const std::string& done) {
        diagnostics.info(fmt::format("{}:{}: event {} {}", correction.where.file, correction.where.line,
                                     correction.id, done));
    };
    for (const EventCorrection& correction : corrections.events) {
        if (!std::holds_alternative<Unlink>(correction.change) || !groups.holds(correction.id)) continue;
        groups.take_out(correction.id);
        log(correction, "is linked to no other");
    }
    for (const EventCorrection& correction : corrections.events) {
        const auto* link = std::get_if<LinkTo>(&correction.change);
        if (!link || !groups.holds(correction.id)) continue;
        if (!groups.holds(link->id)) {
            diagnostics.warn(fmt::format("{}:{}: no event has the id \"{}\" to link {} to",
                                         correction.where.file, correction.where.line, link->id,
                                         correction.id));
            continue;
        }
        groups.join(correction.id, link->id);
        log(correction, "is linked to " + link->id);
    }
}

}  // namespace dateline
