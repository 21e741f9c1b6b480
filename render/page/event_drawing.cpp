// SPDX-License-Identifier: Apache-2.0
#include "render/page/event_drawing.h"

#include "render/events/ring_outlines.h"
#include "render/symbols/draw_symbol.h"

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace dateline {

namespace {

constexpr double kHatchGap = 4.6;
constexpr double kPanelCorner = 4;

void draw_panels(Canvas& canvas, const EventDrawing& drawing, std::span<const PageMarkGroup> groups) {
    const Style& style = drawing.sources.style;
    const Color ink = style.token_color("precision"), paper = style.token_color("halo");
    for (const PageMarkGroup& group : groups) {
        const std::optional<Box> room = panel_of(group, drawing.marks);
        if (!room) continue;
        Path panel;
        panel.add_rounded_box(*room, kPanelCorner * drawing.unit_px);
        canvas.fill(panel, paper.with_alpha(paper.alpha * 0.8F));
        Stroke stroke;
        stroke.width_px = map_design::kLeaderWidth * drawing.unit_px * 0.8;
        canvas.stroke(panel, stroke, ink.with_alpha(ink.alpha * 0.55F));
    }
}

}  // namespace

void draw_areas(Canvas& canvas, const EventDrawing& drawing, std::span<const PageMarkGroup> groups) {
    const auto px = [&](double length) { return length * drawing.unit_px; };
    const Color ink = drawing.sources.style.token_color("precision");
    std::set<std::int64_t> hatched;
    std::vector<Ring> rings;
    for (const PageMarkGroup& group : groups) {
        Stroke stroke;
        if (group.ring_radius_px > 0) {
            rings.push_back({group.place, group.ring_radius_px});
        } else if (group.precision == PlacePrecision::admin1) {
            const Event& event = *drawing.events[group.first_event].event;
            if (event.geonameid != 0 && !hatched.insert(event.geonameid).second) continue;
            const Path outline = drawing.outline(event);
            canvas.fill(outline, ink.with_alpha(ink.alpha * 0.04F));
            canvas.hatch(outline, px(kHatchGap), px(0.6), ink.with_alpha(ink.alpha * 0.45F));
            stroke.width_px = px(0.8);
            canvas.stroke(outline, stroke, ink);
        }
    }
    if (rings.empty()) return;
    Stroke stroke;
    stroke.width_px = px(1.1);
    stroke.dashes_px = {px(4), px(2.8)};
    canvas.stroke(ring_outlines(rings), stroke, ink.with_alpha(ink.alpha * 0.85F));
}

void draw_leaders(Canvas& canvas, const EventDrawing& drawing, std::span<const PageMarkGroup> groups) {
    draw_panels(canvas, drawing, groups);
    Path leaders;
    for (const PageMarkGroup& group : groups) {
        for (const Segment& leader : group.leaders) leaders.move_to(leader.from).line_to(leader.to);
    }
    const Style& style = drawing.sources.style;
    Stroke stroke;
    stroke.width_px = map_design::kLeaderCasing * drawing.unit_px;
    canvas.stroke(leaders, stroke, style.token_color("halo"));
    stroke.width_px = map_design::kLeaderWidth * drawing.unit_px;
    canvas.stroke(leaders, stroke, style.token_color("precision"));
}

void draw_symbols(Canvas& canvas, const EventDrawing& drawing, std::span<const PageMarkGroup> groups) {
    for (const PageMarkGroup& group : groups) {
        for (const PageMark& mark : group.marks) {
            const MapEvent& first = drawing.events[mark.events.front()];
            GroupInfo info;
            info.id = "event-" + first.event->id;
            info.name = "event";
            for (const std::size_t index : mark.events) {
                const MapEvent& event = drawing.events[index];
                info.events += (info.events.empty() ? "" : " ") + event.event->id;
                if (!info.title.empty()) info.title += "\n";
                info.title += event.place_name + " — " + event.event->text;
            }
            info.link = first.event->url;
            canvas.begin_group(info);
            draw_symbol(canvas, drawing.sources.symbols.kinds()[mark.kind.sign], mark.kind.status,
                        drawing.sources.style, mark.centre, drawing.symbol_px);
            canvas.end_group();
        }
    }
}

}  // namespace dateline
