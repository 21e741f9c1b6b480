// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/text.h"

#include "render/canvas/cairo_path.h"
#include "render/canvas/measure.h"
#include "render/canvas/pango_text.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

#include <pango/pangocairo.h>

namespace dateline {

namespace {

// A map has thousands of labels, a year of maps not many more: past this the cache starts anew.
constexpr std::size_t cached_lines = 50'000;

struct Key {
    std::string text;
    Font font;
    int direction;  // -1: by the text
    friend bool operator==(const Key&, const Key&) = default;
};

struct KeyHash {
    std::size_t operator()(const Key& key) const {
        std::size_t h = std::hash<std::string>{}(key.text);
        const auto mix = [&h](std::size_t v) { h = (h ^ v) * 0x9E3779B97F4A7C15u; };
        mix(std::hash<std::string>{}(key.font.family));
        mix(std::hash<double>{}(key.font.size_px));
        mix(std::hash<double>{}(key.font.letter_spacing_px));
        mix(static_cast<std::size_t>(key.font.weight));
        mix(key.font.italic ? 1 : 0);
        mix(static_cast<std::size_t>(key.direction));
        return h;
    }
};

// Text comes from anyone's article: what is not UTF-8 becomes U+FFFD, so that offsets and documents stay
// sound.
std::string valid_utf8(std::string_view text) {
    if (g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr) != FALSE) {
        return std::string(text);
    }
    const std::unique_ptr<char, HandleDeleter<&g_free>> valid(
        g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())));
    return valid.get();
}

// Glyphs at 16 times their size, see PangoText.
CairoContext make_outline_context() {
    const CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1));
    CairoContext cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), 16, 16);
    return cairo;
}

}  // namespace

struct TextShaper::State {
    PangoText fonts;
    CairoContext cairo = make_outline_context();
    std::unordered_map<Key, std::shared_ptr<const ShapedLine>, KeyHash> lines;

    // Pango computes them anew for every line, which costs as much as laying it out.
    std::vector<std::pair<Font, PangoText::Metrics>> known_metrics;

    PangoText::Metrics metrics_of(const Font& font) {
        Font face = font;
        face.size_px = 1;
        face.letter_spacing_px = 0;
        auto known = std::find_if(known_metrics.begin(), known_metrics.end(),
                                  [&](const auto& each) { return each.first == face; });
        if (known == known_metrics.end())
            known = known_metrics.insert(known_metrics.end(), {face, fonts.metrics(face)});
        return {known->second.ascent_px * font.size_px, known->second.descent_px * font.size_px};
    }

    // Glyphs at the size text is set in, kept with the fonts that their keys point to.
    struct KnownGlyph {
        std::shared_ptr<const Path> outline;
        Box bounds;
    };
    std::unordered_map<PangoFont*, GObjectHandle<PangoFont>> glyph_fonts;
    std::unordered_map<PangoFont*, std::unordered_map<PangoGlyph, KnownGlyph>> known_glyphs;

    const KnownGlyph& known_glyph(PangoFont* font, const PangoGlyphInfo& glyph) {
        auto& of_font = known_glyphs[font];
        if (of_font.empty()) glyph_fonts.try_emplace(font, static_cast<PangoFont*>(g_object_ref(font)));
        const auto [found, is_new] = of_font.try_emplace(glyph.glyph);
        if (is_new) {
            PangoGlyphInfo at_origin = glyph;
            at_origin.geometry.x_offset = at_origin.geometry.y_offset = 0;
            int cluster = 0;
            PangoGlyphString alone{1, &at_origin, &cluster, 0};
            cairo_new_path(cairo.get());
            cairo_move_to(cairo.get(), 0, 0);
            pango_cairo_glyph_string_path(cairo.get(), font, &alone);
            found->second.outline = std::make_shared<const Path>(current_path(cairo.get()));
            found->second.bounds = found->second.outline->bounds();
        }
        return found->second;
    }

    void add_glyphs(ShapedLine& line, const GlyphRun& run, const GlyphRun::Cluster& cluster) {
        const double unit_px = line.glyph_scale / PANGO_SCALE;
        int x = 0;
        for (int i = cluster.first_glyph; i < cluster.end_glyph; ++i) {
            const PangoGlyphInfo& info = run.item->glyphs->glyphs[i];
            const Point at{(x + info.geometry.x_offset) * unit_px, info.geometry.y_offset * unit_px};
            x += info.geometry.width;
            if (info.glyph == PANGO_GLYPH_EMPTY) continue;
            const KnownGlyph& glyph = known_glyph(run.item->item->analysis.font, info);
            if (glyph.outline->empty()) continue;
            const double scale = line.glyph_scale, left = cluster.x_px + at.x;
            const Box ink{left + glyph.bounds.left * scale, at.y + glyph.bounds.top * scale,
                          left + glyph.bounds.right * scale, at.y + glyph.bounds.bottom * scale};
            line.ink = line.glyphs.empty()
                           ? ink
                           : Box{std::min(line.ink.left, ink.left), std::min(line.ink.top, ink.top),
                                 std::max(line.ink.right, ink.right), std::max(line.ink.bottom, ink.bottom)};
            line.glyphs.push_back({glyph.outline, at});
        }
    }

