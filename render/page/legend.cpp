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
constexpr double band_gap = 6;
constexpr double widest_between = 30;
constexpr double area_text_start = 29;  // area samples are wider than symbols
constexpr std::size_t least_rows = 3;
constexpr std::size_t most_rows = 12;

struct Cell {
    std::size_t column, row;
};

/// Where an item stands of so many in columns as equal as can be, the first ones the longer.
Cell cell_of(std::size_t item, std::size_t items, std::size_t columns) {
    const std::size_t shorter = items / columns, longer_columns = items % columns;
    const std::size_t in_longer = longer_columns * (shorter + 1);
    if (item < in_longer) return {item / (shorter + 1), item % (shorter + 1)};
    return {longer_columns + (item - in_longer) / shorter, (item - in_longer) % shorter};
}

const char* key_of(MapClass sample) {
    switch (sample) {
        case MapClass::point:
            return "precision.point";
        case MapClass::leader:
            return "precision.leader";
        case MapClass::joined:
            return "precision.joined";
        case MapClass::area:
            return "precision.area";
        case MapClass::ring:
            return "precision.ring";
        case MapClass::country:
            return "precision.country";
        case MapClass::capital:
            return "town.capital";
        case MapClass::large:
            return "town.large";
        case MapClass::seat:
            return "town.seat";
        case MapClass::town:
            return "town.town";
        case MapClass::disputed_border:
            break;
    }
    return nullptr;  // the footer explains it
}

/// Whether its sample is wider than a symbol.
bool is_wide(const Legend::Item& item) {
    return std::holds_alternative<MapClass>(item.sample) ||
           std::holds_alternative<UserLayerSample>(item.sample);
}

}  // namespace

MapContents expected_contents(const PageContent& content) {
    MapContents expected{MapClass::capital, MapClass::large, MapClass::seat, MapClass::town};
    for (const PageEvent& each : content.events) {
        if (each.stand == EventStand::in_box) expected.insert(MapClass::country);
        if (each.stand != EventStand::on_map) continue;
        expected.insert(MapClass::leader);
        switch (each.event->place_precision) {
            case PlacePrecision::admin1:
                expected.insert(MapClass::area);
                break;
            case PlacePrecision::near:
            case PlacePrecision::admin2:
                expected.insert(MapClass::ring);
                break;
            default:
                expected.insert(MapClass::point);
        }
    }
    return expected;
}

Legend::Legend(const PageKit& kit, const PageContent& content, const MapContents& on_map, double width_px,
               LegendDetail detail)
    : kit_(kit) {
    const bool plain = detail != LegendDetail::full;
    Section type{kit.locale.text("legend.type"), {}, {}}, who{kit.locale.text("legend.who"), {}, {}},
        where{kit.locale.text("legend.where"), {}, {}};
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
            const bool of_table = status == reported && std::ranges::all_of(content.events, is_from_table);
            who.items.push_back(
                {StatusSample{first->kind, status},
                 kit.locale.text(of_table ? "status.table" : "status." + std::string(name_of(status)))});
        }
    }
    for (const MapClass sample : on_map) {
        if (const char* key = key_of(sample)) where.items.push_back({sample, kit.locale.text(key)});
    }
    Section layers{kit.locale.text("legend.layers"), {}, {}};
    for (const UserLayerSample& sample : content.user_layers) layers.items.push_back({sample, sample.name});
    if (plain) {
        type.head.clear();
        if (detail == LegendDetail::claims) type.items.clear();
        const auto keep = [&](Section& from, const auto& wanted) {
            for (Item& item : from.items) {
                if (wanted(item)) type.items.push_back(std::move(item));
            }
            from.items.clear();
        };
        keep(who, [](const Item& item) { return std::get<StatusSample>(item.sample).status != reported; });
        keep(where, [](const Item& item) {
            const MapClass sample = std::get<MapClass>(item.sample);
            return sample == MapClass::area || sample == MapClass::ring || sample == MapClass::joined;
        });
        keep(layers, [](const Item&) { return true; });
    }
    for (Section* section : {&type, &who, &where, &layers}) {
        if (!section->items.empty()) {
            sections_.push_back(std::move(*section));
        }
    }
    head_px_ = plain ? 0 : kit.px(head_height);
    if (sections_.empty()) {
        head_px_ = 0;
        return;
    }
    for (std::size_t rows = plain ? 1 : least_rows; rows <= most_rows; ++rows) {
        if (arrange(rows, width_px)) {
            return;
        }
    }
    stack(width_px);
}

// On narrow pages: sections of one column each, as many beside each other as there is room for.
void Legend::stack(double width_px) {
    double start = 0, top = 0, band = 0;
    for (Section& section : sections_) {
        double widest = kit_.width_px(section.head, kit_.font(head_size, 700));
        for (const Item& item : section.items) {
            widest = std::max(widest, this->width_px(item));
        }
        if (start > 0 && start + widest > width_px) {
            top += band + kit_.px(band_gap);
            start = band = 0;
        }
        section.rows = section.items.size();
        section.column_starts_px = {start};
        section.top_px = top;
        start += widest + kit_.px(column_gap);
        band = std::max(band, head_px_ + static_cast<double>(section.rows) * kit_.px(row_pitch));
    }
}

double Legend::width_px(const Item& item) const {
    const bool place = is_wide(item);
    return kit_.px(place ? area_text_start : text_start) + kit_.width_px(item.label, kit_.font(text_size));
}

