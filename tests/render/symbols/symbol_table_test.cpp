// SPDX-License-Identifier: Apache-2.0
#include "render/symbols/symbol_table.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "render/canvas/measure.h"

#include <cmath>
#include <filesystem>

#include <doctest/doctest.h>

namespace dateline {
namespace {

const std::filesystem::path icons = std::filesystem::path("styles") / "icons";

Event event_of(SubEventType sub, std::string text = {}) {
    Event event;
    event.type = type_of(sub);
    event.sub_type = sub;
    event.text = std::move(text);
    return event;
}

}  // namespace

TEST_CASE("every sub-event type has a symbol, and its icon fits into the disc") {
    const SymbolTable table = SymbolTable::read(icons);
    for (int i = 0; i <= static_cast<int>(SubEventType::other); ++i) {
        CHECK(!table.kind_of(event_of(static_cast<SubEventType>(i))).id.empty());
    }
    for (const SymbolKind& kind : table.kinds()) {
        CAPTURE(kind.id);
        // Drawn at nine tenths about the centre, within a disc of 6.7 units.
        for (const auto& line : flatten(kind.icon)) {
            for (const Point p : line) {
                CHECK(std::hypot(p.x - 7.5, p.y - 7.5) * 0.9 <= 6.7);
            }
        }
        // And it is balanced: the middle of its box near the middle of the disc.
        CHECK(std::abs(kind.icon.bounds().centre().x - 7.5) < 1.3);
        CHECK(std::abs(kind.icon.bounds().centre().y - 7.5) < 1.3);
    }
}

TEST_CASE("words of the sentence tell apart what one sub-event type joins") {
    const SymbolTable table = SymbolTable::read(icons);
    const auto id = [&](SubEventType sub, const char* text) { return table.kind_of(event_of(sub, text)).id; };
    CHECK(id(SubEventType::air_drone_strike, "L'aviation a bombardé le port.") == "air-strike");
    CHECK(id(SubEventType::air_drone_strike, "Trois Drones ont visé le port.") == "drone");
    CHECK(id(SubEventType::air_drone_strike, "قصفت طائرة مُسيّرة الميناء") == "drone");
    CHECK(id(SubEventType::shelling, "Des obus sont tombés sur la ville.") == "artillery");
    CHECK(id(SubEventType::shelling, "Un tir de missiles a touché la ville.") == "missile");
    // Within a word is not at its beginning.
    CHECK(id(SubEventType::air_drone_strike, "Un androne inconnu.") == "air-strike");
    CHECK(id(SubEventType::armed_clash, "Combats après un tir de missile.") == "clash");
}

TEST_CASE("without a sub-event type the type decides") {
    Event event;
    event.type = EventType::protests;
    CHECK(SymbolTable::read(icons).kind_of(event).id == "protest");
}

TEST_CASE("a broken icon or table is an error that names the file") {
    const auto folder = std::filesystem::temp_directory_path() / "symbols_test";
    std::filesystem::create_directories(folder);
    write_file(folder / "dot.svg", "<svg viewBox=\"0 0 15 15\"><path d=\"M0 0L\"/></svg>");
    CHECK_THROWS_WITH_AS(read_icon(folder / "dot.svg"), doctest::Contains("dot.svg"), Error);
    write_file(folder / "symbols.json", "{\"kinds\": [{\"id\": \"dot\"}]}");
    CHECK_THROWS_WITH_AS(SymbolTable::read(folder), doctest::Contains("symbols.json"), Error);
    CHECK_THROWS_AS(SymbolTable::read(icons).kind("nothing"), Error);
}

}  // namespace dateline
