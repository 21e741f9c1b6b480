// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/pango_text.h"

#include "geodata/core/error.h"
#include "geodata/core/paths.h"

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <string>

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

namespace dateline {

namespace {

using FontConfig = std::unique_ptr<FcConfig, HandleDeleter<&FcConfigDestroy>>;
using FontDescription = std::unique_ptr<PangoFontDescription, HandleDeleter<&pango_font_description_free>>;
using FontMetrics = std::unique_ptr<PangoFontMetrics, HandleDeleter<&pango_font_metrics_unref>>;
using AttributeList = std::unique_ptr<PangoAttrList, HandleDeleter<&pango_attr_list_unref>>;

/// What all text is set at. Outlines are taken at 16 times that, which keeps FreeType's sizes in range.
constexpr double kSetting_px = 64;

double px(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

int pango_units(double length_px) {
    return static_cast<int>(length_px * PANGO_SCALE + (length_px < 0 ? -0.5 : 0.5));
}

// Only files of the pinned set: with the machine's fonts each machine would draw its own map.
FontConfig load_fonts() {
    const std::filesystem::path folder = data_dir() / "fonts";
    std::vector<std::filesystem::path> files;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
        if (entry.path().extension() == ".ttf" || entry.path().extension() == ".otf") {
            files.push_back(entry.path());
        }
    }
    if (files.empty()) {
        throw no_data_error("No fonts in " + folder.string() +
                            "; run `dateline data fetch` and `dateline data build`.");
    }
    std::sort(files.begin(), files.end());  // the order of a folder is the file system's
    FontConfig config(FcConfigCreate());
    for (const auto& file : files) {
        if (FcConfigAppFontAddFile(config.get(), reinterpret_cast<const FcChar8*>(file.c_str())) == FcFalse) {
            throw no_data_error("The font file " + file.string() +
                                " cannot be read; run `dateline data build` again.");
        }
    }
    return config;
}

/// Pango loads the default configuration when it makes a font map: fifty files and all fonts of the machine,
/// for nothing. An empty one in its place spares that.
void set_empty_default() {
    static std::once_flag done;
    std::call_once(done, [] { FcConfigSetCurrent(FontConfig(FcConfigCreate()).get()); });
}

FontDescription describe(const Font& font) {
    static constexpr std::string_view condensed = " SemiCondensed";
    std::string family = font.family;
    FontDescription description(pango_font_description_new());
    // The fonts name their width apart from their family.
    if (family.ends_with(condensed)) {
        family.resize(family.size() - condensed.size());
        pango_font_description_set_stretch(description.get(), PANGO_STRETCH_SEMI_CONDENSED);
    }
    const std::string fallback =
        family.find("Serif") != std::string::npos ? "Noto Naskh Arabic" : "Noto Sans Arabic";
    pango_font_description_set_family(description.get(), (family + "," + fallback + ",Noto Sans").c_str());
    pango_font_description_set_absolute_size(description.get(), kSetting_px * PANGO_SCALE);
    pango_font_description_set_weight(description.get(), static_cast<PangoWeight>(font.weight));
    pango_font_description_set_style(description.get(),
                                     font.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    return description;
}

std::vector<GlyphRun::Cluster> clusters_of(PangoGlyphItem* item, const char* text) {
    std::vector<GlyphRun::Cluster> clusters;
    PangoGlyphItemIter iter;
    for (gboolean more = pango_glyph_item_iter_init_start(&iter, item, text); more != FALSE;
         more = pango_glyph_item_iter_next_cluster(&iter)) {
        // In a right-to-left run the iterator counts glyphs downwards: [start, end) is (end, start].
        const bool upwards = iter.start_glyph <= iter.end_glyph;
        const int first = upwards ? iter.start_glyph : iter.end_glyph + 1;
        const int end = upwards ? iter.end_glyph : iter.start_glyph + 1;
        clusters.push_back({first, end, static_cast<std::size_t>(iter.start_index),
                            static_cast<std::size_t>(iter.end_index), 0, 0});
    }
    std::sort(clusters.begin(), clusters.end(),
              [](const auto& a, const auto& b) { return a.first_glyph < b.first_glyph; });
    return clusters;
}

// Joined scripts would be torn apart by spacing.
bool takes_letter_spacing(const PangoGlyphItem* item) {
    return item->item->analysis.level % 2 == 0 && item->item->analysis.script != G_UNICODE_SCRIPT_ARABIC;
}

}  // namespace

struct PangoText::State {
    // The map holds a reference to the configuration of its own.
    FontConfig config = load_fonts();
    GObjectHandle<PangoFontMap> map{pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)};
    GObjectHandle<PangoContext> context;
    GObjectHandle<PangoContext>
        metrics_context;  // unscaled: Pango divides font metrics by the context's scale
    PangoLanguage* language = pango_language_from_string("en");  // the default is the machine's locale
};

PangoText::PangoText() {
    set_empty_default();
    state_ = std::make_unique<State>();
    State& s = *state_;
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(s.map.get()), s.config.get());
    s.context.reset(pango_font_map_create_context(s.map.get()));
    s.metrics_context.reset(pango_font_map_create_context(s.map.get()));
    const std::unique_ptr<cairo_font_options_t, HandleDeleter<&cairo_font_options_destroy>> options(
        cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    for (PangoContext* context : {s.context.get(), s.metrics_context.get()}) {
        pango_context_set_language(context, s.language);
        pango_context_set_round_glyph_positions(context, FALSE);
        pango_cairo_context_set_font_options(context, options.get());
        pango_cairo_context_set_resolution(context, 72);
    }
    // FreeType rounds outlines to 1/64 of a device pixel: at 16 times the size that is nothing anyone sees.
    cairo_matrix_t large;
    cairo_matrix_init_scale(&large, 16, 16);
    const CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1));
    const CairoContext cairo(cairo_create(surface.get()));
    cairo_set_matrix(cairo.get(), &large);
    pango_cairo_update_context(cairo.get(), s.context.get());
}

