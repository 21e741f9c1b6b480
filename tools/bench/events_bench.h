// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace dateline::bench {

/// What the road from text to events costs on one core, gazetteer and lexicons opened before: news articles
/// of 400 words a second for each language, made of the articles in tests/articles. Printed one line each.
void measure_events();

/// The same for the articles of a JSON lines file (see the README for its keys).
void measure_events_of(const std::string& json_lines);

}  // namespace dateline::bench
