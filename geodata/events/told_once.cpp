// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/told_once.h"

#include "geodata/events/take_date.h"
#include "geodata/events/take_place.h"
#include "geodata/events/telling_order.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace dateline {
namespace {

/// 0 is the most exact.
int vagueness(const Event& event) {
    return event.point ? static_cast<int>(event.place_precision) : 100;
}
int date_vagueness(const Event& event) {
    return event.date ? static_cast<int>(event.date_precision) : 100;
}

void take_in(Event& event, const Event& telling) {
    // Of statuses that can be linked the better grounded ones come first.
    if (telling.status < event.status) {
        event.status = telling.status;
        event.attribution = telling.attribution;
        event.attribution_chain = telling.attribution_chain;
    }
    if (date_vagueness(telling) < date_vagueness(event)) {
        take_date(event, telling);
    }
    if (vagueness(telling) < vagueness(event)) take_place(event, telling);
    if (event.actor1.empty() && event.actor2.empty()) {
        event.actor1 = telling.actor1;
        event.actor2 = telling.actor2;
    }
    if (!event.sub_type && telling.type == event.type) event.sub_type = telling.sub_type;
    event.confidence = std::max(event.confidence, telling.confidence);
    event.fictitious = event.fictitious || telling.fictitious;
}

Toll range_of(const std::vector<const Event*>& tellings, Toll Event::*figure) {
    Toll range;
    std::optional<int> at_least;
    for (const Event* telling : tellings) {
        const Toll& toll = telling->*figure;
        if (toll.min) range.min = std::min(range.min.value_or(*toll.min), *toll.min);
        if (toll.max)
            range.max = std::max(range.max.value_or(*toll.max), *toll.max);
        else if (toll.min)
            at_least = std::max(at_least.value_or(*toll.min), *toll.min);
    }
    // "More than 60" says no more than a larger exact figure.
    if (at_least && range.max && *at_least >= *range.max) range.max.reset();
    return range;
}

/// "Red Cross; army": all who counted.
std::string counters_of(const std::vector<const Event*>& tellings) {
    std::vector<std::string> counters;
    for (const Event* telling : tellings) {
        const std::string& counter = telling->toll_source;
        if (!counter.empty() && std::ranges::find(counters, counter) == counters.end())
            counters.push_back(counter);
    }
    std::string joined;
    for (const std::string& counter : counters) joined += (joined.empty() ? "" : "; ") + counter;
    return joined;
}

/// An event of no group may come twice, by its article and by a file; one id on two events is a table's own.
bool is_same_telling(const Event& a, const Event& b) {
    return of_one_article(a, b) && a.start == b.start && a.text == b.text;
}

/// The tellings of each event, in the order of their first ones.
std::vector<std::vector<const Event*>> groups_of(std::span<const Event> tellings) {
    std::map<std::string_view, std::size_t> group_of;
    std::vector<std::vector<const Event*>> groups;
    for (const Event& event : tellings) {
        const std::string_view key = event.same_as.empty() ? event.id : event.same_as;
        const auto [found, is_new] = group_of.emplace(key, groups.size());
        const auto is_other = [&](const Event* member) {
            return member->same_as.empty() && event.same_as.empty() && !is_same_telling(*member, event);
        };
        if (is_new || key.empty() || std::ranges::any_of(groups[found->second], is_other))
            groups.push_back({&event});
        else
            groups[found->second].push_back(&event);
    }
    return groups;
}

}  // namespace

EventsToldOnce told_once(std::span<const Event> tellings) {
    EventsToldOnce once;
    for (std::vector<const Event*>& group : groups_of(tellings)) {
        std::ranges::stable_sort(group,
                                 [](const Event* a, const Event* b) { return is_told_before(*a, *b); });
        const auto own =
            std::ranges::find_if(group, [](const Event* event) { return event->same_as.empty(); });
        const Event* first = own == group.end() ? group.front() : *own;
        Event& event = once.events.emplace_back(*first);
        std::vector<EventSource>& sources = once.sources.emplace_back();
        event.killed = range_of(group, &Event::killed);
        event.injured = range_of(group, &Event::injured);
        event.toll_source = counters_of(group);
        for (const Event* telling : group) {
            if (telling != first) take_in(event, *telling);
            EventSource source{telling->article, telling->part, telling->publisher, telling->published};
            if (std::find(sources.begin(), sources.end(), source) == sources.end())
                sources.push_back(std::move(source));
        }
    }
    return once;
}

}  // namespace dateline
