// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace dateline {

/// What kind of failure it was; decides the program's exit code and nothing else.
enum class ErrorKind {
    input,   ///< bad input or failed work: exit code 1
    usage,   ///< the command line is wrong, a wrong date included: exit code 2
    no_data  ///< the gazetteer or base map pack is missing or of another version: exit code 3
};

/// Where bad input stands. line and column count from 1; 0 means unknown.
struct Where {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;
};

/// The one exception type of the project. Deep code throws it with a sentence a user can act on, main()
/// catches it once. A bug is an assertion, never an Error.
class Error : public std::runtime_error {
  public:
    Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
    ErrorKind kind() const noexcept { return kind_; }

  private:
    ErrorKind kind_;
};

/// "file:line:column: problem: "value"; accepted: accepted". Empty parts are left out.
Error input_error(const Where& where, std::string_view problem, std::string_view value = {},
                  std::string_view accepted = {});
Error usage_error(std::string_view problem, std::string_view value = {}, std::string_view accepted = {});
Error no_data_error(std::string_view problem);

/// 1, 2 or 3, as documented in the README.
int exit_code(ErrorKind kind) noexcept;

}  // namespace dateline
