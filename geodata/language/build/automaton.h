// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A word form and what the analyser says of it: "tirs", "tir<n><m><pl>".
using WordVisitor = std::function<void(std::string_view form, std::string_view analysis)>;

/// A finite-state analyser of Apertium, read from the listing that lt-print of lttoolbox makes: a line a
/// transition (from, to, input, output, weight, with tabs), a line a final state (state, weight), "--"
/// between sections; ε is the empty symbol, state 0 the start of each section.
class Automaton {
  public:
    /// Throws Error(input) that names file and line when the listing is not of that form.
    static Automaton parse(std::string_view listing, const std::filesystem::path& file);

    /// Every single word of letters that the analyser accepts. A path never passes a state twice, which
    /// leaves out the loops for numbers and addresses; contractions (+) and phrases (spaces) are left out
    /// too.
    void for_each_word(const WordVisitor& visit) const;

  private:
    struct Transition {
        std::uint32_t to = 0;
        std::string input, output;
    };
    struct Section {
        std::vector<std::vector<Transition>> from;
        std::vector<bool> final;
    };
    class Walk;
    std::vector<Section> sections_;
};

}  // namespace dateline
