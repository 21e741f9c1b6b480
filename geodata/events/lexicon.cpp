// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/lexicon.h"

#include "geodata/core/files.h"
#include "geodata/events/inflection.h"
#include "geodata/events/lexicon_file.h"
#include "geodata/events/lexicon_terms.h"

#include <type_traits>
#include <utility>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

using namespace lexicon_terms;

/// Reads one lexicon file; every problem names the file and the key.
class Reader {
  public:
    explicit Reader(const std::filesystem::path& path) : file_(path), inflections_(file_) {}

    EventLexicon read() {
        read_triggers();
        read_phrases();
        read_numbers();
        read_words();
        read_demonyms();
        return std::move(lexicon_);
    }

  private:
    /// The toponym lexicon beside this one has them: "syrien|ne|s|nes".
    void read_demonyms() {
        const std::filesystem::path beside = file_.path().parent_path() / "toponyms.json";
        if (!std::filesystem::exists(beside)) return;
        const auto add = [&](const std::string& word, const std::string& country) {
            const std::string folded = fold_phrase(word);
            lexicon_.demonyms.emplace(folded, country);
            lexicon_.vocabulary.add(folded, WordBit::demonym);
        };
        const Json toponyms = Json::parse(read_file(beside), nullptr, false);
        for (const auto& [country, list] : file_.at(toponyms, "demonyms").items())
            for (const std::string& given : file_.texts(list, country)) {
                const std::string stem = given.substr(0, given.find('|'));
                add(stem, country);
                for (std::size_t bar = given.find('|'); bar != std::string::npos;) {
                    const std::size_t next = given.find('|', bar + 1);
                    add(stem + given.substr(bar + 1, next - bar - 1), country);
                    bar = next;
                }
            }
    }

    void read_triggers() {
        for (const Json& entry : file_.at(file_.root(), "triggers")) {
            TriggerForm form;
            form.kind = file_.word_at(kTriggerKinds, entry, "kind");
            form.sub = file_.sub_type(entry);
            form.refine = file_.is_set(entry, "refine");
            form.need = file_.word_or(kNeeds, entry, "needs", TriggerNeed::nothing);
            form.place_first = file_.is_set(entry, "place_first");
            form.restarts = file_.is_set(entry, "restarts");
            for (const auto& [words, tense] : inflections_.verb_forms(entry)) {
                form.tense = tense;
                add(lexicon_.triggers, words, form);
            }
            form.is_noun = true;
            form.tense = Tense::none;
            for (const std::string& noun : list(entry, "nouns"))
                for (const std::string& words : inflections_.noun_forms(noun))
                    add(lexicon_.triggers, words, form);
        }
        for (const Json& entry : file_.at(file_.root(), "instruments"))
            for (const std::string& noun : list(entry, "words"))
                for (const std::string& words : inflections_.noun_forms(noun))
                    add(lexicon_.instruments, words, file_.sub_type(entry));
    }

