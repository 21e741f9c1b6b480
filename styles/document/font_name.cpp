// SPDX-License-Identifier: Apache-2.0
#include "styles/document/font_name.h"

#include <array>
#include <utility>

namespace dateline {

FontName parse_font_name(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, int>, 10> kWeights{{{"Thin", 100},
                                                                         {"ExtraLight", 200},
                                                                         {"Light", 300},
                                                                         {"Regular", 400},
                                                                         {"Medium", 500},
                                                                         {"SemiBold", 600},
                                                                         {"Semibold", 600},
                                                                         {"Bold", 700},
                                                                         {"ExtraBold", 800},
                                                                         {"Black", 900}}};
    FontName out;
    // Style words stand at the end.
    while (true) {
        const std::size_t blank = name.find_last_of(' ');
        if (blank == std::string_view::npos) break;
        const std::string_view word = name.substr(blank + 1);
        bool known = word == "Italic";
        if (known) out.italic = true;
        for (const auto& [weight_word, weight] : kWeights) {
            if (word != weight_word) continue;
            out.weight = weight;
            known = true;
        }
        if (!known) break;
        name = name.substr(0, blank);
    }
    out.family = std::string(name);
    return out;
}

}  // namespace dateline
