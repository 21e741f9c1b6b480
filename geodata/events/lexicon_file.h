// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace dateline {

/// A lexicon's JSON, read with checks: every problem is thrown as Error(input) that names the file and the
/// key.
class LexiconFile {
  public:
    using Json = nlohmann::ordered_json;

    explicit LexiconFile(std::filesystem::path file);
    ~LexiconFile();

    const Json& root() const { return *root_; }
    const std::filesystem::path& path() const { return file_; }

    [[noreturn]] void fail(std::string_view key, std::string_view value, std::string_view accepted) const;

    /// The member, or an empty object where there is none.
    const Json& at(const Json& object, const char* key) const;
    static bool has(const Json& object, const char* key);
    /// The member is there and true.
    static bool is_set(const Json& object, const char* key);
    std::string text(const Json& value, std::string_view key) const;
    int whole(const Json& value, std::string_view key) const;
    /// A list of texts; "frappé{,e,s,es} {à,au}" stands for its eight readings, "{@weapons}" for the members
    /// of that list of "classes" at the root. An empty object is no text.
    std::vector<std::string> texts(const Json& value, std::string_view key) const;
    /// The member "sub".
    SubEventType sub_type(const Json& entry) const;

    /// The meaning of one of a few fixed words.
    template <typename Enum, std::size_t N>
    Enum word(const std::pair<std::string_view, Enum> (&names)[N], std::string_view given,
              std::string_view key) const {
        std::string accepted;
        for (const auto& [name, meaning] : names) {
            if (name == given) return meaning;
            accepted += (accepted.empty() ? "" : ", ") + std::string(name);
        }
        fail(key, given, accepted);
    }
    template <typename Enum, std::size_t N>
    Enum word_at(const std::pair<std::string_view, Enum> (&names)[N], const Json& object,
                 const char* key) const {
        return word(names, text(at(object, key), key), key);
    }
    template <typename Enum, std::size_t N>
    Enum word_or(const std::pair<std::string_view, Enum> (&names)[N], const Json& object, const char* key,
                 Enum otherwise) const {
        return has(object, key) ? word_at(names, object, key) : otherwise;
    }

  private:
    std::filesystem::path file_;
    std::unique_ptr<const Json> root_;
};

}  // namespace dateline
