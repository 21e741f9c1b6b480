// SPDX-License-Identifier: Apache-2.0
#include "geodata/dates/date_lexicon.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/dates/pattern_compiler.h"
#include "geodata/language/fold.h"

#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace dateline {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

template <class Value>
using Named = std::pair<std::string_view, Value>;

constexpr std::array<Named<TimexType>, 4> kTypes{{{"DATE", TimexType::date},
                                                  {"TIME", TimexType::time},
                                                  {"DURATION", TimexType::duration},
                                                  {"SET", TimexType::set}}};
constexpr std::array<Named<Sense>, 12> kSenses{{{"calendar", Sense::calendar},
                                                {"weekday", Sense::weekday},
                                                {"nights", Sense::nights},
                                                {"shift", Sense::shift},
                                                {"weekend", Sense::weekend},
                                                {"duration", Sense::duration},
                                                {"set", Sense::set},
                                                {"time", Sense::time},
                                                {"part", Sense::part},
                                                {"feast", Sense::feast},
                                                {"fixed", Sense::fixed},
                                                {"none", Sense::none}}};
constexpr std::array<Named<Anchor>, 2> kAnchors{
    {{"publication", Anchor::publication}, {"narrative", Anchor::narrative}}};
constexpr std::array<Named<Direction>, 4> kDirections{{{"", Direction::automatic},
                                                       {"past", Direction::past},
                                                       {"future", Direction::future},
                                                       {"this", Direction::same}}};
constexpr std::array<Named<Reach>, 3> kReaches{
    {{"", Reach::none}, {"back", Reach::back}, {"ahead", Reach::ahead}}};
constexpr std::array<Named<Field>, 7> kClassFields{{{"unit", Field::unit},
                                                    {"part", Field::part},
                                                    {"mod", Field::mod},
                                                    {"season", Field::season},
                                                    {"direction", Field::direction},
                                                    {"number", Field::number},
                                                    {"weekday", Field::weekday}}};

class Loader {
  public:
    Loader(const fs::path& file, DateLexicon& lexicon) : file_(file.string()), lexicon_(lexicon) {
        try {
            json_ = json::parse(read_file(file));
        } catch (const json::parse_error& error) {
            fail(std::string("is not JSON: ") + error.what());
        }
    }

    void load() {
        lexicon_.small_letters = json_.value("small_letters", false);
        calendar_class("weekdays", "weekday", Field::weekday, 7);
        calendar_class("months", "month", Field::month, 12);
        classes();
        numbers();
        feasts();
        cues();
        macros();
        for (const json& rule : json_.value("rules", json::array())) add_rule(rule);
        index();
    }

  private:
    [[noreturn]] void fail(const std::string& problem, const std::string& value = {}) const {
        throw input_error({file_}, problem, value);
    }

    /// An object of the file; an empty one where it is missing.
    const json& part(const char* key) const {
        static const json none = json::object();
        const auto found = json_.find(key);
        return found == json_.end() ? none : *found;
    }

    std::string_view keep(const std::string& name) { return *lexicon_.names.insert(name).first; }

    std::vector<std::string> strings(const json& from, const char* key) const {
        std::vector<std::string> found;
        if (!from.contains(key)) return found;
        const json& value = from.at(key);
        if (value.is_string()) return {value.get<std::string>()};
        if (!value.is_array()) fail("\"" + std::string(key) + "\" must be a list of strings");
        for (const json& item : value) {
            if (!item.is_string()) fail("\"" + std::string(key) + "\" must hold strings", item.dump());
            found.push_back(item.get<std::string>());
        }
        return found;
    }

    void add_member(const std::string& class_name, Field field, const std::string& phrase, Captured value) {
        PatternWords::Class& added = lexicon_.words.classes[class_name];
        added.field = field;
        auto words = phrase_words(phrase, lexicon_.words);
        if (words.empty()) fail("class \"" + class_name + "\" has an empty word", phrase);
        auto& members = added.members[words.front()];
        members.push_back({std::move(words), value});
    }

