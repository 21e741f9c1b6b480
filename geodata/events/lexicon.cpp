// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/lexicon.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <map>
#include <type_traits>
#include <utility>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::pair<std::string_view, Tense> kTenses[] = {{"past", Tense::past},
                                                          {"present", Tense::present},
                                                          {"future", Tense::future},
                                                          {"conditional", Tense::conditional},
                                                          {"infinitive", Tense::infinitive},
                                                          {"participle", Tense::participle},
                                                          {"gerund", Tense::gerund}};
constexpr std::pair<std::string_view, Voice> kVoices[] = {{"active", Voice::active},
                                                          {"passive", Voice::passive}};
constexpr std::pair<std::string_view, TriggerKind> kTriggerKinds[] = {{"event", TriggerKind::event},
                                                                      {"generic", TriggerKind::generic},
                                                                      {"toll", TriggerKind::toll},
                                                                      {"territory", TriggerKind::territory},
                                                                      {"weak", TriggerKind::weak}};
constexpr std::pair<std::string_view, TriggerNeed> kNeeds[] = {{"nothing", TriggerNeed::nothing},
                                                               {"armed", TriggerNeed::armed},
                                                               {"protesters", TriggerNeed::protesters},
                                                               {"people", TriggerNeed::people},
                                                               {"place", TriggerNeed::place}};
constexpr std::pair<std::string_view, CueEffect> kEffects[] = {
    {"planned", CueEffect::planned},      {"hypothetical", CueEffect::hypothetical},
    {"supposed", CueEffect::supposed},    {"unconfirmed", CueEffect::unconfirmed},
    {"negated", CueEffect::negated},      {"factual", CueEffect::factual},
    {"background", CueEffect::background}};
constexpr std::pair<std::string_view, CueSide> kCueSides[] = {
    {"before", CueSide::before}, {"after", CueSide::after}, {"around", CueSide::around}};
constexpr std::pair<std::string_view, SpeechKind> kSpeechKinds[] = {
    {"claim", SpeechKind::claim}, {"denial", SpeechKind::denial}, {"source", SpeechKind::source}};
constexpr std::pair<std::string_view, ActorKind> kActorKinds[] = {
    {"state", ActorKind::state},         {"rebel", ActorKind::rebel},   {"civilian", ActorKind::civilian},
    {"protester", ActorKind::protester}, {"police", ActorKind::police}, {"other", ActorKind::other}};
constexpr std::pair<std::string_view, Relation> kRelations[] = {
    {"at", Relation::at}, {"near", Relation::near}, {"origin", Relation::origin}, {"route", Relation::route}};
constexpr std::pair<std::string_view, TollKind> kTollKinds[] = {{"killed", TollKind::killed},
                                                                {"injured", TollKind::injured}};
constexpr std::pair<std::string_view, NoToll> kNoTolls[] = {
    {"none", NoToll::none}, {"killed", NoToll::killed}, {"injured", NoToll::injured}, {"both", NoToll::both}};
constexpr std::pair<std::string_view, TollSide> kTollSides[] = {{"after_number", TollSide::after_number},
                                                                {"before_number", TollSide::before_number},
                                                                {"either", TollSide::either}};
constexpr std::pair<std::string_view, Bound> kBounds[] = {{"exact", Bound::exact},
                                                          {"at_least", Bound::at_least},
                                                          {"at_most", Bound::at_most},
                                                          {"part", Bound::part}};

/// Reads one lexicon file; every problem names the file and the key.
class Reader {
  public:
    explicit Reader(const std::filesystem::path& file) : file_(file) {
        try {
            root_ = Json::parse(read_file(file));
        } catch (const Json::exception& problem) {
            throw input_error({file.string()}, problem.what());
        }
    }

    EventLexicon read() {
        read_conjugations();
        read_triggers();
        read_phrases();
        read_numbers();
        read_words();
        read_demonyms();
        return std::move(lexicon_);
    }

