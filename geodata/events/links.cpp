// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/links.h"

#include "geodata/events/deed.h"
#include "geodata/events/telling_order.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace dateline {
namespace {

namespace chr = std::chrono;

/// A quarter or a base belongs to a town within this distance.
constexpr double kSamePlace_m = 15'000;
/// A count as large as this is no coincidence.
constexpr int kTellingFigure = 5;
/// Counts that differ by a larger factor are not of one event, though the first ones are often too low.
constexpr int kOtherFigure = 4;
/// How long after the event an article that gives no date may appear: a day, or some with the same count.
constexpr chr::days kNextDay{1};
constexpr chr::days kSomeDays{3};

enum class Stance { fact, denied, planned };

Stance stance_of(const Event& event) {
    if (event.status == ClaimStatus::denied) return Stance::denied;
    return event.status == ClaimStatus::planned ? Stance::planned : Stance::fact;
}

bool same_figures(const Event& a, const Event& b) {
    return a.killed.min && a.killed.min == b.killed.min && *a.killed.min >= kTellingFigure;
}

bool fits_figures(const Toll& a, const Toll& b) {
    const auto figure = [](const Toll& toll) { return toll.min ? toll.min : toll.max; };
    const auto x = figure(a), y = figure(b);
    // None dead against some is a contradiction about one event, not a second one.
    if (!x || !y || *x == 0 || *y == 0) return true;
    return std::max(*x, *y) <= std::int64_t{kOtherFigure} * std::min(*x, *y);
}

bool fits(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() || a == b;
}

bool fits_actors(const Event& a, const Event& b) {
    if (fits(a.actor1, b.actor1) && fits(a.actor2, b.actor2)) return true;
    // Who fights whom has no direction.
    const bool mutual = a.type == EventType::battles && b.type == EventType::battles;
    return mutual && fits(a.actor1, b.actor2) && fits(a.actor2, b.actor1);
}

bool is_division(const Event& event) {
    return event.place_precision == PlacePrecision::admin1 || event.place_precision == PlacePrecision::admin2;
}

bool is_exact(const Event& event) {
    return event.place_precision == PlacePrecision::site ||
           event.place_precision == PlacePrecision::settlement;
}

bool in_same_division(const Event& a, const Event& b) {
    const bool one_is_division =
        (a.place_precision == PlacePrecision::admin1) != (b.place_precision == PlacePrecision::admin1);
    return one_is_division && !a.admin1.empty() && a.admin1 == b.admin1 && a.country == b.country;
}

bool same_place(const Event& a, const Event& b) {
    if (!a.point || !b.point) return false;
    const double apart_m = a.point == b.point ? 0 : distance_m(*a.point, *b.point);
    if (is_exact(a) && is_exact(b) && a.place_precision != b.place_precision) return apart_m <= kSamePlace_m;
    if (a.geonameid == 0 || a.geonameid != b.geonameid)
        return apart_m <= kSamePlace_m && a.place_precision == b.place_precision && !a.place_name.empty() &&
               fold_phrase(a.place_name) == fold_phrase(b.place_name);
    // "30 km south of X" and "north of X" have one id.
    return apart_m <= kSamePlace_m;
}

bool fits_place(const Event& a, const Event& b) {
    const bool country =
        a.place_precision == PlacePrecision::country || b.place_precision == PlacePrecision::country;
    if (in_same_division(a, b) && !country) return a.sub_type == b.sub_type && same_figures(a, b);
    if (!same_place(a, b)) return false;
    if (country) return a.sub_type == b.sub_type && same_figures(a, b);
    return !(is_division(a) && is_division(b)) || a.sub_type == b.sub_type;
}

chr::days length(const DayInterval& days) {
    return days.last - days.first + chr::days(1);
}

bool fits_time(const Event& a, const Event& b) {
    if (!a.date || !b.date) return false;
    const bool a_told = a.date_precision != DatePrecision::published;
    const bool b_told = b.date_precision != DatePrecision::published;
    const chr::days reach = same_figures(a, b) ? kSomeDays : kNextDay;
    if (!a_told && !b_told)
        return std::max(a.date->first, b.date->first) - std::min(a.date->last, b.date->last) <= reach;
    if (!a_told || !b_told) {
        const DayInterval& published = *(a_told ? b.date : a.date);
        const DayInterval& told = *(a_told ? a.date : b.date);
        return told.first <= published.first && published.first - told.last <= reach &&
               length(told) <= kSomeDays;
    }
    const auto common =
        std::min(a.date->last, b.date->last) - std::max(a.date->first, b.date->first) + chr::days(1);
    if (common <= chr::days(0)) return false;
    const auto either = length(*a.date) + length(*b.date) - common;
    return common * 3 >= either || same_figures(a, b);
}

/// What two tellings word for word the same agree in, but for the words.
bool same_record(const Event& a, const Event& b) {
    return a.sub_type == b.sub_type && a.type == b.type && a.date == b.date && a.geonameid == b.geonameid &&
           a.point == b.point && a.actor1 == b.actor1 && a.actor2 == b.actor2;
}

bool same_words(const Event& a, const Event& b) {
    return !a.text.empty() && a.text == b.text && same_record(a, b);
}

/// Nothing below tells the two apart, but for their words.
bool is_version(const Event& a, const Event& b) {
    return same_record(a, b) && a.status == b.status && a.killed == b.killed &&
           a.date_precision == b.date_precision && a.place_precision == b.place_precision &&
           a.country == b.country && a.admin1 == b.admin1 && a.place_name == b.place_name;
}

constexpr int kSameWords = 32;

/// How much two tellings that fit have in common, but for their words.
int likeness_of_records(const Event& a, const Event& b) {
    const auto same = [](const auto& x, const auto& y) { return x == y ? 1 : 0; };
    const auto known = [](const std::string& x, const std::string& y) {
        return !x.empty() && x == y ? 1 : 0;
    };
    return 6 * same(a.geonameid, b.geonameid) + 4 * same(a.sub_type, b.sub_type) + 4 * same(a.date, b.date) +
           3 * (a.killed.min ? same(a.killed, b.killed) : 0) + 2 * known(a.actor1, b.actor1) +
           2 * known(a.actor2, b.actor2) + same(a.status, b.status);
}

bool records_tell_same_event(const Event& a, const Event& b) {
    return same_deed(a, b) && fits_time(a, b) && fits_figures(a.killed, b.killed) && fits_actors(a, b) &&
           fits_place(a, b);
}

/// Where and when groups are looked for: tellings of one event stand in neighbouring cells of about a degree
/// and in weeks that touch, or have a sentence or a count in common.
class GroupIndex {
  public:
    void add(const Event& event, std::size_t group) {
        if (!event.text.empty()) by_text_[event.text].insert(group);
        if (const auto count = count_of(event)) by_count_[*count].insert(group);
        if (!event.point || !event.date) return;
        const Cell cell = cell_at(*event.point, event.type, 0, 0);
        const auto [first, last] = weeks_of(*event.date);
        if (last - first > kMostWeeks)
            by_cell_[{cell, kLong}].insert(group);
        else
            for (auto week = first; week <= last; ++week) by_cell_[{cell, week}].insert(group);
    }

