// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/corrections.h"

#include "geodata/events/take_date.h"
#include "geodata/events/take_place.h"
#include "geodata/events/telling_order.h"
#include "geodata/events/tolls.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace dateline {
namespace {

std::string spelled(const Where& where) {
    return fmt::format("{}:{}", where.file, where.line);
}

bool is_area(PlacePrecision precision) {
    return precision == PlacePrecision::admin2 || precision == PlacePrecision::admin1 ||
           precision == PlacePrecision::country || precision == PlacePrecision::sea;
}

void move_to(Event& event, const Move& move) {
    const bool near_by = event.point && distance_m(*event.point, move.point) <= kSameCountry_m;
    if (!near_by || !move.country.empty()) event.country = move.country;
    if (!near_by || !move.country.empty() || !move.admin1.empty()) event.admin1 = move.admin1;
    if (!move.place_name.empty()) event.place_name = move.place_name;
    // The id is of the place that was found.
    if (event.point != move.point) event.geonameid = 0;
    event.point = move.point;
    if (move.precision)
        event.place_precision = *move.precision;
    else if (is_area(event.place_precision))
        event.place_precision = PlacePrecision::settlement;
}

void take_place_away(Event& event) {
    event.point.reset();
    event.geonameid = 0;
    event.place_name.clear();
    event.country.clear();
    event.admin1.clear();
}

/// What the kept event does not know itself.
void take_in(Event& kept, const Event& other) {
    if (!of_one_article(kept, other)) kept.sources += other.sources;
    kept.killed = united(kept.killed, other.killed);
    kept.injured = united(kept.injured, other.injured);
    if (kept.toll_source.empty()) kept.toll_source = other.toll_source;
    if (kept.actor1.empty()) kept.actor1 = other.actor1;
    if (kept.actor2.empty()) kept.actor2 = other.actor2;
    if (!kept.sub_type && other.type == kept.type) kept.sub_type = other.sub_type;
    const bool weak_date = !kept.date || kept.date_precision == DatePrecision::published;
    if (weak_date && other.date && other.date_precision != DatePrecision::published) {
        take_date(kept, other);
    }
    if (!kept.point && other.point) take_place(kept, other);
}

/// Changes one event and says what it did; nothing for what is not a change of the event itself.
struct ChangeOne {
    Event& event;

    std::string operator()(const Move& move) const {
        move_to(event, move);
        return fmt::format("moved to {} {}", move.point.lat, move.point.lon);
    }
    std::string operator()(const NeverPlace&) const {
        take_place_away(event);
        return "has lost its place";
    }
    std::string operator()(const Redate& redate) const {
        event.date = redate.days;
        event.date_precision = redate.precision;
        event.date_nuance = DateNuance::exact;
        return "dated " + format_day(redate.days.first) + " to " + format_day(redate.days.last);
    }
    std::string operator()(const Retype& retype) const {
        event.type = retype.type;
        if (retype.sub_type)
            event.sub_type = retype.sub_type;
        else if (event.sub_type && type_of(*event.sub_type) != retype.type)
            event.sub_type.reset();
        return "is now of the type " + std::string(name_of(retype.type));
    }
    std::string operator()(const Restatus& restatus) const {
        event.status = restatus.status;
        return "is now " + std::string(name_of(restatus.status));
    }
    std::string operator()(const Keep&) const { return "kept as it is"; }
    std::string operator()(const Drop&) const { return {}; }
    std::string operator()(const MergeInto&) const { return {}; }
    std::string operator()(const LinkTo&) const { return {}; }
    std::string operator()(const Unlink&) const { return {}; }
};

/// One application to one list of events.
class Application {
  public:
    Application(const Corrections& corrections, std::vector<Event>& events, Diagnostics& diagnostics)
        : corrections_(corrections), events_(events), diagnostics_(diagnostics) {
        // An event file beside its articles may bring the same id again.
        for (std::size_t i = 0; i < events.size(); ++i) by_id_[events[i].id].push_back(i);
    }

    void run() {
        change_by_name();
        change_by_id();
        merge();
        drop();
        std::size_t index = 0;
        std::erase_if(events_, [&](const Event&) { return gone_.contains(index++); });
    }

