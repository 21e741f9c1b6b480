// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "geodata/events/phrase_table.h"
#include "geodata/events/sentence_words.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dateline {

enum class Tense : std::uint8_t { none, past, present, future, conditional, infinitive, participle, gerund };
enum class Voice : std::uint8_t { active, passive };

/// What a trigger says by itself.
enum class TriggerKind : std::uint8_t {
    event,      ///< names what happened: "bombardement"
    generic,    ///< an attack of a kind that instrument and actors tell: "attaque"
    toll,       ///< people died or were hurt; an event of its own only when nothing else tells what happened
    territory,  ///< a place changes hands; needs the place as its object
    echo,       ///< what was told before happens again, elsewhere: "le même sort"
    learned,    ///< no phrase of the lexicon: the model of sentences says so
    weak        ///< happens to an instrument: "tomber", "toucher"; nothing without one
};

/// Without whom a trigger tells nothing.
enum class TriggerNeed : std::uint8_t {
    nothing,
    armed,       ///< armed people do it: "entrer dans"
    protesters,  ///< a crowd does it: "réclamer"
    people,      ///< it is done to people: "arrêter"
    place        ///< the sentence names its place: "prendre le pouvoir"
};

/// One form of one trigger.
struct TriggerForm {
    TriggerKind kind = TriggerKind::event;
    SubEventType sub = SubEventType::other;
    bool is_noun = false;
    TriggerNeed need = TriggerNeed::nothing;
    bool refine = false;       ///< an instrument nearby tells a more exact sub-type
    bool place_first = false;  ///< of a place that changes hands: it is the subject: "X est tombée"
    bool restarts = false;     ///< with an event for its subject it only says that this goes on: "reprendre"
    Tense tense = Tense::none;
};

struct AuxiliaryForm {
    Tense tense = Tense::past;
    Voice voice = Voice::active;
};

/// What a word says about the triggers near it.
enum class CueEffect : std::uint8_t {
    planned,
    hypothetical,
    supposed,  ///< "if": whatever the tense
    unconfirmed,
    negated,
    factual,    ///< an infinitive after it happened: "a commencé à"
    background  ///< the trigger is only talked about: "lutte contre", "victimes de"
};
enum class CueSide : std::uint8_t { before, after, around };
struct Cue {
    CueEffect effect = CueEffect::planned;
    CueSide side = CueSide::before;
    int reach = 6;  ///< SentenceWords::distance
};

/// A word that says who stands behind a statement.
enum class SpeechKind : std::uint8_t {
    claim,   ///< "affirmer"
    denial,  ///< "démentir"
    source   ///< "selon", followed by the source
};

struct SpeechForm {
    SpeechKind kind = SpeechKind::claim;
    Tense tense = Tense::none;
};

enum class ActorKind : std::uint8_t { state, rebel, civilian, protester, police, other };
struct ActorForm {
    ActorKind kind = ActorKind::other;
    std::string canonical;  ///< empty: as it stands in the text
};

/// How a toponym's preposition places the event.
enum class Relation : std::uint8_t {
    at,
    near,
    origin,  ///< somebody or something comes from there, goes there or sits there: "depuis", "basée à"
    route    ///< the name only says which road: "relie", "la route de"
};

enum class TollKind : std::uint8_t { killed, injured };
enum class TollSide : std::uint8_t { after_number, before_number, either };
struct TollForm {
    TollKind kind = TollKind::killed;
    TollSide side = TollSide::either;
};

/// Of whom a text says that there were none.
enum class NoToll : std::uint8_t { none, killed, injured, both };

/// What a word before a number does to it.
enum class Bound : std::uint8_t { exact, at_least, at_most, part };

