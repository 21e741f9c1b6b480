// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Adds entries to the catalogue and to the only page of a PDF, as an incremental update (ISO
/// 32000-1, 7.5.6): what the file holds stays byte for byte. Entries are PDF syntax ("/Lang (fr)"). Needs a
/// classic cross-reference table, which Cairo writes; throws Error(input) for another file.
std::string with_pdf_entries(std::string pdf, std::string_view catalogue_entries,
                             std::string_view page_entries);

/// A literal string, in parentheses (7.3.4.2).
std::string pdf_string(std::string_view text);

}  // namespace dateline