    /// Ascending, each once.
    std::vector<std::size_t> near(const Event& event) const {
        std::vector<std::size_t> found;
        const auto take = [&](const auto& table, const auto& key) {
            const auto at = table.find(key);
            if (at != table.end()) found.insert(found.end(), at->second.begin(), at->second.end());
        };
        take(by_text_, event.text);
        if (const auto count = count_of(event)) take(by_count_, *count);
        if (event.point && event.date) {
            const auto [first, last] =
                weeks_of({event.date->first - kSomeDays, event.date->last + kSomeDays});
            for (const int x : {-1, 0, 1}) {
                for (const int y : {-1, 0, 1}) {
                    const Cell cell = cell_at(*event.point, event.type, x, y);
                    take(by_cell_, std::pair(cell, kLong));
                    const auto end = by_cell_.upper_bound({cell, last});
                    for (auto at = by_cell_.lower_bound({cell, first}); at != end; ++at)
                        found.insert(found.end(), at->second.begin(), at->second.end());
                }
            }
        }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

  private:
    using Cell = std::tuple<EventType, std::int64_t, std::int64_t>;  // same deeds have one type
    using Count = std::tuple<int, std::string, std::string>;
    static constexpr std::int64_t kMostWeeks = 60;
    /// A week before all others, of what went on for longer than those.
    static constexpr std::int64_t kLong = std::numeric_limits<std::int64_t>::min();

    static std::pair<std::int64_t, std::int64_t> weeks_of(const DayInterval& days) {
        const auto week = [](Day day) {
            return static_cast<std::int64_t>(
                std::floor(static_cast<double>(day.time_since_epoch().count()) / 7));
        };
        return {week(days.first), week(days.last)};
    }
    /// A cell is wider than kSamePlace_m wherever people live (15 km at 82° of latitude).
    static Cell cell_at(LonLat point, EventType type, int x, int y) {
        const auto column = static_cast<std::int64_t>(std::floor(point.lon + 180)) + x;
        return {type, (column + 360) % 360, static_cast<std::int64_t>(std::floor(point.lat)) + y};
    }
    static std::optional<Count> count_of(const Event& event) {
        if (!event.killed.min || *event.killed.min < kTellingFigure || event.admin1.empty())
            return std::nullopt;
        return Count{*event.killed.min, event.country, event.admin1};
    }

    using Groups = std::set<std::size_t>;
    std::map<std::string, Groups, std::less<>> by_text_;
    std::map<Count, Groups> by_count_;
    std::map<std::pair<Cell, std::int64_t>, Groups> by_cell_;
};

/// The groups of a run, filled article by article.
class Linker {
  public:
    /// The tellings of one article in their order.
    void add(std::span<Event* const> article) {
        struct Pair {
            int likeness;
            std::size_t event, group;
        };
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < article.size(); ++i) {
            for (const std::size_t group : index_.near(*article[i])) {
                if (const int common = likeness_to(group, *article[i]); common >= 0)
                    pairs.push_back({common, i, group});
            }
        }
        std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
            return std::tuple(-a.likeness, a.event, a.group) < std::tuple(-b.likeness, b.event, b.group);
        });
        std::vector<bool> placed(article.size(), false);
        std::set<std::size_t> taken;
        for (const Pair& pair : pairs) {
            if (placed[pair.event] || !taken.insert(pair.group).second) continue;
            placed[pair.event] = true;
            join(pair.group, article[pair.event]);
        }
        for (std::size_t i = 0; i < article.size(); ++i) {
            if (placed[i]) continue;
            groups_.emplace_back();
            join(groups_.size() - 1, article[i]);
        }
    }

    void write_links() const {
        for (const Group& group : groups_) {
            int sources = 0;
            for (const Event* event : group.tellings) sources += event->sources;
            for (Event* event : group.tellings) {
                event->sources = sources;
                event->same_as = event == group.tellings.front() ? std::string() : group.tellings.front()->id;
            }
        }
    }

  private:
    /// Tellings whose records say the same in other words: comparing with one of them is comparing with all.
    struct Version {
        const Event* example;
        std::set<std::string_view> texts;
    };
    struct Group {
        std::vector<Event*> tellings;
        std::vector<Version> versions;
    };

    /// Of the telling most like it; negative when it does not fit them all.
    int likeness_to(std::size_t group, const Event& event) const {
        int most = -1;
        for (const Version& version : groups_[group].versions) {
            const Event& example = *version.example;
            const bool repeats =
                !event.text.empty() && version.texts.contains(event.text) && same_record(example, event);
            const bool only_repeats = repeats && version.texts.size() == 1;
            if (stance_of(example) != stance_of(event) ||
                (!only_repeats && !records_tell_same_event(example, event)))
                return -1;
            most = std::max(most, (repeats ? kSameWords : 0) + likeness_of_records(example, event));
        }
        return most;
    }

    void join(std::size_t group, Event* event) {
        Group& joined = groups_[group];
        joined.tellings.push_back(event);
        // An agency's text in many papers: nothing is to be compared again.
        const auto holds_copy = [&](const Version& version) {
            const Event& example = *version.example;
            return !event->text.empty() && version.texts.contains(event->text) &&
                   same_record(example, *event) && stance_of(example) == stance_of(*event) &&
                   example.killed == event->killed && example.date_precision == event->date_precision &&
                   example.place_precision == event->place_precision;
        };
        if (std::ranges::any_of(joined.versions, holds_copy)) return;
        const auto same = std::ranges::find_if(
            joined.versions, [&](const Version& version) { return is_version(*version.example, *event); });
        if (same == joined.versions.end())
            joined.versions.push_back({event, {event->text}});
        else
            same->texts.insert(event->text);
        index_.add(*event, group);
    }

    std::vector<Group> groups_;
    GroupIndex index_;
};

}  // namespace

bool tells_of_same_event(const Event& a, const Event& b) {
    return stance_of(a) == stance_of(b) && (same_words(a, b) || records_tell_same_event(a, b));
}

void link_events(std::span<Event* const> events) {
    std::vector<Event*> ordered(events.begin(), events.end());
    std::sort(ordered.begin(), ordered.end(),
              [](const Event* a, const Event* b) { return is_told_before(*a, *b); });
    Linker linker;
    for (std::size_t first = 0; first < ordered.size();) {
        std::size_t last = first + 1;
        while (last < ordered.size() && of_one_article(*ordered[first], *ordered[last])) ++last;
        linker.add(std::span(ordered).subspan(first, last - first));
        first = last;
    }
    linker.write_links();
}

}  // namespace dateline
