// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/value.h"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

const Value* ValueObject::find(std::string_view key) const {
    for (const auto& [name, value] : members) {
        if (name == key) return &value;
    }
    return nullptr;
}

}  // namespace dateline

namespace dateline::expression {

namespace {

Type type_of_array(const ValueArray& items) {
    Kind item = Kind::value;
    bool first = true;
    for (const Value& value : items) {
        const Kind kind = type_of(value).kind;
        if (!first && kind != item) {
            item = Kind::value;
            break;
        }
        item = kind;
        first = false;
    }
    return array_of(item, static_cast<int>(items.size()));
}

nlohmann::json channels_json(const Color& color) {
    const auto part = [&color](float channel) {
        return static_cast<double>(channel) * static_cast<double>(color.alpha);
    };
    return {{"r", part(color.red)},
            {"g", part(color.green)},
            {"b", part(color.blue)},
            {"a", static_cast<double>(color.alpha)}};
}

nlohmann::json json_from(const ImageReference& image) {
    return {{"name", image.name}, {"available", image.available}};
}

nlohmann::json json_from(const FormattedText& text) {
    auto sections = nlohmann::json::array();
    for (const TextSection& section : text.sections) {
        nlohmann::json out{{"text", section.text}};
        out["image"] = section.image ? json_from(*section.image) : nlohmann::json();
        out["scale"] = section.scale ? nlohmann::json(*section.scale) : nlohmann::json();
        out["fontStack"] = section.fonts ? nlohmann::json(*section.fonts) : nlohmann::json();
        out["textColor"] = section.color ? channels_json(*section.color) : nlohmann::json();
        out["verticalAlign"] =
            section.vertical_align ? nlohmann::json(*section.vertical_align) : nlohmann::json();
        sections.push_back(std::move(out));
    }
    return {{"sections", sections}};
}

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string json_text(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value.data)) return quoted(*text);
    if (const auto* items = std::get_if<ValueArray>(&value.data)) {
        std::string out = "[";
        for (std::size_t i = 0; i < items->size(); ++i) out += (i == 0 ? "" : ",") + json_text((*items)[i]);
        return out + "]";
    }
    if (const auto* object = std::get_if<std::shared_ptr<const ValueObject>>(&value.data)) {
        std::string out = "{";
        for (const auto& [name, member] : (*object)->members) {
            out += (out.size() == 1 ? "" : ",") + quoted(name) + ":" + json_text(member);
        }
        return out + "}";
    }
    if (std::holds_alternative<std::monostate>(value.data)) return "null";
    return text_of(value);
}

}  // namespace

Type type_of(const Value& value) {
    switch (value.data.index()) {
        case 0:
            return {Kind::null};
        case 1:
            return {Kind::boolean};
        case 2:
            return {Kind::number};
        case 3:
            return {Kind::string};
        case 4:
            return {Kind::color};
        case 5:
            return type_of_array(std::get<ValueArray>(value.data));
        case 6:
            return {Kind::object};
        case 7:
            return {Kind::formatted};
        default:
            return {Kind::image};
    }
}

Value value_from(const nlohmann::json& json) {
    if (json.is_boolean()) return make(json.get<bool>());
    if (json.is_number()) return make(json.get<double>());
    if (json.is_string()) return make(json.get<std::string>());
    if (json.is_array()) {
        ValueArray items;
        items.reserve(json.size());
        for (const auto& item : json) items.push_back(value_from(item));
        return Value{std::move(items)};
    }
    if (json.is_object()) {
        auto object = std::make_shared<ValueObject>();
        for (const auto& [name, member] : json.items())
            object->members.emplace_back(name, value_from(member));
        return Value{std::shared_ptr<const ValueObject>(std::move(object))};
    }
    return {};
}

Value value_from(const PropertyValue& property) {
    if (const auto* flag = std::get_if<bool>(&property)) return make(*flag);
    if (const auto* number = std::get_if<double>(&property)) return make(*number);
    if (const auto* text = std::get_if<std::string_view>(&property)) return make(std::string(*text));
    return {};
}

nlohmann::json json_from(const Value& value) {
    if (const auto* flag = std::get_if<bool>(&value.data)) return *flag;
    if (const auto* number = std::get_if<double>(&value.data)) {
        constexpr double kExact = 9007199254740992;  // 2^53
        if (*number == std::trunc(*number) && std::abs(*number) < kExact)
            return static_cast<std::int64_t>(*number);
        return *number;
    }
    if (const auto* text = std::get_if<std::string>(&value.data)) return *text;
    if (const auto* color = std::get_if<Color>(&value.data)) {
        const auto part = [&](float channel) {
            return static_cast<double>(channel) * static_cast<double>(color->alpha);
        };
        return {part(color->red), part(color->green), part(color->blue), static_cast<double>(color->alpha)};
    }
    if (const auto* items = std::get_if<ValueArray>(&value.data)) {
        auto out = nlohmann::json::array();
        for (const Value& item : *items) out.push_back(json_from(item));
        return out;
    }
    if (const auto* object = std::get_if<std::shared_ptr<const ValueObject>>(&value.data)) {
        auto out = nlohmann::json::object();
        for (const auto& [name, member] : (*object)->members) out[name] = json_from(member);
        return out;
    }
    if (const auto* text = std::get_if<std::shared_ptr<const FormattedText>>(&value.data))
        return json_from(**text);
    if (const auto* image = std::get_if<ImageReference>(&value.data)) return json_from(*image);
    return nullptr;
}

