// SPDX-License-Identifier: Apache-2.0
#include "render/symbols/symbol_table.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"
#include "geodata/language/fold.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using nlohmann::json;

constexpr std::size_t event_type_count = static_cast<std::size_t>(EventType::strategic) + 1;
constexpr std::size_t sub_event_type_count = static_cast<std::size_t>(SubEventType::other) + 1;
constexpr std::size_t none = static_cast<std::size_t>(-1);

bool has_word_with(std::string_view folded, std::string_view stem) {
    for (std::size_t at = folded.find(stem); at != std::string_view::npos; at = folded.find(stem, at + 1)) {
        if (at == 0 || folded[at - 1] == ' ') {
            return true;
        }
    }
    return false;
}

}  // namespace

Path read_icon(const std::filesystem::path& file) {
    const std::string svg = read_file(file);
    // Icons are our own files of one path; a search says more when one is not than a parser would.
    static constexpr std::string_view opening = "<path d=\"";
    const std::size_t begin = svg.find(opening);
    const std::size_t end = begin == std::string::npos ? begin : svg.find('"', begin + opening.size());
    if (end == std::string::npos || svg.find("viewBox=\"0 0 15 15\"") == std::string::npos) {
        throw input_error({file.string()}, "not an icon", {},
                          "viewBox=\"0 0 15 15\" and one <path d=\"…\"/>");
    }
    try {
        return Path::from_svg(
            std::string_view(svg).substr(begin + opening.size(), end - begin - opening.size()));
    } catch (const Error& error) {
        throw input_error({file.string()}, error.what());
    }
}

SymbolTable SymbolTable::load() {
    return read(resource_dir() / "styles" / "icons");
}

SymbolTable SymbolTable::read(const std::filesystem::path& folder) {
    SymbolTable table;
    table.file_ = folder / "symbols.json";
    const Where where{table.file_.string()};
    try {
        const json document = json::parse(read_file(table.file_));
        for (const json& entry : document.at("kinds")) {
            const std::string id = entry.at("id");
            table.kinds_.push_back(
                {id, entry.at("family"), read_icon(folder / (id + ".svg")), entry.value("words", id)});
        }
        const auto index_of = [&](const json& id) {
            return table.order_of(table.kind(id.get<std::string>()));
        };
        const auto sub_type_of = [&](const std::string& name) {
            const auto type = parse_sub_event_type(name);
            if (!type) {
                throw input_error(where, "unknown sub-event type", name, "one of ACLED's 25");
            }
            return *type;
        };
        table.by_type_.assign(event_type_count, none);
        for (const auto& [name, id] : document.at("event_types").items()) {
            const auto type = parse_event_type(name);
            if (!type) {
                throw input_error(where, "unknown event type", name, "one of ACLED's 6");
            }
            table.by_type_[static_cast<std::size_t>(*type)] = index_of(id);
        }
        for (std::size_t i = 0; i < event_type_count; ++i) {
            if (table.by_type_[i] == none) {
                throw input_error(where, "an event type has no symbol", name_of(static_cast<EventType>(i)));
            }
        }
        table.by_sub_type_.assign(sub_event_type_count, none);
        for (const auto& [name, id] : document.at("sub_event_types").items()) {
            table.by_sub_type_[static_cast<std::size_t>(sub_type_of(name))] = index_of(id);
        }
        for (const json& rule : document.at("words")) {
            WordRule words{sub_type_of(rule.at("sub_event_type")), index_of(rule.at("kind")), {}};
            for (const json& stem : rule.at("stems")) {
                words.stems.push_back(fold_word(stem.get<std::string>()));
            }
            table.word_rules_.push_back(std::move(words));
        }
    } catch (const json::exception& error) {
        throw input_error(where, error.what());
    }
    return table;
}

const SymbolKind& SymbolTable::kind_of(const Event& event) const {
    if (!event.sub_type) {
        return kinds_[by_type_[static_cast<std::size_t>(event.type)]];
    }
    std::string folded;
    for (const WordRule& rule : word_rules_) {
        if (rule.sub_type != *event.sub_type) {
            continue;
        }
        if (folded.empty()) {
            folded = fold_phrase(event.text);
        }
        if (std::ranges::any_of(rule.stems,
                                [&](const std::string& stem) { return has_word_with(folded, stem); })) {
            return kinds_[rule.kind];
        }
    }
    const std::size_t kind = by_sub_type_[static_cast<std::size_t>(*event.sub_type)];
    return kinds_[kind == none ? by_type_[static_cast<std::size_t>(type_of(*event.sub_type))] : kind];
}

const SymbolKind& SymbolTable::kind(std::string_view id) const {
    const auto found = std::ranges::find(kinds_, id, &SymbolKind::id);
    if (found == kinds_.end()) {
        throw input_error({file_.string()}, "unknown symbol", id, "an id of \"kinds\"");
    }
    return *found;
}

}  // namespace dateline
