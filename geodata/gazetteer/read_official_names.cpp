// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/gazetteer/message_catalogue.h"
#include "geodata/gazetteer/sources.h"

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

/// A name as it stands in a text: not turned round at a comma ("Iran, Islamic Republic of"), without what is
/// added in brackets ("Holy See (Vatican City State)").
std::string plain(std::string_view name) {
    if (name.find(',') != std::string_view::npos) return {};
    return std::string(name.substr(0, name.find(" (")));
}

std::vector<MessageCatalogue> read_translations(const std::filesystem::path& share) {
    std::vector<MessageCatalogue> out;
    for (const std::string_view language : kLabelLanguages) {
        const auto path = share / "locale" / language / "LC_MESSAGES" / "iso_3166-1.mo";
        if (std::filesystem::exists(path)) out.emplace_back(path);
    }
    return out;
}

}  // namespace

void read_official_names(const std::filesystem::path& sources, GazetteerDraft& draft) {
    const std::filesystem::path share = sources / "iso-codes" / "usr" / "share";
    const std::filesystem::path path = share / "iso-codes" / "json" / "iso_3166-1.json";
    const std::vector<MessageCatalogue> translations = read_translations(share);
    try {
        const auto list = nlohmann::json::parse(read_file(path));
        for (const auto& entry : list.at("3166-1")) {
            const auto country = draft.countries.find(entry.at("alpha_2").get<std::string>());
            if (country == draft.countries.end()) continue;
            PlaceDraft& place = draft.places[country->second];
            for (const char* key : {"official_name", "common_name", "name"}) {
                if (!entry.contains(key)) continue;
                const auto name = entry.at(key).get<std::string>();
                place.add_name(plain(name), NameKind::alternate);
                for (const MessageCatalogue& language : translations)
                    place.add_name(plain(language.find(name)), NameKind::alternate);
            }
        }
    } catch (const nlohmann::json::exception& error) {
        throw input_error({path.string()},
                          std::string("not the expected list of countries (") + error.what() + ")");
    }
}

}  // namespace dateline
