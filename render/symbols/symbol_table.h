// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "render/canvas/path.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// One sign of the set: an icon on the 15-unit grid (centre 7.5, 7.5) and the colour family it belongs to.
struct SymbolKind {
    std::string id;      ///< "air-strike"; also the key of its name in the locales: "symbol.air-strike"
    std::string family;  ///< a colour token of the theme: fire, combat, capture, civilians, strategic
    Path icon;
    std::string words;  ///< the kind whose headlines and sentences it shares: often itself
};

/// The signs and which event gets which, read from styles/icons/symbols.json. Immutable; safe to share
/// between threads.
class SymbolTable {
  public:
    /// Reads resource_dir()/styles/icons. Throws Error(input) naming the file and what is wrong with it.
    static SymbolTable load();
    static SymbolTable read(const std::filesystem::path& folder);

    /// By the sub-event type and, where that joins several things, by words of the event's sentence; else by
    /// the type.
    const SymbolKind& kind_of(const Event& event) const;
    /// Throws Error(input) when there is none.
    const SymbolKind& kind(std::string_view id) const;
    /// In the order of the legend.
    const std::vector<SymbolKind>& kinds() const { return kinds_; }
    /// Position in kinds(): for sorting.
    std::size_t order_of(const SymbolKind& kind) const {
        return static_cast<std::size_t>(&kind - kinds_.data());
    }

  private:
    struct WordRule {
        SubEventType sub_type;
        std::size_t kind;
        std::vector<std::string> stems;
    };
    std::vector<SymbolKind> kinds_;
    std::vector<std::size_t> by_type_, by_sub_type_;
    std::vector<WordRule> word_rules_;
    std::filesystem::path file_;
};

/// The one path of an icon file. Throws Error(input) naming the file.
Path read_icon(const std::filesystem::path& file);

}  // namespace dateline
