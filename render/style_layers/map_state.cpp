// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/map_state.h"

#include <utility>

namespace dateline {

std::shared_ptr<const ValueObject> make_map_state(std::string_view language,
                                                  const std::vector<std::string>& focus) {
    auto state = std::make_shared<ValueObject>();
    state->members.emplace_back("language", Value{std::string(language)});
    ValueArray codes;
    for (const std::string& code : focus) codes.push_back(Value{code});
    state->members.emplace_back("focus", Value{std::move(codes)});
    return state;
}

}  // namespace dateline
