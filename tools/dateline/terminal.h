// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"

#include <atomic>
#include <mutex>
#include <string>

#include <CLI/CLI.hpp>

namespace dateline::cli {

/// Reports on stderr: plain sentences, or one JSON object a line with --log-format json.
class Terminal final : public Diagnostics {
  public:
    void add_options(CLI::App& app);
    void warn(const std::string& message) override { print("warning", message); }
    void info(const std::string& message) override;
    void fail(const std::string& message) override;
    /// Some input could not be used: the program ends with exit code 1.
    bool failed() const { return failed_; }

  private:
    void print(const char* level, const std::string& message);

    bool quiet_ = false;
    bool verbose_ = false;
    std::string format_ = "text";
    std::atomic<bool> failed_{false};
    std::mutex mutex_;
};

}  // namespace dateline::cli
