// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <string>
#include <vector>

namespace dateline {

/// Where stages report what a user should know but that stops nothing: a skipped row, a date without a year.
/// Passed down by reference; implementations are safe to call from several threads.
class Diagnostics {
  public:
    Diagnostics() = default;
    Diagnostics(const Diagnostics&) = delete;
    Diagnostics& operator=(const Diagnostics&) = delete;
    virtual ~Diagnostics() = default;

    /// One finished sentence that names file, line and value where there are any.
    virtual void warn(const std::string& message) = 0;
    /// Progress a person may want to follow; dropped by --quiet.
    virtual void info(const std::string& message) = 0;
    /// An input that could not be read at all: the run goes on, and ends with exit code 1.
    virtual void fail(const std::string& message) = 0;
};

/// Keeps what it is told; for tests and for summaries.
class CollectedDiagnostics final : public Diagnostics {
  public:
    void warn(const std::string& message) override { add(warnings_, message); }
    void info(const std::string& message) override { add(infos_, message); }
    void fail(const std::string& message) override { add(failures_, message); }

    std::vector<std::string> warnings() const { return copy(warnings_); }
    std::vector<std::string> infos() const { return copy(infos_); }
    std::vector<std::string> failures() const { return copy(failures_); }

  private:
    void add(std::vector<std::string>& list, const std::string& message) {
        const std::lock_guard lock(mutex_);
        list.push_back(message);
    }
    std::vector<std::string> copy(const std::vector<std::string>& list) const {
        const std::lock_guard lock(mutex_);
        return list;
    }

    mutable std::mutex mutex_;
    std::vector<std::string> warnings_, infos_, failures_;
};

}  // namespace dateline
