// SPDX-License-Identifier: Apache-2.0
// A batch of made-up events over the built base map: what is drawn again, and what is left alone.
#include "render/batch/batch.h"

#include "geodata/core/files.h"
#include "tests/support/program.h"

#include <map>
#include <set>
#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;
namespace fs = std::filesystem;

namespace {

Event event_on(const std::string& day, double lon, double lat) {
    Event event;
    event.id = day + std::to_string(lon);
    event.article = "article";
    event.type = EventType::battles;
    event.sub_type = SubEventType::armed_clash;
    event.date = DayInterval{*parse_day(day), *parse_day(day)};
    event.date_precision = DatePrecision::day;
    event.place_name = "Ville";
    event.point = LonLat{lon, lat};
    event.end = 24;
    event.text = "Des combats ont eu lieu.";
    return event;
}

/// Far enough apart that more events between them leave the frame as it is.
std::vector<Event> two_days() {
    return {event_on("2020-03-01", 36, 33), event_on("2020-03-02", 40, 35)};
}

struct Batch {
    Style style = load_style("news");
    BaseMap base{basemap_path()};
    SymbolTable symbols = SymbolTable::load();
    Locale locale = Locale::load("fr");
    BatchSettings settings;
    BatchOrigin origin{"dateline test", {}, {{"style", "s1"}}, "news", {}};

    Batch() {
        settings.min_zoom = settings.max_zoom = 4;
        settings.width_px = 400;
        settings.height_px = 300;
    }
    BatchResult run(const fs::path& folder, const std::vector<Event>& events) {
        CollectedDiagnostics diagnostics;
        return run(folder, events, diagnostics);
    }
    BatchResult run(const fs::path& folder, const std::vector<Event>& events, Diagnostics& diagnostics) {
        const PlaceNames names{[](const Event& event) { return event.place_name; },
                               [](const Event& event) { return event.country; }};
        return run_batch(folder, events, settings, {style, base, symbols, locale, names, "fr"}, origin,
                         diagnostics);
    }
};

/// Every file below a folder, with its bytes.
std::map<std::string, std::string> files_in(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).generic_string()] = read_file(entry.path());
    }
    return files;
}

/// When each file was last written.
std::map<std::string, fs::file_time_type> times_in(const fs::path& folder) {
    std::map<std::string, fs::file_time_type> times;
    for (const auto& [name, bytes] : files_in(folder)) times[name] = fs::last_write_time(folder / name);
    return times;
}

/// Stops a run as a signal would, when it says that a file is done.
class Stopping final : public Diagnostics {
  public:
    explicit Stopping(std::string at) : at_(std::move(at)) {}
    void warn(const std::string&) override {}
    void fail(const std::string&) override {}
    void info(const std::string& message) override {
        if (message.starts_with(at_)) throw std::runtime_error("stopped");
    }

  private:
    std::string at_;
};

}  // namespace

TEST_CASE("a map and tiles for each date; the same again touches nothing; elsewhere the same bytes") {
    const ScratchFolder folder("batch-twice");
    Batch batch;
    batch.settings.formats = {PageFormat::png, PageFormat::svg};
    const BatchResult first = batch.run(folder / "a", two_days());
    CHECK(first.changed);
    CHECK(first.dates == 2);
    CHECK(first.maps_drawn == 4);
    CHECK(first.tile_sets_drawn == 2);
    for (const char* name : {"a/maps/2020-03-01.png", "a/maps/2020-03-02.svg", "a/maps/2020-03-02.alt.txt",
                             "a/events.geojson", "a/manifest.json", "a/tiles/2020-03-02/4"}) {
        CHECK(fs::exists(folder / name));
    }
    // Everything there is, is in the manifest.
    const Manifest manifest = parse_manifest(read_file(folder / "a/manifest.json"), "manifest");
    CHECK(files_in(folder / "a").size() == files_of(manifest).size() + 3);  // events, index, manifest

    const auto times = times_in(folder / "a");
    const BatchResult second = batch.run(folder / "a", two_days());
    CHECK_FALSE(second.changed);
    CHECK(times_in(folder / "a") == times);

    batch.settings.jobs = 3;
    batch.run(folder / "b", two_days());
    CHECK(files_in(folder / "a") == files_in(folder / "b"));
}

TEST_CASE(
    "an event that a second article tells too adds a record, a source on the map and nothing to the tiles") {
    const ScratchFolder folder("batch-linked");
    Batch batch;
    batch.settings.formats = {PageFormat::svg};
    std::vector<Event> events = two_days();
    batch.run(folder / "one", events);
    Event again = events[0];
    again.id = "again";
    again.same_as = events[0].id;
    again.article = "another";
    again.sources = events[0].sources = 2;
    // A later day of publication stands in for its date: the map of that day does not show it twice.
    again.date = DayInterval{*parse_day("2020-03-02"), *parse_day("2020-03-02")};
    again.date_precision = DatePrecision::published;
    events.push_back(again);
    batch.run(folder / "two", events);
    const auto one = files_in(folder / "one"), two = files_in(folder / "two");
    std::size_t tiles = 0;
    for (const auto& [name, bytes] : one) {
        if (!name.starts_with("tiles/")) continue;
        ++tiles;
        CAPTURE(name);
        CHECK(two.at(name) == bytes);
    }
    CHECK(tiles > 1);
    CHECK(one.size() == two.size());
    CHECK(two.at("maps/2020-03-01.svg").find("2 articles") != std::string::npos);
    CHECK(two.at("maps/2020-03-02.svg") == one.at("maps/2020-03-02.svg"));
    CHECK(two.at("events.geojson").find("\"again\"") != std::string::npos);
}

