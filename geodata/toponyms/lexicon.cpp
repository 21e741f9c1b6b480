// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/lexicon.h"

#include "geodata/core/files.h"
#include "geodata/language/fold.h"
#include "geodata/toponyms/lexicon_reader.h"
#include "geodata/toponyms/prominence.h"

#include <algorithm>
#include <optional>

namespace dateline {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, static_cast<std::size_t>(Cue::count_)> kCueNames = {
    "place",       "weak",          "article",      "linker",
    "title",       "kunya",         "organisation", "organisation_tail",
    "street",      "product",       "body",         "origin",
    "speech",      "auxiliary",     "participle",   "actor",
    "between",     "tension",       "work",         "direction",
    "conjunction", "function_word", "common_word",  "type",
    "type_tail",   "seat",          "not_place",    "first_name",
    "particle",    "copula",        "generic",      "calendar",
    "facility",    "indefinite"};

std::optional<PlaceKind> kind_named(std::string_view name) {
    for (auto kind = PlaceKind::settlement; kind <= PlaceKind::site;
         kind = static_cast<PlaceKind>(static_cast<int>(kind) + 1))
        if (name_of(kind) == name) return kind;
    return std::nullopt;
}

KindSet kinds_of(const LexiconReader& reader, const json& list, const std::string& key) {
    KindSet kinds;
    for (const std::string& kind : reader.words(list, key)) {
        const auto known = kind_named(kind);
        if (!known) reader.fail(key, "names an unknown kind of place", kind);
        kinds.add(*known);
    }
    return kinds;
}

}  // namespace

ToponymLexicon::ToponymLexicon(const std::filesystem::path& file, const std::filesystem::path& first_names) {
    const LexiconReader reader(file);
    for (const auto& [name, list] : reader.object("cues").items()) {
        const auto found = std::find(kCueNames.begin(), kCueNames.end(), name);
        if (found == kCueNames.end()) reader.fail("cues." + name, "is no kind of cue", list);
        for (const std::string& word : reader.words(list, "cues." + name))
            for (const std::string& form : spread_endings(word))
                add(form, static_cast<Cue>(found - kCueNames.begin()));
    }
    for (const char* key : {"type", "type_tail"}) {
        for (const auto& [name, list] : reader.object(key).items()) {
            const KindSet kinds = kinds_of(reader, list, std::string(key) + "." + name);
            for (const std::string& form : spread_endings(name))
                add(form, key == std::string_view("type") ? Cue::type : Cue::type_tail, kinds);
        }
    }
    for (const auto& [name, list] : reader.object("prepositions").items())
        prepositions_[fold_phrase(name)] = kinds_of(reader, list, "prepositions." + name);
    const json& demonyms = reader.object("demonyms");
    demonym_places_.reserve(demonyms.size());  // entries hold views of its strings
    for (const auto& [country, list] : demonyms.items()) {
        demonym_places_.push_back(country);
        for (const std::string& word : reader.words(list, "demonyms." + country))
            for (const std::string& form : spread_endings(word)) {
                std::vector<std::string> more;
                Entry& found = entry(form, more);
                if (more.empty() && found.demonym_place.empty()) found.demonym_place = demonym_places_.back();
            }
    }
    for (const auto& [name, code] : reader.object("aliases").items())
        aliases_[fold_phrase(name)] = reader.word(code, "aliases." + name);
    for (const auto& [word, article] : reader.object("hidden_articles").items())
        hidden_articles_[fold_phrase(word)] = reader.word(article, "hidden_articles." + word);
    if (const auto found = reader.root().find("clitics"); found != reader.root().end())
        clitics_ = reader.words(*found, "clitics");
    if (const auto found = reader.root().find("verb_endings"); found != reader.root().end())
        verb_endings_ = reader.words(*found, "verb_endings");
    if (const auto found = reader.root().find("preposition_endings"); found != reader.root().end())
        preposition_endings_ = reader.words(*found, "preposition_endings");
    std::stable_sort(clitics_.begin(), clitics_.end(),
                     [](const auto& a, const auto& b) { return a.size() < b.size(); });
    caseless_ = reader.root().value("caseless", false);
    title_case_ = reader.root().value("title_case", false);
    for (const auto& [name, value] : reader.object("weights").items()) {
        const auto evidence = evidence_named(name);
        if (!evidence) reader.fail("weights." + name, "is no kind of evidence", value);
        if (!value.is_number()) reader.fail("weights." + name, "is not a number", value);
        weights_[static_cast<std::size_t>(*evidence)] = value.get<double>();
    }
    const std::string names = read_file(first_names);
    for (std::size_t at = 0; at < names.size();) {
        const std::size_t end = std::min(names.find('\n', at), names.size());
        const std::string_view name = std::string_view(names).substr(at, end - at);
        if (!name.empty() && name.front() != '#' && !is_small_word(name)) add(name, Cue::first_name);
        at = end + 1;
    }
    for (auto& [word, found] : words_)
        std::stable_sort(found.phrases.begin(), found.phrases.end(),
                         [](const Phrase& a, const Phrase& b) { return a.more.size() > b.more.size(); });
}

