// SPDX-License-Identifier: Apache-2.0
#include "render/page/rich_text.h"

#include "render/canvas/measure.h"

#include <algorithm>

namespace dateline {

namespace {

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
        for (const std::size_t next : kit_.shaper.break_opportunities(text_)) {
            if (end > begin && width_of(begin, next) > width_px) {
                lines.push_back(compose(begin, end));
                begin = end;
            }
            end = next;
        }
        if (RichLine last = compose(begin, end); !last.pieces.empty()) {
            lines.push_back(std::move(last));
        }
        return lines;
    }

  private:
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
