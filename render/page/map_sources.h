// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/events/event.h"
#include "render/canvas/text.h"
#include "render/sources/style_data.h"
#include "render/symbols/symbol_table.h"
#include "render/user_layers/user_layer.h"
#include "styles/document/style.h"

#include <span>
#include <string>
#include <vector>

namespace dateline {

/// What a page's map is drawn from. All must outlive what is made of it, which belongs to one thread, as the
/// shaper does.
struct MapSources {
    const Style& style;
    const BaseMap& base;
    const SymbolTable& symbols;
    TextShaper& shaper;
    std::string language;
    /// Countries (ISO 3166-1 alpha-2) or first-order divisions (ISO 3166-2) the map is about: drawn lighter
    /// than their neighbours.
    std::vector<std::string> focus;
    std::string second_language = {};             ///< of names shown under the first ones; empty: none
    std::span<const UserLayer> user_layers = {};  ///< between ground and labels
    StyleDataPool* style_data = nullptr;  ///< GroundData::pool
};

/// An event on the map: what the page adds to it.
struct MapEvent {
    const Event* event = nullptr;
    int number = 0;           ///< the list's; 0: none
    std::string place_name;   ///< in the language of the map
    std::string place_words;  ///< with its precision, "Mossoul (environs)"
};

/// Lengths of the page's design (TARGET, "Symbols" and "Precision"), to be multiplied by Page::unit_px.
namespace map_design {
inline constexpr double kSymbol = 19;
inline constexpr double kSmallSymbol = 17;
inline constexpr double kSmallestSymbol = 15;
inline constexpr double kNumberSize = 10.5;
inline constexpr double kNumberGap = 2;
inline constexpr double kLeaderWidth = 0.9;
inline constexpr double kLeaderCasing = 2.4;
}  // namespace map_design

}  // namespace dateline