    void read_phrases() {
        for (const Json& entry : file_.at(file_.root(), "auxiliaries"))
            for (const std::string& words : list(entry, "words"))
                add(lexicon_.auxiliaries, words,
                    {file_.word_at(kTenses, entry, "tense"), file_.word_at(kVoices, entry, "voice")});
        for (const Json& entry : file_.at(file_.root(), "cues")) {
            Cue cue;
            cue.effect = file_.word_at(kEffects, entry, "effect");
            cue.side = file_.word_or(kCueSides, entry, "side", cue.side);
            if (file_.has(entry, "reach")) cue.reach = file_.whole(entry.at("reach"), "reach");
            for (const std::string& words : list(entry, "words")) add(lexicon_.cues, words, cue);
            for (const auto& form : inflections_.verb_forms(entry)) add(lexicon_.cues, form.words, cue);
        }
        for (const auto& [kind, entry] : file_.at(file_.root(), "speech").items()) {
            const SpeechKind speech = file_.word(kSpeechKinds, kind, "speech");
            for (const std::string& words : list(entry, "words"))
                add(lexicon_.speech, words, {speech, Tense::none});
            for (const auto& [words, tense] : inflections_.verb_forms(entry))
                if (tense != Tense::infinitive) add(lexicon_.speech, words, {speech, tense});
        }
        for (const Json& entry : file_.at(file_.root(), "actors")) {
            ActorForm form;
            form.kind = file_.word_at(kActorKinds, entry, "kind");
            if (file_.has(entry, "canonical"))
                form.canonical = file_.text(entry.at("canonical"), "canonical");
            for (const std::string& name : list(entry, "words"))
                for (const std::string& words : inflections_.noun_forms(name))
                    add(lexicon_.actors, words, form);
        }
        for (const auto& [relation, list] : file_.at(file_.root(), "relations").items())
            for (const std::string& words : file_.texts(list, relation))
                add(lexicon_.relations, words, file_.word(kRelations, relation, "relations"));
        for (const auto& [kind, list] : file_.at(file_.root(), "no_tolls").items())
            for (const std::string& words : file_.texts(list, kind))
                add(lexicon_.no_tolls, words, file_.word(kNoTolls, kind, "no_tolls"));
        for (const Json& entry : file_.at(file_.root(), "tolls")) {
            const TollForm form{file_.word_at(kTollKinds, entry, "kind"),
                                file_.word_or(kTollSides, entry, "side", TollSide::either)};
            for (const std::string& words : list(entry, "words")) add(lexicon_.tolls, words, form);
        }
    }

    void read_numbers() {
        for (const auto& [words, value] : file_.at(file_.root(), "numbers").items())
            add_number(words, file_.whole(value, words));
        for (const auto& [bound, list] : file_.at(file_.root(), "bounds").items())
            for (const std::string& words : file_.texts(list, bound))
                add_bound(words, file_.word(kBounds, bound, "bounds"));
        for (const auto& [words, value] : file_.at(file_.root(), "bearings").items())
            add(lexicon_.bearings, words, file_.whole(value, words));
        for (const auto& [words, value] : file_.at(file_.root(), "offsets").items())
            add(lexicon_.offsets, words, file_.whole(value, words));
        for (const auto& [words, value] : file_.at(file_.root(), "units").items())
            add(lexicon_.units, words, static_cast<double>(file_.whole(value, words)));
    }

    template <typename T>
    void add(PhraseTable<T>& table, const std::string& words, std::type_identity_t<T> value) {
        table.add(words, std::move(value), lexicon_.vocabulary);
    }

    void add_number(const std::string& words, int value) {
        add(lexicon_.numbers, words, value);
        // Articles count too but stand where phrases have them.
        if (value == 1) return;
        const std::string folded = fold_phrase(words);
        lexicon_.count_words.insert(folded.substr(folded.rfind(' ') + 1));
    }

    void add_bound(const std::string& words, Bound bound) {
        add(lexicon_.bounds, words, bound);
        const std::string folded = fold_phrase(words);
        if (bound != Bound::part && folded.find(' ') == std::string::npos)
            lexicon_.count_words.insert(folded);
    }

    std::vector<std::string> list(const Json& entry, const char* key) const {
        return file_.texts(file_.at(entry, key), key);
    }
    std::vector<std::string> list(const char* key) const { return list(file_.root(), key); }

    EventLexicon::Words set(const char* key) const {
        EventLexicon::Words out;
        for (const std::string& words : list(key)) out.insert(fold_phrase(words));
        return out;
    }

