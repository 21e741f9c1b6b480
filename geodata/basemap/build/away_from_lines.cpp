// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/away_from_lines.h"

#include <cmath>

namespace dateline {

namespace {

double distance(LonLat a, LonLat b) {
    return std::hypot(a.lon - b.lon, a.lat - b.lat);
}

double length_of(const std::vector<LonLat>& line) {
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i) sum += distance(line[i], line[i - 1]);
    return sum;
}

}  // namespace

AwayFromLines::AwayFromLines(const std::vector<std::vector<LonLat>>& lines, double distance_deg)
    : distance_deg_(distance_deg) {
    for (const auto& line : lines)
        for (std::size_t i = 1; i < line.size(); ++i) {
            const LonLat a = line[i - 1], b = line[i];
            const int steps = 1 + static_cast<int>(distance(a, b) / (distance_deg / 2));
            for (int s = 0; s <= steps; ++s) {
                const double t = static_cast<double>(s) / steps;
                const LonLat p{a.lon + t * (b.lon - a.lon), a.lat + t * (b.lat - a.lat)};
                points_[square_of(p)].push_back(p);
            }
        }
}

AwayFromLines::Square AwayFromLines::square_of(LonLat p) const {
    return {std::lround(std::floor(p.lon / distance_deg_)), std::lround(std::floor(p.lat / distance_deg_))};
}

bool AwayFromLines::near(LonLat p) const {
    const auto [middle_column, middle_row] = square_of(p);
    for (long row = middle_row - 1; row <= middle_row + 1; ++row)
        for (long column = middle_column - 1; column <= middle_column + 1; ++column) {
            const auto found = points_.find({column, row});
            if (found == points_.end()) continue;
            for (const LonLat& q : found->second)
                if (distance(p, q) < distance_deg_) return true;
        }
    return false;
}

std::vector<std::vector<LonLat>> AwayFromLines::runs_of(const std::vector<LonLat>& line,
                                                        double min_length_deg) const {
    std::vector<std::vector<LonLat>> runs;
    std::vector<LonLat> run;
    bool outside = false;
    const auto finish = [&] {
        if (outside && length_of(run) >= min_length_deg) runs.push_back(run);
        run.clear();
        outside = false;
    };
    for (const LonLat& point : line) {
        const bool is_near = near(point);
        if (is_near && !outside) run.clear();  // only the last point before leaving stays
        run.push_back(point);
        if (is_near && outside) {
            finish();
            run.push_back(point);
        }
        outside |= !is_near;
    }
    finish();
    return runs;
}

}  // namespace dateline
