// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/line_breaks.h"

#include "geodata/language/characters.h"

#include <algorithm>

namespace dateline {

namespace {

/// Longer lines are paragraphs of their own, not wrapped ones.
constexpr std::size_t kWidestWrap = 130;
/// So many wrapped line ends in a row make a text a hard-wrapped one.
constexpr std::size_t kFewestWraps = 2;

}  // namespace

LineBreaks::LineBreaks(std::string_view text, Span extent) {
    std::size_t widest = 0;
    for (std::size_t at = extent.begin; at < extent.end;) {
        Line line{at, 0, 0, false};
        std::size_t width = 0;
        bool in_first_word = true;
        while (at < extent.end && text[at] != '\n') {
            const Character c = character_at(text, at);
            at += c.size;
            if (c.kind == CharClass::space) {
                if (width > 0) ++width, in_first_word = false;
                continue;
            }
            if (width == 0) line.starts_lower = c.kind == CharClass::lower;
            ++width;
            line.width = width;
            if (in_first_word) line.first_word = width;
        }
        ++at;
        widest = std::max(widest, line.width);
        if (widest > kWidestWrap) return;
        lines_.push_back(line);
    }
    // A line that another one follows and that could not have taken that one's first word.
    std::size_t run = 0, longest_run = 0, lower = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
        const bool full = lines_[i].width > 0 && lines_[i + 1].width > 0 &&
                          lines_[i].width + 1 + lines_[i + 1].first_word + 2 > widest;
        run = full ? run + 1 : 0;
        longest_run = std::max(longest_run, run);
        lower += full && lines_[i + 1].starts_lower;
    }
    if (longest_run >= kFewestWraps && (lower > 0 || longest_run >= 2 * kFewestWraps)) wrap_width_ = widest;
}

bool LineBreaks::wraps_before(std::size_t byte) const {
    if (wrap_width_ == 0) return false;
    const auto next = std::upper_bound(lines_.begin(), lines_.end(), byte,
                                       [](std::size_t b, const Line& line) { return b < line.begin; });
    if (next - lines_.begin() < 2) return false;
    const Line& line = *(next - 1);
    const Line& before = *(next - 2);
    return before.width > 0 && before.width + 1 + line.first_word + wrap_width_ / 8 > wrap_width_;
}

}  // namespace dateline
