// SPDX-License-Identifier: Apache-2.0
#include "render/page/legend.h"

#include "render/symbols/draw_symbol.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double head_size = 9.4;
constexpr double text_size = 8.8;
constexpr double head_height = 17;
constexpr double row_pitch = 16.6;
constexpr double symbol_size = 15;
constexpr double sample_middle = 9;
constexpr double text_start = 21;
constexpr double column_gap = 12;
constexpr double area_text_start = 29;  // area samples are wider than symbols
constexpr std::size_t least_rows = 3;
constexpr std::size_t most_rows = 12;

using PlaceSample = Legend::PlaceSample;

const char* key_of(PlaceSample sample) {
    switch (sample) {
        case PlaceSample::point:
            return "precision.point";
        case PlaceSample::area:
            return "precision.area";
        case PlaceSample::ring:
            return "precision.ring";
        case PlaceSample::country:
            return "precision.country";
        case PlaceSample::capital:
            return "town.capital";
        case PlaceSample::seat:
            return "town.seat";
        default:
            return "town.town";
    }
}

bool shows(const PageContent& content, PlaceSample sample) {
    return std::ranges::any_of(content.events, [sample](const PageEvent& each) {
        const PlacePrecision precision = each.event->place_precision;
        switch (sample) {
            case PlaceSample::country:
                return each.stand == EventStand::in_box;
            case PlaceSample::area:
                return each.stand == EventStand::on_map && precision == PlacePrecision::admin1;
            case PlaceSample::ring:
                return each.stand == EventStand::on_map &&
                       (precision == PlacePrecision::near || precision == PlacePrecision::admin2);
            default:
                return each.stand == EventStand::on_map &&
                       (precision == PlacePrecision::settlement || precision == PlacePrecision::site);
        }
    });
}

}  // namespace

Legend::Legend(const PageKit& kit, const PageContent& content, double width_px) : kit_(kit) {
    Section type{kit.locale.text("legend.type"), {}}, who{kit.locale.text("legend.who"), {}},
        where{kit.locale.text("legend.where"), {}};
    for (const SymbolKind& kind : kit.symbols.kinds()) {
        const bool present = std::ranges::any_of(
            content.events, [&](const PageEvent& each) { return each.kind->id == kind.id; });
        if (present) {
            type.items.push_back({&kind, kit.locale.text("symbol." + kind.id)});
        }
    }
    using enum ClaimStatus;
    for (const ClaimStatus status : {reported, claimed, unconfirmed, denied, planned}) {
        const auto first = std::ranges::find_if(
            content.events, [&](const PageEvent& each) { return each.event->status == status; });
        if (first != content.events.end()) {
            who.items.push_back({StatusSample{first->kind, status},
                                 kit.locale.text("status." + std::string(name_of(status)))});
        }
    }
    for (const PlaceSample sample :
         {PlaceSample::point, PlaceSample::area, PlaceSample::ring, PlaceSample::country}) {
        if (shows(content, sample)) {
            where.items.push_back({sample, kit.locale.text(key_of(sample))});
        }
    }
    for (const PlaceSample sample : {PlaceSample::capital, PlaceSample::seat, PlaceSample::town}) {
        where.items.push_back({sample, kit.locale.text(key_of(sample))});
    }
    for (Section* section : {&type, &who, &where}) {
        if (!section->items.empty()) {
            sections_.push_back(std::move(*section));
        }
    }
    head_px_ = kit.px(head_height);
    for (std::size_t rows = least_rows; rows <= most_rows; ++rows) {
        if (arrange(rows, width_px)) {
            break;
        }
    }
}

// Tries so many rows; tells whether the sections fit beside each other.
bool Legend::arrange(std::size_t rows, double width_px) {
    rows_ = 0;
    double total = 0;
    for (Section& section : sections_) {
        section.columns = (section.items.size() + rows - 1) / rows;
        rows_ = std::max(rows_, (section.items.size() + section.columns - 1) / section.columns);
        section.column_width_px = 0;
        for (const Item& item : section.items) {
            const bool place = std::holds_alternative<PlaceSample>(item.sample);
            section.column_width_px =
                std::max(section.column_width_px, kit_.px(place ? area_text_start : text_start) +
                                                      kit_.width_px(item.label, kit_.font(text_size)));
        }
        const double least = kit_.width_px(section.head, kit_.font(head_size, 700));
        const auto columns = static_cast<double>(section.columns);
        section.column_width_px =
            std::max(section.column_width_px, (least - (columns - 1) * kit_.px(column_gap)) / columns);
        total += columns * (section.column_width_px + kit_.px(column_gap));
    }
    // What is left spreads between the sections, the same everywhere.
    const double spare = std::max(0.0, width_px - total + kit_.px(column_gap));
    const double between =
        sections_.size() < 2 ? 0 : std::min(kit_.px(40), spare / static_cast<double>(sections_.size() - 1));
    double start = 0;
    for (Section& section : sections_) {
        section.start_px = start;
        start +=
            static_cast<double>(section.columns) * (section.column_width_px + kit_.px(column_gap)) + between;
    }
    return total - kit_.px(column_gap) <= width_px;
}