/// "Les" is a first name in English and an article in French.
bool ToponymLexicon::is_small_word(std::string_view name) const {
    const Entry* known = find(fold_phrase(name));
    return known != nullptr && (known->cues.has(Cue::function_word) || known->cues.has(Cue::article));
}

ToponymLexicon::Entry& ToponymLexicon::entry(std::string_view phrase, std::vector<std::string>& more) {
    more = split_words(fold_phrase(phrase));
    if (more.empty()) return words_[std::string()];
    const std::string first = std::move(more.front());
    more.erase(more.begin());
    return words_[first];
}

void ToponymLexicon::add(std::string_view phrase, Cue cue, KindSet kinds) {
    std::vector<std::string> more;
    Entry& found = entry(phrase, more);
    if (more.empty()) {
        found.cues.add(cue);
        if (!kinds.empty()) found.kinds = kinds;
        return;
    }
    const auto same = std::find_if(found.phrases.begin(), found.phrases.end(),
                                   [&](const Phrase& known) { return known.more == more; });
    Phrase& known = same == found.phrases.end() ? found.phrases.emplace_back() : *same;
    known.more = std::move(more);
    known.cues.add(cue);
    if (!kinds.empty()) known.kinds = kinds;
}

const ToponymLexicon::Entry* ToponymLexicon::find(std::string_view folded) const {
    const auto found = words_.find(folded);
    return found == words_.end() ? nullptr : &found->second;
}

std::string_view ToponymLexicon::alias(std::string_view folded) const {
    const auto found = aliases_.find(folded);
    return found == aliases_.end() ? std::string_view() : found->second;
}

KindSet ToponymLexicon::kinds_behind(std::string_view folded) const {
    const auto found = prepositions_.find(folded);
    return found == prepositions_.end() ? KindSet() : found->second;
}

std::string_view ToponymLexicon::hidden_article(std::string_view folded) const {
    const auto found = hidden_articles_.find(folded);
    return found == hidden_articles_.end() ? std::string_view() : found->second;
}

bool ToponymLexicon::ends_like_verb(std::string_view folded) const {
    return std::any_of(verb_endings_.begin(), verb_endings_.end(), [&](const std::string& ending) {
        return folded.size() > ending.size() + 2 && folded.ends_with(ending);
    });
}

bool ToponymLexicon::is_written_as_preposition(std::string_view written) const {
    return std::any_of(preposition_endings_.begin(), preposition_endings_.end(),
                       [&](const std::string& ending) { return written.ends_with(ending); });
}

std::optional<PlaceIndex> place_named(const Gazetteer& gazetteer, std::string_view code_or_name) {
    if (code_or_name.size() == 2) {
        const auto country = gazetteer.country(code_or_name);
        return country ? std::optional(country->index) : std::nullopt;
    }
    std::optional<PlaceIndex> best;
    double most = -1;
    for (const NameHit& hit : gazetteer.find(fold_phrase(code_or_name))) {
        const double known = prominence(gazetteer.place(hit.place));
        if (known <= most) continue;
        most = known;
        best = hit.place;
    }
    return best;
}

}  // namespace dateline