  private:
    [[noreturn]] void fail(std::string_view key, std::string_view value, std::string_view accepted) const {
        throw input_error({file_.string()}, "the key \"" + std::string(key) + "\" cannot be used", value,
                          accepted);
    }

    const Json& at(const Json& object, const char* key) const {
        static const Json kNothing = Json::object();
        if (!object.is_object()) fail(key, object.dump(), "an object");
        const auto found = object.find(key);
        return found == object.end() ? kNothing : *found;
    }

    std::string text(const Json& value, std::string_view key) const {
        if (!value.is_string()) fail(key, value.dump(), "a text");
        return value.get<std::string>();
    }

    int whole(const Json& value, std::string_view key) const {
        if (!value.is_number_integer()) fail(key, value.dump(), "a whole number");
        return value.get<int>();
    }

    std::vector<std::string> texts(const Json& value, std::string_view key) const {
        std::vector<std::string> out;
        if (value.is_object() && value.empty()) return out;
        if (!value.is_array()) fail(key, value.dump(), "a list of texts");
        for (const Json& item : value) out.push_back(text(item, key));
        return out;
    }

    template <typename Enum, std::size_t N>
    Enum word(const std::pair<std::string_view, Enum> (&names)[N], const Json& value,
              std::string_view key) const {
        const std::string given = text(value, key);
        std::string accepted;
        for (const auto& [name, meaning] : names) {
            if (name == given) return meaning;
            accepted += (accepted.empty() ? "" : ", ") + std::string(name);
        }
        fail(key, given, accepted);
    }

    template <typename Enum, std::size_t N>
    Enum word_or(const std::pair<std::string_view, Enum> (&names)[N], const Json& object, const char* key,
                 Enum otherwise) const {
        return object.contains(key) ? word(names, object.at(key), key) : otherwise;
    }

    SubEventType sub_type(const Json& entry) const {
        const std::string name = text(at(entry, "sub"), "sub");
        const auto sub = parse_sub_event_type(name);
        if (!sub) fail("sub", name, "one of ACLED's 25 sub-event types");
        return *sub;
    }

    /// The toponym lexicon beside this one has them: "syrien|ne|s|nes".
    void read_demonyms() {
        const std::filesystem::path beside = file_.parent_path() / "toponyms.json";
        if (!std::filesystem::exists(beside)) return;
        const Json toponyms = Json::parse(read_file(beside), nullptr, false);
        for (const auto& [country, list] : at(toponyms, "demonyms").items())
            for (const std::string& given : texts(list, country)) {
                const std::string stem = given.substr(0, given.find('|'));
                lexicon_.demonyms.emplace(fold_phrase(stem), country);
                for (std::size_t bar = given.find('|'); bar != std::string::npos;) {
                    const std::size_t next = given.find('|', bar + 1);
                    lexicon_.demonyms.emplace(fold_phrase(stem + given.substr(bar + 1, next - bar - 1)),
                                              country);
                    bar = next;
                }
            }
    }

    void read_conjugations() {
        for (const auto& [name, tenses] : at(root_, "conjugations").items()) {
            auto& endings = conjugations_[name];
            for (const auto& [tense, list] : tenses.items())
                for (const std::string& ending : texts(list, name))
                    endings.emplace_back(word(kTenses, Json(tense), name), ending);
        }
        invariable_ = set(at(root_, "invariable"), "invariable");
        if (root_.contains("plural")) plural_ = text(root_.at("plural"), "plural");
    }

    /// "verbs": {class: ["stem", "stem|words that follow", "stem:other class endings are added to"]}
    template <typename Visit>
    void each_form(const Json& entry, Visit visit) const {
        for (const auto& [name, stems] : at(entry, "verbs").items()) {
            const auto conjugation = conjugations_.find(name);
            if (conjugation == conjugations_.end()) fail("verbs", name, "a key of conjugations");
            for (const std::string& given : texts(stems, name)) {
                const std::size_t bar = given.find('|');
                const std::string tail = bar == std::string::npos ? "" : " " + given.substr(bar + 1);
                for (const auto& [tense, ending] : conjugation->second) {
                    std::string form = given.substr(0, bar);
                    form += ending;
                    form += tail;
                    visit(form, tense);
                }
            }
        }
        for (const auto& [tense, list] : at(entry, "forms").items())
            for (const std::string& form : texts(list, "forms"))
                visit(form, word(kTenses, Json(tense), "forms"));
    }

