// SPDX-License-Identifier: Apache-2.0
#include "render/page/heading.h"

#include <utility>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double kicker_size = 9.4;
constexpr double kicker_spacing = 0.9;
constexpr double kicker_baseline = 7;
constexpr double kicker_height = 14;
constexpr double kicker_gap = 11;
constexpr double headline_size = 25.5;
constexpr double least_headline_size = 20;  // smaller in one line would look timid: then two lines
constexpr double serif_display_from = 25;   // px: below, its hairlines break
constexpr double headline_first_baseline = 22;
constexpr double headline_pitch = 1.16;  // of its size
constexpr double standfirst_size = 11.2;
constexpr double standfirst_gap = 21;
constexpr double standfirst_pitch = 14;

}  // namespace

Heading::Heading(const PageKit& kit, const PageContent& content, ListPlace list, double width_px)
    : kit_(kit) {
    const Locale& locale = kit.locale;
    const Kicker kicker = propose_kicker(content, locale);
    kicker_where_ = locale.upper_case(kicker.where);
    kicker_when_ = locale.upper_case(kicker.when);
    const std::string headline = content.title.empty() ? propose_headline(content, locale) : content.title;
    document_title_ = content.title.empty() ? propose_document_title(content, locale) : content.title;
    const double kicker_width_px = kit.width_px(kicker_where_, kicker_font(700)) + kit.px(kicker_gap) +
                                   kit.width_px(kicker_when_, kicker_font(500));
    if (kicker_width_px > width_px) kicker_where_.clear();
    if (!kicker_where_.empty() || !kicker_when_.empty()) kicker_px_ = kit.px(kicker_height);
    set_headline(headline, width_px);
    standfirst_ = content.subtitle.empty() ? propose_subtitle(content, locale, list != ListPlace::none)
                                           : content.subtitle;
    standfirst_lines_ = kit.shaper.wrap(standfirst_, kit.font(standfirst_size), width_px);
    const auto pitches = [](const Lines& lines) { return static_cast<double>(lines.size()) - 1; };
    height_px_ =
        kicker_px_ +
        kit.px(headline_first_baseline + standfirst_gap + pitches(standfirst_lines_) * standfirst_pitch) +
        pitches(headline_lines_) * headline_font_.size_px * headline_pitch;
}

/// Letters of Arabic stay joined.
Font Heading::kicker_font(int weight) const {
    Font font = kit_.font(kicker_size, weight);
    if (!kit_.right_to_left()) font.letter_spacing_px = kit_.px(kicker_spacing);
    return font;
}

void Heading::set_headline(const std::string& headline, double width_px) {
    const auto face = [&](double size) {
        return Font{.family = kit_.px(size) >= serif_display_from ? "Noto Serif Display" : "Noto Serif",
                    .size_px = kit_.px(size),
                    .weight = 700};
    };
    double size = headline_size;
    while (size > least_headline_size && kit_.width_px(headline, face(size)) > width_px) size -= 0.5;
    headline_font_ = face(size);
    headline_lines_ = kit_.shaper.wrap(headline, headline_font_, width_px);
    if (headline_lines_.size() == 1) return;
    // Lines of about the same length; more than two in a smaller face.
    headline_font_ = face(headline_size);
    headline_lines_ = kit_.shaper.wrap(headline, headline_font_, width_px);
    if (headline_lines_.size() > 2) {
        headline_font_ = face(least_headline_size);
        headline_lines_ = kit_.shaper.wrap(headline, headline_font_, width_px);
    }
    const std::size_t lines = headline_lines_.size();
    for (double narrower = width_px; narrower > width_px / 2; narrower -= width_px / 40) {
        Lines balanced = kit_.shaper.wrap(headline, headline_font_, narrower);
        if (balanced.size() > lines) break;
        headline_lines_ = std::move(balanced);
    }
}

void Heading::draw(Canvas& canvas, const Box& box) const {
    canvas.begin_group({"", "heading", "", ""}, 1);
    if (kicker_px_ > 0) {
        const double baseline = box.top + kit_.px(kicker_baseline);
        double start = 0;
        if (!kicker_where_.empty()) {
            kit_.draw_text(canvas, kicker_where_, kicker_font(700), {kit_.color("ink")},
                           {kit_.from_start(box, 0), baseline});
            start = kit_.width_px(kicker_where_, kicker_font(700)) + kit_.px(kicker_gap);
        }
        kit_.draw_text(canvas, kicker_when_, kicker_font(500), {kit_.color("ink2")},
                       {kit_.from_start(box, start), baseline});
    }
    double baseline = box.top + kicker_px_ + kit_.px(headline_first_baseline);
    const auto draw_lines = [&](const Lines& lines, const char* token, double pitch) {
        for (const auto& line : lines) {
            kit_.draw_text(canvas, line->text, line->font, {kit_.color(token)},
                           {kit_.from_start(box, 0), baseline});
            baseline += pitch;
        }
        baseline -= pitch;
    };
    draw_lines(headline_lines_, "ink", headline_font_.size_px * headline_pitch);
    baseline += kit_.px(standfirst_gap);
    draw_lines(standfirst_lines_, "ink2", kit_.px(standfirst_pitch));
    canvas.end_group();
}

}  // namespace dateline
