// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/draft.h"
#include "geodata/gazetteer/message_catalogue.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

/// The GeoNames message catalogues of libgeonames-common, one a label language. Keys: a settlement's GeoNames
/// id, "SY" for a country, "SY.11" for a first-order division.
class LabelCatalogues {
  public:
    explicit LabelCatalogues(const std::filesystem::path& sources);
    void add_labels(const std::string& key, PlaceDraft& place) const;
    const MessageCatalogue& english() const { return english_; }

  private:
    std::vector<std::pair<std::string, MessageCatalogue>> by_language_;
    MessageCatalogue english_;
};

}  // namespace dateline
