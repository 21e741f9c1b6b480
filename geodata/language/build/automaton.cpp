// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/build/automaton.h"

#include "geodata/core/error.h"
#include "geodata/language/characters.h"

#include <algorithm>
#include <charconv>

namespace dateline {

namespace {

constexpr std::string_view kEmptySymbol = "ε";
constexpr std::size_t kLongestWord = 60;  // bytes

std::string_view next_field(std::string_view& line) {
    const std::size_t tab = line.find('\t');
    const std::string_view field = line.substr(0, tab);
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
    return field;
}

std::string symbol(std::string_view field) {
    return field == kEmptySymbol ? std::string() : std::string(field);
}

bool continues_word(std::string_view input) {
    return input.empty() || character_at(input, 0).is_letter();
}

}  // namespace

Automaton Automaton::parse(std::string_view listing, const std::filesystem::path& file) {
    Automaton automaton;
    automaton.sections_.emplace_back();
    std::size_t line_number = 0;
    const auto state_in = [&](std::string_view field) {
        std::uint32_t state = 0;
        const auto [end, failure] = std::from_chars(field.data(), field.data() + field.size(), state);
        if (failure != std::errc() || end != field.data() + field.size())
            throw input_error({file.string(), line_number}, "not a state", field,
                              "a number, as lt-print lists");
        Section& section = automaton.sections_.back();
        if (section.from.size() <= state) {
            section.from.resize(state + 1);
            section.final.resize(state + 1);
        }
        return state;
    };
    for (std::size_t at = 0; at < listing.size();) {
        const std::size_t end = std::min(listing.find('\n', at), listing.size());
        std::string_view line = listing.substr(at, end - at);
        at = end + 1;
        ++line_number;
        if (line.empty()) continue;
        if (line == "--") {
            automaton.sections_.emplace_back();
            continue;
        }
        const std::uint32_t from = state_in(next_field(line));
        const std::string_view second = next_field(line);
        if (line.empty()) {
            automaton.sections_.back().final[from] = true;  // the second field is a weight
            continue;
        }
        const std::uint32_t to = state_in(second);
        const std::string_view input = next_field(line), output = next_field(line);
        automaton.sections_.back().from[from].push_back({to, symbol(input), symbol(output)});
    }
    return automaton;
}

/// Depth first through one section; forms and analyses grow and shrink along the path.
class Automaton::Walk {
  public:
    Walk(const Section& section, const WordVisitor& visit)
        : section_(section), visit_(visit), on_path_(section.from.size(), false) {}

    void from(std::uint32_t state) {
        if (section_.final[state] && !form_.empty()) visit_(form_, analysis_);
        on_path_[state] = true;
        for (const Transition& step : section_.from[state]) {
            if (on_path_[step.to] || step.output == "+" || !continues_word(step.input)) continue;
            if (form_.size() + step.input.size() > kLongestWord) continue;
            form_ += step.input;
            analysis_ += step.output;
            from(step.to);
            form_.resize(form_.size() - step.input.size());
            analysis_.resize(analysis_.size() - step.output.size());
        }
        on_path_[state] = false;
    }

  private:
    const Section& section_;
    const WordVisitor& visit_;
    std::vector<bool> on_path_;
    std::string form_, analysis_;
};

void Automaton::for_each_word(const WordVisitor& visit) const {
    for (const Section& section : sections_)
        if (!section.from.empty()) Walk(section, visit).from(0);
}

}  // namespace dateline