    /// A list of lists of names, counted from 1.
    void calendar_class(const char* key, const std::string& class_name, Field field, std::size_t size) {
        if (!json_.contains(key) || json_.at(key).size() != size) {
            fail("\"" + std::string(key) + "\" must list " + std::to_string(size) + " lists of names");
        }
        for (std::size_t i = 0; i < size; ++i) {
            for (const json& name : json_.at(key).at(i)) {
                add_member(class_name, field, name.get<std::string>(), {static_cast<double>(i + 1), {}});
            }
        }
    }

    /// "classes": {"unit": {"D": ["jour", …]}}; a class "unit_x" captures as "unit" does.
    void classes() {
        for (const auto& [name, members] : part("classes").items()) {
            const std::string base = name.substr(0, name.find('_'));
            for (const auto& [value, phrases] : members.items()) {
                for (const std::string& phrase : strings(members, value.c_str())) {
                    const Field field = value_of(kClassFields, base, "class");
                    const Captured captured = field == Field::number || field == Field::weekday
                                                  ? Captured{std::stod(value), {}}
                                                  : Captured{-1, keep(value)};
                    add_member(name, field, phrase, captured);
                }
            }
        }
    }

    void numbers() {
        for (const auto& [word, value] : part("numbers").items()) {
            lexicon_.words.numbers[lexicon_.words.add(fold_word(word))] = value.get<int>();
        }
        for (const auto& [word, value] : part("ordinals").items()) {
            lexicon_.words.ordinals[lexicon_.words.add(fold_word(word))] = value.get<int>();
        }
        lexicon_.clitics = strings(json_, "clitics");
        for (const std::string& word : strings(json_, "number_joiners")) {
            lexicon_.words.number_joiners.insert(lexicon_.words.add(fold_word(word)));
        }
        for (const std::string& suffix : strings(json_, "ordinal_suffixes")) {
            lexicon_.ordinal_suffixes.insert(fold_word(suffix));
        }
    }

    /// "feasts": {"christmas": {"names": […], "month": 12, "day": 25}, "easter": {"names": […],
    /// "days_after_easter": 0}}
    void feasts() {
        for (const auto& [name, feast] : part("feasts").items()) {
            lexicon_.feasts[name] = {feast.value("month", 0U), feast.value("day", 0U),
                                     feast.value("days_after_easter", 0)};
            for (const std::string& phrase : strings(feast, "names")) {
                add_member("feast", Field::feast, phrase, {-1, keep(name)});
            }
        }
    }

    void cues() {
        const json& tense = part("tense");
        const auto set = [&](const char* key) {
            const auto words = strings(tense, key);
            return std::unordered_set<std::string>(words.begin(), words.end());
        };
        lexicon_.tense = {set("future_words"), set("past_words"), set("neither"),
                          strings(tense, "future_endings"), strings(tense, "past_endings")};
        for (const std::string& phrase : strings(json_, "since")) lexicon_.since.push_back(words_of(phrase));
        for (const std::string& phrase : strings(json_, "until")) lexicon_.until.push_back(words_of(phrase));
        for (const std::string& word : strings(json_, "range_openers")) {
            lexicon_.range_openers.insert(words_of(word).front());
        }
        for (const std::string& word : strings(json_, "range_joiners")) {
            lexicon_.range_joiners.insert(words_of(word).front());
        }
    }

    std::vector<std::uint32_t> words_of(const std::string& phrase) {
        return phrase_words(phrase, lexicon_.words);
    }

    /// "define": {"about": "(environ|près de)"} is written {about} in patterns and may use what was defined
    /// before it.
    void macros() {
        for (const json& definition : json_.value("define", json::array())) {
            for (const auto& [name, pattern] : definition.items()) {
                macros_["{" + name + "}"] = "(" + expanded(pattern.get<std::string>()) + ")";
            }
        }
    }

    std::string expanded(std::string pattern) const {
        for (std::size_t open = pattern.find('{'); open != std::string::npos; open = pattern.find('{')) {
            const std::size_t close = pattern.find('}', open);
            if (close == std::string::npos) fail("\"}\" is missing in a pattern", pattern);
            const auto macro = macros_.find(pattern.substr(open, close - open + 1));
            if (macro == macros_.end())
                fail("nothing of this name is defined", pattern.substr(open, close - open + 1));
            pattern.replace(open, close - open + 1, macro->second);
        }
        return pattern;
    }