/// geodata/lexicons/<language>/events.json, ready for look-up. Immutable.
struct EventLexicon {
    Vocabulary vocabulary;
    PhraseTable<TriggerForm> triggers{0};
    PhraseTable<SubEventType> instruments{1};
    PhraseTable<AuxiliaryForm> auxiliaries{2};
    PhraseTable<Cue> cues{3};
    PhraseTable<SpeechForm> speech{4};
    PhraseTable<ActorForm> actors{5};
    PhraseTable<Relation> relations{6};
    PhraseTable<TollForm> tolls{7};
    PhraseTable<int> numbers{8};        ///< "vingt", "une dizaine"
    PhraseTable<Bound> bounds{9};       ///< "plus de"
    PhraseTable<int> bearings{10};      ///< "au nord", degrees clockwise from north
    PhraseTable<double> units{11};      ///< "km", metres
    PhraseTable<int> offsets{12};       ///< "jours après", days; negative for "avant"
    PhraseTable<bool> audiences{13};    ///< "à la presse": stands between a verb of speech and its subject
    PhraseTable<bool> measures{14};     ///< "ans", "pour cent": what follows a number that counts no people
    PhraseTable<bool> untils{15};       ///< "jusqu'à": joins the dates before and after it
    PhraseTable<bool> ranges{16};       ///< "entre": two numbers follow
    PhraseTable<bool> people{17};       ///< "civils", "personnes"
    PhraseTable<bool> place_again{18};  ///< "la ville", "sur place"
    PhraseTable<bool> since{19};        ///< "depuis"
    PhraseTable<bool> operation_starts{20};  ///< "depuis le début de"
    PhraseTable<bool> ongoing{21};           ///< "progresse", "se poursuit"
    PhraseTable<NoToll> no_tolls{22};        ///< "sans faire de blessés"
    PhraseTable<bool> not_instruments{23};   ///< "base aérienne": names no weapon
    PhraseTable<bool> counted{24};           ///< "bilan": numbers without a word of harm are the dead
    PhraseTable<bool> not_triggers{25};      ///< "visant à", "force d\'assaut": no trigger inside
    PhraseTable<bool> conclusions{26};       ///< "signé", "entré en vigueur": an agreement was reached
    PhraseTable<bool> indefinite{27};        ///< "des", "un": a noun after it tells something new
    PhraseTable<bool> capitals{28};          ///< "la capitale"
    PhraseTable<bool> mishaps{29};           ///< "séisme", "accident": what kills without anybody's will
    PhraseTable<bool> settlement_words{30};  ///< "le village de", "à": a settlement's name follows
    PhraseTable<bool> town_parts{31};        ///< "le quartier": the name of a part of a town follows
    PhraseTable<bool> nearby{32};            ///< "près de là": beside the town told before
    PhraseTable<bool> denied_again{33};      ///< "ces accusations": what was told before, as the denied thing
    PhraseTable<bool> falsehoods{34};        ///< "pure invention": who says so denies
    PhraseTable<bool> games{35};             ///< "match", "mi-temps": a report of sport attacks nobody
    using Words = std::unordered_set<std::string>;
    Words determiners, skipped, passive_markers, clause_openers, agents, losers, asides, reflexives,
        connectors, pronouns, against, complementizers, demonstratives, name_ends, number_joiners, nobody,
        own, bearing_links, insides, definite, light_participles, relays, citing, relatives, border_words,
        source_nouns,
        leaving,      ///< "from": of a place that somebody leaves or is taken from
        strongholds,  ///< "caserne", "convoi": after "attack of" it is what was attacked
        leisure,      ///< words of sport, stage, screen and stock exchange: their battles are figures
        side_nouns;   ///< "ally", "stronghold": whoever follows "of" only says whose
    std::unordered_map<std::string, std::string> demonyms;  ///< "syrienne": "SY", of toponyms.json
    /// Words of numbers and what bounds them; they may stand inside a phrase.
    Words count_words;
    std::vector<std::string> adjective_endings;  ///< by which words after an actor belong to it: "syrienne"
    std::vector<std::string> definite_prefixes;  ///< "ال"
    std::vector<std::string> definite_adjective_endings;  ///< the same of words with such a prefix: "السوري"
    std::vector<std::string> participle_endings;  ///< "contrôlée par X": X is not the trigger's agent
    bool verb_first = false;  ///< the subject follows its verb, the object follows the subject (Arabic)

    /// The sentence holds a phrase of the table.
    bool has(const PhraseTable<bool>& table, const SentenceWords& words) const {
        for (std::size_t i = 0; i < words.size(); ++i)
            for (const WordForm& form : words[i].forms)
                if (table.at(words, i, form)) return true;
        return false;
    }
};

/// Throws Error(input) that names file and key.
EventLexicon read_event_lexicon(const std::filesystem::path& file);

}  // namespace dateline