PangoText::~PangoText() = default;

GlyphLine PangoText::lay_out(std::string_view text, const Font& font,
                             std::optional<TextDirection> direction) const {
    const GObjectHandle<PangoLayout> layout(pango_layout_new(state_->context.get()));
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    pango_layout_set_auto_dir(layout.get(), direction ? FALSE : TRUE);
    pango_context_set_base_dir(state_->context.get(), direction == TextDirection::right_to_left
                                                          ? PANGO_DIRECTION_RTL
                                                          : PANGO_DIRECTION_LTR);
    const FontDescription description = describe(font);
    pango_layout_set_font_description(layout.get(), description.get());
    if (font.letter_spacing_px != 0) {
        const AttributeList attributes(pango_attr_list_new());
        pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("liga=0,clig=0"));
        pango_layout_set_attributes(layout.get(), attributes.get());
    }
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));

    GlyphLine result;
    result.scale = font.size_px / kSetting_px;
    PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), 0);
    result.direction = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL
                           ? TextDirection::right_to_left
                           : TextDirection::left_to_right;
    const char* shaped_text = pango_layout_get_text(layout.get());
    for (GSList* node = line->runs; node != nullptr; node = node->next) {
        GlyphRun run{GlyphItem(pango_glyph_item_copy(static_cast<PangoGlyphItem*>(node->data))), 0, {}};
        run.clusters = clusters_of(run.item.get(), shaped_text);
        if (!run.clusters.empty()) {
            result.runs.push_back(std::move(run));
        }
    }
    for (GlyphRun& run : result.runs) {
        run.x_px = result.advance_px;
        PangoGlyphInfo* glyphs = run.item->glyphs->glyphs;
        const bool spaced = font.letter_spacing_px != 0 && takes_letter_spacing(run.item.get());
        for (GlyphRun::Cluster& cluster : run.clusters) {
            const bool last = &run == &result.runs.back() && &cluster == &run.clusters.back();
            if (spaced && !last) {
                glyphs[cluster.end_glyph - 1].geometry.width +=
                    pango_units(font.letter_spacing_px / result.scale);
            }
            cluster.x_px = result.advance_px;
            int width = 0;
            for (int i = cluster.first_glyph; i < cluster.end_glyph; ++i) {
                width += glyphs[i].geometry.width;
            }
            cluster.advance_px = px(width) * result.scale;
            result.advance_px += cluster.advance_px;
        }
    }
    return result;
}

PangoText::Metrics PangoText::metrics(const Font& font) const {
    const FontDescription description = describe(font);
    const FontMetrics metrics(
        pango_context_get_metrics(state_->metrics_context.get(), description.get(), state_->language));
    const double scale = font.size_px / kSetting_px;
    return {px(pango_font_metrics_get_ascent(metrics.get())) * scale,
            px(pango_font_metrics_get_descent(metrics.get())) * scale};
}

std::vector<std::size_t> PangoText::break_opportunities(std::string_view text) const {
    const int length = static_cast<int>(text.size());
    const auto characters = static_cast<int>(g_utf8_strlen(text.data(), length));
    std::vector<PangoLogAttr> attributes(static_cast<std::size_t>(characters) + 1);
    pango_get_log_attrs(text.data(), length, -1, state_->language, attributes.data(), characters + 1);
    std::vector<std::size_t> offsets;
    const char* at = text.data();
    for (int i = 1; i < characters; ++i) {
        at = g_utf8_next_char(at);
        if (attributes[static_cast<std::size_t>(i)].is_line_break != 0) {
            offsets.push_back(static_cast<std::size_t>(at - text.data()));
        }
    }
    offsets.push_back(text.size());
    return offsets;
}

}  // namespace dateline