    /// The phrase with each of its words in the singular and in the plural.
    std::vector<std::string> with_plurals(const std::string& phrase) const {
        std::vector<std::string> out = {""};
        for (std::size_t begin = 0; begin <= phrase.size();) {
            const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
            const std::string one = phrase.substr(begin, end - begin);
            const bool varies = !plural_.empty() && !invariable_.contains(one) && !one.ends_with('s') &&
                                !one.ends_with('x') && !one.ends_with('z');
            std::vector<std::string> longer;
            for (const std::string& start : out) {
                const std::string lead = start.empty() ? "" : start + " ";
                longer.push_back(lead + one);
                if (varies) longer.push_back(lead + one + plural_);
            }
            out = std::move(longer);
            begin = end + 1;
        }
        return out;
    }

    static bool is_set(const Json& object, const char* key) {
        return object.contains(key) && object.at(key) == Json(true);
    }

    void read_triggers() {
        for (const Json& entry : at(root_, "triggers")) {
            TriggerForm form;
            form.kind = word(kTriggerKinds, at(entry, "kind"), "kind");
            form.sub = sub_type(entry);
            form.refine = is_set(entry, "refine");
            form.need = word_or(kNeeds, entry, "needs", TriggerNeed::nothing);
            form.place_first = is_set(entry, "place_first");
            form.restarts = is_set(entry, "restarts");
            each_form(entry, [&](const std::string& words, Tense tense) {
                form.tense = tense;
                add(lexicon_.triggers, words, form);
            });
            form.is_noun = true;
            form.tense = Tense::none;
            for (const std::string& noun : texts(at(entry, "nouns"), "nouns"))
                for (const std::string& words : with_plurals(noun)) add(lexicon_.triggers, words, form);
        }
        for (const Json& entry : at(root_, "instruments"))
            for (const std::string& noun : texts(at(entry, "words"), "words"))
                for (const std::string& words : with_plurals(noun))
                    add(lexicon_.instruments, words, sub_type(entry));
    }

    void read_phrases() {
        for (const Json& entry : at(root_, "auxiliaries"))
            for (const std::string& words : texts(at(entry, "words"), "words"))
                add(lexicon_.auxiliaries, words,
                    {word(kTenses, at(entry, "tense"), "tense"), word(kVoices, at(entry, "voice"), "voice")});
        for (const Json& entry : at(root_, "cues")) {
            Cue cue;
            cue.effect = word(kEffects, at(entry, "effect"), "effect");
            cue.side = word_or(kCueSides, entry, "side", cue.side);
            if (entry.contains("reach")) cue.reach = whole(entry.at("reach"), "reach");
            for (const std::string& words : texts(at(entry, "words"), "words"))
                add(lexicon_.cues, words, cue);
            each_form(entry, [&](const std::string& words, Tense) { add(lexicon_.cues, words, cue); });
        }
        for (const auto& [kind, entry] : at(root_, "speech").items()) {
            const SpeechKind speech = word(kSpeechKinds, Json(kind), "speech");
            for (const std::string& words : texts(at(entry, "words"), "words"))
                add(lexicon_.speech, words, {speech, Tense::none});
            each_form(entry, [&](const std::string& words, Tense tense) {
                if (tense != Tense::infinitive) add(lexicon_.speech, words, {speech, tense});
            });
        }
        for (const Json& entry : at(root_, "actors")) {
            ActorForm form;
            form.kind = word(kActorKinds, at(entry, "kind"), "kind");
            if (entry.contains("canonical")) form.canonical = text(entry.at("canonical"), "canonical");
            for (const std::string& name : texts(at(entry, "words"), "words"))
                for (const std::string& words : with_plurals(name)) add(lexicon_.actors, words, form);
        }
        for (const auto& [relation, list] : at(root_, "relations").items())
            for (const std::string& words : texts(list, relation))
                add(lexicon_.relations, words, word(kRelations, Json(relation), "relations"));
        for (const auto& [kind, list] : at(root_, "no_tolls").items())
            for (const std::string& words : texts(list, kind))
                add(lexicon_.no_tolls, words, word(kNoTolls, Json(kind), "no_tolls"));
        for (const Json& entry : at(root_, "tolls")) {
            const TollForm form{word(kTollKinds, at(entry, "kind"), "kind"),
                                word_or(kTollSides, entry, "side", TollSide::either)};
            for (const std::string& words : texts(at(entry, "words"), "words"))
                add(lexicon_.tolls, words, form);
        }
    }

