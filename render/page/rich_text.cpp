// SPDX-License-Identifier: Apache-2.0
#include "render/page/rich_text.h"

#include "render/canvas/measure.h"

#include <algorithm>
#include <string_view>

namespace dateline {

namespace {

constexpr std::string_view kHyphen = "-";
/// A line that fills no more of its width is ragged.
constexpr double kRaggedLine = 0.86;

// One paragraph under composition: all runs as one text, so that breaks between runs are found as well.
class Paragraph {
  public:
    Paragraph(const PageKit& kit, const std::vector<TextRun>& runs) : kit_(kit), runs_(runs) {
        for (const TextRun& run : runs) {
            // The shaped text is UTF-8 whatever the run is.
            const auto shaped = kit.shaper.shape(run.text, run.font, kit.direction());
            starts_.push_back(text_.size());
            text_ += shaped->text;
            widths_.emplace_back(*shaped);
        }
        starts_.push_back(text_.size());
    }

    std::vector<RichLine> wrap(double width_px) const {
        std::vector<RichLine> lines;
        std::size_t begin = 0, end = 0;
        bool may_hyphenate = true;  // never two lines in a row
        for (const std::size_t next : kit_.shaper.break_opportunities(text_)) {
            if (end > begin && width_of(begin, next) > width_px) {
                const std::size_t within = may_hyphenate ? last_break(begin, end, next, width_px) : end;
                may_hyphenate = within == end;
                lines.push_back(compose(begin, within));
                if (!may_hyphenate) lines.back().pieces.back().text += kHyphen;
                begin = within;
            }
            end = next;
        }
        if (RichLine last = compose(begin, end); !last.pieces.empty()) {
            lines.push_back(std::move(last));
        }
        return lines;
    }

  private:
    /// Where in the word from `end` on, with what precedes and follows it, a line may end that would be
    /// ragged without; else `end`.
    std::size_t last_break(std::size_t begin, std::size_t end, std::size_t next, double width_px) const {
        if (width_of(begin, end) > kRaggedLine * width_px) return end;
        std::size_t word = end;
        while (word < next && !is_letter(word)) ++word;
        // An elided article stays with its word, and is none of it.
        if (const std::size_t elided = text_.rfind("\u2019", next);
            elided != std::string::npos && elided >= word)
            word = elided + std::string_view("\u2019").size();
        std::size_t last = word;
        while (last < next && is_letter(last)) ++last;
        std::size_t found = end;
        for (const std::size_t at :
             kit_.locale.hyphenation().breaks_of(std::string_view(text_).substr(word, last - word))) {
            if (width_of(begin, word + at) + hyphen_px(word) <= width_px) found = word + at;
        }
        return found;
    }

    /// Of ASCII, or a byte of a letter beyond it: those of Latin begin with 0xC3 to 0xC9.
    bool is_letter(std::size_t byte) const {
        const auto c = static_cast<unsigned char>(text_[byte]);
        const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return ascii || (c >= 0xC3 && c <= 0xC9) ||
               (c >= 0x80 && c < 0xC0 && byte > 0 && static_cast<unsigned char>(text_[byte - 1]) >= 0xC3 &&
                static_cast<unsigned char>(text_[byte - 1]) <= 0xC9);
    }

    double hyphen_px(std::size_t byte) const {
        std::size_t run = 0;
        while (run + 1 < runs_.size() && starts_[run + 1] <= byte) ++run;
        return kit_.width_px(std::string(kHyphen), runs_[run].font);
    }

    double width_of(std::size_t begin, std::size_t end) const {
        while (end > begin && text_[end - 1] == ' ') {
            --end;
        }
        double width = 0;
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            const std::size_t from = std::max(begin, starts_[i]);
            const std::size_t to = std::min(end, starts_[i + 1]);
            if (from < to) {
                width += widths_[i].between(from - starts_[i], to - starts_[i]);
            }
        }
        return width;
    }

    RichLine compose(std::size_t begin, std::size_t end) const {
        while (end > begin && text_[end - 1] == ' ') {
            --end;
        }
        while (begin < end && text_[begin] == ' ') {
            ++begin;
        }
        RichLine line;
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            const std::size_t from = std::max(begin, starts_[i]);
            const std::size_t to = std::min(end, starts_[i + 1]);
            if (from < to)
                line.pieces.push_back({text_.substr(from, to - from), runs_[i].font, runs_[i].color});
        }
        return line;
    }

    const PageKit& kit_;
    const std::vector<TextRun>& runs_;
    std::string text_;
    std::vector<std::size_t> starts_;  // of each run, and the end
    std::vector<TextWidths> widths_;
};

}  // namespace

std::vector<RichLine> wrap_runs(const PageKit& kit, const std::vector<TextRun>& runs, double width_px) {
    return Paragraph(kit, runs).wrap(width_px);
}

void draw_line(Canvas& canvas, const PageKit& kit, const RichLine& line, Point start) {
    double from_start_px = 0;
    for (const TextRun& piece : line.pieces) {
        const auto shaped = kit.shaper.shape(piece.text, piece.font, kit.direction());
        const double x =
            kit.right_to_left() ? start.x - from_start_px - shaped->advance_px : start.x + from_start_px;
        canvas.text(*shaped, {x, start.y}, {piece.color});
        from_start_px += shaped->advance_px;
    }
}

std::string shortened(const PageKit& kit, const std::string& text, const Font& font, double width_px) {
    const auto whole = kit.shaper.shape(text, font, kit.direction());
    if (whole->advance_px <= width_px) {
        return text;
    }
    const TextWidths widths(*whole);
    const double room = width_px - kit.width_px(" …", font);
    std::string best = "…";
    for (const std::size_t end : kit.shaper.break_opportunities(whole->text)) {
        const std::string_view part(whole->text.data(), end);
        const std::size_t kept = part.find_last_not_of(" ,;:.") + 1;
        if (widths.between(0, kept) > room) {
            break;
        }
        best = std::string(part.substr(0, kept)) + " …";
    }
    return best;
}

}  // namespace dateline
