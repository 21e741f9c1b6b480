// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "render/canvas/cairo_painter.h"
#include "render/canvas/canvas.h"
#include "render/canvas/measure.h"
#include "render/canvas/svg_writer.h"
#include "render/containers/png.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <numbers>

namespace dateline {

namespace {

std::string paint_of(const char* property, Color color) {
    std::string css = std::string(property) + ":" + hex_of(color);
    if (color.alpha < 1) {
        css += std::string(";") + property + "-opacity:" + svg_number(color.alpha);
    }
    return css;
}

std::string css_of(const Stroke& stroke, Color color) {
    std::string css =
        "fill:none;" + paint_of("stroke", color) + ";stroke-width:" + svg_number(stroke.width_px);
    if (stroke.cap != LineCap::butt) {
        css += stroke.cap == LineCap::round ? ";stroke-linecap:round" : ";stroke-linecap:square";
    }
    if (stroke.join != LineJoin::miter) {
        css += stroke.join == LineJoin::round ? ";stroke-linejoin:round" : ";stroke-linejoin:bevel";
    } else if (stroke.miter_limit != 4) {
        css += ";stroke-miterlimit:" + svg_number(stroke.miter_limit);
    }
    const char* separator = ";stroke-dasharray:";
    for (const double dash : stroke.dashes_px) {
        css += separator + svg_number(dash);
        separator = " ";
    }
    if (!stroke.dashes_px.empty() && stroke.dash_phase_px != 0) {
        css += ";stroke-dashoffset:" + svg_number(stroke.dash_phase_px);
    }
    return css;
}

// The family and its width first, as the fonts name themselves; then the name of the width's regular and bold
// alone, the Arabic face, and any of its kind.
std::string css_of(const Font& font) {
    static constexpr std::string_view condensed = " SemiCondensed";
    const bool serif = font.family.find("Serif") != std::string::npos;
    std::string css = "font-family:";
    if (font.family.ends_with(condensed)) {
        css += "'" + font.family.substr(0, font.family.size() - condensed.size()) + "',";
    }
    css +=
        "'" + font.family + "'" + (serif ? ",'Noto Naskh Arabic',serif" : ",'Noto Sans Arabic',sans-serif");
    if (font.family.ends_with(condensed)) {
        css += ";font-stretch:semi-condensed";
    }
    css += ";font-size:" + svg_number(font.size_px) + "px";
    if (font.weight != 400) {
        css += ";font-weight:" + std::to_string(font.weight);
    }
    if (font.italic) {
        css += ";font-style:italic";
    }
    if (font.letter_spacing_px != 0) {
        css += ";letter-spacing:" + svg_number(font.letter_spacing_px) + "px";
    }
    return css;
}

// Joined letters are never spaced: see render/canvas/pango_text.cpp.
Font written_font(const ShapedLine& line) {
    Font font = line.font;
    if (line.direction == TextDirection::right_to_left) font.letter_spacing_px = 0;
    return font;
}

std::string css_of(const Font& font, const TextPaint& paint) {
    std::string css = css_of(font) + ";" + paint_of("fill", paint.fill);
    if (paint.halo_radius_px > 0 && paint.halo.alpha > 0) {
        css += ";" + paint_of("stroke", paint.halo) +
               ";stroke-width:" + svg_number(2 * paint.halo_radius_px) +
               ";stroke-linejoin:round;paint-order:stroke";
    }
    return css;
}

std::string attribute(const char* name, std::string_view value) {
    return std::string(" ") + name + "=\"" + xml_escaped(value) + "\"";
}

// Without it renderers drop spaces at the ends.
std::string space_attribute(std::string_view text) {
    const bool matters =
        text.starts_with(' ') || text.ends_with(' ') || text.find("  ") != std::string_view::npos;
    return matters ? attribute("xml:space", "preserve") : "";
}

class SvgCanvas final : public DocumentCanvas {
  public:
    SvgCanvas(double width_px, double height_px, DocumentInfo info, SvgText text)
        : width_px_(width_px), height_px_(height_px), info_(std::move(info)), text_(text) {}

