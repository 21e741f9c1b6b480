// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/placed_text.h"

#include "render/canvas/measure.h"
#include "render/style_layers/text_pictures.h"

#include <cmath>
#include <utility>

namespace dateline {

namespace {

class TextPlacer {
  public:
    TextPlacer(const SymbolText& text, const TextGround& ground)
        : text_(text), ground_(ground), one_look_(has_one_look(text)) {}

    LabelPosition upright(const TextPosition& position, Point anchor) {
        out_.rotation_rad = text_.rotation;
        const double c = std::cos(text_.rotation), s = std::sin(text_.rotation);
        const auto placed = [&](double x, double y) {
            return Point{anchor.x + (c * x - s * y) * ground_.lengths,
                         anchor.y + (s * x + c * y) * ground_.lengths};
        };
        for (const TextLine& line : text_.lines) {
            const Point start = text_.baseline(position, line);
            for (const TextPiece& piece : line.pieces) {
                const double x = start.x + piece.left_px, y = start.y - piece.rise_px;
                if (piece.image) {
                    add_image(piece, placed(x + piece.width_px / 2, y - piece.height_px / 2), text_.rotation);
                } else {
                    add_text(piece, {enlarged(piece.shape), placed(x, y), paint_of(piece), {}});
                }
            }
        }
        return finished();
    }

    LabelPosition along(const std::vector<Point>& course) {
        const TextLine& line = text_.lines.front();
        for (const TextPiece& piece : line.pieces) {
            Path path;
            path.append(course_of(piece, line, course), {}, ground_.lengths);
            if (piece.image) {
                const Point a = PathMeasure(path).at(0),
                            b = PathMeasure(path).at(piece.width_px * ground_.lengths);
                const double angle = std::atan2(b.y - a.y, b.x - a.x),
                             up = piece.height_px / 2 * ground_.lengths;
                add_image(piece,
                          {(a.x + b.x) / 2 + std::sin(angle) * up, (a.y + b.y) / 2 - std::cos(angle) * up},
                          angle);
            } else {
                add_text(piece, {enlarged(piece.shape), {}, paint_of(piece), std::move(path)});
            }
        }
        if (one_look_) out_.along = std::exchange(out_.lines.front().along, {});
        return finished();
    }

  private:
    bool is_blurred() const { return text_.halo_blur_px > 0; }

    std::shared_ptr<const ShapedLine> enlarged(const std::shared_ptr<const ShapedLine>& line) const {
        if (ground_.lengths == 1) return line;
        Font font = line->font;
        font.size_px *= ground_.lengths;
        font.letter_spacing_px *= ground_.lengths;
        return ground_.shaper->shape(line->text, font, line->direction);
    }

    std::optional<TextPaint> paint_of(const TextPiece& piece) const {
        if (one_look_) return std::nullopt;
        TextPaint paint = piece.paint;
        paint.halo_radius_px *= is_blurred() ? 0 : ground_.lengths;
        return paint;
    }

    void add_text(const TextPiece& piece, LabelPosition::Line line) {
        if (is_blurred()) {
            if (line.along.empty()) {
                halo_.append(line.shape->outline(), line.baseline, 1, text_.rotation);
            } else {
                halo_.append(outline_along(*line.shape, line.along));
            }
            halo_paint_ = piece.paint;
        }
        out_.lines.push_back(std::move(line));
    }

    void add_image(const TextPiece& piece, Point centre, double angle) {
        Image turned = turned_image(*piece.image, angle);
        const double scale = ground_.lengths * piece.width_px / piece.image->width;
        const double x = turned.width * scale / 2, y = turned.height * scale / 2;
        out_.images.push_back(
            {std::move(turned), {centre.x - x, centre.y - y, centre.x + x, centre.y + y}, 1});
    }

    LabelPosition finished() {
        if (is_blurred() && halo_paint_.halo.alpha > 0 && halo_paint_.halo_radius_px > 0) {
            const HaloEdge edge{halo_paint_.halo_radius_px * ground_.lengths,
                                text_.halo_blur_px * ground_.lengths};
            out_.images.insert(out_.images.begin(),
                               blurred_halo(halo_, halo_paint_.halo, edge, ground_.picture_ratio));
        }
        return std::move(out_);
    }

    const SymbolText& text_;
    const TextGround& ground_;
    bool one_look_;
    LabelPosition out_;
    Path halo_;  ///< what a blurred halo surrounds
    TextPaint halo_paint_;
};

}  // namespace

LabelPosition upright_text(const SymbolText& text, const TextPosition& position, Point anchor,
                           const TextGround& ground) {
    return TextPlacer(text, ground).upright(position, anchor);
}

LabelPosition text_on_course(const SymbolText& text, const std::vector<Point>& course,
                             const TextGround& ground) {
    return TextPlacer(text, ground).along(course);
}

Label label_of(const SymbolText& text, const TextGround& ground) {
    Label label;
    label.text = text.style.text;
    label.paint = has_one_look(text) ? text.lines.front().pieces.front().paint : text.style.paint;
    label.paint.halo_radius_px *= text.halo_blur_px > 0 ? 0 : ground.lengths;
    return label;
}

}  // namespace dateline
