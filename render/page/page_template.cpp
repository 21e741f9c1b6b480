// SPDX-License-Identifier: Apache-2.0
#include "render/page/page_template.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using nlohmann::json;

constexpr std::array detail_names = {"full",  "quotes",   "phrases",     "sentences",
                                     "dense", "one-line", "dense-lines", "dense-months"};

/// Of pages too small for their template.
constexpr double kSmallUnit = 0.75;

std::filesystem::path folder() {
    return resource_dir() / "styles" / "templates";
}

/// Takes members out of an object and knows which were asked for, so that misspelt ones are told of.
class Members {
  public:
    Members(const json& object, std::string file, std::string path)
        : object_(object), file_(std::move(file)), path_(std::move(path)) {
        if (!object.is_object()) throw wrong(path_, "an object");
    }

    Error wrong(const std::string& member, const std::string& accepted) const {
        return input_error({file_}, "\"" + member + "\" cannot be used; accepted: " + accepted);
    }
    const json* find(const char* name) {
        known_.emplace_back(name);
        const auto found = object_.find(name);
        return found == object_.end() ? nullptr : &*found;
    }
    void number(const char* name, double& value, double least, double most) {
        const json* found = find(name);
        if (found == nullptr) return;
        if (!found->is_number() || found->get<double>() < least || found->get<double>() > most)
            throw wrong(path_ + name, "a number from " + text_of(least) + " to " + text_of(most));
        value = found->get<double>();
    }
    void flag(const char* name, bool& value) {
        const json* found = find(name);
        if (found == nullptr) return;
        if (!found->is_boolean()) throw wrong(path_ + name, "true or false");
        value = found->get<bool>();
    }
    std::string text(const char* name) {
        const json* found = find(name);
        if (found == nullptr) return {};
        if (!found->is_string()) throw wrong(path_ + name, "a text");
        return found->get<std::string>();
    }
    void check_no_others() const {
        for (const auto& [name, value] : object_.items()) {
            if (std::find(known_.begin(), known_.end(), name) == known_.end())
                throw input_error({file_}, "no member of a template", path_ + name);
        }
    }
    const std::string& file() const { return file_; }

  private:
    static std::string text_of(double value) {
        std::ostringstream out;
        out << value;
        return out.str();
    }
    const json& object_;
    std::string file_, path_;
    std::vector<std::string> known_;
};

/// "beside-map sentences 2 continued"
ListChoice list_choice(const Members& members, const json& value) {
    static const std::map<std::string, ListPlace> places = {{"beside-map", ListPlace::beside_map},
                                                            {"beside-legend", ListPlace::beside_legend},
                                                            {"below-map", ListPlace::below_map},
                                                            {"in-panel", ListPlace::in_panel},
                                                            {"none", ListPlace::none}};
    const Error wrong =
        members.wrong("lists",
                      "beside-map, beside-legend, below-map, in-panel or none, then full, quotes, phrases, "
                      "sentences, dense, one-line, dense-lines or dense-months, then columns 1 to 4, then "
                      "continued, plain or claims");
    if (!value.is_string()) throw wrong;
    std::istringstream words(value.get<std::string>());
    std::string place, word;
    words >> place;
    ListChoice choice;
    if (!places.contains(place)) throw wrong;
    choice.place = places.at(place);
    while (words >> word) {
        const auto detail = std::find(detail_names.begin(), detail_names.end(), word);
        if (detail != detail_names.end()) {
            choice.detail = static_cast<ListDetail>(detail - detail_names.begin());
        } else if (word.size() == 1 && word[0] >= '1' && word[0] <= '4') {
            choice.columns = static_cast<std::size_t>(word[0] - '0');
        } else if (word == "continued") {
            choice.continues = true;
        } else if (word == "plain") {
            choice.legend = LegendDetail::plain;
        } else if (word == "claims") {
            choice.legend = LegendDetail::claims;
        } else {
            throw wrong;
        }
    }
    return choice;
}

void read_heading(Members members, PageTemplate::HeadingSizes& heading) {
    members.flag("rule", heading.rule);
    members.flag("kicker", heading.kicker);
    members.flag("date-line", heading.date_line);
    members.number("headline", heading.headline, 6, 200);
    members.number("least-headline", heading.least_headline, 6, 200);
    members.number("kicker-size", heading.kicker_size, 6, 60);
    members.number("standfirst", heading.standfirst, 6, 60);
    members.check_no_others();
}

void read_scales(Members members, PageTemplate::Scales& scale) {
    members.number("map", scale.map, 0.5, 4);
    members.number("furniture", scale.furniture, 0.5, 4);
    members.number("legend", scale.legend, 0.5, 4);
    members.number("strip", scale.strip, 0.5, 4);
    members.number("list", scale.list, 0.5, 4);
    members.number("footer", scale.footer, 0.5, 4);
    members.check_no_others();
}

PageTemplate::Arrangement arrangement_of(const Members& members, const std::string& name) {
    if (name == "stack") return PageTemplate::Arrangement::stack;
    if (name == "panel") return PageTemplate::Arrangement::panel;
    if (name == "map-only") return PageTemplate::Arrangement::map_only;
    throw members.wrong("arrangement", "stack, panel or map-only");
}