    void fill(const Path& path, Color color, FillRule rule) override {
        add_path(without_unseen(path, seen(0)),
                 paint_of("fill", color) + (rule == FillRule::even_odd ? ";fill-rule:evenodd" : ""));
    }

    void fill(const Path& path, const ImagePattern& pattern, double opacity) override {
        if (path.empty() || pattern.image.width <= 0 || pattern.image.height <= 0) return;
        const double width = pattern.image.width * pattern.px_per_pixel,
                     height = pattern.image.height * pattern.px_per_pixel;
        const std::string id = "f" + std::to_string(++pattern_count_);
        body_ += "<pattern" + attribute("id", id) + " patternUnits=\"userSpaceOnUse\"" +
                 attribute("x", svg_number(pattern.origin.x)) + attribute("y", svg_number(pattern.origin.y)) +
                 attribute("width", svg_number(width)) + attribute("height", svg_number(height)) + ">";
        image(pattern.image, {0, 0, width, height}, 1);
        body_ += "</pattern>\n<path" + attribute("fill", "url(#" + id + ")") +
                 (opacity < 1 ? attribute("fill-opacity", svg_number(opacity)) : "") +
                 attribute("d", svg_path_data(path)) + "/>\n";
    }

    void stroke(const Path& path, const Stroke& stroke, Color color) override {
        const double reach_px = stroke.width_px * (stroke.join == LineJoin::miter ? stroke.miter_limit : 1);
        add_path(stroke.dashes_px.empty() ? without_unseen(path, seen(reach_px)) : path,
                 css_of(stroke, color));
    }

    void hatch(const Path& path, double gap_px, double width_px, Color color) override {
        Box page{0, 0, width_px_, height_px_};
        for (const Point& offset : offsets_) {
            page = {page.left - offset.x, page.top - offset.y, page.right - offset.x, page.bottom - offset.y};
        }
        const Box box = path.bounds();
        if (path.empty() || !box.overlaps(page)) {
            return;
        }
        const Box part{std::max(box.left, page.left), std::max(box.top, page.top),
                       std::min(box.right, page.right), std::min(box.bottom, page.bottom)};
        // Clipped lines instead of a pattern: drawing programs keep them as lines, and no renderer shows
        // seams.
        push_clip(path);
        stroke(hatch_lines(part.grown(width_px), gap_px), {.width_px = width_px, .dashes_px = {}}, color);
        pop_clip();
    }

    void image(const Image& image, const Box& box, double opacity) override {
        std::vector<std::uint8_t> bgra = image.rgba;
        for (std::size_t i = 0; i + 3 < bgra.size(); i += 4) {
            std::swap(bgra[i], bgra[i + 2]);
        }
        const std::string png = PngEncoder().encode(
            {bgra.data(), image.width, image.height, static_cast<std::size_t>(image.width) * 4});
        body_ += "<image" + attribute("x", svg_number(box.left)) + attribute("y", svg_number(box.top)) +
                 attribute("width", svg_number(box.width())) + attribute("height", svg_number(box.height())) +
                 (opacity < 1 ? attribute("opacity", svg_number(opacity)) : "") +
                 " preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64," + base64(png) + "\"/>\n";
    }

    void text(const ShapedLine& line, Point baseline, const TextPaint& paint, double rotation_rad) override {
        if (line.text.empty()) {
            return;
        }
        if (text_ == SvgText::outlines) {
            add_outline(Path{}.append(line.outline(), baseline, 1, rotation_rad), paint);
            return;
        }
        const bool leftwards = line.direction == TextDirection::right_to_left;
        body_ += "<text" + attribute("class", class_of(css_of(written_font(line), paint)));
        // text-anchor is start: the right end, in a line that runs right to left.
        body_ += attribute("x", svg_number(baseline.x + (leftwards ? line.advance_px : 0)));
        body_ += attribute("y", svg_number(baseline.y));
        if (rotation_rad != 0) {
            body_ +=
                attribute("transform", "rotate(" + svg_number(rotation_rad * 180 / std::numbers::pi) + " " +
                                           svg_number(baseline.x) + " " + svg_number(baseline.y) + ")");
        }
        if (leftwards) {
            // Without textLength: Inkscape 1.2 tears lines apart that have both.
            body_ += attribute("direction", "rtl");
        } else {
            // Another font keeps the measured width. Browsers count the spacing after the last letter too.
            body_ += attribute("textLength", svg_number(line.advance_px + line.font.letter_spacing_px)) +
                     attribute("lengthAdjust", "spacingAndGlyphs");
        }
        body_ += space_attribute(line.text) + ">" + xml_escaped(line.text) + "</text>\n";
    }

