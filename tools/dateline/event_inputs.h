// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"
#include "geodata/pipeline/event_layer.h"

#include <filesystem>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace dateline::cli {

/// INPUT... and the options that say what the inputs are: the same in every command that reads events.
class EventInputs {
  public:
    void add_options(CLI::App& command);
    /// `explain`, `text_folder`, `filter` (of rows of event files): see EventLayerOptions. Throws
    /// Error(usage) for an option's wrong value, and what read_event_layer throws.
    EventLayer read(Diagnostics& diagnostics, const std::vector<std::string>& explain = {},
                    const std::filesystem::path& text_folder = {}, const RowFilter& filter = {}) const;
    /// The files that read() reads, in its order, sidecars included, the corrections last; "-" for standard
    /// input.
    std::vector<std::filesystem::path> files() const;

  private:
    /// Throws Error(usage).
    EventLayerOptions options() const;

    std::vector<std::string> inputs_;
    std::string published_, language_, as_, corrections_, columns_;
    bool strict_ = false;
};

}  // namespace dateline::cli