    template <class Value, std::size_t size>
    Value value_of(const std::array<Named<Value>, size>& known, const std::string& name,
                   const char* key) const {
        std::string accepted;
        for (const auto& [candidate, value] : known) {
            if (candidate == name) return value;
            accepted.append(accepted.empty() ? "" : ", ").append(candidate);
        }
        throw input_error({file_}, "unknown \"" + std::string(key) + "\"", name, accepted);
    }

    void add_rule(const json& from) {
        DateRule rule;
        rule.type = value_of(kTypes, from.value("type", "DATE"), "type");
        rule.sense = value_of(kSenses, from.value("sense", "calendar"), "sense");
        rule.anchor = value_of(kAnchors, from.value("from", "publication"), "from");
        rule.direction = value_of(kDirections, from.value("direction", ""), "direction");
        rule.reach = value_of(kReaches, from.value("reach", ""), "reach");
        rule.value = from.value("value", "");
        rule.mod = from.value("mod", "");
        rule.unit = from.value("unit", "");
        rule.part = from.value("part", "");
        rule.sign = from.value("sign", 1);
        rule.vague = from.value("vague", false);
        rule.needs_day = from.value("needs_day", false);
        if (from.contains("count")) rule.count = from.at("count").get<double>();
        for (const std::string& phrase : strings(from, "unless_before"))
            rule.unless_before.push_back(words_of(phrase));
        for (const std::string& phrase : strings(from, "unless_after"))
            rule.unless_after.push_back(words_of(phrase));
        for (const std::string& source : strings(from, "match")) {
            try {
                rule.patterns.emplace_back(expanded(source), lexicon_.words);
            } catch (const std::invalid_argument& error) {
                fail(std::string("pattern cannot be read, ") + error.what(), source);
            }
        }
        if (rule.patterns.empty()) fail("a rule has no \"match\"", from.dump());
        lexicon_.rules.push_back(std::move(rule));
    }

    void index() {
        for (const DateRule& rule : lexicon_.rules)
            for (const Pattern& pattern : rule.patterns) lexicon_.candidates.push_back({&rule, &pattern});
        lexicon_.starting_with_word.resize(lexicon_.words.size() + 1);
        lexicon_.row_size = lexicon_.candidates.size() / 64 + 1;
        lexicon_.passing_before_word.resize(lexicon_.starting_with_word.size() * lexicon_.row_size);
        lexicon_.passing_before_number.resize(lexicon_.row_size);
        for (std::uint32_t i = 0; i < lexicon_.candidates.size(); ++i) {
            const Pattern::Reach& first = lexicon_.candidates[i].pattern->first();
            for (const std::uint32_t word : first.words) lexicon_.starting_with_word[word].push_back(i);
            if (first.number) lexicon_.starting_with_number.push_back(i);
            index_second(i, lexicon_.candidates[i].pattern->second());
        }
    }

    void index_second(std::uint32_t candidate, const Pattern::Reach& second) {
        const std::size_t element = candidate / 64;
        const std::uint64_t bit = std::uint64_t{1} << candidate % 64;
        const auto pass_before = [&](std::size_t word) {
            lexicon_.passing_before_word[word * lexicon_.row_size + element] |= bit;
        };
        for (const std::uint32_t word : second.words) pass_before(word);
        if (second.number) lexicon_.passing_before_number[element] |= bit;
        if (second.anything)
            for (std::size_t word = 0; word < lexicon_.starting_with_word.size(); ++word) pass_before(word);
    }

    std::string file_;
    DateLexicon& lexicon_;
    json json_;
    std::map<std::string, std::string> macros_;
};

}  // namespace

std::unique_ptr<const DateLexicon> load_date_lexicon(const fs::path& file) {
    auto lexicon = std::make_unique<DateLexicon>();
    try {
        Loader(file, *lexicon).load();
    } catch (const json::exception& error) {
        throw input_error({file.string()}, std::string("has a value of the wrong kind: ") + error.what());
    }
    return lexicon;
}

}  // namespace dateline
