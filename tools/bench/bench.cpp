// SPDX-License-Identifier: Apache-2.0
// What the stages cost on this machine, one line each: name, figure, unit. Needs the built data.
//     cmake --build --preset release --target dateline_bench && build/dateline_bench
#include "geodata/basemap/basemap.h"
#include "geodata/gazetteer/gazetteer.h"
#include "geodata/language/fold.h"
#include "tools/bench/timing.h"

#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace dateline;
using namespace dateline::bench;

void print(std::string_view what, double figure, std::string_view unit) {
    std::printf("%-44s %12.3f %s\n", std::string(what).c_str(), figure, std::string(unit).c_str());
}

/// Every 97th place's folded name: a fixed sample over the whole gazetteer.
std::vector<std::string> sample_names(const Gazetteer& gazetteer) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < gazetteer.size(); i += 97)
        names.push_back(fold_phrase(gazetteer.place(PlaceIndex{static_cast<std::uint32_t>(i)}).name));
    return names;
}

void measure_gazetteer() {
    print("gazetteer: open", 1e3 * median_seconds(21, [] { const Gazetteer gazetteer(gazetteer_path()); }),
          "ms");
    const Gazetteer gazetteer(gazetteer_path());
    const auto names = sample_names(gazetteer);
    std::size_t found = 0;
    const double exact = median_seconds(5, [&] {
        for (const std::string& name : names) found += gazetteer.find(name).size();
    });
    print("gazetteer: look-up by name", 1e6 * exact / static_cast<double>(names.size()), "us");
    const double alike = median_seconds(5, [&] {
        for (const std::string& name : names) found += gazetteer.find_alike(name).size();
    });
    print("gazetteer: look-up by spelling", 1e6 * alike / static_cast<double>(names.size()), "us");
    print("gazetteer: places found a look-up",
          static_cast<double>(found) / 10 / static_cast<double>(names.size()), "");
}

void measure_basemap() {
    print("base map: open", 1e3 * median_seconds(21, [] { const BaseMap map(basemap_path()); }), "ms");
    const BaseMap map(basemap_path());
    std::size_t points = 0;
    const MercatorPoint centre = to_mercator({40.0, 35.5});
    // An 8 x 8 metatile of zoom 7.
    const double half = 4.0 / 128;
    const MercatorBox box{centre.x - half, centre.y - half, centre.x + half, centre.y + half};
    const double seconds = median_seconds(11, [&] {
        for (const std::string_view layer : map.layers())
            map.visit(layer, 7, box,
                      [&](const BaseFeature& feature) { points += feature.geometry().points.size(); });
    });
    print("base map: all layers of a zoom 7 metatile", 1e3 * seconds, "ms");
    print("base map: points in it", static_cast<double>(points) / 11, "");
}

}  // namespace

int main() {
    try {
        measure_gazetteer();
        measure_basemap();
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "dateline_bench: %s\n", error.what());
        return 1;
    }
}
