// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/text_lines.h"

#include "render/canvas/measure.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <unicode/ubidi.h>
#include <unicode/utf8.h>

namespace dateline {

namespace {

/// The baseline lies so far below the middle of a line, in sizes of the text, in the fonts for which the
/// reference renderer was made.
constexpr double kBaseline = 7.0 / 24;

/// A stretch of the text, bytes.
struct Stretch {
    std::size_t begin, end;
};

struct BidiDeleter {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

/// UTF-16, with the byte of the text each unit stands for, and the end.
struct WideText {
    std::vector<UChar> units;
    std::vector<std::size_t> bytes;

    explicit WideText(std::string_view text) {
        const auto* letters = reinterpret_cast<const std::uint8_t*>(text.data());
        const auto size = static_cast<std::int32_t>(text.size());
        for (std::int32_t at = 0; at < size;) {
            const auto byte = static_cast<std::size_t>(at);
            UChar32 c = 0;
            U8_NEXT(letters, at, size, c);
            if (c < 0) c = 0xFFFD;
            if (c > 0xFFFF) {
                units.push_back(U16_LEAD(c));
                bytes.push_back(byte);
            }
            units.push_back(c > 0xFFFF ? U16_TRAIL(c) : static_cast<UChar>(c));
            bytes.push_back(byte);
        }
        bytes.push_back(text.size());
    }
    std::int32_t size() const { return static_cast<std::int32_t>(units.size()); }
};

TextDirection direction_of(std::string_view paragraph) {
    const WideText wide(paragraph);
    return ubidi_getBaseDirection(wide.units.data(), wide.size()) == UBIDI_RTL ? TextDirection::right_to_left
                                                                               : TextDirection::left_to_right;
}

/// Stretches of one direction, in visual order.
struct VisualRun {
    Stretch bytes;
    TextDirection direction;
};
std::vector<VisualRun> visual_runs(std::string_view line, TextDirection direction) {
    const WideText wide(line);
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UBiDi, BidiDeleter> bidi(ubidi_openSized(wide.size(), 0, &error));
    ubidi_setPara(bidi.get(), wide.units.data(), wide.size(),
                  direction == TextDirection::right_to_left ? 1 : 0, nullptr, &error);
    const std::int32_t count = ubidi_countRuns(bidi.get(), &error);
    if (U_FAILURE(error)) return {{{0, line.size()}, direction}};
    std::vector<VisualRun> out;
    for (std::int32_t i = 0; i < count; ++i) {
        std::int32_t start = 0, length = 0;
        const auto way = ubidi_getVisualRun(bidi.get(), i, &start, &length);
        out.push_back({{wide.bytes[static_cast<std::size_t>(start)],
                        wide.bytes[static_cast<std::size_t>(start + length)]},
                       way == UBIDI_RTL ? TextDirection::right_to_left : TextDirection::left_to_right});
    }
    return out;
}

class LineSetter {
  public:
    LineSetter(std::span<const StyledSection> sections, const TextStyle& style, TextShaper& shaper)
        : sections_(sections), style_(style), shaper_(shaper) {
        for (const StyledSection& section : sections) {
            all_ += section.text;
            ends_.push_back(all_.size());
        }
    }

    TextBlock set(double width_px) {
        for (std::size_t begin = 0;;) {
            const std::size_t end = std::min(all_.find('\n', begin), all_.size());
            add_paragraph({begin, end}, width_px);
            if (end == all_.size()) break;
            begin = end + 1;
        }
        stack();
        return std::move(block_);
    }

  private:
    /// How much room a line asks for.
    struct Extent {
        double size_px;     ///< of its largest text
        double content_px;  ///< of that or its highest image
        double height_px;
    };

    std::size_t section_at(std::size_t byte) const {
        return static_cast<std::size_t>(std::upper_bound(ends_.begin(), ends_.end(), byte) - ends_.begin());
    }
    std::string_view text_of(Stretch s) const {
        return std::string_view(all_).substr(s.begin, s.end - s.begin);
    }

    /// Parts of a stretch that lie in one section each.
    template <typename Visit>
    void each_section(Stretch s, Visit visit) const {
        for (std::size_t at = s.begin; at < s.end;) {
            const std::size_t section = section_at(at), end = std::min(s.end, ends_[section]);
            visit(sections_[section], Stretch{at, end});
            at = end;
        }
    }

    void add_paragraph(Stretch paragraph, double width_px) {
        const bool is_plain =
            paragraph.begin == paragraph.end || section_at(paragraph.begin) == section_at(paragraph.end - 1);
        const StyledSection& first = sections_[std::min(section_at(paragraph.begin), sections_.size() - 1)];
        if (is_plain && !first.image) return add_plain(text_of(paragraph), first, width_px);
        const TextDirection direction = direction_of(text_of(paragraph));
        if (!(width_px > 0)) return add_line(paragraph, direction);
        // Bytes of the paragraph, their widths added up.
        std::vector<double> before(paragraph.end - paragraph.begin + 1, 0.0);
        double sum = 0;
        each_section(paragraph, [&](const StyledSection& section, Stretch s) {
            const std::size_t from = s.begin - paragraph.begin;
            if (section.image) {
                sum += section.width_px;
                std::fill(before.begin() + static_cast<std::ptrdiff_t>(from + 1), before.end(), sum);
                return;
            }
            const TextWidths widths(*shaper_.shape(text_of(s), section.font, direction));
            for (std::size_t i = 1; i <= s.end - s.begin; ++i) before[from + i] = sum + widths.between(0, i);
            sum = before[s.end - paragraph.begin];
        });
        const auto width_of = [&](std::size_t begin, std::size_t end) {
            while (end > begin && all_[paragraph.begin + end - 1] == ' ') --end;
            return before[end] - before[begin];
        };
        std::size_t begin = 0, end = 0;
        for (const std::size_t next : shaper_.break_opportunities(text_of(paragraph))) {
            if (end > begin && width_of(begin, next) > width_px) {
                add_line({paragraph.begin + begin, paragraph.begin + end}, direction);
                begin = end;
            }
            end = next;
        }
        add_line({paragraph.begin + begin, paragraph.begin + end}, direction);
    }

