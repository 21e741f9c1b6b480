// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// Doers and targets of records in the languages of the pages: "armée syrienne" is "Syrian army". Data:
/// styles/locales/actors.json. Immutable; safe to share between threads.
class ActorNames {
  public:
    /// Knows none.
    ActorNames();
    /// Throws Error(input) that names the file.
    static ActorNames read(const std::filesystem::path& file);

    /// Nothing when a word of it is not known, or a language is not.
    std::optional<std::string> translated(std::string_view actor, std::string_view from,
                                          std::string_view to) const;

  private:
    struct Names;
    explicit ActorNames(std::shared_ptr<const Names> names);
    std::shared_ptr<const Names> names_;
};

}  // namespace dateline
