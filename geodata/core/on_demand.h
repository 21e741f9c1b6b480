// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <utility>

namespace dateline {

/// A value made when it is first asked for: most runs need the knowledge of one language. What making it
/// throws, get() throws. Thread-safe.
template <typename T>
class OnDemand {
  public:
    explicit OnDemand(std::function<T()> make) : make_(std::move(make)) {}

    const T& get() const {
        std::call_once(once_, [this] { value_.emplace(make_()); });
        return *value_;
    }

  private:
    std::function<T()> make_;
    mutable std::once_flag once_;
    mutable std::optional<T> value_;
};

}  // namespace dateline
