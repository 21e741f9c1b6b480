// SPDX-License-Identifier: Apache-2.0
// What a person says of the events of a run: one case for each action, and for each thing that can be wrong.
#include "geodata/events/corrections.h"

#include "geodata/core/files.h"
#include "geodata/events/corrections_file.h"
#include "geodata/events/link_corrections.h"
#include "geodata/events/record.h"
#include "geodata/gazetteer/csv_table.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace dateline;

namespace {

Event event_at(const std::string& id, const std::string& place) {
    Event event;
    event.id = id;
    event.type = EventType::explosions;
    event.sub_type = SubEventType::shelling;
    event.date = DayInterval{*parse_day("2031-03-12"), *parse_day("2031-03-12")};
    event.date_precision = DatePrecision::day;
    event.place_name = event.place_text = place;
    event.geonameid = 7;
    event.country = "SY";
    event.admin1 = "Idlib";
    event.place_precision = PlacePrecision::admin1;
    event.point = LonLat{36.0, 35.0};
    event.text = "Une phrase, avec \"des guillemets\"\net deux lignes.";
    return event;
}

/// Three events: a and b at Ici, c at Là-bas.
std::vector<Event> three_events() {
    return {event_at("a", "Ici"), event_at("b", "Ici"), event_at("c", "Là-bas")};
}

class CorrectionsFile {
  public:
    explicit CorrectionsFile(const std::string& bytes)
        : path_(std::filesystem::temp_directory_path() /
                ("dateline_corrections_" + std::to_string(::getpid()) + ".csv")) {
        write_file(path_, bytes);
    }
    CorrectionsFile(const CorrectionsFile&) = delete;
    CorrectionsFile& operator=(const CorrectionsFile&) = delete;
    ~CorrectionsFile() { std::filesystem::remove(path_); }
    Corrections read() const { return read_event_corrections(path_); }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

struct Corrected {
    std::vector<Event> events = three_events();
    CollectedDiagnostics diagnostics;