    void text_along(const ShapedLine& line, const Path& baseline, const TextPaint& paint) override {
        if (line.text.empty() || baseline.empty()) {
            return;
        }
        if (text_ == SvgText::outlines) {
            add_outline(outline_along(line, baseline), paint);
            return;
        }
        const std::string id = "p" + std::to_string(++path_count_);
        body_ += "<path" + attribute("id", id) + attribute("class", class_of("fill:none")) +
                 attribute("d", svg_path_data(baseline)) + "/>\n<text" +
                 attribute("class", class_of(css_of(written_font(line), paint)));
        // A line that runs right to left begins at its right end, some way along the path.
        std::string offset;
        if (line.direction == TextDirection::right_to_left) {
            body_ += attribute("direction", "rtl");
            offset = attribute("startOffset", svg_number(line.advance_px));
        }
        body_ += "><textPath" + offset + attribute("xlink:href", "#" + id) + ">" + xml_escaped(line.text) +
                 "</textPath></text>\n";
    }

    void push_clip(const Path& path) override {
        const Point by = offset();
        const Box box = path.bounds();
        const Box outer = clip_boxes_.empty() ? Box{0, 0, width_px_, height_px_} : clip_boxes_.back();
        clip_boxes_.push_back({std::max(outer.left, box.left + by.x), std::max(outer.top, box.top + by.y),
                               std::min(outer.right, box.right + by.x),
                               std::min(outer.bottom, box.bottom + by.y)});
        const std::string data = svg_path_data(path);
        const auto [found, added] = clips_.try_emplace(data, "c" + std::to_string(clips_.size() + 1));
        if (added) {
            body_ += "<clipPath" + attribute("id", found->second) + "><path" + attribute("d", data) +
                     "/></clipPath>\n";
        }
        body_ += "<g" + attribute("clip-path", "url(#" + found->second + ")") + ">\n";
    }

    void pop_clip() override {
        body_ += "</g>\n";
        clip_boxes_.pop_back();
    }

    void push_offset(Point offset) override {
        offsets_.push_back(offset);
        body_ +=
            "<g" +
            attribute("transform", "translate(" + svg_number(offset.x) + " " + svg_number(offset.y) + ")") +
            ">\n";
    }

    void pop_offset() override {
        offsets_.pop_back();
        body_ += "</g>\n";
    }

    void begin_group(const GroupInfo& info, double opacity) override {
        // A link comes from an article's data: only what a reader expects behind one.
        const bool linked = info.link.starts_with("http://") || info.link.starts_with("https://");
        body_ += "<g";
        body_ += info.id.empty() ? "" : attribute("id", unique_id(info.id));
        body_ += info.name.empty() ? "" : attribute("class", info.name);
        body_ += info.events.empty() ? "" : attribute("data-events", info.events);
        body_ += opacity < 1 ? attribute("opacity", svg_number(opacity)) : "";
        body_ += ">";
        body_ += info.title.empty() ? "" : "<title>" + xml_escaped(info.title) + "</title>";
        body_ += linked ? "<a" + attribute("xlink:href", info.link) + ">\n" : "\n";
        group_ends_.push_back(linked ? "</a></g>\n" : "</g>\n");
    }

    void end_group() override {
        assert(!group_ends_.empty());
        body_ += group_ends_.back();
        group_ends_.pop_back();
    }

