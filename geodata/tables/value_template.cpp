// SPDX-License-Identifier: Apache-2.0
#include "geodata/tables/value_template.h"

#include "geodata/core/error.h"

#include <algorithm>

namespace dateline {

ValueTemplate::ValueTemplate(std::string_view pattern) {
    int group = 0;
    std::string words;
    const auto end_words = [&] {
        if (!words.empty()) pieces_.push_back({words, kNoName, group, false});
        words.clear();
    };
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char c = pattern[at];
        if (c == '[' || c == ']') {
            end_words();
            group = c == '[' ? ++groups_ : 0;
        } else if (c == '{') {
            end_words();
            const std::size_t close = pattern.find('}', at);
            if (close == std::string_view::npos)
                throw input_error({}, "a brace of a template is not closed", pattern);
            std::string_view name = pattern.substr(at + 1, close - at - 1);
            const bool only_asks = name.ends_with('?');
            if (only_asks) name.remove_suffix(1);
            pieces_.push_back({{}, names_.size(), group, only_asks});
            names_.emplace_back(name);
            at = close;
        } else {
            words += c;
        }
    }
    if (group != 0) throw input_error({}, "a bracket of a template is not closed", pattern);
    end_words();
}

std::string ValueTemplate::text(const std::function<std::string_view(std::size_t)>& value_of) const {
    std::vector<std::string_view> values(names_.size());
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = value_of(i);
    if (!names_.empty() &&
        std::all_of(values.begin(), values.end(), [](std::string_view value) { return value.empty(); }))
        return {};
    std::vector<bool> lacks(static_cast<std::size_t>(groups_) + 1, false);
    for (const Piece& piece : pieces_)
        if (piece.name != kNoName && values[piece.name].empty())
            lacks[static_cast<std::size_t>(piece.group)] = true;
    std::string text;
    for (const Piece& piece : pieces_) {
        if (piece.only_asks || (piece.group != 0 && lacks[static_cast<std::size_t>(piece.group)])) continue;
        text += piece.name == kNoName ? std::string_view(piece.words) : values[piece.name];
    }
    return text;
}

}  // namespace dateline
