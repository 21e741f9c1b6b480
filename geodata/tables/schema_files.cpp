// SPDX-License-Identifier: Apache-2.0
// The part of TableSchemas that reads geodata/tables/schemas/*.json.
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/tables/table_schema.h"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// Code tables are shared between the schemas that use them.
using SharedTables = std::map<std::string, std::shared_ptr<const CodeTable>>;

/// A member that is an object; an empty one where it is missing.
const Json& object_in(const Json& value, const char* key) {
    static const Json nothing = Json::object();
    const auto found = value.find(key);
    return found == value.end() ? nothing : *found;
}

std::vector<std::string> texts_of(const Json& value) {
    if (value.is_string()) return {value.get<std::string>()};
    return value.get<std::vector<std::string>>();
}

CodeMatch match_of(const std::string& name) {
    if (name == "exact") return CodeMatch::exact;
    if (name == "number") return CodeMatch::number;
    if (name == "prefix") return CodeMatch::prefix;
    if (name == "words") return CodeMatch::words;
    throw input_error({}, "no such match", name, "exact, number, prefix, words");
}

Lookup lookup_of(const std::string& name, const Json& value, const fs::path& folder, SharedTables& tables) {
    Lookup lookup{name, value.at("called").get<std::string>(), {}, nullptr};
    for (const std::string& text : texts_of(value.at("of"))) lookup.of.emplace_back(text);
    const std::string match = value.value("match", "exact");
    if (value.contains("codes")) {
        lookup.table = std::make_shared<CodeTable>(
            value.at("codes").get<std::map<std::string, std::string>>(), match_of(match));
        return lookup;
    }
    const auto file = value.at("table").get<std::string>(), key = value.at("key").get<std::string>();
    std::shared_ptr<const CodeTable>& shared = tables[file + " " + key + " " + match];
    if (!shared) shared = std::make_shared<CodeTable>(folder / file, key, match_of(match));
    lookup.table = shared;
    return lookup;
}

Field field_of(const std::string& name) {
    for (const FieldDefinition& definition : record_fields())
        if (definition.name == name) return definition.field;
    throw input_error({}, "the record has no such field", name);
}

DateColumns date_rule_of(const Json& value) {
    DateColumns rule;
    rule.start = column_key(value.at("start").get<std::string>());
    rule.end = column_key(value.value("end", ""));
    rule.published = column_key(value.value("published", ""));
    rule.precision = value.value("precision", "");
    rule.spread = value.value("spread", false);
    if (value.value("uncertain", false)) rule.nuance = DateNuance::uncertain;
    return rule;
}

TableSchema schema_of(const Json& value, const fs::path& folder, SharedTables& tables) {
    TableSchema schema;
    schema.name = value.at("name").get<std::string>();
    schema.title = value.at("title").get<std::string>();
    for (const std::string& name : value.value("recognised_by", std::vector<std::string>()))
        schema.recognised_by.push_back(column_key(name));
    schema.columns = value.value("columns", std::vector<std::string>());
    for (const auto& [column, look] : object_in(value, "without_header").items())
        schema.looks.emplace_back(column, look.get<std::string>());
    for (const auto& [column, aliases] : object_in(value, "aliases").items())
        for (const std::string& alias : texts_of(aliases))
            schema.aliases[column_key(column)].push_back(column_key(alias));
    for (const auto& [name, lookup] : object_in(value, "lookups").items())
        schema.lookups.push_back(lookup_of(name, lookup, folder, tables));
    schema.date = date_rule_of(value.at("date"));
    schema.lat = column_key(value.at("point").at("lat").get<std::string>());
    schema.lon = column_key(value.at("point").at("lon").get<std::string>());
    for (const auto& [name, texts] : value.at("fields").items()) {
        FieldRule rule{field_of(name), {}};
        for (const std::string& text : texts_of(texts)) rule.texts.emplace_back(text);
        schema.fields.push_back(std::move(rule));
    }
    schema.place_until = value.value("place_until", "");
    schema.empty = value.value("empty", std::vector<std::string>());
    schema.cut_from_place = value.value("cut_from_place", std::vector<std::string>());
    schema.short_rows = value.value("short_rows", false);
    schema.geocodes = value.value("geocodes", false);
    schema.one_row_an_event = value.value("one_row_an_event", false);
    return schema;
}

}  // namespace

TableSchemas::TableSchemas(const fs::path& folder) : dates_(folder / "month-names.csv") {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder / "schemas")) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    SharedTables tables;
    for (const fs::path& file : files) {
        try {
            schemas_.push_back(schema_of(Json::parse(read_file(file)), folder, tables));
        } catch (const Json::exception& error) {
            throw input_error({file.string()}, error.what());
        } catch (const Error& error) {
            throw input_error({file.string()}, error.what());
        }
    }
}

}  // namespace dateline
