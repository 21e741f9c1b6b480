// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/label_catalogues.h"

namespace dateline {

namespace {

std::filesystem::path catalogue_path(const std::filesystem::path& sources, std::string_view language) {
    return sources / "libgeonames-common" / "usr" / "share" / "locale" / language / "LC_MESSAGES" /
           "geonames.mo";
}

/// Some entries of a non-Latin catalogue are left in Latin letters ("Tārūt" in the Arabic one): no label of
/// that language.
bool is_in_script(std::string_view language, std::string_view text) {
    if (language != "ar" && language != "fa" && language != "ru" && language != "uk") return true;
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return false;
    }
    return true;
}

}  // namespace

LabelCatalogues::LabelCatalogues(const std::filesystem::path& sources)
    : english_(catalogue_path(sources, "en")) {
    for (const std::string_view language : kLabelLanguages) {
        if (const auto path = catalogue_path(sources, language); std::filesystem::exists(path))
            by_language_.emplace_back(language, MessageCatalogue(path));
    }
}

void LabelCatalogues::add_labels(const std::string& key, PlaceDraft& place) const {
    for (const auto& [language, catalogue] : by_language_) {
        const std::string_view text = catalogue.find(key);
        if (!text.empty() && is_in_script(language, text)) place.add_label(language, text);
    }
}

}  // namespace dateline