  private:
    void log(const Where& where, const Event& event, const std::string& done) {
        diagnostics_.info(fmt::format("{}: event {} {}", spelled(where), event.id, done));
    }

    void change_by_name() {
        std::set<std::string> spared;
        for (const EventCorrection& correction : corrections_.events) {
            if (std::holds_alternative<Keep>(correction.change) ||
                std::holds_alternative<Move>(correction.change))
                spared.insert(correction.id);
        }
        // Names as found: what one correction moves to a name, another does not take on from there.
        std::multimap<std::string, std::size_t> by_name;
        if (!corrections_.names.empty()) {
            for (std::size_t i = 0; i < events_.size(); ++i) {
                const std::string text = fold_phrase(events_[i].place_text);
                const std::string name = fold_phrase(events_[i].place_name);
                if (!text.empty()) by_name.emplace(text, i);
                if (!name.empty() && name != text) by_name.emplace(name, i);
            }
        }
        for (const NameCorrection& correction : corrections_.names) {
            const auto [first, last] = by_name.equal_range(fold_phrase(correction.name));
            if (first == last)
                diagnostics_.warn(fmt::format(
                    "{}: no event stands at \"{}\", so its correction changes nothing; a place that the "
                    "gazetteer does not know comes in with: dateline data add",
                    spelled(correction.where), correction.name));
            for (auto found = first; found != last; ++found) {
                Event& event = events_[found->second];
                if (spared.contains(event.id)) continue;
                log(correction.where, event, std::visit(ChangeOne{event}, correction.change));
            }
        }
    }

    void change_by_id() {
        for (const EventCorrection& correction : corrections_.events) {
            const auto found = by_id_.find(correction.id);
            if (found == by_id_.end()) {
                diagnostics_.warn(
                    fmt::format("{}: no event has the id \"{}\", so its correction changes nothing",
                                spelled(correction.where), correction.id));
                continue;
            }
            for (const std::size_t index : found->second) {
                const std::string done = std::visit(ChangeOne{events_[index]}, correction.change);
                if (!done.empty()) log(correction.where, events_[index], done);
            }
        }
    }

    void merge() {
        std::map<std::string, std::string> into;
        for (const EventCorrection& correction : corrections_.events) {
            if (const auto* merge = std::get_if<MergeInto>(&correction.change))
                into.emplace(correction.id, merge->id);
        }
        for (const EventCorrection& correction : corrections_.events) {
            if (!std::holds_alternative<MergeInto>(correction.change)) continue;
            const auto merged = by_id_.find(correction.id);
            if (merged == by_id_.end()) continue;  // already warned about
            std::string target = into.at(correction.id);
            // On through events that are merged themselves, as long as they are there; Corrections have no
            // circles.
            for (auto next = into.find(target); next != into.end() && by_id_.contains(next->second);
                 next = into.find(target))
                target = next->second;
            const auto kept = by_id_.find(target);
            if (kept == by_id_.end()) {
                diagnostics_.warn(fmt::format("{}: no event has the id \"{}\" to merge {} into",
                                              spelled(correction.where), target, correction.id));
                continue;
            }
            for (const std::size_t index : merged->second) {
                take_in(events_[kept->second.front()], events_[index]);
                gone_.insert(index);
                log(correction.where, events_[index], "merged into " + target);
            }
        }
    }

    void drop() {
        for (const EventCorrection& correction : corrections_.events) {
            const auto found = by_id_.find(correction.id);
            if (!std::holds_alternative<Drop>(correction.change) || found == by_id_.end()) continue;
            for (const std::size_t index : found->second) {
                gone_.insert(index);
                log(correction.where, events_[index], "dropped");
            }
        }
    }

    const Corrections& corrections_;
    std::vector<Event>& events_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::vector<std::size_t>> by_id_;
    std::set<std::size_t> gone_;
};

}  // namespace

void apply_corrections(const Corrections& corrections, std::vector<Event>& events, Diagnostics& diagnostics) {
    Application(corrections, events, diagnostics).run();
}

}  // namespace dateline