    std::shared_ptr<const ShapedLine> shape(std::string_view text, const Font& font,
                                            std::optional<TextDirection> direction) {
        Key key{valid_utf8(text), font, direction ? static_cast<int>(*direction) : -1};
        if (const auto found = lines.find(key); found != lines.end()) {
            return found->second;
        }
        if (font.size_px > 0 && font.size_px != 1) return scaled(std::move(key), font, direction);
        auto line = std::make_shared<ShapedLine>();
        line->text = key.text;
        line->font = font;
        const GlyphLine glyphs = fonts.lay_out(key.text, font, direction);
        line->direction = glyphs.direction;
        line->advance_px = glyphs.advance_px;
        const PangoText::Metrics metrics = metrics_of(font);
        line->ascent_px = metrics.ascent_px;
        line->descent_px = metrics.descent_px;
        line->glyph_scale = glyphs.scale;
        for (const GlyphRun& run : glyphs.runs) {
            for (const GlyphRun::Cluster& cluster : run.clusters) {
                const std::size_t first = line->glyphs.size();
                add_glyphs(*line, run, cluster);
                line->clusters.push_back({cluster.x_px, cluster.advance_px, first, line->glyphs.size(),
                                          cluster.text_begin, cluster.text_end});
            }
        }
        return keep(std::move(key), std::move(line));
    }

    // Nothing is hinted: a line of any size is that of size 1, enlarged. Names come in many sizes: one a
    // zoom, and smaller ones where room is scarce.
    std::shared_ptr<const ShapedLine> scaled(Key key, const Font& font,
                                             std::optional<TextDirection> direction) {
        const double size = font.size_px;
        Font unit = font;
        unit.size_px = 1;
        unit.letter_spacing_px /= size;
        auto line = std::make_shared<ShapedLine>(*shape(key.text, unit, direction));
        line->font = font;
        for (double* length : {&line->advance_px, &line->ascent_px, &line->descent_px, &line->glyph_scale,
                               &line->ink.left, &line->ink.top, &line->ink.right, &line->ink.bottom})
            *length *= size;
        for (ShapedLine::Glyph& glyph : line->glyphs)
            glyph.origin = {glyph.origin.x * size, glyph.origin.y * size};
        for (ShapedLine::Cluster& cluster : line->clusters) {
            cluster.x_px *= size;
            cluster.advance_px *= size;
        }
        return keep(std::move(key), std::move(line));
    }

    std::shared_ptr<const ShapedLine> keep(Key key, std::shared_ptr<const ShapedLine> line) {
        if (lines.size() >= cached_lines) lines.clear();
        lines.emplace(std::move(key), line);
        return line;
    }
};

Path ShapedLine::outline() const {
    Path all;
    for (const Cluster& cluster : clusters) {
        for (std::size_t i = cluster.first_glyph; i < cluster.end_glyph; ++i)
            all.append(*glyphs[i].outline, {cluster.x_px + glyphs[i].origin.x, glyphs[i].origin.y},
                       glyph_scale);
    }
    return all;
}

Path ShapedLine::outline_of(const Cluster& cluster) const {
    Path some;
    for (std::size_t i = cluster.first_glyph; i < cluster.end_glyph; ++i)
        some.append(*glyphs[i].outline, glyphs[i].origin, glyph_scale);
    return some;
}

TextShaper::TextShaper() : state_(std::make_unique<State>()) {}
TextShaper::~TextShaper() = default;

std::shared_ptr<const ShapedLine> TextShaper::shape(std::string_view text, const Font& font) {
    return state_->shape(text, font, std::nullopt);
}

std::shared_ptr<const ShapedLine> TextShaper::shape(std::string_view text, const Font& font,
                                                    TextDirection direction) {
    return state_->shape(text, font, direction);
}

std::vector<std::size_t> TextShaper::break_opportunities(std::string_view text) {
    return state_->fonts.break_opportunities(text);
}

std::vector<std::shared_ptr<const ShapedLine>> TextShaper::wrap(std::string_view text, const Font& font,
                                                                double width_px) {
    // Offsets are those of the shaped text: the same as the given one where that is UTF-8.
    const auto whole = shape(text, font);
    const std::string& all = whole->text;
    const TextWidths widths(*whole);
    const auto width_of = [&](std::size_t begin, std::size_t end) {
        while (end > begin && all[end - 1] == ' ') {
            --end;
        }
        return widths.between(begin, end);
    };
    std::vector<std::shared_ptr<const ShapedLine>> wrapped;
    const auto add_line = [&](std::size_t begin, std::size_t end) {
        const std::string_view piece = std::string_view(all).substr(begin, end - begin);
        const std::size_t first = piece.find_first_not_of(" \t\n");
        if (first != std::string_view::npos) {
            // Every line runs in the direction of the paragraph, whatever it begins with.
            wrapped.push_back(state_->shape(piece.substr(first, piece.find_last_not_of(" \t\n") - first + 1),
                                            font, whole->direction));
        }
    };
    std::size_t begin = 0, end = 0;
    for (const std::size_t next : break_opportunities(all)) {
        if (end > begin && width_of(begin, next) > width_px) {
            add_line(begin, end);
            begin = end;
        }
        end = next;
    }
    add_line(begin, end);
    return wrapped;
}

}  // namespace dateline
