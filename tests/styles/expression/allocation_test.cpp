// SPDX-License-Identifier: Apache-2.0
// Evaluating a compiled expression for a number or a colour takes nothing from the heap.
#include "styles/expression/expression.h"

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

std::atomic<std::size_t> allocations{0};

void* counted(std::size_t size) {
    ++allocations;
    void* memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

}  // namespace

// Of the whole test program.
void* operator new(std::size_t size) {
    return counted(size);
}
void* operator new[](std::size_t size) {
    return counted(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}

using namespace dateline;

namespace {

class Town final : public Properties {
  public:
    PropertyValue get(std::string_view key) const override {
        if (key == "rank") return 3.0;
        if (key == "class") return std::string_view("capital");
        if (key == "name") return std::string_view("a name of more letters than a string holds in itself");
        if (key == "paint") return std::string_view("  RGBA(10, 20, 30, 0.5) of no allocation at all ");
        if (key == "tint") return std::string_view("rgba( 10 , 20 , 30 , 0.25 )");
        if (key == "digits") return std::string_view("12345.678901234567890123");
        return {};
    }
};

template <typename Evaluate>
std::size_t allocations_of(Evaluate evaluate) {
    const std::size_t before = allocations;
    for (int i = 0; i < 100; ++i) evaluate(4 + i / 25.0);
    return allocations - before;
}

}  // namespace

TEST_CASE("the counting counts") {
    CHECK(allocations_of([](double) { std::string text(100, 'x'); }) == 100);
}

TEST_CASE("numbers and colours are evaluated without allocating") {
    const Town town;
    EvaluationContext context;
    context.feature = &town;
    context.geometry_type = "Point";
    for (
        const char* json :
        {R"(["interpolate", ["linear"], ["zoom"], 4, ["*", 2, ["get", "rank"]], 8, 10])",
         R"(["match", ["get", "class"], ["capital"], 1, 2])",
         R"(["case", ["<", ["get", "rank"], 5], ["step", ["zoom"], 1, 6, 2], 0])",
         R"(["let", "r", ["get", "rank"], ["+", ["var", "r"], ["sqrt", ["var", "r"]]]])",
         R"({"stops": [[4, 1], [8, 9]]})",
         R"(["match", ["get", "name"],
              ["a name of more letters than a string holds in itself", "another name of many letters"], 1, 2])",
         R"(["match", ["coalesce", ["get", "nothing"], ["get", "name"]], "yet another name of many letters", 1, 2])",
         R"(["case", ["in", ["get", "name"], ["literal", ["x", "another name of many letters"]]], 1, 2])",
         R"(["case", ["in", "more letters than a string", ["get", "name"]], 1, 2])",
         R"(["case", ["==", ["string", ["get", "name"]], "another name of many letters"], 1, 2])",
         R"(["case", ["<", ["string", ["get", "name"]], "another name of many letters"], 1, 2])",
         R"(["case", ["has", "a property of a name with many letters"], 1, ["to-boolean", ["get", "name"]], 3, 4])",
         R"(["get", ["get", "class"], ["literal", {"capital": 7, "a member with a name of many letters": 8}]])",
         R"(["at", ["get", "rank"], ["literal", [2, 3, 5, 7, 11]]])", R"(["length", ["get", "name"]])",
         R"(["index-of", "letters", ["get", "name"]])",
         R"(["to-number", ["get", "name"], ["get", "digits"]])",
         R"(["number", ["get", "name"], ["get", "rank"]])",
         R"({"type": "categorical", "property": "name", "default": 3,
              "stops": [["another name of many letters", 1], ["capital", 2]]})"}) {
        CAPTURE(std::string(json));
        const Expression expression = Expression::compile(nlohmann::json::parse(json), "number");
        CHECK(allocations_of([&](double zoom) {
                  context.zoom = zoom;
                  (void)expression.number(context);
              }) == 0);
    }
    for (
        const char* json :
        {R"(["interpolate", ["linear"], ["zoom"], 4, "red", 8, "blue"])",
         R"(["interpolate-hcl", ["linear"], ["get", "rank"], 0, "#123456", 9, "#fedcba"])",
         R"(["match", ["get", "rank"], 3, "#aabbcc", "white"])",
         R"(["rgba", ["*", 20, ["get", "rank"]], ["-", ["zoom"], 1], 3, 0.5])",
         R"(["rgb", 1, ["get", "rank"], 3])", R"(["to-color", ["get", "paint"], ["get", "tint"]])",
         R"(["interpolate", ["linear"], ["zoom"], 4, ["to-color", ["get", "tint"]], 8, ["get", "tint"]])",
         R"(["match", ["get", "name"], "another name of many letters", "red",
              ["coalesce", ["get", "no such property of the town"], ["get", "tint"]]])",
         R"(["get", ["get", "class"], ["literal", {"capital": "#12aaff", "a class of many letters": "red"}]])"}) {
        CAPTURE(std::string(json));
        const Expression expression = Expression::compile(nlohmann::json::parse(json), "color");
        CHECK(allocations_of([&](double zoom) {
                  context.zoom = zoom;
                  (void)expression.color(context);
              }) == 0);
    }
    for (
        const char* json :
        {R"(["all", ["==", ["get", "rank"], 3], ["!=", ["get", "class"], "another"]])",
         R"(["all", ["!=", "name", "another name of many letters"], ["in", "class", "a class of many letters", "x"]])",
         R"(["!", ["has", "a property of a name with many letters"]])"}) {
        CAPTURE(std::string(json));
        const Expression filter = Expression::compile_filter(nlohmann::json::parse(json));
        CHECK(allocations_of([&](double zoom) {
                  context.zoom = zoom;
                  (void)filter.boolean(context);
              }) == 0);
    }
}