nlohmann::json json_from(const Value& value, Type type) {
    const auto* items = std::get_if<ValueArray>(&value.data);
    if (!items) return json_from(value);
    if (type.kind == Kind::padding || type.kind == Kind::number_array || type.kind == Kind::anchor_offsets)
        return {{"values", json_from(value)}};
    if (type.kind != Kind::color_array) return json_from(value);
    auto colors = nlohmann::json::array();
    for (const Value& item : *items) colors.push_back(channels_json(std::get<Color>(item.data)));
    return {{"values", colors}};
}

std::string text_of(double number) {
    if (std::isnan(number)) return "NaN";
    if (std::isinf(number)) return number > 0 ? "Infinity" : "-Infinity";
    if (number == 0) return "0";
    const double size = std::abs(number);
    if (size >= 1e21 || size < 1e-6) {
        // ECMAScript writes 1e-7 and 1e+21 where C++ writes 1e-07.
        std::string out = fmt::format("{}", number);
        const auto e = out.find('e');
        if (e != std::string::npos && out.size() > e + 2 && out[e + 2] == '0') out.erase(e + 2, 1);
        return out;
    }
    if (number == std::trunc(number)) return fmt::format("{:.0f}", number);
    std::string out = fmt::format("{}", number);
    // Between 1e-6 and 1e-4 C++ prefers an exponent, ECMAScript does not.
    if (out.find('e') != std::string::npos) {
        const int digits = static_cast<int>(out.find('e')) - (number < 0 ? 1 : 0);
        const int decimals = (digits > 1 ? digits - 2 : 0) - static_cast<int>(std::floor(std::log10(size)));
        out = fmt::format("{:.{}f}", number, decimals);
    }
    return out;
}

std::string text_of(const Value& value) {
    if (std::holds_alternative<std::monostate>(value.data)) return {};
    if (const auto* flag = std::get_if<bool>(&value.data)) return *flag ? "true" : "false";
    if (const auto* number = std::get_if<double>(&value.data)) return text_of(*number);
    if (const auto* text = std::get_if<std::string>(&value.data)) return *text;
    if (const auto* color = std::get_if<Color>(&value.data)) {
        const auto byte = [](float part) { return std::lround(part * 255); };
        return fmt::format("rgba({},{},{},{})", byte(color->red), byte(color->green), byte(color->blue),
                           color->alpha);
    }
    if (const auto* formatted = std::get_if<std::shared_ptr<const FormattedText>>(&value.data)) {
        std::string out;
        for (const TextSection& section : (*formatted)->sections) out += section.text;
        return out;
    }
    if (const auto* image = std::get_if<ImageReference>(&value.data)) return image->name;
    return json_text(value);
}

bool equal(const Value& a, const Value& b) {
    if (a.data.index() != b.data.index()) return false;
    if (const auto* items = std::get_if<ValueArray>(&a.data)) {
        const auto& others = std::get<ValueArray>(b.data);
        if (items->size() != others.size()) return false;
        for (std::size_t i = 0; i < items->size(); ++i) {
            if (!equal((*items)[i], others[i])) return false;
        }
        return true;
    }
    if (std::holds_alternative<std::shared_ptr<const ValueObject>>(a.data)) {
        return json_text(a) == json_text(b);
    }
    switch (a.data.index()) {
        case 0:
            return true;
        case 1:
            return std::get<bool>(a.data) == std::get<bool>(b.data);
        case 2:
            return std::get<double>(a.data) == std::get<double>(b.data);
        case 3:
            return std::get<std::string>(a.data) == std::get<std::string>(b.data);
        case 4:
            return std::get<Color>(a.data) == std::get<Color>(b.data);
        case 7:
            return std::get<std::shared_ptr<const FormattedText>>(a.data)->sections ==
                   std::get<std::shared_ptr<const FormattedText>>(b.data)->sections;
        default:
            return std::get<ImageReference>(a.data) == std::get<ImageReference>(b.data);
    }
}

bool truth_of(const SeenValue& value) {
    if (const auto flag = value.flag()) return *flag;
    if (const auto number = value.number()) return *number != 0 && !std::isnan(*number);
    if (const auto text = value.text()) return !text->empty();
    return !value.is_null();
}

}  // namespace dateline::expression
