// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"

#include <tuple>

namespace dateline {

inline bool of_one_article(const Event& a, const Event& b) {
    return a.article == b.article && a.part == b.part;
}

/// The order in which articles tell of events, whatever the order in which they were read: by publication,
/// those of an unknown day last; then by article, part, place in the text and id.
inline bool is_told_before(const Event& a, const Event& b) {
    const auto order = [](const Event& event) {
        return std::tuple(!event.published, event.published.value_or(Day{}));
    };
    if (order(a) != order(b)) return order(a) < order(b);
    return std::tie(a.article, a.part, a.start, a.id) < std::tie(b.article, b.part, b.start, b.id);
}

}  // namespace dateline
