// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dateline {

/// A GNU gettext .mo file (format: gettext manual, "The Format of GNU MO Files"), whole in memory.
class MessageCatalogue {
  public:
    /// Throws Error(input) when the file cannot be read or is no .mo file.
    explicit MessageCatalogue(const std::filesystem::path& path);
    /// The translation, without bidirectional marks; empty when there is none.
    std::string_view find(const std::string& key) const;
    const std::unordered_map<std::string, std::string>& messages() const { return messages_; }

  private:
    std::unordered_map<std::string, std::string> messages_;
};

}  // namespace dateline
