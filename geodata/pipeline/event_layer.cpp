// SPDX-License-Identifier: Apache-2.0
#include "geodata/pipeline/event_layer.h"

#include "geodata/articles/collect_inputs.h"
#include "geodata/articles/repeats.h"
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"
#include "geodata/events/corrections_file.h"
#include "geodata/events/link_corrections.h"
#include "geodata/events/links.h"
#include "geodata/ogr/event_file.h"
#include "geodata/pipeline/article_stages.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include <tbb/parallel_for.h>

namespace dateline {
namespace {

/// Without a publication date a relative date stays unresolved: the user can give one.
void warn_about_missing_date(const Article& article, const std::vector<Event>& events,
                             Diagnostics& diagnostics) {
    const bool undated =
        std::any_of(events.begin(), events.end(), [](const Event& event) { return !event.date; });
    if (!article.published && undated)
        diagnostics.warn(
            article.id +
            ": the article has no publication date, so some of its events have no date; give one with "
            "--published 2015-10-07 or in a file " +
            article.id + ".meta.json");
}

/// An article with an event that was asked for is read once more, this time for the reasons.
void note_reasons(const ArticleStages& stages, const Article& article, const std::vector<Event>& events,
                  const std::vector<std::string>& asked, EventLayer& layer) {
    const auto wanted = [&](const Event& event) { return is_asked_for(event.id, asked); };
    if (std::none_of(events.begin(), events.end(), wanted)) return;
    for (ExplainedEvent& explained : stages.explain(article))
        if (wanted(explained.event))
            layer.reasons.insert_or_assign(explained.event.id, std::move(explained.reasons));
}

/// Lists and takes out articles that repeat another's text, so that no deed counts twice.
void leave_out_repeats(std::vector<Article>& articles, Diagnostics& diagnostics) {
    std::set<std::size_t> repeated;
    for (const Repeat& repeat : find_repeats(articles)) {
        // The parts of one page were put there by somebody, and an article may quote itself.
        if (articles[repeat.repeated].id == articles[repeat.original].id) continue;
        repeated.insert(repeat.repeated);
        diagnostics.warn(articles[repeat.repeated].id + ": repeats the text of " +
                         articles[repeat.original].id + "; it is left out");
    }
    std::size_t at = 0;
    std::erase_if(articles, [&](const Article&) { return repeated.contains(at++); });
}

/// An id as a path inside a folder: "https://a.example/b?c" is "https/a.example/b_c".
std::filesystem::path file_name_of(const std::string& id) {
    std::filesystem::path path;
    std::string part;
    const auto end_part = [&] {
        if (!part.empty() && part != "." && part != "..") path /= part;
        part.clear();
    };
    for (const char c : id) {
        const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0 ||
                           std::string_view("-_.,+=@ ()").find(c) != std::string_view::npos;
        if (c == '/') {
            end_part();
        } else {
            part += plain ? c : '_';
        }
    }
    end_part();
    if (path.empty()) path = "article";
    path += ".txt";
    return path;
}

void write_texts(const std::vector<Article>& articles, const std::filesystem::path& folder) {
    for (const Article& article : articles) {
        if (article.part <= 1) write_file(folder / file_name_of(article.id), article.text);
    }
}

void read_articles(const std::vector<Input>& inputs, const EventLayerOptions& options,
                   Diagnostics& diagnostics, EventLayer& layer) {
    const ArticleStages stages(resource_dir() / "geodata" / "lexicons");
    std::vector<Article> articles =
        stages.reader().read(inputs, {options.language, options.published, {}}, diagnostics);
    leave_out_repeats(articles, diagnostics);
    if (!options.text_folder.empty()) write_texts(articles, options.text_folder);
    // An article's events depend on that article alone, so the order of work shows nowhere.
    std::vector<std::vector<Event>> found(articles.size());
    tbb::parallel_for(std::size_t{0}, articles.size(),
                      [&](std::size_t i) { found[i] = stages.events_of(articles[i]); });
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const Article& article = articles[i];
        std::vector<Event>& events = found[i];
        warn_about_missing_date(article, events, diagnostics);
        note_reasons(stages, article, events, options.explain, layer);
        diagnostics.info(article.id + ": " + std::to_string(events.size()) + " events");
        for (Event& event : events) event.fictitious = article.fictitious;
        layer.fictitious = layer.fictitious || article.fictitious;
        layer.articles.push_back(
            {article.id, article.part, article.title, article.publisher, article.url, article.published});
        std::move(events.begin(), events.end(), std::back_inserter(layer.events));
    }
}

}  // namespace

bool is_asked_for(std::string_view id, const std::vector<std::string>& asked) {
    return std::any_of(asked.begin(), asked.end(),
                       [&](const std::string& beginning) { return id.starts_with(beginning); });
}

std::vector<Input> layer_inputs(const std::vector<std::string>& arguments, const EventLayerOptions& options,
                                Diagnostics& diagnostics) {
    std::vector<Input> inputs = collect_inputs(arguments, options.as, diagnostics);
    // A table beside the articles is found with them.
    std::error_code absent;
    std::erase_if(inputs, [&](const Input& input) {
        return std::filesystem::equivalent(input.path, options.corrections, absent);
    });
    return inputs;
}

EventLayer read_event_layer(const std::vector<std::string>& arguments, const EventLayerOptions& options,
                            Diagnostics& diagnostics) {
    // First, since a mistake in a person's file should not cost the time of a run.
    Corrections corrections;
    if (!options.corrections.empty()) corrections = read_event_corrections(options.corrections);
    const std::vector<Input> inputs = layer_inputs(arguments, options, diagnostics);
    EventLayer layer;
    bool readable = false;
    std::set<std::string> ids_of_files;
    if (std::any_of(inputs.begin(), inputs.end(),
                    [](const Input& input) { return is_article(input.kind); })) {
        read_articles(inputs, options, diagnostics, layer);
        readable = !layer.articles.empty();
    }
    TableOptions table_options = options.tables;
    if (!options.corrections.empty()) table_options.filter = {};
    EventFiles files(std::move(table_options));
    for (const Input& input : inputs) {
        if (is_article(input.kind)) continue;
        try {
            for (Event& event : files.read(input.path.string(), diagnostics)) {
                layer.fictitious = layer.fictitious || event.fictitious;
                ids_of_files.insert(event.id);
                layer.events.push_back(std::move(event));
            }
            readable = true;
        } catch (const Error& error) {
            // One bad file does not lose the others; the run ends with exit code 1.
            if (error.kind() != ErrorKind::input) throw;
            diagnostics.fail(error.what());
        }
    }
    if (!readable) throw input_error({}, "none of the inputs could be read");
    apply_corrections(corrections, layer.events, diagnostics);
    std::vector<Event*> of_articles;
    for (Event& event : layer.events)
        if (!ids_of_files.contains(event.id)) of_articles.push_back(&event);
    link_events(of_articles);
    apply_link_corrections(corrections, layer.events, diagnostics);
    return layer;
}

}  // namespace dateline