    std::string finish() override {
        assert(group_ends_.empty());
        std::string out =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"";
        out += attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
        out += attribute("width", svg_number(width_px_)) + attribute("height", svg_number(height_px_));
        out += attribute("viewBox", "0 0 " + svg_number(width_px_) + " " + svg_number(height_px_));
        out += " role=\"img\" aria-labelledby=\"map-title map-desc\" direction=\"ltr\"";
        out += info_.language.empty() ? "" : attribute("xml:lang", info_.language);
        out += ">\n<title id=\"map-title\">" + xml_escaped(info_.title) + "</title>\n<desc id=\"map-desc\">" +
               xml_escaped(info_.description) + "</desc>\n<style>\n";
        for (const std::string& css : class_order_) {
            out += "." + classes_.at(css) + "{" + css + "}\n";
        }
        return out + "</style>\n" + body_ + "</svg>\n";
    }

  private:
    /// A second group of a name, such as the ground of a locator, is numbered.
    std::string unique_id(const std::string& id) {
        const int count = ++ids_[id];
        return count == 1 ? id : id + "-" + std::to_string(count);
    }

    void add_outline(const Path& outline, const TextPaint& paint) {
        std::string css = paint_of("fill", paint.fill);
        if (paint.halo_radius_px > 0 && paint.halo.alpha > 0)
            css += ";" + paint_of("stroke", paint.halo) +
                   ";stroke-width:" + svg_number(2 * paint.halo_radius_px) +
                   ";stroke-linejoin:round;paint-order:stroke";
        add_path(outline, css);
    }

    Point offset() const {
        Point sum{0, 0};
        for (const Point& each : offsets_) sum = {sum.x + each.x, sum.y + each.y};
        return sum;
    }

    /// What of the page can be seen now, in the coordinates that are drawn in.
    Box seen(double reach_px) const {
        const Point by = offset();
        const Box box = clip_boxes_.empty() ? Box{0, 0, width_px_, height_px_} : clip_boxes_.back();
        return Box{box.left - by.x, box.top - by.y, box.right - by.x, box.bottom - by.y}.grown(reach_px + 1);
    }

    /// A long path drawn several times in a row, as a vignette is, is written once.
    void add_path(const Path& path, const std::string& css) {
        constexpr std::size_t kLongData = 2000;
        if (path.empty()) return;
        std::string data = svg_path_data(path);
        const std::string style = attribute("class", class_of(css));
        if (data.size() < kLongData || data != last_data_ || body_.size() != last_end_) {
            last_start_ = body_.size();
            last_style_ = style;
            last_id_.clear();
            body_ += "<path" + style + attribute("d", data) + "/>\n";
            last_data_ = std::move(data);
        } else {
            if (last_id_.empty()) {
                last_id_ = "p" + std::to_string(++path_count_);
                body_.resize(last_start_);
                body_ += "<defs><path" + attribute("id", last_id_) + attribute("d", last_data_) +
                         "/></defs>\n<use" + last_style_ + attribute("xlink:href", "#" + last_id_) + "/>\n";
            }
            body_ += "<use" + style + attribute("xlink:href", "#" + last_id_) + "/>\n";
        }
        last_end_ = body_.size();
    }

    const std::string& class_of(const std::string& css) {
        const auto [found, added] = classes_.try_emplace(css, "s" + std::to_string(classes_.size() + 1));
        if (added) {
            class_order_.push_back(css);
        }
        return found->second;
    }

    double width_px_, height_px_;
    DocumentInfo info_;
    SvgText text_;
    std::map<std::string, int> ids_;
    std::string body_;
    std::map<std::string, std::string> classes_;  // declarations -> class
    std::vector<std::string> class_order_;        // by first use
    std::map<std::string, std::string> clips_;    // path data -> id
    std::vector<std::string> group_ends_;
    std::vector<Point> offsets_;
    std::vector<Box> clip_boxes_;  // in px of the page
    int path_count_ = 0, pattern_count_ = 0;
    // The path drawn last: its data, class, id when it has one, and where it stands in the body.
    std::string last_data_, last_style_, last_id_;
    std::size_t last_start_ = 0, last_end_ = 0;
};

}  // namespace

std::unique_ptr<DocumentCanvas> make_svg_canvas(double width_px, double height_px, const DocumentInfo& info,
                                                SvgText text) {
    return std::make_unique<SvgCanvas>(width_px, height_px, info, text);
}

}  // namespace dateline
