// SPDX-License-Identifier: Apache-2.0
// format, image.
#include "styles/expression/operators.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

using Context = EvaluationContext;

/// Where the parts of one section stand among the children; kNone where an option is not given.
struct SectionParts {
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::size_t content = kNone, scale = kNone, fonts = kNone, color = kNone, vertical_align = kNone;
};

class Format final : public Expression::Node {
  public:
    Format(Children parts, std::vector<SectionParts> sections)
        : Node({Kind::formatted}, std::move(parts)), sections_(std::move(sections)) {}

    Value evaluate(const Context& context) const override {
        auto text = std::make_shared<FormattedText>();
        for (const SectionParts& parts : sections_) text->sections.push_back(section(parts, context));
        return Value{std::shared_ptr<const FormattedText>(std::move(text))};
    }

    bool has_looks() const override {
        return std::any_of(sections_.begin(), sections_.end(), [&](const SectionParts& parts) {
            return parts.scale != SectionParts::kNone || parts.fonts != SectionParts::kNone ||
                   parts.color != SectionParts::kNone || children[parts.content]->type.kind == Kind::image;
        });
    }

  private:
    TextSection section(const SectionParts& parts, const Context& context) const {
        TextSection out;
        Value content = children[parts.content]->evaluate(context);
        if (auto* image = std::get_if<ImageReference>(&content.data)) {
            out.image = std::move(*image);
        } else {
            out.text = text_of(content);
        }
        const auto given = [&](std::size_t part) { return part != SectionParts::kNone; };
        if (given(parts.scale)) out.scale = children[parts.scale]->number(context);
        if (given(parts.color)) out.color = children[parts.color]->color(context);
        if (given(parts.vertical_align))
            out.vertical_align = text_of(children[parts.vertical_align]->evaluate(context));
        if (given(parts.fonts)) {
            const Value fonts = children[parts.fonts]->evaluate(context);
            out.fonts.emplace();
            for (const Value& font : std::get<ValueArray>(fonts.data))
                *out.fonts += (out.fonts->empty() ? "" : ",") + text_of(font);
        }
        return out;
    }

    std::vector<SectionParts> sections_;
};

struct SectionOption {
    const char* name;
    Type type;
    std::size_t SectionParts::*part;
};
constexpr std::array kOptions{
    SectionOption{"font-scale", {Kind::number}, &SectionParts::scale},
    SectionOption{"text-font", array_of(Kind::string), &SectionParts::fonts},
    SectionOption{"text-color", {Kind::color}, &SectionParts::color},
    SectionOption{"vertical-align", {Kind::string}, &SectionParts::vertical_align},
};

/// False when a problem was recorded.
bool parse_options(Parser& parser, const nlohmann::json& options, const Place& place, SectionParts& section,
                   Children& parts) {
    constexpr std::array<std::string_view, 3> kAlignments{"bottom", "center", "top"};
    for (const SectionOption& option : kOptions) {
        const auto given = options.find(option.name);
        if (given == options.end()) continue;
        const bool is_fixed_text = option.part == &SectionParts::vertical_align && given->is_string();
        if (is_fixed_text && std::find(kAlignments.begin(), kAlignments.end(),
                                       given->get_ref<const std::string&>()) == kAlignments.end()) {
            parser.fail(place,
                        fmt::format("'vertical-align' must be one of: 'bottom', 'center', 'top' but found "
                                    "'{}' instead.",
                                    given->get<std::string>()));
            return false;
        }
        // The specification counts a section's options to the first operand.
        NodePtr part = parser.parse(
            *given, {place.key + "[1]", option.type, place.scope, Annotation::standard, place.depth + 1});
        if (!part) return false;
        section.*option.part = parts.size();
        parts.push_back(std::move(part));
    }
    return true;
}

NodePtr parse_format(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() < 2) return parser.fail(place, "Expected at least one argument.");
    if (json[1].is_object()) return parser.fail(place, "First argument must be an image or text section.");
    Children parts;
    std::vector<SectionParts> sections;
    bool options_may_follow = false;
    for (std::size_t i = 1; i < json.size(); ++i) {
        if (options_may_follow && json[i].is_object()) {
            options_may_follow = false;
            if (!parse_options(parser, json[i], place, sections.back(), parts)) return nullptr;
            continue;
        }
        NodePtr part = parser.parse_operand(json, i, place, Type{Kind::value});
        if (!part) return nullptr;
        const Kind kind = part->type.kind;
        if (kind != Kind::string && kind != Kind::value && kind != Kind::null && kind != Kind::image) {
            return parser.fail(place, "Formatted text type must be 'string', 'value', 'image' or 'null'.");
        }
        options_may_follow = true;
        sections.push_back({});
        sections.back().content = parts.size();
        parts.push_back(std::move(part));
    }
    return std::make_shared<Format>(std::move(parts), std::move(sections));
}

/// What the sprite holds shows only when the map is drawn: never folded.
class Image final : public Expression::Node {
  public:
    explicit Image(NodePtr name) : Node({Kind::image}, {std::move(name)}, kNeverFold) {}
    Value evaluate(const Context& context) const override {
        return make(image_named(text_of(children[0]->evaluate(context)), context));
    }
};

NodePtr parse_image(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() != 2) return parser.fail(place, "Expected two arguments.");
    NodePtr name = parser.parse_operand(json, 1, place, Type{Kind::string});
    if (!name) return parser.fail(place, "No image name provided.");
    return std::make_shared<Image>(std::move(name));
}

}  // namespace

ImageReference image_named(std::string name, const EvaluationContext& context) {
    const auto* images = context.images;
    const bool available =
        images != nullptr && std::find(images->begin(), images->end(), name) != images->end();
    return {std::move(name), available};
}

void add_formatting(OperatorTable& table) {
    table.special["format"] = parse_format;
    table.special["image"] = parse_image;
}

}  // namespace dateline::expression
