// SPDX-License-Identifier: Apache-2.0
#include "render/page/event_sentence.h"

#include "render/page/speech.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <unicode/ubidi.h>
#include <unicode/unistr.h>

namespace dateline {

namespace {

/// "Government regains territory" as a key: "government-regains-territory".
std::string key_of(SubEventType sub) {
    std::string key;
    for (const char c : name_of(sub)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        key += !letter ? '-' : c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return key;
}

std::string sentence_key(const PageEvent& each, const Locale& locale) {
    if (each.event->sub_type) {
        std::string key = "say." + key_of(*each.event->sub_type);
        if (locale.has(key)) return key;
    }
    return "say." + each.kind->words;
}

/// An actor's words as a sentence takes them; nothing where they are in another language and not known.
std::string actor_words(const PageEvent& each, const std::string& actor, const Locale& locale) {
    if (reads_in(each, actor, locale)) return locale.grammar().noun_phrase(actor);
    const auto own = locale.actor_names().translated(actor, each.language, locale.language());
    return own ? locale.grammar().noun_phrase(*own) : std::string();
}

std::string what_words(const PageEvent& each, const Locale& locale) {
    const std::string key = sentence_key(each, locale);
    const std::string by = actor_words(each, each.event->actor1, locale);
    std::string on = actor_words(each, each.event->actor2, locale);
    if (on == by) on.clear();
    const std::string actors = by.empty() && on.empty() ? ""
                               : on.empty()             ? "/by"
                               : by.empty()             ? "/on"
                                                        : "/by-on";
    const std::string own = key + actors;
    if (locale.has(own)) return locale.phrase(own, {{"actor1", by}, {"actor2", on}});
    const std::string what = locale.text(key);
    return actors.empty() ? what
                          : locale.phrase("say" + actors, {{"what", what}, {"actor1", by}, {"actor2", on}});
}

const char* status_key(ClaimStatus status) {
    switch (status) {
        case ClaimStatus::unconfirmed:
            return "say.unconfirmed";
        case ClaimStatus::denied:
            return "say.denied";
        case ClaimStatus::planned:
            return "say.planned";
        default:
            return nullptr;
    }
}

std::vector<std::string> chain_of(std::string_view chain) {
    std::vector<std::string> links;
    while (!chain.empty()) {
        const std::size_t next = std::min(chain.find(" < "), chain.size());
        links.emplace_back(chain.substr(0, next));
        chain.remove_prefix(std::min(next + 3, chain.size()));
    }
    return links;
}

/// Of words whose letters run the way the page does.
bool same_script(const std::string& words, const Locale& locale) {
    const auto unicode = icu::UnicodeString::fromUTF8(words);
    const UBiDiDirection direction = ubidi_getBaseDirection(unicode.getBuffer(), unicode.length());
    return direction == UBIDI_NEUTRAL || (direction == UBIDI_RTL) == locale.right_to_left();
}

/// A speaker as the page can print it: words of another script are only told of, those of another language
/// quoted.
std::string printed_speaker(const PageEvent& each, const std::string& words, const Locale& locale) {
    const std::string speaker = locale.grammar().shortened_name(speaker_words(words, locale));
    if (speaker.empty() || reads_in(each, words, locale)) return speaker;
    if (const auto own = locale.actor_names().translated(speaker, each.language, locale.language()))
        return locale.grammar().noun_phrase(*own);
    if (same_script(words, locale)) return locale.text("list.foreign-speaker", {{"speaker", speaker}});
    const std::vector<std::string> publishers = publishers_of(each);
    return publishers.empty() ? locale.text("list.some-speaker")
                              : locale.text("list.speaker-of", {{"publisher", locale.join(publishers)}});
}

}  // namespace

bool reads_in(const PageEvent& each, const std::string& words, const Locale& locale) {
    return (each.language.empty() || each.language == locale.language()) && same_script(words, locale);
}

std::string event_sentence(const PageEvent& each, const Locale& locale) {
    std::string what = what_words(each, locale);
    if (const char* key = status_key(each.event->status)) what = locale.phrase(key, {{"what", what}});
    if (const std::string toll = toll_words(*each.event, locale); !toll.empty())
        what = locale.text("say.toll", {{"what", what}, {"toll", toll}});
    if (each.stand == EventStand::in_list_only && !each.event->point)
        what = locale.text("say.unlocated", {{"what", what}});
    return locale.capitalised(what);
}

std::string short_sentence(const PageEvent& each, const Locale& locale) {
    std::string what = locale.text(sentence_key(each, locale));
    if (const char* key = status_key(each.event->status)) what = locale.phrase(key, {{"what", what}});
    return locale.capitalised(what);
}

std::string event_speaker(const PageEvent& each, const Locale& locale, bool names_publisher) {
    const Event& event = *each.event;
    std::string who = printed_speaker(each, event.attribution, locale);
    std::vector<std::string> relays;
    for (const std::string& link : chain_of(event.attribution_chain)) {
        const std::string words = printed_speaker(each, link, locale);
        if (!words.empty() && words != who && std::ranges::find(relays, words) == relays.end())
            relays.push_back(words);
    }
    if (!who.empty() && !relays.empty())
        who = locale.text("list.via", {{"speaker", who}, {"relay", locale.join(relays)}});
    const bool has_toll = event.killed.min || event.killed.max || event.injured.min || event.injured.max;
    if (who.empty() && has_toll) {
        const std::string counted = printed_speaker(each, event.toll_source, locale);
        if (!counted.empty()) who = locale.text("list.toll-by", {{"speaker", counted}});
    }
    const std::vector<std::string> publishers = publishers_of(each);
    if (publishers.size() > 1) {
        const std::string papers =
            locale.text("list.according-to", {{"publishers", locale.join(publishers)}});
        return who.empty() ? papers : who + ", " + papers;
    }
    return who.empty() && names_publisher && !publishers.empty() ? publishers.front() : who;
}

}  // namespace dateline
