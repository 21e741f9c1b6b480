// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace dateline {

/// What every use of GDAL stands in: drivers registered, the settings that keep its output the same from run
/// to run and its field names ours, and its error messages collected instead of printed. Belongs to one
/// thread; one at a time.
class GdalSession {
  public:
    GdalSession();
    GdalSession(const GdalSession&) = delete;
    GdalSession& operator=(const GdalSession&) = delete;
    ~GdalSession();
    /// What GDAL last complained about; empty when it did not.
    const std::string& complaint() const { return complaint_; }

  private:
    std::string complaint_;
};

}  // namespace dateline