TEST_CASE("a deleted or altered file is made again, alone") {
    const ScratchFolder folder("batch-altered");
    Batch batch;
    batch.run(folder.path(), two_days());
    const auto whole = files_in(folder.path());
    const std::string tile = std::prev(whole.end())->first;
    REQUIRE(tile.starts_with("tiles/2020-03-02"));
    for (const std::string& name : {std::string("maps/2020-03-01.png"), tile, std::string("events.geojson"),
                                    std::string("index.html"), std::string("manifest.json")}) {
        CAPTURE(name);
        const auto times = times_in(folder.path());
        // A byte of it, its length kept.
        std::string altered = whole.at(name);
        altered[altered.size() / 2] = static_cast<char>(altered[altered.size() / 2] ^ 1);
        write_file(folder / name, altered);
        CHECK(batch.run(folder.path(), two_days()).changed);
        CHECK(files_in(folder.path()) == whole);
        if (name == "manifest.json") continue;  // without it nothing can be trusted
        for (const auto& entry : times_in(folder.path())) {
            const std::string& other = entry.first;
            CAPTURE(other);
            CHECK((other == name || other == "manifest.json" || entry.second == times.at(other)));
        }
        fs::remove(folder / name);
        CHECK(batch.run(folder.path(), two_days()).changed);
        CHECK(files_in(folder.path()) == whole);
    }
}

TEST_CASE("one more event draws its dates only; when it goes again so do the files of a date it alone had") {
    const ScratchFolder folder("batch-grown");
    Batch batch;
    batch.run(folder.path(), two_days());
    const auto before = files_in(folder.path());
    write_file(folder / "maps/2020-03-03.txt", "the user's own");

    auto events = two_days();
    events.push_back(event_on("2020-03-02", 38, 34));
    events.push_back(event_on("2020-03-03", 38, 34));
    const BatchResult grown = batch.run(folder.path(), events);
    CHECK(grown.maps_drawn == 2);
    CHECK(grown.tile_sets_drawn == 2);
    CHECK(grown.reasons.empty());
    const auto after = files_in(folder.path());
    CHECK(after.at("maps/2020-03-01.png") == before.at("maps/2020-03-01.png"));
    CHECK(after.at("maps/2020-03-02.png") != before.at("maps/2020-03-02.png"));
    const ScratchFolder fresh("batch-grown-fresh");
    batch.run(fresh.path(), events);
    CHECK(files_in(fresh.path()).at("manifest.json") == after.at("manifest.json"));

    const BatchResult shrunk = batch.run(folder.path(), two_days());
    CHECK(shrunk.maps_drawn == 1);
    CHECK(shrunk.files_removed > 1);
    auto expected = before;
    expected["maps/2020-03-03.txt"] = "the user's own";
    CHECK(files_in(folder.path()) == expected);
}

TEST_CASE("a changed style or data pack draws everything again and says so; a new format only itself") {
    const ScratchFolder folder("batch-look");
    Batch batch;
    batch.run(folder.path(), two_days());
    batch.origin.sources["style"] = "s2";
    const BatchResult restyled = batch.run(folder.path(), two_days());
    CHECK(restyled.maps_drawn == 2);
    CHECK(restyled.tile_sets_drawn == 2);
    CHECK(restyled.reasons == std::vector<std::string>{"the style changed"});

    batch.settings.formats.push_back(PageFormat::svg);
    const BatchResult wider = batch.run(folder.path(), two_days());
    CHECK(wider.maps_drawn == 2);
    CHECK(wider.tile_sets_drawn == 0);
}

TEST_CASE("a stopped run goes on where it was") {
    const ScratchFolder folder("batch-stopped");
    Batch batch;
    Stopping after_first_map("maps/2020-03-01.png");
    CHECK_THROWS_WITH(batch.run(folder.path(), two_days(), after_first_map), "stopped");
    Stopping after_second_map("maps/2020-03-02.png");
    CHECK_THROWS_WITH(batch.run(folder.path(), two_days(), after_second_map), "stopped");
    const auto times = times_in(folder.path());
    const BatchResult rest = batch.run(folder.path(), two_days());
    CHECK(rest.changed);
    CHECK(rest.tile_sets_drawn == 2);
    // The second stop came before its map was in the manifest, the first map was in.
    CHECK(rest.maps_drawn == 1);
    CHECK(times_in(folder.path()).at("maps/2020-03-01.png") == times.at("maps/2020-03-01.png"));
    CHECK_FALSE(batch.run(folder.path(), two_days()).changed);
}

TEST_CASE("events without a date make no map, and without a place no tiles") {
    const ScratchFolder folder("batch-bare");
    Batch batch;
    Event nowhere = event_on("2020-03-01", 0, 0), never = event_on("2020-03-01", 36, 33);
    nowhere.point.reset();
    never.date.reset();
    CHECK(batch.run(folder / "never", {never}).dates == 0);
    CHECK(parse_manifest(read_file(folder / "never/manifest.json"), "m").undated == 1);
    const BatchResult unplaced = batch.run(folder / "nowhere", {nowhere});
    CHECK(unplaced.maps_drawn == 1);
    CHECK(unplaced.tile_sets_drawn == 0);
}
