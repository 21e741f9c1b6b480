// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/content.h"
#include "render/page/kit.h"
#include "render/page/layout.h"

#include <memory>
#include <string>
#include <vector>

namespace dateline {

/// What stands above a page's map: a kicker with countries and dates, the headline, the standfirst.
class Heading {
  public:
    /// list: whether the standfirst may speak of one.
    Heading(const PageKit& kit, const PageContent& content, const PageTemplate::HeadingSizes& sizes,
            ListPlace list, double width_px);
    /// From the page's upper margin to the last baseline.
    double height_px() const { return height_px_; }
    void draw(Canvas& canvas, const Box& box) const;

    /// The headline with place and time, for readers who see no kicker.
    const std::string& document_title() const { return document_title_; }
    const std::string& standfirst() const { return standfirst_; }

  private:
    using Lines = std::vector<std::shared_ptr<const ShapedLine>>;
    void set_headline(const std::string& headline, double width_px);
    Font kicker_font(int weight) const;

    const PageKit& kit_;
    PageTemplate::HeadingSizes sizes_;
    std::string kicker_where_, kicker_when_, document_title_, standfirst_;
    Font headline_font_;
    Lines headline_lines_, standfirst_lines_;
    double rule_px_ = 0, kicker_px_ = 0, height_px_ = 0;
};

}  // namespace dateline