    void add_plain(std::string_view text, const StyledSection& section, double width_px) {
        std::vector<std::shared_ptr<const ShapedLine>> shapes;
        if (width_px > 0 && !text.empty()) {
            shapes = shaper_.wrap(text, section.font, width_px);
        } else {
            shapes.push_back(shaper_.shape(text, section.font));
        }
        for (auto& shape : shapes) {
            TextLine& line = block_.lines.emplace_back();
            line.width_px = shape->advance_px;
            line.pieces.push_back({shape, section.paint, nullptr, shape->advance_px, 0, 0, 0});
            extents_.push_back({section.size_px, section.size_px, height_of(section.size_px)});
        }
    }

    double height_of(double size_px) const { return style_.line_height_px * size_px / style_.font.size_px; }

    void add_line(Stretch s, TextDirection direction) {
        constexpr std::string_view kBlank = " \t";
        while (s.end > s.begin && kBlank.find(all_[s.end - 1]) != kBlank.npos) --s.end;
        while (s.end > s.begin && kBlank.find(all_[s.begin]) != kBlank.npos) ++s.begin;
        if (s.begin == s.end) return;
        double size = 0, content = 0;
        each_section(s, [&](const StyledSection& section, Stretch) {
            size = std::max(size, section.size_px);
            content = std::max(content, section.image ? section.height_px : section.size_px);
        });
        content = std::max(content, size);
        TextLine line;
        for (const VisualRun& run : visual_runs(text_of(s), direction)) {
            std::vector<TextPiece> pieces;
            each_section({s.begin + run.bytes.begin, s.begin + run.bytes.end},
                         [&](const StyledSection& section, Stretch part) {
                             pieces.push_back(piece_of(section, part, run.direction, content));
                         });
            if (run.direction == TextDirection::right_to_left) std::reverse(pieces.begin(), pieces.end());
            for (TextPiece& piece : pieces) {
                if (!line.pieces.empty()) line.width_px += style_.font.letter_spacing_px;
                piece.left_px = line.width_px;
                line.width_px += piece.width_px;
                line.pieces.push_back(std::move(piece));
            }
        }
        block_.lines.push_back(std::move(line));
        extents_.push_back({size, content, height_of(size) + (content - size)});
    }

    TextPiece piece_of(const StyledSection& section, Stretch part, TextDirection direction,
                       double content_px) const {
        const double own = section.image ? section.height_px : section.size_px;
        const double rise = (content_px - own) * (1 - section.alignment);
        if (section.image) {
            return {nullptr, section.paint, section.image, section.width_px, section.height_px, 0, rise};
        }
        auto shape = shaper_.shape(text_of(part), section.font, direction);
        const double width = shape->advance_px;
        return {std::move(shape), section.paint, nullptr, width, 0, 0, rise};
    }

    /// One line under the other. Lines of one height carry their texts in their middles; otherwise baselines
    /// lie under what the lines contain, as the reference renderer has it.
    void stack() {
        const bool even = std::all_of(extents_.begin(), extents_.end(), [&](const Extent& e) {
            return std::abs(e.height_px - style_.line_height_px) < 1e-9;
        });
        for (std::size_t i = 0; i < extents_.size(); ++i) {
            TextLine& line = block_.lines[i];
            line.baseline_px =
                block_.height_px +
                (even ? style_.line_height_px / 2 + kBaseline * style_.font.size_px : extents_[i].content_px);
            block_.height_px += extents_[i].height_px;
            block_.width_px = std::max(block_.width_px, line.width_px);
        }
    }

    std::span<const StyledSection> sections_;
    const TextStyle& style_;
    TextShaper& shaper_;
    std::string all_;
    std::vector<std::size_t> ends_;  ///< of the sections in it
    TextBlock block_;
    std::vector<Extent> extents_;  ///< of its lines
};

}  // namespace

bool has_one_look(const TextBlock& block) {
    return std::all_of(block.lines.begin(), block.lines.end(), [&](const TextLine& line) {
        if (line.pieces.size() != 1 || !line.pieces.front().shape) return false;
        const TextPaint &a = line.pieces.front().paint, &b = block.lines.front().pieces.front().paint;
        return a.fill == b.fill && a.halo == b.halo && a.halo_radius_px == b.halo_radius_px;
    });
}

TextBlock set_lines(std::span<const StyledSection> sections, const TextStyle& style, double width_px,
                    TextShaper& shaper) {
    if (sections.empty()) return {};
    return LineSetter(sections, style, shaper).set(width_px);
}

}  // namespace dateline
