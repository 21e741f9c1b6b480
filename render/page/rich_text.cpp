// SPDX-License-Identifier: Apache-2.0
#include "render/page/rich_text.h"

#include <algorithm>

namespace dateline {

namespace {

// One paragraph under composition: all runs as one text, so that breaks between runs are found as well.
class Paragraph {
  public:
    Paragraph(const PageKit& kit, const std::vector<TextRun>& runs) : kit_(kit), runs_(runs) {
        for (const TextRun& run : runs) {
            starts_.push_back(text_.size());
            text_ += run.text;
        }
    }

    std::vector<RichLine> wrap(double width_px) const {
        std::vector<RichLine> lines;
        std::size_t begin = 0, end = 0;
        RichLine line;
        for (const std::size_t next : kit_.shaper.break_opportunities(text_)) {
            RichLine longer = compose(begin, next);
            if (end > begin && longer.width_px > width_px) {
                lines.push_back(std::move(line));
                begin = end;
                longer = compose(begin, next);
            }
            line = std::move(longer);
            end = next;
        }
        if (!line.pieces.empty()) {
            lines.push_back(std::move(line));
        }
        return lines;
    }

  private:
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
            const std::size_t to = std::min(end, starts_[i] + runs_[i].text.size());
            if (from < to) {
                auto shaped = kit_.shaper.shape(std::string_view(text_).substr(from, to - from),
                                                runs_[i].font, kit_.direction());
                const double advance = shaped->advance_px;
                line.pieces.push_back({std::move(shaped), line.width_px, runs_[i].color});
                line.width_px += advance;
            }
        }
        return line;
    }

    const PageKit& kit_;
    const std::vector<TextRun>& runs_;
    std::string text_;
    std::vector<std::size_t> starts_;
};

}  // namespace

std::vector<RichLine> wrap_runs(const PageKit& kit, const std::vector<TextRun>& runs, double width_px) {
    return Paragraph(kit, runs).wrap(width_px);
}

void draw_line(Canvas& canvas, const PageKit& kit, const RichLine& line, Point start) {
    for (const RichLine::Piece& piece : line.pieces) {
        const double x = kit.right_to_left() ? start.x - piece.from_start_px - piece.line->advance_px
                                             : start.x + piece.from_start_px;
        canvas.text(*piece.line, {x, start.y}, {piece.color});
    }
}

std::string shortened(const PageKit& kit, const std::string& text, const Font& font, double width_px) {
    if (kit.width_px(text, font) <= width_px) {
        return text;
    }
    std::string best = "…";
    for (const std::size_t end : kit.shaper.break_opportunities(text)) {
        std::string_view part(text.data(), end);
        part = part.substr(0, part.find_last_not_of(" ,;:.") + 1);
        std::string candidate = std::string(part) + " …";
        if (kit.width_px(candidate, font) > width_px) {
            break;
        }
        best = std::move(candidate);
    }
    return best;
}

}  // namespace dateline
