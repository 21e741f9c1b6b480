// SPDX-License-Identifier: Apache-2.0
// Where a country's or a region's point lies, on made-up countries.
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/gazetteer/extents.h"
#include "geodata/gazetteer/reference_points.h"

#include <bit>
#include <cstdint>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace dateline;

namespace {

DivisionPolygon square(const char* country, LonLatBox box) {
    DivisionPolygon out;
    out.country = country;
    out.extent = box;
    out.point = {(box.west + box.east) / 2, (box.south + box.north) / 2};
    out.area_deg2 = (box.east - box.west) * (box.north - box.south);
    out.rings = {{{box.west, box.south},
                  {box.east, box.south},
                  {box.east, box.north},
                  {box.west, box.north},
                  {box.west, box.south}}};
    return out;
}

std::uint32_t add_country(GazetteerDraft& draft, const char* code) {
    PlaceDraft place;
    place.kind = PlaceKind::country;
    place.country = code;
    const std::uint32_t index = draft.add(place);
    draft.places[index].country_place = index;
    draft.countries.emplace(code, index);
    return index;
}

void add_town(GazetteerDraft& draft, std::uint32_t country, LonLat point, std::int64_t population) {
    PlaceDraft town;
    town.country_place = country;
    town.point = point;
    town.located = true;
    town.population = population;
    draft.add(town);
}

void append(std::string& out, std::uint64_t value, unsigned bytes) {
    while (bytes-- > 0) out += static_cast<char>(value >> (8 * bytes) & 0xFF);
}

void append(std::string& out, double value) {
    append(out, std::bit_cast<std::uint64_t>(value), 8);
}

void append(std::string& out, std::u16string_view text) {
    append(out, 2 * text.size(), 4);
    for (const char16_t c : text) append(out, c, 2);
}

/// A placemark as Marble's GeoDataPlacemark cache has it; angles in radians.
std::string placemark(std::u16string_view role, std::u16string_view code, double lon, double lat) {
    std::string out;
    append(out, u"Name");
    append(out, lon);
    append(out, lat);
    append(out, 0.0);
    append(out, role);
    append(out, 0xFFFFFFFF, 4);  // a null string
    append(out, code);
    append(out, u"");
    append(out, -1.0);
    append(out, 5, 8);
    append(out, 0, 3);
    return out;
}

}  // namespace

TEST_CASE(
    "a country's point lies halfway between its middle and the reference point, if that is in its box") {
    GazetteerDraft draft;
    const std::uint32_t a = add_country(draft, "AA"), b = add_country(draft, "BB"),
                        c = add_country(draft, "CC");
    place_countries(
        draft, {square("AA", {0, 0, 10, 10}), square("BB", {20, 0, 30, 10}), square("CC", {40, 0, 50, 10})},
        {{"AA", {8, 1}}, {"BB", {31, 5}}});
    CHECK(draft.places[a].point == LonLat{6.5, 3});
    CHECK(draft.places[b].point == LonLat{25, 5});  // the reference lies outside
    CHECK(draft.places[c].point == LonLat{45, 5});  // there is none
}

TEST_CASE("a region's point is the centre of population on the sphere") {
    GazetteerDraft draft;
    const std::uint32_t a = add_country(draft, "AA"), b = add_country(draft, "BB");
    place_countries(draft, {square("AA", {170, -5, 175, 5}), square("BB", {-175, -5, -170, 5})}, {});
    add_town(draft, a, {170, 0}, 1'000);
    add_town(draft, b, {-170, 0}, 1'000);
    PlaceDraft region;
    region.kind = PlaceKind::region;
    draft.regions["001"] = {draft.add(region), {"AA", "BB"}};
    place_regions(draft);
    // Two equal towns 20 degrees apart across the antimeridian: the middle is on it, not in Africa.
    const LonLat point = draft.places[draft.regions["001"].place].point;
    CHECK(std::abs(point.lon) == doctest::Approx(180));
    CHECK(point.lat == doctest::Approx(0));
}

TEST_CASE("reference points are read from Marble's placemarks, one for each code") {
    const auto path = std::filesystem::temp_directory_path() / ("dateline_marks_" + std::to_string(getpid()));
    std::string bytes;
    append(bytes, 0x31415926, 4);
    append(bytes, 13, 4);
    constexpr double kPi = 3.14159265358979323846;
    bytes += placemark(u"S", u"AA", kPi / 2, kPi / 4) + placemark(u"K", u"", 1, 1) +
             placemark(u"S", u"BB", 0, 0) + placemark(u"S", u"BB", 0.1, 0);
    write_file(path, bytes);
    const auto points = read_reference_points(path);
    REQUIRE(points.size() == 1);
    CHECK(points.at("AA").lon == doctest::Approx(90));
    CHECK(points.at("AA").lat == doctest::Approx(45));
    for (const std::size_t size : {std::size_t{0}, std::size_t{4}, bytes.size() - 1}) {
        CAPTURE(size);
        write_file(path, std::string_view(bytes).substr(0, size));
        CHECK_THROWS_AS(read_reference_points(path), Error);
    }
    std::filesystem::remove(path);
}