    void read_numbers() {
        for (const auto& [words, value] : at(root_, "numbers").items())
            add_number(words, whole(value, words));
        for (const auto& [bound, list] : at(root_, "bounds").items())
            for (const std::string& words : texts(list, bound))
                add_bound(words, word(kBounds, Json(bound), "bounds"));
        for (const auto& [words, value] : at(root_, "bearings").items())
            add(lexicon_.bearings, words, whole(value, words));
        for (const auto& [words, value] : at(root_, "offsets").items())
            add(lexicon_.offsets, words, whole(value, words));
        for (const auto& [words, value] : at(root_, "units").items())
            add(lexicon_.units, words, static_cast<double>(whole(value, words)));
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

    EventLexicon::Words set(const Json& list, std::string_view key) const {
        EventLexicon::Words out;
        for (const std::string& words : texts(list, key)) out.insert(fold_phrase(words));
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
            {"definite", &lexicon_.definite},
            {"number_joiners", &lexicon_.number_joiners}};
        for (const auto& [key, words] : sets) *words = set(at(root_, key), key);
        const std::pair<const char*, PhraseTable<bool>*> tables[] = {
            {"ranges", &lexicon_.ranges},
            {"place_again", &lexicon_.place_again},
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
            for (const std::string& words : texts(at(root_, key), key)) add(*table, words, true);
        for (const std::string& noun : texts(at(root_, "people"), "people"))
            for (const std::string& words : with_plurals(noun)) add(lexicon_.people, words, true);
        lexicon_.adjective_endings = texts(at(root_, "adjective_endings"), "adjective_endings");
        lexicon_.verb_first = is_set(root_, "verb_first");
        lexicon_.definite_prefixes = texts(at(root_, "definite_prefixes"), "definite_prefixes");
        lexicon_.participle_endings = texts(at(root_, "participle_endings"), "participle_endings");
        lexicon_.vocabulary.add(lexicon_.skipped, WordBit::light);
        lexicon_.vocabulary.add(lexicon_.count_words, WordBit::counts);
        lexicon_.vocabulary.add(lexicon_.clause_openers, WordBit::opener);
        lexicon_.vocabulary.add(lexicon_.relatives, WordBit::relative);
        lexicon_.vocabulary.set_clitics(texts(at(root_, "clitics"), "clitics"));
    }

    std::filesystem::path file_;
    Json root_;
    EventLexicon lexicon_;
    std::map<std::string, std::vector<std::pair<Tense, std::string>>> conjugations_;
    EventLexicon::Words invariable_;
    std::string plural_;
};

}  // namespace

bool EventLexicon::has(const PhraseTable<bool>& table, const SentenceWords& words) const {
    for (std::size_t i = 0; i < words.size(); ++i)
        for (const WordForm& form : words[i].forms)
            if (table.at(words, i, form)) return true;
    return false;
}

EventLexicon read_event_lexicon(const std::filesystem::path& file) {
    return Reader(file).read();
}

}  // namespace dateline