// Tries so many rows; tells whether the sections fit beside each other.
bool Legend::arrange(std::size_t rows, double width_px) {
    const double gap = kit_.px(column_gap);
    double end = 0;
    for (Section& section : sections_) {
        const double section_start = end;
        // Columns of about the same length: no single item in the last.
        const std::size_t columns = (section.items.size() + rows - 1) / rows;
        section.rows = (section.items.size() + columns - 1) / columns;
        section.column_starts_px.clear();
        std::vector<double> widths(columns, 0);
        for (std::size_t i = 0; i < section.items.size(); ++i) {
            double& widest = widths[cell_of(i, section.items.size(), columns).column];
            widest = std::max(widest, this->width_px(section.items[i]));
        }
        for (const double width : widths) {
            section.column_starts_px.push_back(end);
            end += width + gap;
        }
        end = std::max(end, section_start + kit_.width_px(section.head, kit_.font(head_size, 700)) + gap);
    }
    const double needed = end - gap;
    // What is left spreads between the columns, twice as much between the sections.
    double gaps = 0;
    for (const Section& section : sections_) gaps += static_cast<double>(section.column_starts_px.size()) + 1;
    gaps -= 2;
    const double spare = std::max(0.0, width_px - needed);
    const double between = gaps > 0 ? std::min(kit_.px(widest_between), spare / gaps) : 0;
    double moved = 0;
    for (Section& section : sections_) {
        for (double& start : section.column_starts_px) {
            start += moved;
            moved += between;
        }
        moved += between;
    }
    return needed <= width_px;
}

double Legend::height_px() const {
    double height = head_px_;
    for (const Section& section : sections_) {
        const auto rows = static_cast<double>(std::min(section.rows, section.items.size()));
        height = std::max(height, section.top_px + head_px_ + rows * kit_.px(row_pitch));
    }
    return height;
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
    if (const auto* layer = std::get_if<UserLayerSample>(&item.sample)) {
        dateline::draw_sample(canvas, *layer, frame, kit_.unit_px);
        return;
    }
    switch (std::get<MapClass>(item.sample)) {
        case MapClass::point:
            dot(wide, 5.2, "precision");
            break;
        case MapClass::leader:
            dot({wide.x - direction * kit_.px(7), wide.y}, 2.1, "town-text");
            canvas.stroke(Path{}.move_to({wide.x - direction * kit_.px(7), wide.y}).line_to({wide.x, wide.y}),
                          {.width_px = kit_.px(.9), .dashes_px = {}}, kit_.color("town-text"));
            dot({wide.x + direction * kit_.px(5), wide.y}, 5.2, "precision");
            break;
        case MapClass::joined:
            for (const double y : {-4.2, 0.0, 4.2})
                dot({wide.x - direction * kit_.px(8), wide.y + kit_.px(y)}, 1.6, "town-text");
            canvas.stroke(Path{}.move_to({wide.x - direction * kit_.px(8), wide.y}).line_to({wide.x, wide.y}),
                          {.width_px = kit_.px(.9), .dashes_px = {}}, kit_.color("town-text"));
            dot({wide.x + direction * kit_.px(5), wide.y}, 5.2, "precision");
            break;
        case MapClass::area:
            canvas.hatch(Path{}.add_box(frame), kit_.px(4.6), kit_.px(.6), precision.with_alpha(.6F));
            canvas.stroke(Path{}.add_box(frame), {.width_px = kit_.px(.8), .dashes_px = {}}, precision);
            break;
        case MapClass::ring:
            canvas.stroke(Path{}.add_circle(wide, kit_.px(6.3)),
                          {.width_px = kit_.px(1.1), .dashes_px = {kit_.px(3), kit_.px(2)}}, precision);
            break;
        case MapClass::country:
            canvas.stroke(Path{}.add_box(frame), {.width_px = kit_.px(.9), .dashes_px = {}},
                          kit_.color("ink"));
            break;
        case MapClass::capital:
            canvas.fill(Path{}.add_box({wide.x - kit_.px(2.6), wide.y - kit_.px(2.6), wide.x + kit_.px(2.6),
                                        wide.y + kit_.px(2.6)}),
                        kit_.color("town-text"));
            break;
        case MapClass::large:
            dot(wide, 2.7, "town-text");
            break;
        case MapClass::seat:
            dot(wide, 2.1, "town-text");
            break;
        case MapClass::town:
            dot(wide, 1.6, "town-text");
            break;
        case MapClass::disputed_border:
            break;
    }
}

void Legend::draw(Canvas& canvas, const Box& box) const {
    canvas.begin_group({"", "legend", "", ""}, 1);
    const double direction = kit_.right_to_left() ? -1 : 1;
    for (const Section& section : sections_) {
        kit_.draw_text(
            canvas, section.head, kit_.font(head_size, 700), {kit_.color("ink")},
            {kit_.from_start(box, section.column_starts_px.front()), box.top + section.top_px + kit_.px(9)});
        for (std::size_t i = 0; i < section.items.size(); ++i) {
            const Cell cell = cell_of(i, section.items.size(), section.column_starts_px.size());
            const Point at{kit_.from_start(box, section.column_starts_px[cell.column]),
                           box.top + section.top_px + head_px_ +
                               kit_.px(row_pitch) * (static_cast<double>(cell.row) + .5)};
            draw_sample(canvas, section.items[i], at, direction);
            const bool place = is_wide(section.items[i]);
            kit_.draw_text(
                canvas, section.items[i].label, kit_.font(text_size), {kit_.color("ink2")},
                {at.x + direction * kit_.px(place ? area_text_start : text_start), at.y + kit_.px(3.1)});
        }
    }
    canvas.end_group();
}

}  // namespace dateline
