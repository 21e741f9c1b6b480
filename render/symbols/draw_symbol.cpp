// SPDX-License-Identifier: Apache-2.0
#include "render/symbols/draw_symbol.h"

#include <numbers>

namespace dateline {

namespace {

// Lengths in units of the 15-unit grid.
constexpr double grid = 15;
constexpr double icon_scale = 0.9;
constexpr double disc_radius = 6.7;
constexpr double casing_radius = 7.5;
constexpr double claimed_disc_radius = 6.4;
constexpr double claimed_ring_radius = 7.95;
constexpr double claimed_ring_width = 1;
constexpr double claimed_casing_radius = 9;
constexpr double unconfirmed_radius = 6.9;
constexpr double unconfirmed_width = 1.15;
constexpr int unconfirmed_dashes = 12;
constexpr double dash_share = 0.6;
constexpr double denied_radius = 6.7;
constexpr double denied_width = 0.9;
constexpr double bar_radius = 9.2;
constexpr double bar_casing_radius = 7.9;  // shorter than the bar: its ends lie on the map
constexpr double bar_width = 1.25;
constexpr double bar_casing_width = 2.5;

// One sign at one place: shapes in grid units about the centre.
class Sign {
  public:
    Sign(Canvas& canvas, Point centre, double size_px)
        : canvas_(canvas), centre_(centre), scale_(size_px / grid) {}

    void disc(double radius, Color color) { canvas_.fill(circle(radius), color, FillRule::non_zero); }

    void ring(double radius, double width, Color color) {
        canvas_.stroke(circle(radius), {.width_px = width * scale_, .dashes_px = {}}, color);
    }

    void dashed_ring(double radius, double width, Color color) {
        const double pitch = 2 * std::numbers::pi * radius * scale_ / unconfirmed_dashes;
        // Half a dash before the top of the circle, where it begins: the ring is symmetric.
        canvas_.stroke(circle(radius),
                       {.width_px = width * scale_,
                        .dashes_px = {dash_share * pitch, (1 - dash_share) * pitch},
                        .dash_phase_px = dash_share * pitch / 2},
                       color);
    }

    void icon(const Path& icon, Color color) {
        const double scale = icon_scale * scale_;
        const double middle = grid / 2 * scale;
        canvas_.fill(Path{}.append(icon, {centre_.x - middle, centre_.y - middle}, scale), color,
                     FillRule::non_zero);
    }

    /// On "\", since icons that point somewhere lie on "/": it crosses them and never covers one.
    void bar(double radius, double width, Color color) {
        const double reach = radius * scale_ / std::numbers::sqrt2;
        canvas_.stroke(Path{}
                           .move_to({centre_.x - reach, centre_.y - reach})
                           .line_to({centre_.x + reach, centre_.y + reach}),
                       {.width_px = width * scale_, .dashes_px = {}}, color);
    }

  private:
    Path circle(double radius) const { return Path{}.add_circle(centre_, radius * scale_); }

    Canvas& canvas_;
    Point centre_;
    double scale_;
};

}  // namespace

void draw_symbol(Canvas& canvas, const SymbolKind& kind, ClaimStatus status, const Style& style, Point centre,
                 double size_px) {
    const Color family = style.token_color(kind.family);
    const Color glyph = style.token_color("glyph");
    Sign sign(canvas, centre, size_px);
    sign.disc(status == ClaimStatus::claimed ? claimed_casing_radius : casing_radius, glyph);
    switch (status) {
        case ClaimStatus::reported:
            sign.disc(disc_radius, family);
            sign.icon(kind.icon, glyph);
            break;
        case ClaimStatus::claimed:
            sign.ring(claimed_ring_radius, claimed_ring_width, family);
            sign.disc(claimed_disc_radius, family);
            sign.icon(kind.icon, glyph);
            break;
        case ClaimStatus::unconfirmed:
            sign.dashed_ring(unconfirmed_radius, unconfirmed_width, family);
            sign.icon(kind.icon, family);
            break;
        case ClaimStatus::denied:
            sign.icon(kind.icon, family);
            sign.ring(denied_radius, denied_width, family);
            sign.bar(bar_casing_radius, bar_casing_width, glyph);
            sign.bar(bar_radius, bar_width, style.token_color("ink"));
            break;
        case ClaimStatus::planned:
            sign.disc(disc_radius, style.token_color("planned"));
            sign.icon(kind.icon, style.token_color("planned-glyph"));
            break;
    }
}

double symbol_radius_px(ClaimStatus status, double size_px) {
    const double radius = status == ClaimStatus::claimed  ? claimed_casing_radius
                          : status == ClaimStatus::denied ? bar_radius
                                                          : casing_radius;
    return radius * size_px / grid;
}

}  // namespace dateline
