// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/core/diagnostics.h"
#include "geodata/events/event.h"
#include "geodata/events/reasons.h"
#include "geodata/tables/table_options.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class InputKind;  // geodata/articles/collect_inputs.h
struct Input;

/// What the user says about the inputs of a run; the options that every command shares.
struct EventLayerOptions {
    std::optional<InputKind> as;   ///< --as: what the inputs are, whatever their names say
    std::string language;          ///< --text-lang; empty: each article's own
    std::optional<Day> published;  ///< --published: for articles that give no date themselves
    /// --corrections: a file for read_event_corrections(); empty: none. Never an input itself.
    std::filesystem::path corrections;
    /// --explain: ids of events, or their beginnings, whose reasons are wanted.
    std::vector<std::string> explain;
    /// --write-text: a folder that gets the text of every article as ID.txt, in which the events' offsets
    /// count; empty: none.
    std::filesystem::path text_folder;
    /// --as KIND, --map, --strict and the days that are wanted: for event files. Nothing is filtered where
    /// corrections may move an event.
    TableOptions tables;
};

/// Where events come from, for lists of sources.
struct ArticleSource {
    std::string id;
    int part = 0;
    std::string title, publisher, url;
    std::optional<Day> published;
};

/// The events of a run: of the articles in the order of the inputs, each in the order of its text, then those
/// of event files in the order of their rows; a person's corrections are applied to all of them, then the
/// tellings of one event by several articles are linked (links.h). Events of files keep the links that their
/// file gives: a person may have parted what was linked there. Corrections of links come last.
struct EventLayer {
    std::vector<Event> events;
    std::vector<ArticleSource> articles;
    /// At least one article is marked as invented; maps say so.
    bool fictitious = false;
    /// By event id: what the events asked for by EventLayerOptions::explain rest on. Those of event files
    /// have none.
    std::map<std::string, EventReasons, std::less<>> reasons;
};

/// Whether one of the ids asked for is this one's beginning.
bool is_asked_for(std::string_view id, const std::vector<std::string>& asked);

/// The files that read_event_layer() reads for these arguments; see collect_inputs().
std::vector<Input> layer_inputs(const std::vector<std::string>& inputs, const EventLayerOptions& options,
                                Diagnostics& diagnostics);

/// The one way from inputs (files, folders, globs, "-") to events; every command uses it. Opens the gazetteer
/// only when there are articles. What cannot be read goes to diagnostics.fail() and the rest is used. Throws
/// Error(input) when nothing can be read or something is wrong with the corrections, Error(no_data) without a
/// gazetteer.
EventLayer read_event_layer(const std::vector<std::string>& inputs, const EventLayerOptions& options,
                            Diagnostics& diagnostics);

}  // namespace dateline
