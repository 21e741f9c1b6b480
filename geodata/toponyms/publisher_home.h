// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace dateline {

/// Who published a text, as far as it is known; either may be empty.
struct Publication {
    std::string_view publisher;  ///< "Courrier de Beyrouth", or a domain
    std::string_view url;
};

/// Where a publisher is at home. The country lives as long as the gazetteer.
struct PublisherHome {
    std::string_view country;   ///< ISO 3166-1 alpha-2, empty when nothing tells it
    std::optional<Place> seat;  ///< the town or division that its name names
};

/// What publishers' names and domains tell: geodata/lexicons/publishers.json. Immutable.
class PublisherLexicon {
  public:
    /// Throws Error(input) that names file and key when one is missing or malformed.
    explicit PublisherLexicon(const std::filesystem::path& file);

    /// The country of the domain (ISO 3166 codes as the root zone uses them, without those that are sold to
    /// the world), and the well-known place in the publisher's name. Where both speak and disagree, the
    /// domain is believed.
    PublisherHome home_of(const Publication& publication, const Gazetteer& gazetteer) const;

  private:
    std::string_view country_of_host(std::string_view host, const Gazetteer& gazetteer) const;
    std::optional<Place> place_in_name(std::string_view publisher, std::string_view country,
                                       const Gazetteer& gazetteer) const;

    std::set<std::string, std::less<>> worldwide_domains_;
    std::map<std::string, std::string, std::less<>> domain_countries_;
    std::set<std::string, std::less<>> paper_words_;
};

}  // namespace dateline
