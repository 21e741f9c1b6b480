// SPDX-License-Identifier: Apache-2.0
// concat, upcase, downcase, number-format, is-supported-script.
#include "styles/expression/operators.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace dateline::expression {

namespace {

using Context = EvaluationContext;

Value concat(const Children& operands, const Context& context) {
    std::string out;
    for (const auto& operand : operands) out += text_of(operand->evaluate(context));
    return make(std::move(out));
}

enum class Letters { upper, lower };

template <Letters letters>
Value change_case(const Children& operands, const Context& context) {
    auto text = icu::UnicodeString::fromUTF8(std::get<std::string>(operands[0]->evaluate(context).data));
    // Root, not the machine's locale: "i" is "I" everywhere.
    letters == Letters::upper ? text.toUpper(icu::Locale::getRoot()) : text.toLower(icu::Locale::getRoot());
    std::string out;
    text.toUTF8String(out);
    return make(std::move(out));
}

bool is_supported_script(const Children&, const Context&) {
    return true;
}

/// Digits grouped by three, as English does unless the locale names another language.
class NumberFormat final : public Expression::Node {
  public:
    /// number, then locale or null, then the least and the most number of decimals or null
    using Node::Node;
    Value evaluate(const Context& context) const override {
        const double number = children[0]->number(context);
        const auto option = [&](std::size_t index, double otherwise) {
            const Value value = children[index]->evaluate(context);
            const auto* found = std::get_if<double>(&value.data);
            return found != nullptr ? std::clamp(*found, 0.0, 20.0) : otherwise;
        };
        const double least = option(2, 0);
        const double most = std::max(least, option(3, std::max(least, 3.0)));
        std::string digits = fmt::format("{:.{}f}", std::abs(number), static_cast<int>(most));
        std::size_t point = digits.find('.');
        if (point == std::string::npos) point = digits.size();
        while (digits.size() > point + 1 + static_cast<std::size_t>(least) && digits.back() == '0')
            digits.pop_back();
        if (digits.back() == '.') digits.pop_back();
        for (std::size_t at = point; at > 3;) digits.insert(at -= 3, ",");
        return make((number < 0 ? "-" : "") + digits);
    }
};

NodePtr parse_number_format(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() != 3) return parser.fail(place, "Expected two arguments.");
    NodePtr number = parser.parse_operand(json, 1, place, Type{Kind::number});
    if (!number) return nullptr;
    if (!json[2].is_object()) return parser.fail(place, "NumberFormat options argument must be an object.");
    Children parts{std::move(number)};
    for (const auto& [name, kind] :
         {std::pair{"locale", Kind::string}, std::pair{"min-fraction-digits", Kind::number},
          std::pair{"max-fraction-digits", Kind::number}}) {
        NodePtr part = std::make_shared<Literal>(Type{Kind::null}, Value{});
        if (const auto option = json[2].find(name); option != json[2].end()) {
            Place inner = place;
            inner.expected = Type{kind};
            inner.annotation = Annotation::standard;
            ++inner.depth;
            part = parser.parse(*option, inner);
            if (!part) return nullptr;
        }
        parts.push_back(std::move(part));
    }
    return std::make_shared<NumberFormat>(Type{Kind::string}, std::move(parts));
}

}  // namespace

void add_strings(OperatorTable& table) {
    constexpr Type kString{Kind::string};
    constexpr auto kFixed = Overload::Arity::fixed;
    table.simple["concat"] = {{{Type{Kind::value}}, Overload::Arity::variadic, kString, &concat}};
    table.simple["upcase"] = {{{kString}, kFixed, kString, &change_case<Letters::upper>}};
    table.simple["downcase"] = {{{kString}, kFixed, kString, &change_case<Letters::lower>}};
    table.simple["is-supported-script"] = {{{kString}, kFixed, Type{Kind::boolean}, &is_supported_script}};
    table.special["number-format"] = parse_number_format;
}

}  // namespace dateline::expression