void read_members(Members members, PageTemplate& form) {
    members.find("about");
    members.find("variants");
    members.find("least-aspect");
    if (const std::string name = members.text("arrangement"); !name.empty())
        form.arrangement = arrangement_of(members, name);
    members.number("width", form.width_px, 200, 20000);
    members.number("height", form.height_px, 0, 20000);
    members.number("design-width", form.design_width, 100, 10000);
    members.number("design-height", form.design_height, 0, 10000);
    members.number("least-unit", form.least_unit, 0.3, 10);
    members.number("least-side", form.least_side, 0, 20000);
    members.number("largest-unit", form.largest_unit, 0.3, 20);
    members.number("upper-margin", form.upper_margin, 0, 300);
    members.number("lower-margin", form.lower_margin, 0, 300);
    members.number("side-margin", form.side_margin, 0, 300);
    members.number("gutter", form.gutter, 0, 300);
    members.number("column-gap", form.column_gap, 0, 300);
    members.number("list-column", form.list_column, 80, 2000);
    members.number("double-list-column", form.double_list_column, 80, 2000);
    members.number("column-beside-legend", form.column_beside_legend, 80, 2000);
    members.number("below-heading", form.below_heading, 0, 300);
    members.number("part-gap", form.part_gap, 0, 300);
    members.number("panel", form.panel, 0, 4000);
    members.number("map-aspect", form.map_aspect, 0.2, 5);
    members.number("least-map-share", form.least_map_share, 0.1, 1);
    members.number("least-map-width", form.least_map_width, 0.1, 1);
    members.flag("legend", form.has_legend);
    members.flag("plain-legend", form.plain_legend);
    members.flag("strip", form.has_strip);
    members.flag("locator", form.has_locator);
    if (const json* heading = members.find("heading"))
        read_heading({*heading, members.file(), "heading."}, form.heading);
    if (const json* scale = members.find("scale"))
        read_scales({*scale, members.file(), "scale."}, form.scale);
    if (const json* lists = members.find("lists")) {
        if (!lists->is_array()) throw members.wrong("lists", "an array");
        for (const json& each : *lists) form.lists.push_back(list_choice(members, each));
    }
    members.check_no_others();
}

}  // namespace

double PageTemplate::unit_px(double page_width_px, double page_height_px) const {
    double unit = page_width_px / design_width;
    if (design_height > 0 && page_height_px > 0) unit = std::min(unit, page_height_px / design_height);
    const double shorter = page_height_px > 0 ? std::min(page_width_px, page_height_px) : page_width_px;
    const double least = shorter < least_side ? std::min(least_unit, kSmallUnit) : least_unit;
    return std::clamp(unit, least, std::max(least, largest_unit));
}

PageTemplate PageTemplate::read(const std::filesystem::path& file, double width_px, double height_px) {
    json document;
    try {
        document = json::parse(read_file(file));
    } catch (const json::exception& error) {
        throw input_error({file.string()}, error.what());
    }
    const std::string name = file.string();
    if (!document.is_object()) throw input_error({name}, "a template is a JSON object");
    const auto number_of = [&](const char* member) {
        const auto found = document.find(member);
        return found != document.end() && found->is_number() ? found->get<double>() : 0.0;
    };
    const bool own_size = width_px == 0;
    const double width = own_size ? number_of("width") : width_px;
    const double height = own_size ? number_of("height") : height_px;
    // The first variant for pages of such proportions replaces members of the whole.
    if (const auto variants = document.find("variants"); variants != document.end()) {
        if (!variants->is_array()) throw input_error({name}, "\"variants\" is an array");
        for (const json& variant : *variants) {
            const double least =
                variant.is_object() && variant.contains("least-aspect") && variant["least-aspect"].is_number()
                    ? variant["least-aspect"].get<double>()
                    : 0;
            if (height > 0 && width < least * height) continue;
            const json chosen = variant;
            document.merge_patch(chosen);
            break;
        }
    }
    PageTemplate form;
    form.name = file.stem().string();
    read_members({document, name, ""}, form);
    form.width_px = width;
    form.height_px = height;
    if (form.width_px <= 0 || form.design_width <= 0)
        throw input_error({name}, "a template says its \"width\" and its \"design-width\"");
    if (form.arrangement == Arrangement::panel && (form.panel <= 0 || form.height_px <= 0))
        throw input_error({name}, "a panel has a width, \"panel\", and its page a height");
    return form;
}

PageTemplate PageTemplate::load(std::string_view name_or_file, double width_px, double height_px) {
    const std::string name(name_or_file);
    if (name.find('/') == std::string::npos && !name.ends_with(".json")) {
        const std::vector<std::string> known = names();
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            std::string all;
            for (const std::string& each : known) all += each + ", ";
            throw usage_error("--template is no template", name, all + "or a file NAME.json");
        }
        return read(folder() / (name + ".json"), width_px, height_px);
    }
    return read(name, width_px, height_px);
}

std::vector<std::string> PageTemplate::names() {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder())) {
        if (entry.path().extension() == ".json") found.push_back(entry.path().stem().string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace dateline