    explicit Corrected(const std::string& csv) {
        const Corrections corrections = CorrectionsFile(csv).read();
        apply_corrections(corrections, events, diagnostics);
        // What is corrected already stays as it is.
        CollectedDiagnostics ignored;
        std::vector<Event> again = events;
        apply_corrections(corrections, again, ignored);
        REQUIRE(again.size() == events.size());
        for (std::size_t i = 0; i < again.size(); ++i) {
            for (const FieldDefinition& field : record_fields())
                CHECK(value_of(again[i], field.field) == value_of(events[i], field.field));
        }
    }
    std::string ids() const {
        std::string out;
        for (const Event& event : events) out += event.id;
        return out;
    }
};

}  // namespace

TEST_CASE("drop takes one event out, the others stay in their order; it is logged") {
    const Corrected run("id,action\nb,drop\n");
    CHECK(run.ids() == "ac");
    CHECK(run.diagnostics.warnings().empty());
    REQUIRE(run.diagnostics.infos().size() == 1);
    CHECK(run.diagnostics.infos()[0].find(".csv:2: event b dropped") != std::string::npos);
}

TEST_CASE("keep holds an event against what is said of its place's name") {
    const Corrected run("id,name,action\n,Ici,no-place\nb,,keep\n");
    CHECK(run.ids() == "abc");
    CHECK_FALSE(run.events[0].point);
    CHECK(run.events[0].country.empty());
    CHECK(run.events[0].place_text == "Ici");
    CHECK(run.events[1].point == LonLat{36.0, 35.0});
    CHECK(run.events[2].point == LonLat{36.0, 35.0});
}

TEST_CASE("move: nearby the country stays, far away it is unknown unless given; an area becomes a place") {
    // 0.01° of latitude is 1.1 km, 3° are 334 km.
    const Corrected run(
        "id,action,lat,lon,place_name,place_precision,country\n"
        "a,move,35.01,36,,,\n"
        "b,move,38,36,Ailleurs,site,\n"
        "c,move,38,36,,near,TR\n");
    const Event& near_by = run.events[0];
    CHECK(near_by.point == LonLat{36.0, 35.01});
    CHECK(near_by.place_name == "Ici");
    CHECK(near_by.country == "SY");
    CHECK(near_by.admin1 == "Idlib");
    CHECK(near_by.geonameid == 0);
    CHECK(near_by.place_precision == PlacePrecision::settlement);
    CHECK(run.events[1].place_name == "Ailleurs");
    CHECK(run.events[1].country.empty());
    CHECK(run.events[1].place_precision == PlacePrecision::site);
    CHECK(run.events[2].country == "TR");
    CHECK(run.events[2].admin1.empty());
    CHECK(run.events[2].place_precision == PlacePrecision::near);
}

TEST_CASE("re-date: one day, several, or as exactly as said") {
    const Corrected run(
        "id,action,date_start,date_end,date_precision\n"
        "a,re-date,2031-03-01,,\n"
        "b,re-date,2031-03-01,2031-03-03,\n"
        "c,re-date,2031-03-01,2031-03-31,month\n");
    CHECK(run.events[0].date == DayInterval{*parse_day("2031-03-01"), *parse_day("2031-03-01")});
    CHECK(run.events[0].date_precision == DatePrecision::day);
    CHECK(run.events[1].date->last == *parse_day("2031-03-03"));
    CHECK(run.events[1].date_precision == DatePrecision::days);
    CHECK(run.events[2].date_precision == DatePrecision::month);
}

TEST_CASE("re-type by type, by sub-type, or by both") {
    const Corrected run(
        "id,action,event_type,sub_event_type\n"
        "a,re-type,Battles,\n"
        "b,re-type,,Grenade\n"
        "c,re-type,Protests,Peaceful protest\n");
    CHECK(run.events[0].type == EventType::battles);
    CHECK_FALSE(run.events[0].sub_type);  // shelling is no battle
    CHECK(run.events[1].type == EventType::explosions);
    CHECK(run.events[1].sub_type == SubEventType::grenade);
    CHECK(run.events[2].type == EventType::protests);
    CHECK(run.events[2].sub_type == SubEventType::peaceful_protest);
}

TEST_CASE("re-status, and several rows for one event; ; between fields as a spreadsheet writes it") {
    const Corrected run("action;status;id;lat;lon\r\nre-status;denied;a;;\r\nmove;;a;35.5;36.5\r\n;;b;;\r\n");
    CHECK(run.events[0].status == ClaimStatus::denied);
    CHECK(run.events[0].point == LonLat{36.5, 35.5});
    CHECK(run.events[1].status == ClaimStatus::reported);
}

TEST_CASE("merge: the kept event takes what it does not know, two tolls become a range, also in a chain") {
    std::vector<Event> events = three_events();
    events[0].killed = {4, 4};
    events[0].actor1 = "one";
    events[1].killed = {7, 7};
    events[1].actor1 = "two";
    events[2].actor2 = "three";
    events[2].point.reset();
    CollectedDiagnostics diagnostics;
    apply_corrections(CorrectionsFile("id,action,into\na,merge,b\nb,merge,c\n").read(), events, diagnostics);
    REQUIRE(events.size() == 1);
    CHECK(events[0].id == "c");
    CHECK(events[0].killed == Toll{4, 7});
    CHECK(events[0].actor1 == "one");
    CHECK(events[0].actor2 == "three");
    CHECK(events[0].point == LonLat{36.0, 35.0});
    CHECK(diagnostics.warnings().empty());
}

TEST_CASE("merge: two articles are two sources, two sentences of one are not") {
    std::vector<Event> events = three_events();
    events[0].article = events[1].article = "one";
    events[2].article = "other";
    CollectedDiagnostics diagnostics;
    apply_corrections(CorrectionsFile("id,action,into\nb,merge,a\nc,merge,a\n").read(), events, diagnostics);
    REQUIRE(events.size() == 1);
    CHECK(events[0].sources == 2);
}

TEST_CASE("link and unlink: groups, their first telling and their sources; what links nothing is said") {
    const auto linked = [](const std::string& csv, CollectedDiagnostics& diagnostics) {
        std::vector<Event> events = three_events();
        for (Event& event : events) {
            event.article = "article " + event.id;
            event.sources = 2;
        }
        events[1].same_as = "a";
        events[2].sources = 1;
        const Corrections corrections = CorrectionsFile(csv).read();
        apply_corrections(corrections, events, diagnostics);
        apply_link_corrections(corrections, events, diagnostics);
        CollectedDiagnostics ignored;
        std::vector<Event> again = events;
        apply_link_corrections(corrections, again, ignored);
        std::string links, links_again;
        for (const Event& event : events) links += event.same_as + std::to_string(event.sources) + " ";
        for (const Event& event : again) links_again += event.same_as + std::to_string(event.sources) + " ";
        CHECK(links == links_again);
        return links;
    };
    CollectedDiagnostics quiet;
    CHECK(linked("id,action,into\nc,link,b\n", quiet) == "3 a3 a3 ");
    CHECK(linked("id,action,into\nb,unlink,\n", quiet) == "1 1 1 ");
    CHECK(linked("id,action,into\na,unlink,\n", quiet) == "1 1 1 ");
    CHECK(linked("id,action,into\na,unlink,\nc,link,b\n", quiet) == "1 2 b2 ");
    CHECK(quiet.warnings().empty());
    CollectedDiagnostics said;
    CHECK(linked("id,action,into\na,link,x\nz,unlink,\n", said) == "2 a2 1 ");
    REQUIRE(said.warnings().size() == 2);
    const std::string all = said.warnings()[0] + said.warnings()[1];
    CHECK(all.find("\"x\"") != std::string::npos);
    CHECK(all.find("\"z\"") != std::string::npos);
}

TEST_CASE("a name is a point: every event there, in any spelling of it, except one that was moved itself") {
    const Corrected run(
        "id,name,action,lat,lon\n,là bas,is-point,10,20\n,ICI,is-point,11,21\nb,,move,12,22\n");
    CHECK(run.events[0].point == LonLat{21, 11});
    CHECK(run.events[0].place_name == "ICI");
    CHECK(run.events[1].point == LonLat{22, 12});
    CHECK(run.events[1].place_name == "Ici");
    CHECK(run.events[2].point == LonLat{20, 10});
    CHECK(run.diagnostics.warnings().empty());
}

TEST_CASE("a correction that fits nothing is reported with its line and changes nothing") {
    const Corrected run("id,name,action,into\nx,,drop,\n,Nulle part,no-place,\na,,merge,y\n");
    CHECK(run.ids() == "abc");
    const auto warnings = run.diagnostics.warnings();
    REQUIRE(warnings.size() == 3);
    const std::string all = warnings[0] + warnings[1] + warnings[2];
    for (const char* part : {":2:", "\"x\"", ":3:", "\"Nulle part\"", ":4:", "\"y\""}) {
        CAPTURE(part);
        CHECK(all.find(part) != std::string::npos);
    }
}

TEST_CASE("bad values: file, line, value and what is accepted") {
    struct Bad {
        const char* csv;
        std::vector<const char*> says;
    };
    const std::vector<Bad> cases = {
        {"id,what\na,drop\n", {"action"}},
        {"id,action\na,remove\n", {":2", "\"remove\"", "keep, drop, merge"}},
        {"id,action\n,drop\n", {":2", "drop needs a value in id"}},
        {"id,action,status\na,,denied\n", {":2", "no action", "\"denied\""}},
        {"id,action,status\na,drop,denied\n", {":2", "drop does not use status"}},
        {"id,action,lat,lon\na,move,95,36\n", {":2", "\"95\"", "-90 to 90"}},
        {"id,action,lat,lon\na,move,35,\"36,5\"\n", {":2", "\"36,5\"", "decimal point"}},
        {"id,action,lat,lon\na,move,35,\n", {":2", "move needs a value in lon"}},
        {"id,action,lat,lon\na,move,nan,36\n", {":2", "\"nan\""}},
        {"id,action,lat,lon,place_precision\na,move,35,36,town\n", {"\"town\"", "settlement"}},
        {"id,action,lat,lon,country\na,move,35,36,Syria\n", {"\"Syria\"", "alpha-2"}},
        {"id,action,date_start\na,re-date,\n", {"re-date needs a value in date_start"}},
        {"id,action,date_start\na,re-date,2031-02-30\n", {"\"2031-02-30\"", "2015-10-07"}},
        {"id,action,date_start,date_end\na,re-date,2031-03-02,2031-03-01\n",
         {"before", "2031-03-02 or a later"}},
        {"id,action,date_start,date_precision\na,re-date,2031-03-02,hour\n", {"\"hour\"", "week"}},
        {"id,action,event_type\na,re-type,\n", {"event_type or sub_event_type"}},
        {"id,action,event_type\na,re-type,War\n", {"\"War\"", "Battles"}},
        {"id,action,event_type,sub_event_type\na,re-type,Battles,Grenade\n", {"\"Grenade\"", "Explosions"}},
        {"id,action,status\na,re-status,true\n", {"\"true\"", "unconfirmed"}},
        {"id,action,into\na,merge,a\n", {"itself"}},
        {"id,action,into\na,merge,b\nb,merge,a\n", {":3", "circle"}},
        {"id,action\na,drop\na,keep\n", {":3", "line 2"}},
        {"id,action,into\na,link,a\n", {":2", "itself"}},
        {"id,action,into\na,link,\n", {":2", "link needs a value in into"}},
        {"id,action,into\na,unlink,b\n", {":2", "unlink does not use into"}},
        {"id,action,into\na,unlink,\na,link,b\n", {":3", "line 2"}},
        {"name,action\nIci,no-place\nici,no-place\n", {":3", "line 2"}},
        {"name,action\n-,no-place\n", {":2", "letters"}},
        {"name,action,lat,lon\nIci,is-point,,\n", {":2", "is-point needs a value in lon"}},
        {"id,action\na,drop,b\n", {":2", "number of fields"}},
    };
    for (const Bad& bad : cases) {
        CAPTURE(bad.csv);
        const CorrectionsFile file(bad.csv);
        std::string message;
        try {
            file.read();
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::input);
            message = error.what();
        }
        CAPTURE(message);
        CHECK(message.find(file.path().filename().string()) != std::string::npos);
        for (const char* part : bad.says) {
            CAPTURE(part);
            CHECK(message.find(part) != std::string::npos);
        }
    }
}

TEST_CASE("the template: a row for each event that reads back as no correction at all") {
    std::vector<Event> events = three_events();
    events[1].date->last = *parse_day("2031-03-14");
    events[2].sub_type.reset();
    const CorrectionsFile file(corrections_template(events));
    const auto rows = read_csv(file.path(), {"id", "action", "lat", "lon", "into", "name"});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0]["id"] == "a");
    CHECK(rows[0]["action"].empty());
    CHECK(rows[0]["sentence"] == events[0].text);
    CHECK(rows[0]["found_date"] == "2031-03-12");
    CHECK(rows[1]["found_date"] == "2031-03-12/2031-03-14");
    CHECK(rows[1]["found_type"] == "Shelling/artillery/missile attack");
    CHECK(rows[2]["found_type"] == "Explosions/Remote violence");
    CHECK(rows[2]["found_place"] == "Là-bas");
    CHECK(rows[2]["found_status"] == "reported");
    const Corrections none = file.read();
    CHECK(none.events.empty());
    CHECK(none.names.empty());
}
