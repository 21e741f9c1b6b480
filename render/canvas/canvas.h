// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/canvas/text.h"
#include "styles/document/color.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class LineCap { butt, round, square };
enum class LineJoin { miter, round, bevel };
enum class FillRule { non_zero, even_odd };

struct Stroke {
    double width_px = 1;
    LineCap cap = LineCap::butt;
    LineJoin join = LineJoin::miter;
    double miter_limit = 4;
    std::vector<double> dashes_px;  ///< empty: solid
    double dash_phase_px = 0;
};

/// How a line of text is painted: halo first, then fill.
struct TextPaint {
    Color fill;
    Color halo{1, 1, 1, 0};
    double halo_radius_px = 0;
};

/// What a group means, for back ends that can say so (SVG <g id class>, <title>).
struct GroupInfo {
    std::string id;           ///< unique in the document; may be empty
    std::string name;         ///< "base-labels", "events"; becomes class
    std::string title;        ///< tooltip and accessible name; may be empty
    std::string link;         ///< http(s) target; may be empty
    std::string events = {};  ///< ids of the events it stands for, with spaces between; becomes data-events
};

/// 8-bit RGBA, premultiplied, row by row from the top; for relief and other rasters.
struct Image {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
};

/// A picture that repeats in both directions: what patterns are made of.
struct ImagePattern {
    const Image& image;
    Point origin;             ///< where one of the copies has its upper left corner
    double px_per_pixel = 1;  ///< CSS px of a pixel of the image
};

/// Where everything is drawn: Cairo for PNG and PDF, our own writer for SVG. One coordinate frame: CSS px, y
/// down. Not thread-safe. Calls between begin_group and end_group nest.
class Canvas {
  public:
    Canvas() = default;
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;
    virtual ~Canvas() = default;

    virtual void fill(const Path& path, Color color, FillRule rule = FillRule::non_zero) = 0;
    virtual void stroke(const Path& path, const Stroke& stroke, Color color) = 0;
    virtual void fill(const Path& path, const ImagePattern& pattern, double opacity) = 0;
    /// 45° hatch inside a path (precision areas): lines of a width every gap, in page space so that
    /// neighbours align.
    virtual void hatch(const Path& path, double gap_px, double width_px, Color color) = 0;
    virtual void image(const Image& image, const Box& box, double opacity) = 0;
    /// baseline: the left end of the baseline. rotation clockwise, about it.
    virtual void text(const ShapedLine& line, Point baseline, const TextPaint& paint,
                      double rotation_rad = 0) = 0;
    /// Along a line, baseline on the line, from its start; glyph by glyph on raster, <textPath> in SVG.
    virtual void text_along(const ShapedLine& line, const Path& baseline, const TextPaint& paint) = 0;

    virtual void push_clip(const Path& path) = 0;
    virtual void pop_clip() = 0;
    /// Shifts all that is drawn until pop_offset: a map drawn in its own px stands somewhere on a page.
    virtual void push_offset(Point offset) = 0;
    virtual void pop_offset() = 0;
    /// Everything inside is composed first and then drawn with one opacity.
    virtual void begin_group(const GroupInfo& info, double opacity = 1) = 0;
    virtual void end_group() = 0;
    /// Device px to the CSS px that pictures laid on it should have.
    virtual double picture_ratio() const { return 2; }
};

/// What a document says of itself.
struct DocumentInfo {
    std::string title, description, language, author = "Dateline", keywords;
};

/// Raster canvas of width x height CSS px at a ratio (device px = px * ratio).
class RasterCanvas : public Canvas {
  public:
    /// Takes the drawn pixels out: premultiplied RGBA of width*ratio x height*ratio.
    virtual Image take_image() = 0;
    /// A view of the pixels as BGRA premultiplied (Cairo ARGB32, little-endian) without copying.
    virtual std::span<const std::uint8_t> pixels() const = 0;
};
std::unique_ptr<RasterCanvas> make_raster_canvas(int width_px, int height_px, double ratio);

/// A canvas that becomes the bytes of one document on finish().
class DocumentCanvas : public Canvas {
  public:
    virtual std::string finish() = 0;
};
/// Fonts embedded, metadata set, no time stamps. 1 px = 0.75 pt.
std::unique_ptr<DocumentCanvas> make_pdf_canvas(double width_px, double height_px, const DocumentInfo& info);
enum class SvgText {
    text,     ///< <text> with font stacks, halo by paint-order, <textPath> for curves
    outlines  ///< paths, for programs without the fonts
};
/// role="img", <title>, <desc>.
std::unique_ptr<DocumentCanvas> make_svg_canvas(double width_px, double height_px, const DocumentInfo& info,
                                                SvgText text = SvgText::text);

}  // namespace dateline
