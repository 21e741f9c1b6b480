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
    for (const char* json :
         {R"(["interpolate", ["linear"], ["zoom"], 4, ["*", 2, ["get", "rank"]], 8, 10])",
          R"(["match", ["get", "class"], ["capital"], 1, 2])",
          R"(["case", ["<", ["get", "rank"], 5], ["step", ["zoom"], 1, 6, 2], 0])",
          R"(["let", "r", ["get", "rank"], ["+", ["var", "r"], ["sqrt", ["var", "r"]]]])",
          R"({"stops": [[4, 1], [8, 9]]})"}) {
        CAPTURE(json);
        const Expression expression = Expression::compile(nlohmann::json::parse(json), "number");
        CHECK(allocations_of([&](double zoom) {
                  context.zoom = zoom;
                  (void)expression.number(context);
              }) == 0);
    }
    for (const char* json :
         {R"(["interpolate", ["linear"], ["zoom"], 4, "red", 8, "blue"])",
          R"(["interpolate-hcl", ["linear"], ["get", "rank"], 0, "#123456", 9, "#fedcba"])",
          R"(["match", ["get", "rank"], 3, "#aabbcc", "white"])"}) {
        CAPTURE(json);
        const Expression expression = Expression::compile(nlohmann::json::parse(json), "color");
        CHECK(allocations_of([&](double zoom) {
                  context.zoom = zoom;
                  (void)expression.color(context);
              }) == 0);
    }
    const Expression filter = Expression::compile_filter(
        nlohmann::json::parse(R"(["all", ["==", ["get", "rank"], 3], ["!=", ["get", "class"], "another"]])"));
    CHECK(allocations_of([&](double zoom) {
              context.zoom = zoom;
              (void)filter.boolean(context);
          }) == 0);
}
