// SPDX-License-Identifier: Apache-2.0
// collator, resolved-locale.
#include "styles/expression/operators/collation.h"

#include "styles/expression/value.h"

#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unicode/coll.h>
#include <unicode/locid.h>

namespace dateline::expression {

namespace {

icu::Locale locale_in(const Value& value) {
    const auto* tag = std::get_if<std::string>(&value.data);
    if (tag == nullptr) return icu::Locale::getRoot();
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(*tag, status);
    return U_SUCCESS(status) ? locale : icu::Locale::getRoot();
}

std::unique_ptr<icu::Collator> make_collator(icu::Locale locale, bool by_case, bool by_accent) {
    UErrorCode status = U_ZERO_ERROR;
    // The rules for searching, in which a German umlaut is no variant of its vowel.
    locale.setKeywordValue("collation", "search", status);
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
    if (U_FAILURE(status)) throw EvaluationFailure{"No collation is available for the locale."};
    collator->setStrength(by_accent ? (by_case ? icu::Collator::TERTIARY : icu::Collator::SECONDARY)
                                    : icu::Collator::PRIMARY);
    // Letters that differ in case alone, without the accents that would come before case.
    if (by_case && !by_accent) collator->setAttribute(UCOL_CASE_LEVEL, UCOL_ON, status);
    return collator;
}

NodePtr parse_collator(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() != 2) return parser.fail(place, "Expected one argument.");
    if (!json[1].is_object()) return parser.fail(place, "Collator options argument must be an object.");
    Children parts;
    const auto add = [&](const char* name, Type type, const nlohmann::json& otherwise) {
        Place inner = place;
        ++inner.depth;
        inner.expected = otherwise.is_null() && !json[1].contains(name) ? std::nullopt : std::optional(type);
        inner.annotation = type.kind == Kind::boolean ? Annotation::coerce : Annotation::standard;
        parts.push_back(parser.parse(json[1].contains(name) ? json[1][name] : otherwise, inner));
        return parts.back() != nullptr;
    };
    if (!add("case-sensitive", {Kind::boolean}, false) ||
        !add("diacritic-sensitive", {Kind::boolean}, false) || !add("locale", {Kind::string}, nullptr)) {
        return nullptr;
    }
    return std::make_shared<Collation>(std::move(parts));
}

class ResolvedLocale final : public Expression::Node {
  public:
    explicit ResolvedLocale(NodePtr collator) : Node({Kind::string}, {std::move(collator)}) {}
    Value evaluate(const EvaluationContext& context) const override {
        const auto* collation = dynamic_cast<const Collation*>(children[0].get());
        return collation != nullptr ? make(collation->resolved_locale(context)) : Value{};
    }
};

NodePtr parse_resolved_locale(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() != 2) {
        return parser.fail(place,
                           fmt::format("Expected 1 arguments, but found {} instead.", json.size() - 1));
    }
    NodePtr collator = parser.parse_operand(json, 1, place, Type{Kind::collator});
    return collator ? std::make_shared<ResolvedLocale>(std::move(collator)) : nullptr;
}

}  // namespace

Collation::Collation(Children parts) : Node({Kind::collator}, std::move(parts), kNeverFold) {}

int Collation::compare(const EvaluationContext& context, const std::string& a, const std::string& b) const {
    const auto collator = make_collator(locale_in(children[2]->evaluate(context)),
                                        children[0]->boolean(context), children[1]->boolean(context));
    UErrorCode status = U_ZERO_ERROR;
    return collator->compareUTF8(a, b, status);
}

std::string Collation::resolved_locale(const EvaluationContext& context) const {
    UErrorCode status = U_ZERO_ERROR;
    return locale_in(children[2]->evaluate(context)).toLanguageTag<std::string>(status);
}

void add_collation(OperatorTable& table) {
    table.special["collator"] = parse_collator;
    table.special["resolved-locale"] = parse_resolved_locale;
}

}  // namespace dateline::expression
