// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/lexicon_file.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

/// "{@weapons}" → "{gun,knife}": the members of that list of "classes".
std::string with_classes(std::string given, const LexiconFile& file) {
    for (std::size_t at = given.find('@'); at != std::string::npos; at = given.find('@', at)) {
        const std::size_t end = std::min(given.find_first_of(",}", at), given.size());
        const std::string name = given.substr(at + 1, end - at - 1);
        const auto& classes = file.at(file.root(), "classes");
        if (!LexiconFile::has(classes, name.c_str())) file.fail("classes", name, "a key of classes");
        std::string members;
        for (const std::string& member : file.texts(classes.at(name), name))
            members += (members.empty() ? "" : ",") + member;
        given.replace(at, end - at, members);
    }
    return given;
}

/// The readings of the first "{a,b}" of a text and of those behind it.
void expand(const std::string& given, std::vector<std::string>& out) {
    const std::size_t open = given.find('{');
    const std::size_t close = given.find('}', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos) {
        out.push_back(given);
        return;
    }
    for (std::size_t begin = open + 1; begin <= close;) {
        const std::size_t end = std::min(given.find(',', begin), close);
        expand(given.substr(0, open) + given.substr(begin, end - begin) + given.substr(close + 1), out);
        begin = end + 1;
    }
}

}  // namespace

LexiconFile::LexiconFile(std::filesystem::path file) : file_(std::move(file)) {
    try {
        root_ = std::make_unique<const Json>(Json::parse(read_file(file_)));
    } catch (const Json::exception& problem) {
        throw input_error({file_.string()}, problem.what());
    }
}

LexiconFile::~LexiconFile() = default;

void LexiconFile::fail(std::string_view key, std::string_view value, std::string_view accepted) const {
    throw input_error({file_.string()}, "the key \"" + std::string(key) + "\" cannot be used", value,
                      accepted);
}

const LexiconFile::Json& LexiconFile::at(const Json& object, const char* key) const {
    static const Json kNothing = Json::object();
    if (!object.is_object()) fail(key, object.dump(), "an object");
    const auto found = object.find(key);
    return found == object.end() ? kNothing : *found;
}

bool LexiconFile::has(const Json& object, const char* key) {
    return object.contains(key);
}

bool LexiconFile::is_set(const Json& object, const char* key) {
    return object.contains(key) && object.at(key) == Json(true);
}

std::string LexiconFile::text(const Json& value, std::string_view key) const {
    if (!value.is_string()) fail(key, value.dump(), "a text");
    return value.get<std::string>();
}

int LexiconFile::whole(const Json& value, std::string_view key) const {
    if (!value.is_number_integer()) fail(key, value.dump(), "a whole number");
    return value.get<int>();
}

std::vector<std::string> LexiconFile::texts(const Json& value, std::string_view key) const {
    std::vector<std::string> out;
    if (value.is_object() && value.empty()) return out;
    if (!value.is_array()) fail(key, value.dump(), "a list of texts");
    for (const Json& item : value) expand(with_classes(text(item, key), *this), out);
    return out;
}

SubEventType LexiconFile::sub_type(const Json& entry) const {
    const std::string name = text(at(entry, "sub"), "sub");
    const auto sub = parse_sub_event_type(name);
    if (!sub) fail("sub", name, "one of ACLED's 25 sub-event types");
    return *sub;
}

}  // namespace dateline
