// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/build/apertium_tags.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

template <typename Value, std::size_t size>
using TagTable = std::array<std::pair<std::string_view, Value>, size>;

constexpr TagTable<PartOfSpeech, 21> kParts{{
    {"n", PartOfSpeech::noun},
    {"np", PartOfSpeech::proper_noun},
    {"adj", PartOfSpeech::adjective},
    {"vblex", PartOfSpeech::verb},
    {"vbser", PartOfSpeech::auxiliary},
    {"vbhaver", PartOfSpeech::auxiliary},
    {"vbmod", PartOfSpeech::auxiliary},
    {"vbdo", PartOfSpeech::auxiliary},
    {"adv", PartOfSpeech::adverb},
    {"preadv", PartOfSpeech::adverb},
    {"cnjadv", PartOfSpeech::adverb},
    {"pr", PartOfSpeech::preposition},
    {"det", PartOfSpeech::determiner},
    {"predet", PartOfSpeech::determiner},
    {"prn", PartOfSpeech::pronoun},
    {"rel", PartOfSpeech::pronoun},
    {"cnjcoo", PartOfSpeech::conjunction},
    {"cnjsub", PartOfSpeech::conjunction},
    {"num", PartOfSpeech::numeral},
    {"ij", PartOfSpeech::interjection},
    {"vaux", PartOfSpeech::auxiliary},
}};

constexpr TagTable<ProperName, 5> kNames{{
    {"top", ProperName::place},
    {"hyd", ProperName::place},
    {"ant", ProperName::given_name},
    {"cog", ProperName::surname},
    {"org", ProperName::organisation},
}};

constexpr TagTable<VerbForm, 17> kForms{{
    {"inf", VerbForm::infinitive},
    {"ger", VerbForm::present_participle},
    {"pprs", VerbForm::present_participle},
    {"subs", VerbForm::present_participle},
    {"pp", VerbForm::past_participle},
    {"pri", VerbForm::present},
    {"pres", VerbForm::present},
    {"pii", VerbForm::imperfect},
    {"ifi", VerbForm::simple_past},
    {"past", VerbForm::simple_past},
    {"fti", VerbForm::future},
    {"cni", VerbForm::conditional},
    {"prs", VerbForm::subjunctive},
    {"pis", VerbForm::subjunctive},
    {"subj", VerbForm::subjunctive},
    {"imp", VerbForm::imperative},
    {"cnd", VerbForm::conditional},
}};

constexpr TagTable<Number, 2> kNumbers{{{"sg", Number::singular}, {"pl", Number::plural}}};

template <typename Value, std::size_t size>
std::optional<Value> look_up(const TagTable<Value, size>& table, std::string_view tag) {
    const auto found =
        std::find_if(table.begin(), table.end(), [tag](const auto& row) { return row.first == tag; });
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<WordReading> read_analysis(std::string_view analysis) {
    const std::size_t first = analysis.find('<');
    if (first == std::string_view::npos || first == 0) return {};
    WordReading reading{analysis.substr(0, first), {}};
    if (reading.lemma.find_first_of("#+ ") != std::string_view::npos) return {};
    bool is_first = true;
    for (std::size_t at = first; at < analysis.size();) {
        const std::size_t end = analysis.find('>', at);
        if (analysis[at] != '<' || end == std::string_view::npos) return {};
        const std::string_view tag = analysis.substr(at + 1, end - at - 1);
        at = end + 1;
        if (std::exchange(is_first, false)) {
            const auto part = look_up(kParts, tag);
            if (!part) return {};
            reading.tags.part = *part;
            continue;
        }
        if (tag == "web" || tag == "file") return {};
        if (const auto name = look_up(kNames, tag)) reading.tags.name = *name;
        if (const auto form = look_up(kForms, tag)) reading.tags.form = *form;
        if (const auto number = look_up(kNumbers, tag)) reading.tags.number = *number;
    }
    return reading;
}

}  // namespace dateline
