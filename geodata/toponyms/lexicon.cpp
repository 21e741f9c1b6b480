// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/lexicon.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/language/fold.h"
#include "geodata/toponyms/prominence.h"

#include <algorithm>
#include <optional>

#include <nlohmann/json.hpp>

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
    "type_tail",   "seat",          "not_place",    "first_name"};

std::optional<PlaceKind> kind_named(std::string_view name) {
    for (auto kind = PlaceKind::settlement; kind <= PlaceKind::site;
         kind = static_cast<PlaceKind>(static_cast<int>(kind) + 1))
        if (name_of(kind) == name) return kind;
    return std::nullopt;
}

/// Reads one JSON file and names file and key in every complaint.
class Reader {
  public:
    explicit Reader(const std::filesystem::path& file) : file_(file.string()) {
        root_ = json::parse(read_file(file), nullptr, false);
        if (!root_.is_object()) throw input_error({.file = file_}, "not a JSON object");
    }
    const json& object(const char* key) const {
        static const json none = json::object();
        const auto found = root_.find(key);
        if (found == root_.end()) return none;
        if (!found->is_object()) fail(key, "is not an object", *found);
        return *found;
    }
    std::vector<std::string> words(const json& list, const std::string& key) const {
        if (!list.is_array()) fail(key, "is not a list of words", list);
        std::vector<std::string> out;
        for (const json& word : list) {
            if (!word.is_string()) fail(key, "holds something that is no word", word);
            out.push_back(word.get<std::string>());
        }
        return out;
    }
    std::string word(const json& value, const std::string& key) const {
        if (!value.is_string()) fail(key, "is not a word", value);
        return value.get<std::string>();
    }
    [[noreturn]] void fail(const std::string& key, const std::string& problem, const json& value,
                           std::string_view accepted = {}) const {
        throw input_error({.file = file_}, "\"" + key + "\" " + problem, value.dump().substr(0, 80),
                          accepted);
    }
    const json& root() const { return root_; }

  private:
    std::string file_;
    json root_;
};

/// "syrien|ne|s|nes" stands for syrien, syrienne, syriens, syriennes.
std::vector<std::string> spread_endings(const std::string& word) {
    std::vector<std::string> out;
    std::size_t at = word.find('|');
    const std::string stem = word.substr(0, at);
    out.push_back(stem);
    while (at != std::string::npos) {
        const std::size_t next = word.find('|', at + 1);
        out.push_back(stem + word.substr(at + 1, next == std::string::npos ? next : next - at - 1));
        at = next;
    }
    return out;
}

}  // namespace

ToponymLexicon::ToponymLexicon(const std::filesystem::path& file, const std::filesystem::path& first_names) {
    const Reader reader(file);
    for (const auto& [name, list] : reader.object("cues").items()) {
        const auto found = std::find(kCueNames.begin(), kCueNames.end(), name);
        if (found == kCueNames.end()) reader.fail("cues." + name, "is no kind of cue", list);
        for (const std::string& word : reader.words(list, "cues." + name))
            for (const std::string& form : spread_endings(word))
                add(form, static_cast<Cue>(found - kCueNames.begin()));
    }
    for (const char* key : {"type", "type_tail"}) {
        for (const auto& [name, list] : reader.object(key).items()) {
            KindSet kinds;
            for (const std::string& kind : reader.words(list, std::string(key) + "." + name)) {
                const auto known = kind_named(kind);
                if (!known)
                    reader.fail(std::string(key) + "." + name, "names an unknown kind of place", kind);
                kinds.add(*known);
            }
            for (const std::string& form : spread_endings(name))
                add(form, key == std::string_view("type") ? Cue::type : Cue::type_tail, kinds);
        }
    }
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
    std::stable_sort(clitics_.begin(), clitics_.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
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
        if (!name.empty() && name.front() != '#') add(name, Cue::first_name);
        at = end + 1;
    }
    for (auto& [word, found] : words_)
        std::stable_sort(found.phrases.begin(), found.phrases.end(),
                         [](const Phrase& a, const Phrase& b) { return a.more.size() > b.more.size(); });
}

ToponymLexicon::Entry& ToponymLexicon::entry(std::string_view phrase, std::vector<std::string>& more) {
    const std::string folded = fold_phrase(phrase);
    std::size_t at = folded.find(' ');
    const std::string first = folded.substr(0, at);
    while (at != std::string::npos) {
        const std::size_t next = folded.find(' ', at + 1);
        more.push_back(folded.substr(at + 1, next == std::string::npos ? next : next - at - 1));
        at = next;
    }
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

std::string_view ToponymLexicon::hidden_article(std::string_view folded) const {
    const auto found = hidden_articles_.find(folded);
    return found == hidden_articles_.end() ? std::string_view() : found->second;
}

bool ToponymLexicon::ends_like_verb(std::string_view folded) const {
    return std::any_of(verb_endings_.begin(), verb_endings_.end(), [&](const std::string& ending) {
        return folded.size() > ending.size() + 2 && folded.ends_with(ending);
    });
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
