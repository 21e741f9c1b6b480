// SPDX-License-Identifier: Apache-2.0
#include "render/page/heading.h"

#include "render/page/leading.h"

#include <utility>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double kicker_spacing = 0.096;  // of its size
constexpr double kicker_baseline = 0.75;  // likewise
constexpr double kicker_height = 1.5;     // likewise
constexpr double kicker_gap = 11;
constexpr double serif_display_from = 25;    // px: below, its hairlines break
constexpr double headline_baseline = 0.863;  // of its size
constexpr double headline_pitch = 1.16;      // likewise
constexpr double below_headline = 0.36;      // of the headline's size, and
constexpr double standfirst_gap = 1.1;       // of the standfirst's
constexpr double standfirst_pitch = 1.27;    // likewise
constexpr double rule_height = 2;
constexpr double below_rule = 10;
/// Ems of a headline below which a line is a column's rather than a page's: more lines are in order.
constexpr double narrow_ems = 26;

}  // namespace

Heading::Heading(const PageKit& kit, const PageContent& content, const PageTemplate::HeadingSizes& sizes,
                 ListPlace list, double width_px)
    : kit_(kit), sizes_(sizes) {
    const Locale& locale = kit.locale;
    const Kicker kicker = propose_kicker(content, locale);
    const std::string headline = content.title.empty() ? propose_headline(content, locale) : content.title;
    document_title_ = content.title.empty() ? propose_document_title(content, locale) : content.title;
    if (sizes.rule) rule_px_ = kit.px(rule_height + below_rule);
    if (sizes.kicker) {
        kicker_where_ = locale.upper_case(kicker.where);
        kicker_when_ = locale.upper_case(kicker.when);
        const double kicker_width_px = kit.width_px(kicker_where_, kicker_font(700)) + kit.px(kicker_gap) +
                                       kit.width_px(kicker_when_, kicker_font(500));
        if (kicker_width_px > width_px) kicker_where_.clear();
        if (!kicker_where_.empty() || !kicker_when_.empty())
            kicker_px_ = kit.px(sizes.kicker_size * kicker_height);
    }
    set_headline(headline, width_px);
    standfirst_ = content.subtitle.empty() ? propose_subtitle(content, locale, list != ListPlace::none)
                                           : content.subtitle;
    const std::string words =
        !sizes.date_line       ? standfirst_
        : kicker.where.empty() ? locale.capitalised(kicker.when)
        : kicker.when.empty()  ? kicker.where
                              : locale.text("headline.when", {{"what", kicker.where}, {"date", kicker.when}});
    standfirst_lines_ = kit.shaper.wrap(words, kit.font(sizes.standfirst), width_px);
    const auto pitches = [](const Lines& lines) { return static_cast<double>(lines.size()) - 1; };
    height_px_ =
        rule_px_ + kicker_px_ + headline_font_.size_px * (headline_baseline + below_headline) +
        leading_px(kit, sizes.standfirst * (standfirst_gap + pitches(standfirst_lines_) * standfirst_pitch)) +
        pitches(headline_lines_) * headline_font_.size_px * headline_pitch;
}

/// Letters of Arabic stay joined.
Font Heading::kicker_font(int weight) const {
    Font font = kit_.font(sizes_.kicker_size, weight);
    if (!kit_.right_to_left()) font.letter_spacing_px = kit_.px(kicker_spacing * sizes_.kicker_size);
    return font;
}

void Heading::set_headline(const std::string& headline, double width_px) {
    const auto face = [&](double size) {
        return Font{.family = kit_.px(size) >= serif_display_from ? "Noto Serif Display" : "Noto Serif",
                    .size_px = kit_.px(size),
                    .weight = 700};
    };
    double size = sizes_.headline;
    while (size > sizes_.least_headline && kit_.width_px(headline, face(size)) > width_px) size -= 0.5;
    headline_font_ = face(size);
    headline_lines_ = kit_.shaper.wrap(headline, headline_font_, width_px);
    if (headline_lines_.size() == 1) return;
    // Lines of about the same length; too many of them in a smaller face.
    const std::size_t most_lines = width_px < narrow_ems * kit_.px(sizes_.headline) ? 5 : 2;
    headline_font_ = face(sizes_.headline);
    headline_lines_ = kit_.shaper.wrap(headline, headline_font_, width_px);
    if (headline_lines_.size() > most_lines) {
        headline_font_ = face(sizes_.least_headline);
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
    if (rule_px_ > 0)
        canvas.fill(Path{}.add_box({box.left, box.top, box.right, box.top + kit_.px(rule_height)}),
                    kit_.color("ink"));
    if (kicker_px_ > 0) {
        const double baseline = box.top + rule_px_ + kit_.px(sizes_.kicker_size * kicker_baseline);
        double start = 0;
        if (!kicker_where_.empty()) {
            kit_.draw_text(canvas, kicker_where_, kicker_font(700), {kit_.color("ink")},
                           {kit_.from_start(box, 0), baseline});
            start = kit_.width_px(kicker_where_, kicker_font(700)) + kit_.px(kicker_gap);
        }
        kit_.draw_text(canvas, kicker_when_, kicker_font(500), {kit_.color("ink2")},
                       {kit_.from_start(box, start), baseline});
    }
    double baseline = box.top + rule_px_ + kicker_px_ + headline_font_.size_px * headline_baseline;
    const auto draw_lines = [&](const Lines& lines, const char* token, double pitch) {
        for (const auto& line : lines) {
            kit_.draw_text(canvas, line->text, line->font, {kit_.color(token)},
                           {kit_.from_start(box, 0), baseline});
            baseline += pitch;
        }
        baseline -= pitch;
    };
    draw_lines(headline_lines_, "ink", headline_font_.size_px * headline_pitch);
    baseline +=
        headline_font_.size_px * below_headline + leading_px(kit_, sizes_.standfirst * standfirst_gap);
    draw_lines(standfirst_lines_, "ink2", leading_px(kit_, sizes_.standfirst * standfirst_pitch));
    canvas.end_group();
}

}  // namespace dateline
