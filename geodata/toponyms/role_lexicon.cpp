// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/role_lexicon.h"

#include "geodata/language/fold.h"
#include "geodata/toponyms/lexicon_reader.h"

#include <algorithm>

namespace dateline {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, static_cast<std::size_t>(RoleSite::count_)> kSites = {
    "before", "modifier", "governor", "subject", "passive", "complement", "after", "possessed", "sentence"};

constexpr std::array<std::string_view, static_cast<std::size_t>(RoleWord::count_)> kWords = {
    "article", "indefinite", "clause",     "report",     "adverb", "be",
    "have",    "modal",      "infinitive", "determiner", "verb"};

constexpr std::array<std::string_view, static_cast<std::size_t>(RoleSetting::count_)> kSettings = {
    "bias",       "country",     "town",        "other_place", "type_word",    "contained",
    "dateline",   "place_cue",   "seat_speaks", "actor",       "speech_after", "object",
    "subject",    "after_comma", "progressive", "passive",     "complement",   "owner",
    "possessive", "home",        "after_noun",  "tension",     "seat"};

template <std::size_t N>
std::optional<std::size_t> position(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

/// Folded, but short verbs with an apostrophe ("s'oppose") keep their parts as words.
std::vector<std::string> folded_words(const LexiconReader& reader, const json& list, const std::string& key) {
    std::vector<std::string> out;
    for (const std::string& word : reader.words(list, key))
        for (const std::string& form : spread_endings(word)) out.push_back(fold_phrase(form));
    return out;
}

}  // namespace

RoleLexicon::RoleLexicon(const std::filesystem::path& file) {
    const LexiconReader reader(file);
    for (const auto& [name, value] : reader.object("weights").items()) {
        const auto setting = position(kSettings, name);
        if (!setting) reader.fail("weights." + name, "is no kind of setting", value);
        weights_[*setting] = reader.number(value, "weights." + name);
    }
    for (const auto& [name, list] : reader.object("words").items()) {
        const auto kind = position(kWords, name);
        if (!kind) reader.fail("words." + name, "is no kind of word", list);
        for (const std::string& word : folded_words(reader, list, "words." + name)) {
            std::uint16_t& bits = words_[word];
            bits = static_cast<std::uint16_t>(bits | 1U << *kind);
        }
    }
    const std::pair<const char*, std::vector<std::string>*> endings[] = {
        {"past", &past_}, {"progressive", &progressive_}, {"present", &present_}, {"adverb", &adverbs_}};
    for (const auto& ending : reader.object("endings").items()) {
        const auto known = std::find_if(std::begin(endings), std::end(endings),
                                        [&](const auto& kind) { return kind.first == ending.key(); });
        const std::string key = "endings." + ending.key();
        if (known == std::end(endings)) reader.fail(key, "is no kind of ending", ending.value());
        *known->second = folded_words(reader, ending.value(), key);
    }
    for (const auto& [name, frame] : reader.object("frames").items()) {
        const std::string key = "frames." + name;
        if (!frame.is_object()) reader.fail(key, "is not an object", frame);
        const std::string at = reader.word(frame.value("at", json()), key + ".at");
        const auto site = position(kSites, at);
        if (!site) reader.fail(key + ".at", "is no place for a frame", at);
        Frame& known = frames_.emplace_back();
        known.name = name;
        known.site = static_cast<RoleSite>(*site);
        known.weight = reader.number(frame.value("weight", json()), key + ".weight");
        known.through = folded_words(reader, frame.value("through", json::array()), key + ".through");
        const auto index = static_cast<std::uint16_t>(frames_.size() - 1);
        for (const std::string& phrase : folded_words(reader, frame.value("words", json()), key + ".words")) {
            std::vector<std::string> parts = split_words(phrase);
            if (parts.empty()) reader.fail(key + ".words", "holds an empty word", phrase);
            auto& known_phrases = phrases_[parts.front()];
            const auto same = std::find_if(known_phrases.begin(), known_phrases.end(),
                                           [&](const Phrase& other) { return other.words == parts; });
            Phrase& entry = same != known_phrases.end() ? *same : known_phrases.emplace_back();
            entry.words = std::move(parts);
            entry.frames.push_back(index);
        }
    }
    for (auto& [word, list] : phrases_)
        std::stable_sort(list.begin(), list.end(),
                         [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
}

const std::vector<RoleLexicon::Phrase>* RoleLexicon::phrases(std::string_view folded) const {
    const auto found = phrases_.find(folded);
    return found == phrases_.end() ? nullptr : &found->second;
}

bool RoleLexicon::is(RoleWord kind, std::string_view folded) const {
    const auto found = words_.find(folded);
    return found != words_.end() && (found->second >> static_cast<unsigned>(kind) & 1U) != 0;
}

bool RoleLexicon::ends(const std::vector<std::string>& endings, std::string_view folded) {
    return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
        return folded.size() > ending.size() + 1 && folded.ends_with(ending);
    });
}

}  // namespace dateline
