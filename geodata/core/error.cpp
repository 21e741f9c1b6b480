// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"

namespace dateline {

namespace {

std::string sentence(std::string_view problem, std::string_view value, std::string_view accepted) {
    std::string text(problem);
    if (!value.empty()) text.append(": \"").append(value).append("\"");
    if (!accepted.empty()) text.append("; accepted: ").append(accepted);
    return text;
}

}  // namespace

Error input_error(const Where& where, std::string_view problem, std::string_view value,
                  std::string_view accepted) {
    std::string text = where.file;
    if (where.line != 0) text += ":" + std::to_string(where.line);
    if (where.column != 0) text += ":" + std::to_string(where.column);
    if (!text.empty()) text += ": ";
    return {ErrorKind::input, text + sentence(problem, value, accepted)};
}

Error usage_error(std::string_view problem, std::string_view value, std::string_view accepted) {
    return {ErrorKind::usage, sentence(problem, value, accepted)};
}

Error no_data_error(std::string_view problem) {
    return {ErrorKind::no_data, std::string(problem)};
}

int exit_code(ErrorKind kind) noexcept {
    switch (kind) {
        case ErrorKind::usage:
            return 2;
        case ErrorKind::no_data:
            return 3;
        case ErrorKind::input:
            break;
    }
    return 1;
}

}  // namespace dateline
