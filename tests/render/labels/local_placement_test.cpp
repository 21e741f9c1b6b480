// SPDX-License-Identifier: Apache-2.0
#include "render/labels/local_placement.h"

#include "tests/render/labels/made_up_labels.h"

#include <algorithm>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;

namespace {

constexpr double kSide_px = 4 * kLabelCell_px;

/// feature -> number of the position it took
using Outcome = std::map<std::uint32_t, std::size_t>;

/// The rule itself, over the whole world at once.
Outcome place_everything(std::vector<Label> labels) {
    std::sort(labels.begin(), labels.end(),
              [](const Label& a, const Label& b) { return a.priority < b.priority; });
    Outcome outcome;
    std::vector<const LabelPosition*> standing;
    for (const Label& label : labels) {
        for (std::size_t p = 0; p < label.positions.size(); ++p) {
            if (std::none_of(standing.begin(), standing.end(),
                             [&](const LabelPosition* other) { return touch(label.positions[p], *other); })) {
                outcome[label.priority.feature] = p;
                standing.push_back(&label.positions[p]);
                break;
            }
        }
    }
    return outcome;
}

void ask(LocalPlacement& placement, const Box& window, Outcome& outcome) {
    for (const StandingLabel& found : placement.standing_in(window)) {
        outcome[found.label->priority.feature] =
            static_cast<std::size_t>(found.position - found.label->positions.data());
    }
}

LocalPlacement placement_of(const std::vector<Label>& labels) {
    return LocalPlacement([&labels](LabelCell cell) {
        auto found = in_cell(labels, cell);
        std::reverse(found.begin(), found.end());  // the source's order must not matter
        return found;
    });
}

}  // namespace

TEST_CASE("asked tile by tile in any order, the labels are those of the rule applied to the whole world") {
    const auto labels = crowd(1, 6000, kSide_px);
    const Outcome expected = place_everything(labels);
    REQUIRE(expected.size() > 500);
    REQUIRE(expected.size() < 5000);
    std::vector<Box> tiles;
    for (double y = -256; y < kSide_px + 256; y += 256) {
        for (double x = -256; x < kSide_px + 256; x += 256) tiles.push_back({x, y, x + 256, y + 256});
    }
    for (const unsigned seed : {1U, 2U}) {
        std::shuffle(tiles.begin(), tiles.end(), std::mt19937(seed));
        auto placement = placement_of(labels);
        Outcome outcome;
        for (const Box& tile : tiles) ask(placement, tile, outcome);
        CHECK(outcome == expected);
    }
}

TEST_CASE("a tile asked alone gives what it gives among others") {
    const auto labels = crowd(2, 6000, kSide_px);
    const Outcome expected = place_everything(labels);
    for (double at = 100; at < kSide_px; at += 700) {
        auto alone = placement_of(labels);
        Outcome outcome;
        ask(alone, {at, at, at + 256, at + 256}, outcome);
        CHECK_FALSE(outcome.empty());
        for (const auto& [feature, position] : outcome) {
            const auto found = expected.find(feature);
            REQUIRE(found != expected.end());
            CHECK(found->second == position);
        }
    }
}

TEST_CASE("no two standing labels overlap, and each that fell has every position blocked by a better one") {
    const auto labels = crowd(3, 3000, kSide_px);
    auto placement = placement_of(labels);
    const auto standing = placement.standing_in(Box{0, 0, kSide_px, kSide_px}.grown(300));
    std::map<std::uint32_t, bool> stands;
    int overlaps = 0;
    for (std::size_t i = 0; i < standing.size(); ++i) {
        stands[standing[i].label->priority.feature] = true;
        for (std::size_t j = 0; j < i; ++j) overlaps += touch(*standing[i].position, *standing[j].position);
    }
    CHECK(overlaps == 0);
    for (const Label& label : labels) {
        if (stands.contains(label.priority.feature)) continue;
        for (const LabelPosition& position : label.positions) {
            CHECK(std::any_of(standing.begin(), standing.end(), [&](const StandingLabel& other) {
                return other.label->priority < label.priority && touch(*other.position, position);
            }));
        }
    }
}

TEST_CASE("a chain across many cells is followed to its end") {
    // Each label has one position, and overlaps the next; the first stands, so every second one does.
    std::vector<Label> chain;
    for (std::uint32_t i = 0; i < 60; ++i) {
        Label label = label_at({100.0 + 100.0 * i, 500}, 150, 12, i, i);
        label.positions.resize(1);
        chain.push_back(label);
    }
    auto placement = placement_of(chain);
    Outcome outcome;
    ask(placement, {5950, 400, 6250, 600}, outcome);
    for (const auto& [feature, position] : outcome) CHECK(feature % 2 == 0);
    CHECK(outcome.contains(58));
}

TEST_CASE("a label that reaches too far is left out, whoever asks") {
    const std::vector<Label> labels = {label_at({1000, 500}, 600, 12, 1, 0),
                                       label_at({1020, 500}, 60, 12, 2, 1)};
    auto placement = placement_of(labels);
    const auto standing = placement.standing_in({0, 0, 2048, 1024});
    REQUIRE(standing.size() == 1);
    CHECK(standing[0].label->priority.feature == 2);
}
