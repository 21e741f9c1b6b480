// SPDX-License-Identifier: Apache-2.0
#pragma once

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

/// Where the words of a frame stand, seen from a place name (or from a list of names, which share a role).
enum class RoleSite : std::uint8_t {
    before,      ///< just before it, across articles and modifiers: "against", "lives in", "urged"
    modifier,    ///< between article and name: "independent", "the government of"
    governor,    ///< the noun or verb on which the preposition before it hangs: "sanctions on", "lost to"
    subject,     ///< the verb that follows a name which opens its clause
    passive,     ///< the participle after "was" there
    complement,  ///< the noun or adjective after "is" there
    after,       ///< the noun it qualifies from the left: "Basel squad"
    possessed,   ///< what it owns: "Ghana's exports"
    sentence,    ///< anywhere in the sentence
    count_
};

/// Words that the reading of a clause needs.
enum class RoleWord : std::uint8_t {
    article,     ///< "the", "a"
    indefinite,  ///< an article that introduces a noun, never a bare name: "a"
    clause,      ///< opens a clause: "that", "when"
    report,      ///< of those, verbs of reported speech: "said"
    adverb,      ///< may stand between subject and verb
    be,          ///< forms of the copula
    have,        ///< forms of the auxiliary of the past, also a verb of its own
    modal,       ///< a bare verb follows: "will"
    infinitive,  ///< stands before an infinitive: "to"
    determiner,  ///< opens a noun phrase behind a verb: "a", "its"
    verb,        ///< past and present forms that no ending betrays
    count_
};

/// What a name's setting says about its role apart from words. Weights of roles.json under these names.
enum class RoleSetting : std::uint8_t {
    bias,
    country,
    town,  ///< a settlement that is no capital
    other_place,
    type_word,
    contained,  ///< "[Lyon], France"
    dateline,
    place_cue,
    seat_speaks,
    actor,
    speech_after,
    object,       ///< a verb that no frame knows stands just before
    subject,      ///< a verb that no frame knows follows a name that opens its clause
    after_comma,  ///< what opens the clause is only a comma
    progressive,
    passive,
    complement,
    owner,  ///< a verb of having
    possessive,
    home,        ///< owner of a person: "Kenya's Paul Tergat"
    after_noun,  ///< what opens the clause are only the words before it
    tension,     ///< "relations between X and Y"
    seat,        ///< a seat of power by its own name: "the Kremlin"
    count_
};

/// The knowledge of one language about what place names do in a sentence:
/// geodata/lexicons/<language>/roles.json. Weights are log-odds of a metonym, added up. Immutable.
class RoleLexicon {
  public:
    /// Throws Error(input) that names the file and the key.
    explicit RoleLexicon(const std::filesystem::path& file);

    struct Frame {
        std::string name;
        RoleSite site = RoleSite::before;
        double weight = 0;
        std::vector<std::string> through;  ///< of governors: the prepositions; empty: any
    };
    /// A phrase of one or more frames.
    struct Phrase {
        std::vector<std::string> words;
        std::vector<std::uint16_t> frames;
    };
    /// The phrases that start with a folded word, longest first; null when there are none.
    const std::vector<Phrase>* phrases(std::string_view folded) const;
    const Frame& frame(std::uint16_t index) const { return frames_[index]; }

    bool is(RoleWord kind, std::string_view folded) const;
    double weight(RoleSetting setting) const { return weights_[static_cast<std::size_t>(setting)]; }
    /// The word ends as past forms and participles, as present participles, as third persons of the present.
    bool ends_past(std::string_view folded) const { return ends(past_, folded); }
    bool ends_progressive(std::string_view folded) const { return ends(progressive_, folded); }
    bool ends_present(std::string_view folded) const { return ends(present_, folded); }
    bool ends_adverb(std::string_view folded) const { return ends(adverbs_, folded); }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    static bool ends(const std::vector<std::string>& endings, std::string_view folded);

    std::vector<Frame> frames_;
    std::unordered_map<std::string, std::vector<Phrase>, Hash, std::equal_to<>> phrases_;
    std::unordered_map<std::string, std::uint16_t, Hash, std::equal_to<>> words_;  ///< bits of RoleWord
    std::vector<std::string> past_, progressive_, present_, adverbs_;
    std::array<double, static_cast<std::size_t>(RoleSetting::count_)> weights_{};
};

}  // namespace dateline
