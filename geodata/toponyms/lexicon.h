// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"
#include "geodata/toponyms/evidence.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

/// What a word or phrase says about a name beside it. Each is a list of that name in toponyms.json.
enum class Cue : std::uint8_t {
    place,              ///< a place follows: "à", "près de", "in", "au nord de"
    weak,               ///< often a place follows: "de", "sur", "from"
    article,            ///< "le", "la", "the": areas take one, towns do not
    linker,             ///< joins a noun to its name: "de", "d'", "of"
    title,              ///< a person follows: "M.", "général", "President"
    kunya,              ///< opens an Arabic by-name: "Abou", "Umm"
    organisation,       ///< an organisation's head noun: "Banque", "université", "flottille"
    organisation_tail,  ///< closes an organisation's name: "University", "United"
    street,             ///< "rue", "avenue", "place"
    product,            ///< "savon", "jambon", "moutarde"
    body,         ///< a power or group that a place noun only qualifies: "armée", "régime", "gouvernement"
    origin,       ///< the place is left behind: "en provenance de", "réfugiés de"
    speech,       ///< a verb of saying or deciding: "affirme", "denied"
    auxiliary,    ///< may stand between an actor and such a verb: "a", "has"
    participle,   ///< completes an auxiliary to such a verb: "annoncé"
    actor,        ///< an actor follows: "selon", "according to", "négocié par"
    between,      ///< "entre", "between"
    tension,      ///< a noun of relations before "entre X et Y": "tensions", "accord"
    work,         ///< speaks of films, books, shows
    direction,    ///< part of a name or of a place phrase: "Nord", "orientale", "Eastern"
    conjunction,  ///< joins names to a list: "et", "and"
    function_word,  ///< words that begin sentences with a capital and are no names
    common_word,    ///< words of the language that are also names of places
    type,           ///< a type word; see type_kinds()
    type_tail,      ///< a type word that follows its name: "province", "Square"
    seat,           ///< a seat of power by its own name: "Kremlin", "White House"
    not_place,      ///< a whole phrase that names no place though a part of it does: "Etat islamique en Irak"
    first_name,
    particle,    ///< small word inside names of persons: "van", "bin"
    copula,      ///< "is": what a place is said to be follows
    generic,     ///< opens names of places: "Bab", "Djebel", "Port"
    calendar,    ///< months and weekdays that are also names of places
    facility,    ///< a building or street that may only stand in a place: "hôtel", "tribunal", "rue"
    indefinite,  ///< "un", "une", "plusieurs": what follows is no name
    count_
};

class Cues {
  public:
    void add(Cue cue) { bits_ |= std::uint64_t{1} << static_cast<unsigned>(cue); }
    void add(Cues other) { bits_ |= other.bits_; }
    bool has(Cue cue) const { return (bits_ >> static_cast<unsigned>(cue) & 1U) != 0; }
    bool empty() const { return bits_ == 0; }

  private:
    std::uint64_t bits_ = 0;
};

/// Kinds of place that a type word admits.
class KindSet {
  public:
    void add(PlaceKind kind) {
        bits_ = static_cast<std::uint16_t>(bits_ | 1U << static_cast<unsigned>(kind));
    }
    bool has(PlaceKind kind) const { return (bits_ >> static_cast<unsigned>(kind) & 1U) != 0; }
    void add(KindSet other) { bits_ = static_cast<std::uint16_t>(bits_ | other.bits_); }
    bool empty() const { return bits_ == 0; }
    std::uint16_t bits() const { return bits_; }
    friend bool operator==(KindSet, KindSet) = default;

  private:
    std::uint16_t bits_ = 0;
};

/// The knowledge of one language about place names in running text:
/// geodata/lexicons/<language>/toponyms.json, with the first names of geodata/lexicons/persons. All entries
/// are folded (fold_phrase). Immutable.
class ToponymLexicon {
  public:
    /// Throws Error(input) that names the file and the key.
    ToponymLexicon(const std::filesystem::path& file, const std::filesystem::path& first_names);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct Phrase {
        std::vector<std::string> more;  ///< the words after the first
        Cues cues;
        KindSet kinds;
    };
    /// What starts with a word: the word alone and the phrases it opens, longest first.
    struct Entry {
        Cues cues;
        KindSet kinds;
        std::vector<Phrase> phrases;
        std::string_view demonym_place;  ///< "SY" for "syrien", "Europe" for "européen": see place_named()
    };
    const Entry* find(std::string_view folded) const;

    /// What a name or abbreviation stands for when the gazetteer may not know it ("usa", "rdc"): an ISO
    /// 3166-1 code or a gazetteer name, see place_named(); empty for other names.
    std::string_view alias(std::string_view folded) const;
    /// The kinds of place that a bare name behind this preposition has ("à": towns); empty when it tells
    /// nothing.
    KindSet kinds_behind(std::string_view folded) const;
    /// The article that a contraction hides: "le" for "du" in "maire du Caire"; empty for other words.
    std::string_view hidden_article(std::string_view folded) const;
    /// Clitics that are written together with the next word, shortest first, so that a name keeps
    /// its article (Arabic "ب").
    const std::vector<std::string>& clitics() const { return clitics_; }
    /// The word ends as verbs of action do in this language ("hosted").
    bool ends_like_verb(std::string_view folded) const;
    /// A word that may be a preposition or a first name ends as only the preposition is written: Arabic "على"
    /// (on) folds like "علي" (Ali), and the letter at its end tells them apart.
    bool is_written_as_preposition(std::string_view written) const;
    /// The script has no capital letters, so that case tells nothing.
    bool caseless() const { return caseless_; }
    /// Headlines capitalise their words, so that case tells nothing there.
    bool title_case() const { return title_case_; }
    double weight(Evidence evidence) const { return weights_[static_cast<std::size_t>(evidence)]; }

  private:
    using Map = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;
    Entry& entry(std::string_view phrase, std::vector<std::string>& more);
    bool is_small_word(std::string_view name) const;
    void add(std::string_view phrase, Cue cue, KindSet kinds = {});

    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> words_;
    Map aliases_, hidden_articles_;
    std::unordered_map<std::string, KindSet, Hash, std::equal_to<>> prepositions_;
    std::vector<std::string> clitics_, verb_endings_, preposition_endings_;
    std::vector<std::string> demonym_places_;
    bool caseless_ = false;
    bool title_case_ = false;
    std::array<double, static_cast<std::size_t>(Evidence::count_)> weights_{};
};

/// The place that a lexicon means: by ISO 3166-1 code if it is two letters long, else the best known of that
/// name.
std::optional<PlaceIndex> place_named(const Gazetteer& gazetteer, std::string_view code_or_name);

}  // namespace dateline
