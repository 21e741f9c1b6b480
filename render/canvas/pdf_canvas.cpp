// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "render/canvas/cairo_painter.h"
#include "render/canvas/cairo_path.h"
#include "render/canvas/measure.h"
#include "render/canvas/pango_text.h"

#include <array>
#include <cstdlib>
#include <ctime>
#include <string>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

namespace dateline {

namespace {

constexpr double points_per_px = 0.75;

cairo_status_t append_bytes(void* out, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

// The date of a document must not depend on the clock: SOURCE_DATE_EPOCH (reproducible-builds.org) or 1970.
std::string creation_date() {
    std::time_t seconds = 0;
    if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr) {
        seconds = static_cast<std::time_t>(std::strtoll(epoch, nullptr, 10));
    }
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

class CairoPdfCanvas final : public CairoCanvas<DocumentCanvas> {
  public:
    // surface writes into bytes until it is finished.
    CairoPdfCanvas(CairoSurface surface, std::unique_ptr<std::string> bytes)
        : CairoCanvas(surface.get(), points_per_px), bytes_(std::move(bytes)), surface_(std::move(surface)) {}

    void text(const ShapedLine& line, Point baseline, const TextPaint& paint, double rotation_rad) override {
        cairo_t* cairo = painter_.cairo();
        cairo_save(cairo);
        cairo_translate(cairo, baseline.x, baseline.y);
        cairo_rotate(cairo, rotation_rad);
        if (has_halo(paint)) painter_.halo(line.outline(), paint);
        set_fill(paint);
        const GlyphLine glyphs = fonts_.lay_out(line.text, line.font, line.direction);
        cairo_scale(cairo, glyphs.scale, glyphs.scale);
        for (const GlyphRun& run : glyphs.runs) {
            cairo_move_to(cairo, run.x_px / glyphs.scale, 0);
            pango_cairo_show_glyph_item(cairo, line.text.c_str(), run.item.get());
        }
        cairo_restore(cairo);
    }

    void text_along(const ShapedLine& line, const Path& baseline, const TextPaint& paint) override {
        if (has_halo(paint)) painter_.halo(outline_along(line, baseline), paint);
        set_fill(paint);
        const GlyphLine glyphs = fonts_.lay_out(line.text, line.font, line.direction);
        auto place = place_along(line, baseline);
        std::size_t next = 0;
        for (const GlyphRun& run : glyphs.runs) {
            for (const GlyphRun::Cluster& cluster : run.clusters) {
                show_cluster(run, cluster, place.at(next++), glyphs.scale);
            }
        }
    }

    void begin_group(const GroupInfo& info, double opacity) override {
        links_.push_back(!info.link.empty());
        if (!info.link.empty()) {
            cairo_tag_begin(painter_.cairo(), CAIRO_TAG_LINK, ("uri='" + quoted(info.link) + "'").c_str());
        }
        painter_.begin_group(opacity);
    }

    void end_group() override {
        painter_.end_group();
        if (links_.back()) {
            cairo_tag_end(painter_.cairo(), CAIRO_TAG_LINK);
        }
        links_.pop_back();
    }

    std::string finish() override {
        cairo_show_page(painter_.cairo());
        check(cairo_status(painter_.cairo()), "PDF");
        cairo_surface_finish(surface_.get());
        check(cairo_surface_status(surface_.get()), "PDF");
        return std::move(*bytes_);
    }

  private:
    void set_fill(const TextPaint& paint) {
        cairo_set_source_rgba(painter_.cairo(), paint.fill.red, paint.fill.green, paint.fill.blue,
                              paint.fill.alpha);
    }

    void show_cluster(const GlyphRun& run, const GlyphRun::Cluster& cluster, const ClusterOnPath& place,
                      double scale) {
        cairo_t* cairo = painter_.cairo();
        cairo_save(cairo);
        cairo_translate(cairo, place.origin.x, place.origin.y);
        cairo_rotate(cairo, place.rotation_rad);
        cairo_scale(cairo, scale, scale);
        cairo_move_to(cairo, 0, 0);
        PangoGlyphString part{cluster.end_glyph - cluster.first_glyph,
                              run.item->glyphs->glyphs + cluster.first_glyph,
                              run.item->glyphs->log_clusters + cluster.first_glyph, 0};
        pango_cairo_show_glyph_string(cairo, run.item->item->analysis.font, &part);
        cairo_restore(cairo);
    }

    // Cairo's tag attributes: a string in single quotes, quote and backslash escaped.
    static std::string quoted(const std::string& text) {
        std::string out;
        for (const char c : text) {
            if (c == '\'' || c == '\\') {
                out += '\\';
            }
            out += c;
        }
        return out;
    }

    std::unique_ptr<std::string> bytes_;
    CairoSurface surface_;
    PangoText fonts_;
    std::vector<bool> links_;
};

}  // namespace

std::unique_ptr<DocumentCanvas> make_pdf_canvas(double width_px, double height_px, const DocumentInfo& info) {
    auto bytes = std::make_unique<std::string>();
    CairoSurface surface(cairo_pdf_surface_create_for_stream(
        append_bytes, bytes.get(), width_px * points_per_px, height_px * points_per_px));
    check(cairo_surface_status(surface.get()), "PDF");
    const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
        if (!text.empty()) {
            cairo_pdf_surface_set_metadata(surface.get(), what, text.c_str());
        }
    };
    say(CAIRO_PDF_METADATA_TITLE, info.title);
    say(CAIRO_PDF_METADATA_AUTHOR, info.author);
    say(CAIRO_PDF_METADATA_SUBJECT, info.description);
    say(CAIRO_PDF_METADATA_KEYWORDS, info.keywords);
    say(CAIRO_PDF_METADATA_CREATOR, "Dateline");
    say(CAIRO_PDF_METADATA_CREATE_DATE, creation_date());
    return std::make_unique<CairoPdfCanvas>(std::move(surface), std::move(bytes));
}

}  // namespace dateline
