// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/content.h"

#include <string>

namespace dateline {

/// What a record says, as a sentence in the language of the page, from its fields alone: "Combats entre
/// l’armée syrienne et des rebelles, au moins 12 morts", "Annoncé : manifestation". Actors whose words are in
/// another language than the page are translated where they are known (ActorNames), else left out. No full
/// stop. The patterns are the locale's ("say.…": by sub-event type, else by the symbol's kind, with "/by",
/// "/on" or "/by-on" for the actors that are known).
std::string event_sentence(const PageEvent& each, const Locale& locale);

/// The same without actors and toll: what remains when there is no room for more.
std::string short_sentence(const PageEvent& each, const Locale& locale);

/// Who says so, after a dash: the speaker with those who pass it on ("S. Choïgou, via RIA"), else who counted
/// the toll, else the papers where several tell of it or names_publisher asks for them. May be empty.
std::string event_speaker(const PageEvent& each, const Locale& locale, bool names_publisher);

/// Whether words of the event's article can stand in a page of that language.
bool reads_in(const PageEvent& each, const std::string& words, const Locale& locale);

}  // namespace dateline
