// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/prominence.h"

#include <algorithm>
#include <cmath>

namespace dateline {

double prominence(const Place& place) {
    switch (place.kind) {
        case PlaceKind::country:
            return 1.0;
        case PlaceKind::continent:
            return 0.95;
        case PlaceKind::sea:
            return 0.8;
        case PlaceKind::region:
        case PlaceKind::river:
        case PlaceKind::admin1:
            return 0.75;
        case PlaceKind::island:
        case PlaceKind::mountain:
        case PlaceKind::lake:
            return 0.6;
        case PlaceKind::site:
            return 0.5;
        case PlaceKind::admin2:
            return 0.45;
        case PlaceKind::settlement:
            break;
    }
    // The seat of a division is known beyond its size, which many sources leave out.
    double least = 0.12;
    if (place.feature_code == "PPLC") least = 0.85;
    if (place.feature_code == "PPLA") least = 0.45;
    if (place.feature_code == "PPLA2") least = 0.35;
    if (place.feature_code == "PPLA3") least = 0.3;
    return std::clamp(std::log10(static_cast<double>(place.population) + 1) / 7.5, least, 0.9);
}

}  // namespace dateline
