// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/inflection.h"

#include "geodata/events/lexicon_terms.h"
#include "geodata/language/fold.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

/// The stems put into an ending or a pattern.
std::string inflected(const std::string& past, const std::string& present, const std::string& pattern) {
    const std::size_t mark = pattern.find_first_of("*+");
    if (mark == std::string::npos) return past + pattern;
    return pattern.substr(0, mark) + (pattern[mark] == '*' ? past : present) + pattern.substr(mark + 1);
}

}  // namespace

Inflections::Inflections(const LexiconFile& file) : file_(file) {
    for (const auto& [name, tenses] : file.at(file.root(), "conjugations").items())
        for (const auto& [tense, list] : tenses.items())
            for (const std::string& ending : file.texts(list, name))
                conjugations_[name].emplace_back(file.word(lexicon_terms::kTenses, tense, name), ending);
    for (const std::string& word : file.texts(file.at(file.root(), "invariable"), "invariable"))
        invariable_.insert(fold_phrase(word));
    for (const auto& [letters, list] : file.at(file.root(), "plural").items())
        plurals_[letters] = file.texts(list, "plural");
}

std::vector<Inflections::VerbForm> Inflections::verb_forms(const LexiconFile::Json& entry) const {
    std::vector<VerbForm> forms;
    for (const auto& [name, stems] : file_.at(entry, "verbs").items()) {
        const auto conjugation = conjugations_.find(name);
        if (conjugation == conjugations_.end()) file_.fail("verbs", name, "a key of conjugations");
        for (const std::string& given : file_.texts(stems, name)) {
            const std::size_t bar = given.find('|');
            const std::string tail = bar == std::string::npos ? "" : " " + given.substr(bar + 1);
            const std::string verb = given.substr(0, bar);
            const std::size_t slash = verb.find('/');
            const std::string past = verb.substr(0, slash);
            const std::string present = slash == std::string::npos ? past : verb.substr(slash + 1);
            for (const auto& [tense, pattern] : conjugation->second)
                forms.push_back({inflected(past, present, pattern) + tail, tense});
        }
    }
    for (const auto& [tense, list] : file_.at(entry, "forms").items())
        for (const std::string& form : file_.texts(list, "forms"))
            forms.push_back({form, file_.word(lexicon_terms::kTenses, tense, "forms")});
    return forms;
}

std::vector<std::string> Inflections::forms_of_word(const std::string& word) const {
    std::vector<std::string> forms = {word};
    if (invariable_.contains(fold_phrase(word))) return forms;
    const std::pair<const std::string, std::vector<std::string>>* longest = nullptr;
    for (const auto& plural : plurals_)
        if (word.ends_with(plural.first) && word.size() > plural.first.size() &&
            (!longest || plural.first.size() > longest->first.size()))
            longest = &plural;
    if (!longest) return forms;
    const std::string stem = word.substr(0, word.size() - longest->first.size());
    for (const std::string& ending : longest->second) forms.push_back(stem + ending);
    return forms;
}

std::vector<std::string> Inflections::noun_forms(const std::string& phrase) const {
    std::vector<std::string> out = {""};
    for (std::size_t begin = 0; begin <= phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
        const std::vector<std::string> forms = forms_of_word(phrase.substr(begin, end - begin));
        std::vector<std::string> longer;
        for (const std::string& start : out)
            for (const std::string& form : forms) longer.push_back(start.empty() ? form : start + " " + form);
        out = std::move(longer);
        begin = end + 1;
    }
    return out;
}

}  // namespace dateline