double Legend::height_px() const {
    return head_px_ + static_cast<double>(rows_) * kit_.px(row_pitch);
}

void Legend::draw_sample(Canvas& canvas, const Item& item, Point start, double direction) const {
    const Point middle{start.x + direction * kit_.px(sample_middle), start.y};
    if (const auto* kind = std::get_if<const SymbolKind*>(&item.sample)) {
        draw_symbol(canvas, **kind, ClaimStatus::reported, kit_.style, middle, kit_.px(symbol_size));
        return;
    }
    if (const auto* status = std::get_if<StatusSample>(&item.sample)) {
        draw_symbol(canvas, *status->kind, status->status, kit_.style, middle, kit_.px(symbol_size - 1));
        return;
    }
    const Color precision = kit_.color("precision");
    const auto dot = [&](Point centre, double radius, std::string_view token) {
        canvas.fill(Path{}.add_circle(centre, kit_.px(radius)), kit_.color(token));
    };
    const Point wide{start.x + direction * kit_.px(12.5), start.y};
    const Box frame{wide.x - kit_.px(11), wide.y - kit_.px(5.5), wide.x + kit_.px(11), wide.y + kit_.px(5.5)};
    switch (std::get<PlaceSample>(item.sample)) {
        case PlaceSample::point:
            dot({wide.x - direction * kit_.px(7), wide.y}, 2.1, "town-text");
            canvas.stroke(Path{}.move_to({wide.x - direction * kit_.px(7), wide.y}).line_to({wide.x, wide.y}),
                          {.width_px = kit_.px(.9), .dashes_px = {}}, kit_.color("town-text"));
            dot({wide.x + direction * kit_.px(5), wide.y}, 5.2, "precision");
            break;
        case PlaceSample::area:
            canvas.hatch(Path{}.add_box(frame), kit_.px(4.6), kit_.px(.6), precision.with_alpha(.6F));
            canvas.stroke(Path{}.add_box(frame), {.width_px = kit_.px(.8), .dashes_px = {}}, precision);
            break;
        case PlaceSample::ring:
            canvas.stroke(Path{}.add_circle(wide, kit_.px(6.3)),
                          {.width_px = kit_.px(1.1), .dashes_px = {kit_.px(3), kit_.px(2)}}, precision);
            break;
        case PlaceSample::country:
            canvas.stroke(Path{}.add_box(frame), {.width_px = kit_.px(.9), .dashes_px = {}},
                          kit_.color("ink"));
            break;
        case PlaceSample::capital:
            canvas.fill(Path{}.add_box({wide.x - kit_.px(2.6), wide.y - kit_.px(2.6), wide.x + kit_.px(2.6),
                                        wide.y + kit_.px(2.6)}),
                        kit_.color("town-text"));
            break;
        case PlaceSample::seat:
            dot(wide, 2.1, "town-text");
            break;
        case PlaceSample::town:
            dot(wide, 1.6, "town-text");
            break;
    }
}

void Legend::draw(Canvas& canvas, const Box& box) const {
    canvas.begin_group({"", "legend", "", ""}, 1);
    const double direction = kit_.right_to_left() ? -1 : 1;
    for (const Section& section : sections_) {
        kit_.draw_text(canvas, section.head, kit_.font(head_size, 700), {kit_.color("ink")},
                       {kit_.from_start(box, section.start_px), box.top + kit_.px(9)});
        const std::size_t rows = (section.items.size() + section.columns - 1) / section.columns;
        for (std::size_t i = 0; i < section.items.size(); ++i) {
            const double start = section.start_px + static_cast<double>(i / rows) *
                                                        (section.column_width_px + kit_.px(column_gap));
            const Point at{kit_.from_start(box, start),
                           box.top + head_px_ + kit_.px(row_pitch) * (static_cast<double>(i % rows) + .5)};
            draw_sample(canvas, section.items[i], at, direction);
            const bool place = std::holds_alternative<PlaceSample>(section.items[i].sample);
            kit_.draw_text(
                canvas, section.items[i].label, kit_.font(text_size), {kit_.color("ink2")},
                {at.x + direction * kit_.px(place ? area_text_start : text_start), at.y + kit_.px(3.1)});
        }
    }
    canvas.end_group();
}

}  // namespace dateline
