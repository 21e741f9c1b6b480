// SPDX-License-Identifier: Apache-2.0
// The towns that a theme would name on a few pages without events, and which of them it names, as JSON on
// standard output: what tools/bench/peers/labels_mapnik.py gives Mapnik to place. x, y: of the town's point,
// px from the top left; size in px; margin: the room a name keeps around itself, px; "alone": named when
// towns are the only labels, "text": the same when dots take no room, as in Mapnik's drawing, "named": among
// all base labels.
//     cmake --build --preset release --target dateline_town_labels && build/dateline_town_labels [THEME|FILE]
#include "geodata/basemap/basemap.h"
#include "geodata/core/paths.h"
#include "render/labels/joint_placement.h"
#include "render/labels/label_maker.h"
#include "styles/document/style.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

using namespace dateline;

struct Page {
    const char* name;
    LonLatBox box;
    double width_px, height_px;
};

constexpr Page kPages[] = {
    {"levant", {35, 31, 46, 38}, 1123, 794},
    {"france", {-4.5, 42.5, 8, 51}, 1123, 794},
    {"sahel", {-12, 9, 16, 18}, 1600, 1200},
    {"hama", {36, 34.5, 37.5, 35.7}, 800, 600},
};

bool is_town(const Label& label) {
    return !label.town_class.empty();
}

std::vector<std::size_t> standing(const std::vector<Label>& labels, const Box& page) {
    const JointPlacement placed = place_jointly(labels, {}, page);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (placed.chosen[i]) found.push_back(i);
    return found;
}

/// A town's dot is the last box of each of its positions.
std::vector<Label> without_dots(std::vector<Label> towns) {
    for (Label& town : towns) {
        for (LabelPosition& position : town.positions) {
            position.boxes.pop_back();
            position.ink.pop_back();
        }
    }
    return towns;
}

nlohmann::json measured(const Page& page, const LabelMaker& maker) {
    const View view = View::fit(page.box, page.width_px, page.height_px, 0, 12);
    std::vector<Label> all = maker.in_view(view);
    std::stable_sort(all.begin(), all.end(),
                     [](const Label& a, const Label& b) { return a.priority < b.priority; });
    std::vector<Label> towns;
    std::copy_if(all.begin(), all.end(), std::back_inserter(towns), is_town);

    const Box frame{0, 0, page.width_px, page.height_px};
    nlohmann::json list = nlohmann::json::array();
    for (const Label& town : towns) {
        const LabelPosition& first = town.positions.front();
        const ShapedLine& line = *first.lines.front().shape;
        const Font& font = line.font;
        // Both labels of a pair keep their padding, Mapnik's margin is one label's distance from all others.
        const double padding_px = (first.boxes.front().height() - line.ink.height()) / 2;
        list.push_back({{"name", town.text},
                        {"x", town.marker->centre.x},
                        {"y", town.marker->centre.y},
                        {"radius", town.marker->radius_px},
                        {"font", font.family},
                        {"size", font.size_px},
                        {"weight", font.weight},
                        {"margin", std::max(0.0, std::round(20 * padding_px) / 10)},
                        {"alone", false},
                        {"text", false},
                        {"named", false}});
    }
    for (const std::size_t i : standing(towns, frame)) list[i]["alone"] = true;
    for (const std::size_t i : standing(without_dots(towns), frame)) list[i]["text"] = true;
    std::size_t next = 0;
    const std::vector<std::size_t> among_all = standing(all, frame);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!is_town(all[i])) continue;
        if (std::binary_search(among_all.begin(), among_all.end(), i)) list[next]["named"] = true;
        ++next;
    }
    return {{"name", page.name}, {"width", page.width_px}, {"height", page.height_px}, {"towns", list}};
}

}  // namespace

int main(int count, char** arguments) {
    try {
        const Style style = load_style(count > 1 ? arguments[1] : "news");
        const BaseMap base(basemap_path());
        TextShaper shaper;
        const LabelMaker maker(style, base, {}, shaper);
        nlohmann::json pages = nlohmann::json::array();
        for (const Page& page : kPages) pages.push_back(measured(page, maker));
        std::cout << pages.dump(1) << '\n';
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "dateline_town_labels: " << error.what() << '\n';
        return 1;
    }
}