    void read_words() {
        const std::pair<const char*, EventLexicon::Words*> sets[] = {
            {"determiners", &lexicon_.determiners},
            {"skipped", &lexicon_.skipped},
            {"passive_markers", &lexicon_.passive_markers},
            {"clause_openers", &lexicon_.clause_openers},
            {"agents", &lexicon_.agents},
            {"losers", &lexicon_.losers},
            {"asides", &lexicon_.asides},
            {"reflexives", &lexicon_.reflexives},
            {"connectors", &lexicon_.connectors},
            {"pronouns", &lexicon_.pronouns},
            {"against", &lexicon_.against},
            {"complementizers", &lexicon_.complementizers},
            {"demonstratives", &lexicon_.demonstratives},
            {"name_ends", &lexicon_.name_ends},
            {"nobody", &lexicon_.nobody},
            {"own", &lexicon_.own},
            {"bearing_links", &lexicon_.bearing_links},
            {"insides", &lexicon_.insides},
            {"light_participles", &lexicon_.light_participles},
            {"relays", &lexicon_.relays},
            {"citing", &lexicon_.citing},
            {"relatives", &lexicon_.relatives},
            {"border_words", &lexicon_.border_words},
            {"source_nouns", &lexicon_.source_nouns},
            {"leaving", &lexicon_.leaving},
            {"strongholds", &lexicon_.strongholds},
            {"side_nouns", &lexicon_.side_nouns},
            {"leisure", &lexicon_.leisure},
            {"definite", &lexicon_.definite},
            {"number_joiners", &lexicon_.number_joiners}};
        for (const auto& [key, words] : sets) *words = set(key);
        const std::pair<const char*, PhraseTable<bool>*> tables[] = {
            {"ranges", &lexicon_.ranges},
            {"place_again", &lexicon_.place_again},
            {"capitals", &lexicon_.capitals},
            {"settlement_words", &lexicon_.settlement_words},
            {"town_parts", &lexicon_.town_parts},
            {"nearby", &lexicon_.nearby},
            {"denied_again", &lexicon_.denied_again},
            {"falsehoods", &lexicon_.falsehoods},
            {"since", &lexicon_.since},
            {"indefinite", &lexicon_.indefinite},
            {"conclusions", &lexicon_.conclusions},
            {"operation_starts", &lexicon_.operation_starts},
            {"ongoing", &lexicon_.ongoing},
            {"measures", &lexicon_.measures},
            {"audiences", &lexicon_.audiences},
            {"untils", &lexicon_.untils},
            {"counted", &lexicon_.counted},
            {"not_instruments", &lexicon_.not_instruments},
            {"not_triggers", &lexicon_.not_triggers}};
        for (const auto& [key, table] : tables)
            for (const std::string& words : list(key)) add(*table, words, true);
        for (const std::string& noun : list("people"))
            for (const std::string& words : inflections_.noun_forms(noun)) add(lexicon_.people, words, true);
        for (const std::string& noun : list("mishaps"))
            for (const std::string& words : inflections_.noun_forms(noun)) add(lexicon_.mishaps, words, true);
        for (const std::string& noun : list("games"))
            for (const std::string& words : inflections_.noun_forms(noun)) add(lexicon_.games, words, true);
        lexicon_.adjective_endings = list("adjective_endings");
        lexicon_.verb_first = file_.is_set(file_.root(), "verb_first");
        lexicon_.definite_prefixes = list("definite_prefixes");
        lexicon_.definite_adjective_endings = list("definite_adjective_endings");
        lexicon_.participle_endings = list("participle_endings");
        lexicon_.vocabulary.add(lexicon_.skipped, WordBit::light);
        lexicon_.vocabulary.add(lexicon_.count_words, WordBit::counts);
        lexicon_.vocabulary.add(lexicon_.clause_openers, WordBit::opener);
        lexicon_.vocabulary.add(lexicon_.relatives, WordBit::relative);
        lexicon_.vocabulary.add(lexicon_.border_words, WordBit::border);
        lexicon_.vocabulary.set_clitics(list("clitics"), list("enclitics"));
    }

    LexiconFile file_;
    Inflections inflections_;
    EventLexicon lexicon_;
};

}  // namespace

EventLexicon read_event_lexicon(const std::filesystem::path& file) {
    return Reader(file).read();
}

}  // namespace dateline
